import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Input } from '../inputs';
import type { Times } from '../stopwatch';
import type { ReportIndex } from '../year-index';
import type { Answers, Job, JobOptions } from './jobs';
import type { Crew, Lost } from './pool';
import type { FromThread, ThreadData, ToThread } from './thread-messages';

/** How many threads the machine can run at a time. */
export const CORES = availableParallelism();

/** A thread that has no more files before it than this is given its next, so that it need not wait for them. */
const FEW = 4;
/** So many are given at a time, where there are enough for all. */
const MOST_AT_A_TIME = 8;
const PORTIONS = 4;
/** So many files for each thread may be ahead of the one that is to be printed next. */
const AHEAD = 32;

interface Task {
  readonly job: Job;
  readonly input: Input;
  readonly done: (answer: Answers[Job]) => void;
  readonly failed: (why: string) => void;
}

interface Member {
  readonly thread: Worker;
  /** What it has been given and has not answered, in the order given. */
  readonly tasks: Task[];
  /** How many tasks it has begun with, as it counts them, and answered. */
  readonly begun: Int32Array;
  answered: number;
  /** What it threw last, should it end. */
  failure?: string;
}

/** Several threads beside this one. One that dies loses the file that it was at; another goes on with the rest. */
export class Threads implements Crew {
  private readonly members: Member[] = [];
  /** What a thread that died had not answered. */
  private readonly left: Task[] = [];
  private readonly measured: Times[] = [];
  private index: ReportIndex | undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly count: number,
    private readonly options: JobOptions,
  ) {}

  async *map<J extends Job>(job: J, inputs: readonly Input[], lost: Lost<J>): AsyncGenerator<Answers[J], void> {
    const answers = new Map<number, Answers[J]>();
    let begun = 0;
    let given = 0;
    const next = (): Task | undefined => {
      if (this.left.length > 0) return this.left.shift();
      if (begun >= inputs.length || begun - given >= this.count * AHEAD) return undefined;
      const at = begun++;
      const input = inputs[at];
      return {
        job,
        input,
        done: (answer) => answers.set(at, answer as Answers[J]),
        failed: (why) => answers.set(at, lost(input, why)),
      };
    };
    const share = Math.ceil(inputs.length / this.count / PORTIONS);
    const atATime = Math.min(MOST_AT_A_TIME, share);
    while (given < inputs.length) {
      this.give(next, atATime);
      while (!answers.has(given)) {
        await this.news();
        this.give(next, atATime);
      }
      const answer = answers.get(given) as Answers[J];
      answers.delete(given++);
      yield answer;
    }
  }

  know(index: ReportIndex): void {
    this.index = index;
    for (const member of this.members) tell(member, { kind: 'know', index });
  }

  async times(): Promise<readonly Times[]> {
    for (const member of this.members) tell(member, { kind: 'times' });
    while (this.measured.length < this.members.length) await this.news();
    return this.measured;
  }

  async end(): Promise<void> {
    const members = this.members.splice(0);
    await Promise.all(members.map(({ thread }) => thread.terminate()));
  }

  /** Settles when a thread has answered, or died. */
  private news(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  /** Gives work to whoever has least, until all have enough or there is none. */
  private give(next: () => Task | undefined, atATime: number): void {
    for (;;) {
      const member = this.leastBusy();
      if (member && member.tasks.length > FEW) return;
      const tasks: Task[] = [];
      while (tasks.length < atATime) {
        const task = next();
        if (!task) break;
        tasks.push(task);
      }
      if (tasks.length === 0) return;
      const chosen = member ?? this.hire();
      chosen.tasks.push(...tasks);
      tell(chosen, { kind: 'do', job: tasks[0].job, inputs: tasks.map(({ input }) => input) });
    }
  }

  /** Undefined where another thread is to be started. */
  private leastBusy(): Member | undefined {
    if (this.members.length < this.count) return undefined;
    return this.members.reduce((a, b) => (b.tasks.length < a.tasks.length ? b : a));
  }

  private hire(): Member {
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const workerData: ThreadData = { options: this.options, begun };
    const thread = new Worker(join(__dirname, 'worker.js'), { workerData });
    const member: Member = { thread, tasks: [], begun, answered: 0 };
    thread.on('message', (message: FromThread) => this.hear(member, message));
    thread.on('error', (error: NodeJS.ErrnoException) => {
      member.failure = error.code ?? error.message;
    });
    thread.on('exit', (code) => this.dismiss(member, `exit ${code}`));
    this.members.push(member);
    if (this.index) tell(member, { kind: 'know', index: this.index });
    return member;
  }

  private hear(member: Member, message: FromThread): void {
    if (message.kind === 'times') {
      this.measured.push(message.times);
    } else {
      member.answered += message.answers.length;
      for (const answer of message.answers) {
        const task = member.tasks.shift();
        if ('why' in answer) task?.failed(answer.why);
        else task?.done(answer.answer);
      }
    }
    this.wake();
  }

  /** What it was at when it died is lost; all else that it has not answered is there to be given again. */
  private dismiss(member: Member, how: string): void {
    const at = this.members.indexOf(member);
    if (at < 0) return;
    this.members.splice(at, 1);
    const [lost] = member.tasks.splice(Math.max(0, member.begun[0] - member.answered - 1), 1);
    lost?.failed(member.failure ?? how);
    this.left.push(...member.tasks);
    this.wake();
  }
}

const tell = ({ thread }: Member, message: ToThread): void => thread.postMessage(message);
