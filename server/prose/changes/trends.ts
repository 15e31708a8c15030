import type { ProseFigure } from '../figures';
import type { Prose, Sentence } from '../sentences';
import { bigrams, matcher } from '../text-facts';
import type { Growth } from './growth';
import { type RowRate, ratesOf } from './row-rates';
import { type Row, rowOf } from './rows';

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

/** A row with its sentence, what is said of it, and the rates that are told of its years. */
export interface ToldRow extends Row {
  readonly sentence: Sentence;
  readonly trend: Omit<Trend, 'prose' | 'figures'> | undefined;
  readonly rates: readonly RowRate[];
}

const SAID = /(?:逐年|连年|年年)(?:呈|持续|稳步)?(?:递增|增加|增长|上升|提升|提高|增多|递减|减少|下降|降低)/;
const MORE = /[增升]|提高/;
const NONE: readonly never[] = [];

/** The rows of figures in a paragraph of which a sentence says that they rise or fall year by year. */
export const trendsIn = (prose: Prose): readonly Trend[] =>
  rowsIn(prose).flatMap(({ trend, figures }): readonly Trend[] => (trend ? [{ prose, figures, ...trend }] : NONE));

/**
 * The changes that are told of the years of a row: 分别为80件、100件、130件，同比分别增长25%、30%.
 * @param reported the year with which 近三年 ends
 */
export const ratesInRows = (prose: Prose, reported: number | undefined): readonly Growth[] =>
  rowsIn(prose).flatMap((row) =>
    row.rates.map((rate) => ({ prose, ...rate, year: yearsOf(row, reported)?.[rate.at - 1] })),
  );

/** The years of a row's figures. */
export const yearsOf = ({ years, figures }: Row, reported: number | undefined): readonly number[] | undefined =>
  years ?? (reported === undefined ? undefined : figures.map((_, i) => reported - figures.length + 1 + i));

/** The rows of a paragraph. */
export function rowsIn(prose: Prose): readonly ToldRow[] {
  return prose.find(rowsTold);
}

export const rowsTold = matcher(
  [...bigrams('逐连年', '年'), ...bigrams('分依', '别次')],
  ({ text, sentences }: Prose): readonly ToldRow[] => sentences.flatMap((sentence) => toldIn(text, sentence)),
);

function toldIn(text: string, sentence: Sentence): readonly ToldRow[] {
  const said = text.slice(sentence.from, sentence.to);
  if (!IS_ROW.test(said)) return NONE;
  const match = SAID.exec(said);
  const row = rowOf(text, sentence, match ? sentence.from + match.index : sentence.to);
  if (!row) return NONE;
  const from = sentence.from + (match?.index ?? 0);
  const trend =
    match && ({ from, to: from + match[0].length, direction: MORE.test(match[0]) ? 'more' : 'less' } as const);
  return [{ ...row, sentence, trend: trend ?? undefined, rates: ratesOf(text, sentence, row) }];
}
const IS_ROW = /分别|依次|逐年|连年|年年/;

/** Whether each figure is as the words say beside the one before it. */
export const isSteady = ({ figures, direction }: Trend): boolean =>
  figures.every(({ value }, i) => i === 0 || (direction === 'more') === value > figures[i - 1].value);
