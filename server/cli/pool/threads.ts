import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Input } from '../inputs';
import type { Times } from '../stopwatch';
import type { ReportIndex } from '../year-index';
import type { Answers, Job, JobOptions } from './jobs';
import type { OnFailure, WorkerPool } from './pool';
import type { FromThread, ThreadData, ToThread } from './thread-messages';

/** How many threads the machine can run at a time. */
export const CORES = availableParallelism();

/** A thread that has no more files before it than this is given its next, so that it need not wait for them. */
const MIN_QUEUED = 4;
/** So many are given at a time, where there are enough for all. */
const MAX_BATCH = 8;
const PORTIONS = 4;
/** So many files for each thread may be ahead of the one that is to be printed next. */
const AHEAD = 32;

interface Task {
  readonly job: Job;
  readonly input: Input;
  readonly done: (answer: Answers[Job]) => void;
  readonly failed: (why: string) => void;
}

interface PoolWorker {
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
export class ThreadPool implements WorkerPool {
  private readonly workers: PoolWorker[] = [];
  /** What a thread that died had not answered. */
  private readonly left: Task[] = [];
  private readonly measured: Times[] = [];
  private index: ReportIndex | undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly count: number,
    private readonly options: JobOptions,
  ) {}

  async *map<J extends Job>(
    job: J,
    inputs: readonly Input[],
    onFailure: OnFailure<J>,
  ): AsyncGenerator<Answers[J], void> {
    const answers = new Map<number, Answers[J]>();
    let begun = 0;
    let yielded = 0;
    const next = (): Task | undefined => {
      if (this.left.length > 0) return this.left.shift();
      if (begun >= inputs.length || begun - yielded >= this.count * AHEAD) return undefined;
      const at = begun++;
      const input = inputs[at];
      return {
        job,
        input,
        done: (answer) => answers.set(at, answer as Answers[J]),
        failed: (why) => answers.set(at, onFailure(input, why)),
      };
    };
    const share = Math.ceil(inputs.length / this.count / PORTIONS);
    const atATime = Math.min(MAX_BATCH, share);
    while (yielded < inputs.length) {
      this.give(next, atATime);
      while (!answers.has(yielded)) {
        await this.nextEvent();
        this.give(next, atATime);
      }
      const answer = answers.get(yielded) as Answers[J];
      answers.delete(yielded++);
      yield answer;
    }
  }

  setIndex(index: ReportIndex): void {
    this.index = index;
    for (const worker of this.workers) post(worker, { kind: 'setIndex', index });
  }

  async times(): Promise<readonly Times[]> {
    for (const worker of this.workers) post(worker, { kind: 'times' });
    while (this.measured.length < this.workers.length) await this.nextEvent();
    return this.measured;
  }

  async end(): Promise<void> {
    const workers = this.workers.splice(0);
    await Promise.all(workers.map(({ thread }) => thread.terminate()));
  }

  /** Settles when a thread has answered, or died. */
  private nextEvent(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  /** Gives work to whoever has least, until all have enough or there is none. */
  private give(next: () => Task | undefined, atATime: number): void {
    for (;;) {
      const worker = this.leastBusy();
      if (worker && worker.tasks.length > MIN_QUEUED) return;
      const tasks: Task[] = [];
      while (tasks.length < atATime) {
        const task = next();
        if (!task) break;
        tasks.push(task);
      }
      if (tasks.length === 0) return;
      const chosen = worker ?? this.spawn();
      chosen.tasks.push(...tasks);
      post(chosen, { kind: 'do', job: tasks[0].job, inputs: tasks.map(({ input }) => input) });
    }
  }

  /** Undefined where another thread is to be started. */
  private leastBusy(): PoolWorker | undefined {
    if (this.workers.length < this.count) return undefined;
    return this.workers.reduce((a, b) => (b.tasks.length < a.tasks.length ? b : a));
  }

  private spawn(): PoolWorker {
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const workerData: ThreadData = { options: this.options, begun };
    const thread = new Worker(join(__dirname, 'worker.js'), { workerData });
    const worker: PoolWorker = { thread, tasks: [], begun, answered: 0 };
    thread.on('message', (message: FromThread) => this.onMessage(worker, message));
    thread.on('error', (error: NodeJS.ErrnoException) => {
      worker.failure = error.code ?? error.message;
    });
    thread.on('exit', (code) => this.onExit(worker, `exit ${code}`));
    this.workers.push(worker);
    if (this.index) post(worker, { kind: 'setIndex', index: this.index });
    return worker;
  }

  private onMessage(worker: PoolWorker, message: FromThread): void {
    if (message.kind === 'times') {
      this.measured.push(message.times);
    } else {
      worker.answered += message.answers.length;
      for (const answer of message.answers) {
        const task = worker.tasks.shift();
        if ('why' in answer) task?.failed(answer.why);
        else task?.done(answer.answer);
      }
    }
    this.wake();
  }

  /** What it was at when it died is lost; all else that it has not answered is there to be given again. */
  private onExit(worker: PoolWorker, how: string): void {
    const at = this.workers.indexOf(worker);
    if (at < 0) return;
    this.workers.splice(at, 1);
    const [lost] = worker.tasks.splice(Math.max(0, worker.begun[0] - worker.answered - 1), 1);
    lost?.failed(worker.failure ?? how);
    this.left.push(...worker.tasks);
    this.wake();
  }
}

const post = ({ thread }: PoolWorker, message: ToThread): void => thread.postMessage(message);
