import { readNumeral } from '../../text/figure';
import { isCount, type ProseFigure } from '../figures';
import type { Prose, Sentence } from '../sentences';
import { bigrams, matcher } from '../text-facts';

/** What the figures of several years are said to have done year by year: 逐年递增, 连年下降. */
export interface Trend {
  readonly prose: Prose;
  /** The words, offsets in the prose's folded text. */
  readonly from: number;
  readonly to: number;
  readonly direction: 'more' | 'less';
  /** One for each year, the earliest first. */
  readonly figures: readonly ProseFigure[];
}

const SAID = /(?:逐年|连年|年年)(?:呈|持续|稳步)?(?:递增|增加|增长|上升|提升|提高|增多|递减|减少|下降|降低)/;
const MORE = /[增升]|提高/;
const NONE: readonly never[] = [];
/** Fewer figures are no row. */
const MIN_FIGURES = 3;

/** The rows of figures in a paragraph of which a sentence says that they rise or fall year by year. */
export function trendsIn(prose: Prose): readonly Trend[] {
  const found = prose.find(trendsTold);
  return found.length === 0 ? NONE : found.map((trend) => ({ prose, ...trend }));
}

type Stated = Omit<Trend, 'prose'>;

export const trendsTold = matcher(bigrams('逐连年', '年'), ({ text, sentences }: Prose): readonly Stated[] =>
  SAID.test(text) ? sentences.flatMap((sentence) => trendIn(text, sentence)) : NONE,
);

function trendIn(text: string, sentence: Sentence): readonly Stated[] {
  const match = SAID.exec(text.slice(sentence.from, sentence.to));
  if (!match) return NONE;
  const figures = listedRow(text, sentence, match.index) ?? rowIn(text, sentence);
  if (!figures) return NONE;
  const from = sentence.from + match.index;
  return [{ from, to: from + match[0].length, direction: MORE.test(match[0]) ? 'more' : 'less', figures }];
}

/** 近五年申请量依次为402件、366件…: as many figures as years, and nothing else before the words. */
const LISTED = /(?:近|过去|最近)([三四五六七八3-8])年[^。;,\d]{0,24}(?:依次|分别)[为是]?[^。;,\d]{0,6}(?=\d)/;
const JOINED = /^(?:[、和及]|以及)$/;

function listedRow(text: string, { from, to, tokens }: Sentence, end: number): readonly ProseFigure[] | undefined {
  const match = LISTED.exec(text.slice(from, to));
  if (!match) return undefined;
  const begins = from + match.index + match[0].length;
  const figures = tokens.flatMap((token) =>
    token.kind === 'figure' && token.from >= begins && token.from < from + end && isCount(token.what.unit)
      ? [token.what]
      : [],
  );
  const isRow = figures.every(
    ({ unit, low, high, from: at }, i) =>
      unit === figures[0].unit && low === high && (i === 0 || JOINED.test(text.slice(figures[i - 1].end, at))),
  );
  return isRow && figures.length === readNumeral(match[1]) ? figures : undefined;
}

/** Before a year, the first of those that are meant: 2021年至2023年分别, 2021—2023年. */
const RANGE = /(20\d\d)年?(?:至|到|[-—–~─]{1,2})$/;
const LOOKBEHIND = 8;
const MAX_YEARS = 10;

/** The counts of a sentence where there is one for each of its years, and all are of one unit. */
function rowIn(text: string, { tokens }: Sentence): readonly ProseFigure[] | undefined {
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
  return step > 0 ? figures : figures.reverse();
}

/** Whether each figure is as the words say beside the one before it. */
export const isSteady = ({ figures, direction }: Trend): boolean =>
  figures.every(({ value }, i) => i === 0 || (direction === 'more') === value > figures[i - 1].value);
