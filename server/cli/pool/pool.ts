import type { Input } from '../inputs';
import type { Times } from '../stopwatch';
import type { ReportIndex } from '../year-index';
import type { Answers, Job } from './jobs';

/** Whoever does the jobs of a run. */
export interface WorkerPool {
  /**
   * Does one job on each input and gives the answers in the order of the inputs, no more of them ahead of who reads
   * them than can be held in memory. `lost` answers for an input on which the work failed.
   */
  map<J extends Job>(job: J, inputs: readonly Input[], onFailure: OnFailure<J>): AsyncGenerator<Answers[J], void>;
  /** Says what reports those to be checked from now on can be held against. */
  setIndex(index: ReportIndex): void;
  /** How long each thread took for each step, where that is measured. */
  times(): Promise<readonly Times[]>;
  end(): Promise<void>;
}

export type OnFailure<J extends Job> = (input: Input, why: string) => Answers[J];
