import { setImmediate as turn } from 'node:timers/promises';
import { reasonOf } from '../../files/disk/failure';
import type { Input } from '../inputs';
import type { Times } from '../stopwatch';
import type { ReportIndex } from '../year-index';
import { type Answers, type Job, type JobOptions, Jobs } from './jobs';
import type { OnFailure, WorkerPool } from './pool';

/** This thread by itself. */
export class InlinePool implements WorkerPool {
  private readonly jobs: Jobs;

  constructor(options: JobOptions) {
    this.jobs = new Jobs(options);
  }

  async *map<J extends Job>(
    job: J,
    inputs: readonly Input[],
    onFailure: OnFailure<J>,
  ): AsyncGenerator<Answers[J], void> {
    for (const input of inputs) {
      let answer: Answers[J];
      try {
        answer = this.jobs.do(job, input);
      } catch (error) {
        answer = onFailure(input, reasonOf(error));
      }
      yield answer;
      // Signals come in between two turns of the event loop only.
      await turn();
    }
  }

  setIndex(index: ReportIndex): void {
    this.jobs.setIndex(index);
  }

  async times(): Promise<readonly Times[]> {
    return this.jobs.times ? [this.jobs.times] : [];
  }

  async end(): Promise<void> {}
}
