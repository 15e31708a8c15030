import type { ProseFigure } from '../figures';
import type { Phrase } from '../phrases';
import type { Sentence, Token } from '../sentences';
import type { Scope, Scopes } from '../talk/scopes';
import type { Topic } from '../topics';
import type { Meanings } from '../vocabulary';
import type { Meaning } from '../words';

/**
 * One way to say what a figure counts. All that is named must hold; of the frames in order the first that fits decides.
 * Adding a wording is adding a line to `say`, and that line is its test.
 */
export interface Frame {
  /** `nothing`: nothing that a table holds; `other`: nothing of this family, the next one is asked. */
  readonly counts: Topic | 'nothing' | 'other';
  /** States of the sentence that hold, and that do not. */
  readonly in?: readonly Scope[];
  readonly notIn?: readonly Scope[];
  /** Of each group a word stands on one side of the figure or the other, up to the next figures of the phrase. */
  readonly beside?: readonly (readonly Meaning[])[];
  /** The same, before the figure. */
  readonly before?: readonly (readonly Meaning[])[];
  /** None of these on either side; none before it. */
  readonly never?: readonly Meaning[];
  readonly neverBefore?: readonly Meaning[];
  /** Of all these meanings, the first side that has any has just those. */
  readonly only?: { readonly of: readonly Meaning[]; readonly are: readonly Meaning[] };
  /** A word anywhere in the sentence; none of these in it. */
  readonly sentence?: readonly Meaning[];
  readonly sentenceNever?: readonly Meaning[];
  /** A word anywhere in the phrase; none of these in it. */
  readonly phrase?: readonly Meaning[];
  readonly phraseNever?: readonly Meaning[];
  /** The verb whose figure it is: what stands between them changes nothing of what is counted. */
  readonly verb?: Verb;
  /** What words alone do not report. */
  readonly if?: (place: Place) => boolean;
  /** A figure in ⟦⟧ counts this, in a report whose tables bear it out. */
  readonly say?: readonly string[];
  /** A figure in 〖〗 does not, whatever the tables say. */
  readonly not?: readonly string[];
}

/** What was done to applications; `some`: any of it, to some of them. */
export type Verb = 'receiveNew' | 'receive' | 'handle' | 'answer' | 'receiveAndAnswer' | 'some';

/** Frames that are asked together, of figures in one kind of unit. */
export interface Family {
  readonly unit: 'cases' | 'money';
  /** What all of them need and refuse. */
  readonly in?: readonly Scope[];
  readonly notIn?: readonly Scope[];
  readonly never?: readonly Meaning[];
  readonly frames: readonly Frame[];
}

/** A figure where it stands. */
export interface Place {
  readonly text: string;
  readonly figure: ProseFigure;
  readonly sentence: Sentence;
  readonly phrases: readonly Phrase[];
  /** Which phrase, and which of its tokens. */
  readonly at: number;
  readonly index: number;
  /** The words on both sides, up to the next figures, and what they mean. */
  readonly front: readonly Token[];
  readonly back: readonly Token[];
  readonly says: { readonly front: Meanings; readonly back: Meanings };
  readonly scopes: Scopes;
  /** Whether what was done is said, before this phrase, to have been done to some of the cases. */
  readonly wasSome: boolean;
  /** Whether the channels named before the figure are all that there are: 网络、信函、当面申请. */
  readonly isEveryWay: boolean;
  /** How many applications were received, as last reported. */
  readonly received: number | undefined;
}
