import { figureAt, type ProseFigure } from '../figures';
import type { Sentence } from '../sentences';
import type { Growth } from './growth';
import type { Row } from './rows';

/** 同比增长分别为, 分别较上年增长, 年增长率分别为: what opens the rates of a row behind its last figure; 年均 is no year's. */
const YEAR_BEFORE = '(?:较|比)(?:上一?年度?|前一?年)(?:同期)?';
const OPENS = new RegExp(
  `^[^,;。\\d]{0,4}[,;(](?:(?:年度?)?同比|${YEAR_BEFORE}|(?:年度?|逐年)(?=增[长幅速]|分别|依次)|(?:分别|依次)(?=同比|[较比]|[增上提下减降]))(?:分别|依次|同比|${YEAR_BEFORE})*`,
);
const MORE = '增长|增加|上升|提高|增幅';
const WORD = new RegExp(`^(${MORE}|下降|减少|降低|降幅)(?:率|幅度?|速度?)?(?:分别|依次)?(?:为|是|了)?(?=\\d)`);
const JOINED = /^(?:[、,和及]|以及)/;
const IS_MORE = new RegExp(`^(?:${MORE})`);
/** 其中…: a rate told of the last year alone. */
const LAST_ALONE = /同比|上一?年|前一?年/;

interface Rate {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly amount: ProseFigure;
}

/** A change from one year of a row to the next, and which of its figures it leads to. */
export interface RowRate extends Omit<Growth, 'prose' | 'year'> {
  readonly at: number;
}

/** The changes from year to year that a sentence tells of its row: one less than figures, or the last alone. */
export function ratesOf(text: string, sentence: Sentence, row: Row): readonly RowRate[] {
  const { figures, isBackwards } = row;
  const written = isBackwards ? [...figures].reverse() : figures;
  const last = written[written.length - 1];
  const opens = OPENS.exec(text.slice(last.end, sentence.to));
  if (!opens) return [];
  const rates = ratesFrom(text, last.end + opens[0].length, sentence.to);
  const all = figures.length;
  const isLastAlone = rates.length === 1 && LAST_ALONE.test(opens[0]) && !/分别|依次/.test(opens[0]);
  if (!isLastAlone && rates.length !== all - 1 && rates.length !== all) return [];
  return rates.flatMap((rate, i): RowRate[] => {
    const at = isLastAlone ? all - 1 : isBackwards ? all - 1 - i : i + all - rates.length;
    // The first year has nothing before it.
    if (at < 1) return [];
    const { from, to, word, amount } = rate;
    const then = figures[at - 1];
    return [
      {
        sentence,
        base: figures[at],
        begins: figures[at].end,
        from,
        to,
        word,
        direction: IS_MORE.test(word) ? 'more' : 'less',
        amount,
        at,
        then,
      },
    ];
  });
}

/** 增长25%、30%; 增长25%、下降8%: a rate without a word of its own goes the way of the one before. */
function ratesFrom(text: string, begin: number, end: number): Rate[] {
  const rates: Rate[] = [];
  let word: string | undefined;
  for (let at = begin; at < end; ) {
    const said = WORD.exec(text.slice(at, Math.min(end, at + MAX_WORD)));
    word = said?.[1] ?? word;
    const from = at;
    const begins = at + (said?.[0].length ?? 0);
    if (word === undefined || !/\d/.test(text[begins] ?? '')) return rates;
    const amount = figureAt(text, begins);
    if (amount.unit !== '%' || Number.isNaN(amount.value)) return rates;
    rates.push({ from: said ? from : begins, to: amount.end, word, amount });
    const joined = JOINED.exec(text.slice(amount.end, amount.end + 2));
    if (!joined) return rates;
    at = amount.end + joined[0].length;
  }
  return rates;
}
const MAX_WORD = 12;
