import type { Syntax } from '../../server/draft/draft';
import { Complaint } from './complaint';
import type { Case } from './corpus';
import { smallDamage } from './damage';
import { Dice } from './dice';
import { draftOf } from './drafts';
import { complaintsOnFixes } from './fix-law';
import { type Depth, holdsBesides, holdsFor, holdsInTurn } from './oracles';
import { shrink, shrinkLines } from './shrink';
import { type Draft, Stock } from './stock';

/** What was wrong with which draft; without the draft where the same was wrong with an earlier one. */
export interface Failure extends Wrong {
  readonly index: number;
  readonly draft: Case | undefined;
}

/** Drafts by number: each is made, and all that must hold is held against it. */
export class Run {
  private readonly stock: Stock;
  private readonly pace = new Pace();
  private readonly known = new Set<string>();

  constructor(readonly seed: number) {
    this.stock = new Stock(seed);
  }

  /** @returns what is wrong with the draft of this number, the smallest that it is wrong with */
  failureOf(index: number): Failure | undefined {
    const { text, syntax, dice } = draftOf(this.stock, this.seed, index);
    const lastYears = dice.of(this.stock.for(index));
    const depth: Depth = dice.once(60) ? 'shape' : dice.once(8) ? 'report' : 'findings';
    const isTyped = dice.once(10);
    const texts = [text];
    for (let step = isTyped ? 1 + dice.below(4) : 0; step > 0; step--)
      texts.push(dice.once(6) ? texts[0] : smallDamage(texts[texts.length - 1], dice));
    const trial = dice.once(20)
      ? ([one]: readonly string[]) => holdsBesides({ text: one, syntax }, lastYears)
      : isTyped
        ? (typed: readonly string[]) => holdsInTurn(typed, syntax)
        : ([one]: readonly string[]) => {
            this.pace.hold({ text: one, syntax }, () => holdsFor({ text: one, syntax }, depth));
          };
    const wrong = wrongWith(trial, texts);
    return wrong && this.failure(index, wrong, trial, texts, syntax);
  }

  /** @returns each way in which the fixes of the draft of this number break the law of fixes */
  fixFailuresOf(index: number): Failure[] {
    const { text, syntax } = draftOf(this.stock, this.seed, index);
    const complaintsOn = (one: string): Complaint[] =>
      complaintsOnFixes({ text: one, syntax }, new Dice(this.seed, one.length));
    return complaintsOn(text).map((complaint) => {
      const likeness = likenessOf(complaint);
      const trial: Trial = ([one]) => {
        const same = complaintsOn(one).find((other) => likenessOf(other) === likeness);
        if (same) throw same;
      };
      return this.failure(index, complaint, trial, [text], syntax, shrinkLines);
    });
  }

  private failure(
    index: number,
    wrong: Wrong,
    trial: Trial,
    texts: readonly string[],
    syntax: Syntax,
    shrinks = shrink,
  ): Failure {
    const likeness = likenessOf(wrong);
    if (this.known.has(likeness)) return { index, oracle: wrong.oracle, message: wrong.message, draft: undefined };
    this.known.add(likeness);
    const smallest = smaller(trial, texts, wrong, shrinks);
    const { oracle, message } = wrongWith(trial, smallest) ?? wrong;
    const found = `--seed ${this.seed}, draft ${index}`;
    return { index, oracle, message, draft: { why: message, found, syntax, texts: smallest } };
  }
}

/** What two failures have in common that are one: all but the figures, the quotes and the end. */
export const likenessOf = ({ oracle, message }: Wrong): string =>
  `${oracle} ${message.replace(/\d+|“[^”]*”|「[^」]*」|"[^"]*"/g, '').slice(0, 60)}`;

type Trial = (texts: readonly string[]) => void;

interface Wrong {
  readonly oracle: string;
  readonly message: string;
}

function wrongWith(trial: Trial, texts: readonly string[]): Wrong | undefined {
  try {
    trial(texts);
    return undefined;
  } catch (error) {
    if (error instanceof Complaint) return { oracle: error.oracle, message: error.message };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { oracle: 'throw', message: message.split('\n').slice(0, 3).join(' ') };
  }
}

/** The last texts that it takes, each as small as it can be. */
function smaller(trial: Trial, texts: readonly string[], { oracle }: Wrong, shrinks: typeof shrink): readonly string[] {
  const isStill = (some: readonly string[]): boolean => wrongWith(trial, some)?.oracle === oracle;
  let left = texts;
  for (let at = left.length - 1; at >= 0; at--) {
    const fewer = left.filter((_, i) => i !== at);
    if (fewer.length > 0 && isStill(fewer)) left = fewer;
  }
  // What stands in all of them goes from all of them, or else one would be fixed by itself.
  for (let at = 0; at < left.length; at++) {
    const smallest = shrinks(left[at], (text) => isStill(left.map((one, i) => (i === at ? text : one))));
    left = left.map((one, i) => (i === at ? smallest : one));
  }
  return left;
}

/** So many times slower than is usual for its length no draft may be. */
const SLOWEST = 60;
/** Whatever is done sooner is not slow. In milliseconds. */
const SOON = 300;

/** How long drafts take for each character, in this process, on this machine. */
class Pace {
  private milliseconds = 0;
  private characters = 1;

  hold({ text }: Draft, job: () => void): void {
    const took = this.time(job);
    this.milliseconds += Math.min(took, SOON);
    this.characters += text.length + 200;
    if (!this.isSlow(took, text)) return;
    // A machine that is busy elsewhere may slow one measurement, and hardly three.
    const least = Math.min(took, this.time(job), this.time(job));
    if (this.isSlow(least, text))
      throw new Complaint(
        'slow',
        `${least.toFixed(0)} ms for ${text.length} characters; usual are ${this.usual(text)}`,
      );
  }

  private isSlow(took: number, text: string): boolean {
    return took > SOON && took > SLOWEST * this.usual(text);
  }

  private usual({ length }: string): number {
    return (this.milliseconds / this.characters) * (length + 200);
  }

  /** What the processor did; how long one has waited says more of the machine. */
  private time(job: () => void): number {
    const before = process.cpuUsage();
    job();
    return process.cpuUsage(before).user / 1000;
  }
}
