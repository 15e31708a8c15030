import { withSafeFixes } from '../support/fixed';
import { write } from '../support/generate';
import { planFrom, WAYS } from '../support/plan';
import { Dice } from './dice';
import { shrinkLines } from './shrink';
import { type Harm, judge, type Verdict } from './slip-oracle';
import { SLIPS } from './slips';
import { type Draft, validDrafts } from './stock';

/** So many slips are made in one clean draft, each by itself. */
const SLIPS_IN_ONE = 40;
/** One clean draft in so many is one that was written by hand. */
const BY_HAND = 5;

/** Of the reports in all layouts every third time they are of the form before 2021, by a number and not by chance. */
const YEARS = [
  [2023, 2024, 2025],
  [2022, 2021],
  [2020, 2019],
] as const;

/** What keeps words from being checked: one slip in it may lay open what was wrong all along. */
const HIDES = /^---\r?\n|<!-- ogi-report-/;

export interface SlippedDraft extends Draft {
  readonly slip: string;
  readonly clean: string;
  /** Form and layout of a random report. */
  readonly from: string;
}

export interface Harmed extends SlippedDraft {
  readonly index: number;
  readonly fixed: string;
  readonly verdict: Verdict;
}

export interface Tally {
  slips: number;
  changed: number;
  back: number;
  harmed: number;
  readonly harms: Record<Harm, number>;
}

/** Drafts with one slip, by number: the same seed and number, the same draft. */
export class SlipRun {
  readonly tally: Tally = {
    slips: 0,
    changed: 0,
    back: 0,
    harmed: 0,
    harms: { further: 0, lost: 0, 'made up': 0, figures: 0, place: 0 },
  };
  private readonly byHand = validDrafts().filter(({ text }) => !HIDES.test(text));
  private number = -1;
  private clean: Draft & Pick<SlippedDraft, 'from'> = { text: '', syntax: 'plain', from: '' };

  constructor(
    readonly seed: number,
    private readonly fix = withSafeFixes,
  ) {}

  /** @returns undefined where the slip drawn has nothing to slip on */
  draftOf(index: number): SlippedDraft | undefined {
    const { text: clean, syntax, from } = this.cleanDraft(Math.floor(index / SLIPS_IN_ONE));
    const dice = new Dice(this.seed, 1, index);
    const { name, make } = dice.of(SLIPS);
    const text = make(clean, dice);
    return text === clean ? undefined : { text, clean, syntax, from, slip: name };
  }

  /** Fixes the draft of this number and counts what comes of it. @returns the draft, where harm was done to it */
  harmTo(index: number): Harmed | undefined {
    const draft = this.draftOf(index);
    if (!draft) return undefined;
    const fixed = this.fix(draft.text, draft.syntax);
    const verdict = judge({ clean: draft.clean, slipped: draft.text, fixed });
    this.count(verdict);
    return verdict.harms.length > 0 ? { ...draft, index, fixed, verdict } : undefined;
  }

  private count({ isChanged, isBack, harms }: Verdict): void {
    const { tally } = this;
    tally.slips++;
    if (isChanged) tally.changed++;
    if (isBack) tally.back++;
    if (harms.length > 0) tally.harmed++;
    for (const harm of harms) tally.harms[harm]++;
  }

  private cleanDraft(number: number): Draft & Pick<SlippedDraft, 'from'> {
    if (number === this.number) return this.clean;
    this.number = number;
    const dice = new Dice(this.seed, 0, number);
    if (number % BY_HAND === 0) this.clean = { ...dice.of(this.byHand), from: 'by hand' };
    else {
      const round = Math.floor(number / WAYS.length);
      const plan = planFrom(dice.row(900), WAYS[number % WAYS.length], YEARS[round % YEARS.length]);
      this.clean = { ...write(plan), from: `${plan.edition} ${plan.layout}` };
    }
    return this.clean;
  }
}

/** What was changed, line by line, for whoever reads of it: the lines of three texts that are not the same in all. */
export function shown({ clean, text, fixed, slip, syntax, verdict, index }: Harmed): string {
  const texts = { clean, slipped: text, fixed };
  const lines = Object.entries(texts).map(([name, one]) => [name, one.split('\n')] as const);
  const shortest = Math.min(...lines.map(([, all]) => all.length));
  const isSame = (lineOf: (all: readonly string[]) => string): boolean =>
    new Set(lines.map(([, all]) => lineOf(all))).size === 1;
  let head = 0;
  while (head < shortest && isSame((all) => all[head])) head++;
  let tail = 0;
  while (tail < shortest - head && isSame((all) => all[all.length - 1 - tail])) tail++;
  const reported = lines.map(
    ([name, all]) =>
      `  ${name.padEnd(8)}${JSON.stringify(
        all
          .slice(head, all.length - tail)
          .join('\n')
          .slice(0, 600),
      )}`,
  );
  const { harms, distances } = verdict;
  return [`slip ${index}: ${slip}, ${syntax}: ${harms.join(', ')} (${distances.join(' → ')} tokens)`, ...reported].join(
    '\n',
  );
}

/** The same harm to the same slip in a draft with as few lines around it as will do. */
export function smallest(harmed: Harmed, fix = withSafeFixes): Harmed {
  const { clean, text, syntax } = harmed;
  const most = Math.min(clean.length, text.length);
  let head = 0;
  while (head < most && clean[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && clean[clean.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  const tried = (before: string, after: string): Harmed | undefined => {
    const [right, slipped] = [clean, text].map((one) => before + one.slice(head, one.length - tail) + after);
    if (fix(right, syntax) !== right) return undefined;
    const fixed = fix(slipped, syntax);
    const verdict = judge({ clean: right, slipped, fixed });
    const isSame = harmed.verdict.harms.every((harm) => verdict.harms.includes(harm));
    return isSame ? { ...harmed, clean: right, text: slipped, fixed, verdict } : undefined;
  };
  const after = shrinkLines(clean.slice(clean.length - tail), (one) => tried(clean.slice(0, head), one) !== undefined);
  const before = shrinkLines(clean.slice(0, head), (one) => tried(one, after) !== undefined);
  return tried(before, after) ?? harmed;
}
