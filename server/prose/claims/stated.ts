import type { ProseFigure } from '../figures';
import type { Sentence } from '../sentences';
import type { Topic } from '../topics';

/** A claim without the place of its paragraph. */
export interface Stated {
  readonly topic: Topic;
  readonly sentence: Sentence;
  /** Undefined where words say that there was none. */
  readonly figure: ProseFigure | undefined;
  /** What to point at, in the prose's folded text. */
  readonly from: number;
  readonly to: number;
  /** The year that the words before it speak of. */
  readonly year: number | undefined;
  /** The year beside 结转: carried from it, or into it. */
  readonly carriedYear: number | undefined;
  /** The word before it, if any, that speaks of one organ of several or of another register (本级, 备案). */
  readonly apart: string | undefined;
  /** Whether its sentence does not say that it is of applications at all. */
  readonly isGuess?: true;
  /** Whether nothing but its name stands beside it: see `entries/`. */
  readonly isEntry?: true;
  /** Whether an office tells it of the government that it is the office of. */
  readonly isOfGovernment?: true;
}
