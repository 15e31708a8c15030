import type { FilePlace } from '../report/compare/other-year';
import type { Edit } from '../text/edits';
import type { Range } from '../text/range';

export type Language = 'zh-CN' | 'en';
/** The most severe first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** What a rule can be set to, in the order in which it is offered. */
export const LEVELS = ['off', 'hint', 'info', 'warning', 'error'] as const;
export type Level = (typeof LEVELS)[number];

/** One way to fix what a finding reports. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The best of the fixes offered, where there is one. */
  readonly preferred: boolean;
  /** Changes nothing that the clerk alone can know: may be made without asking (fix all, `ogi-report fix`). */
  readonly safe: boolean;
}

/** A place that has part in a finding, such as an addend of a wrong total. */
export interface Related {
  /** In this file; for a place in another file, what of this one it bears on. */
  readonly range: Range;
  /** Present for a place in another file. */
  readonly file?: FilePlace;
  readonly message: string;
  /** Whether nothing follows from it: it may be left out where there is little room. */
  readonly isMinor?: boolean;
}

/** What a rule reports of one place in a draft. Ranges are offsets into the draft's text. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly related: readonly Related[];
  /** Places of which it reports the same; worked out when asked for. */
  readonly alsoAt?: () => readonly Range[];
  /** Worked out when asked for: most findings are read, not fixed. */
  readonly fixes: () => readonly Fix[];
}
