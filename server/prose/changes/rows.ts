import { readNumeral } from '../../text/figure';
import { isCount, type ProseFigure } from '../figures';
import type { Sentence } from '../sentences';

/** What was counted in several years, one figure for each: 2022年、2023年、2024年分别为80件、100件、130件. */
export interface Row {
  /** The earliest first. */
  readonly figures: readonly ProseFigure[];
  /** The years of them; undefined for 近三年, the last of which is the reporting year. */
  readonly years: readonly number[] | undefined;
  /** Whether the text begins with the last year. */
  readonly isBackwards: boolean;
}

/** Fewer figures are no row. */
const MIN_FIGURES = 3;

/** The row of a sentence. @param end where the words about it begin: nothing behind them belongs to it */
export const rowOf = (text: string, sentence: Sentence, end = sentence.to): Row | undefined =>
  listedRow(text, sentence, end) ?? datedRow(text, sentence);

/** 近五年申请量依次为402件、366件…: as many figures as years, and nothing else before the words. */
const LISTED = /(?:近|过去|最近)([三四五六七八3-8])年[^。;,\d]{0,24}(?:依次|分别)[为是]?[^。;,\d]{0,6}(?=\d)/;
const JOINED = /^(?:[、和及]|以及)$/;

function listedRow(text: string, { from, to, tokens }: Sentence, end: number): Row | undefined {
  const match = LISTED.exec(text.slice(from, to));
  if (!match) return undefined;
  const begins = from + match.index + match[0].length;
  const all = tokens.flatMap((token) =>
    token.kind === 'figure' && token.from >= begins && token.from < end && isCount(token.what.unit) ? [token.what] : [],
  );
  const figures = all.slice(0, readNumeral(match[1]));
  const isRow =
    figures.length === readNumeral(match[1]) &&
    figures.every(
      ({ unit, low, high, from: at }, i) =>
        unit === figures[0].unit && low === high && (i === 0 || JOINED.test(text.slice(figures[i - 1].end, at))),
    );
  return isRow && (end === to || all.length === figures.length)
    ? { figures, years: undefined, isBackwards: false }
    : undefined;
}

/** Before a year, the first of those that are meant: 2021年至2023年分别, 2021—2023年. */
const RANGE = /(20\d\d)年?(?:至|到|[-—–~─]{1,2})$/;
const LOOKBEHIND = 8;
const MAX_YEARS = 10;

/** The counts of a sentence where there is one for each of its years, and all are of one unit. */
function datedRow(text: string, { tokens }: Sentence): Row | undefined {
  const years: number[] = [];
  const figures: ProseFigure[] = [];
  for (const token of tokens) {
    if (token.kind === 'year') {
      const first = Number(RANGE.exec(text.slice(Math.max(0, token.from - LOOKBEHIND), token.from))?.[1]);
      const last = years.at(-1);
      const isRange = token.what > first && token.what - first < MAX_YEARS;
      for (let year = last === first ? first + 1 : first; isRange && year < token.what; year++) years.push(year);
      years.push(token.what);
    } else if (token.kind === 'figure' && isCount(token.what.unit)) figures.push(token.what);
  }
  if (figures.length < MIN_FIGURES || figures.length !== years.length) return undefined;
  if (figures.some(({ unit, low, high }) => unit !== figures[0].unit || low !== high)) return undefined;
  const step = years[1] - years[0];
  if (Math.abs(step) !== 1 || years.some((year, i) => year !== years[0] + i * step)) return undefined;
  return step > 0
    ? { figures, years, isBackwards: false }
    : { figures: figures.reverse(), years: years.reverse(), isBackwards: true };
}
