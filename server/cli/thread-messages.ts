import type { Input } from './inputs';
import type { Answers, Job, JobOptions } from './jobs';
import type { Times } from './stopwatch';
import type { ReportIndex } from './year-index';

/** What a thread is given when it starts. */
export type ThreadData = JobOptions;

export type ToThread =
  | { readonly kind: 'do'; readonly job: Job; readonly input: Input }
  | { readonly kind: 'know'; readonly index: ReportIndex }
  | { readonly kind: 'times' };

/** Answers come in the order in which they were asked for. */
export type FromThread =
  | { readonly kind: 'done'; readonly answer: Answers[Job] }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'times'; readonly times: Times };
