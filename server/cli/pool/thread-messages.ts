import type { Input } from '../inputs';
import type { Times } from '../stopwatch';
import type { ReportIndex } from '../year-index';
import type { Answers, Job, JobOptions } from './jobs';

/** What a thread is given when it starts. */
export interface ThreadData {
  readonly options: JobOptions;
  /** Its one number is how many inputs the thread has begun with: where it was, should it die. */
  readonly begun: Int32Array;
}

export type ToThread =
  | { readonly kind: 'do'; readonly job: Job; readonly inputs: readonly Input[] }
  | { readonly kind: 'setIndex'; readonly index: ReportIndex }
  | { readonly kind: 'times' };

/** Answers come in the order in which they were asked for. */
export type FromThread =
  | { readonly kind: 'done'; readonly answers: readonly ThreadAnswer[] }
  | { readonly kind: 'times'; readonly times: Times };

/** What a job on one input gave, or why it failed. */
export type ThreadAnswer = { readonly answer: Answers[Job] } | { readonly why: string };
