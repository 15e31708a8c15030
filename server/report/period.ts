import { dates as datesIn, type WrittenDate } from '../prose/dates';
import type { Paragraph } from '../prose/paragraphs';
import { fold } from '../text/fold';

/** The 统计期限 that a draft states. */
export interface Period {
  readonly paragraph: Paragraph;
  readonly from: WrittenDate;
  /** Its year may be left out: it is then that of `from`. */
  readonly to: WrittenDate;
}

const NAMED = /统计期限|统计时限|统计时间|统计区间|统计周期|数据期限|起止时间|报告期/;
/** As folded. */
const BETWEEN = /^(?:(?:零|00?)[时点:](?:00?分?)?)?(?:起|开始)?,?(?:至|到|—{1,2}|–|-{1,2}|~|──)$/;
/** 2024年1月-12月: a month without a year is a date only here. */
const LAST_MONTH = /^份?(?:至|到|[-—–~─]{1,2})(\d{1,2})月份?(?!\d)/;
const NEAR = 30;

/**
 * Finds the 统计期限: two dates with 至 between them, after the word for it, or before the first section when one of
 * them is a year's first or last day.
 */
export function findPeriod(paragraphs: readonly Paragraph[], bodyFrom: number): Period | undefined {
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    const named = NAMED.exec(text);
    const isPreamble = paragraph.lines[0].range.start < bodyFrom;
    if (!named && !isPreamble) continue;
    const dates = paragraph.find(datesIn);
    const inMonths = named && monthsIn(paragraph, named.index, dates);
    if (inMonths) return inMonths;
    for (let i = 0; i + 1 < dates.length; i++) {
      const [from, to] = [dates[i], dates[i + 1]];
      if (from.year === undefined || !BETWEEN.test(fold(text.slice(from.to, to.from)))) continue;
      const isNamed = named && from.from > named.index && from.from - named.index < NEAR;
      const isYear = (from.month === 1 && from.day === 1) || (to.month === 12 && to.day === 31);
      if (isNamed || (isPreamble && isYear)) return { paragraph, from, to };
    }
  }
  return undefined;
}

/** A named period from one month to another of its year. */
function monthsIn(paragraph: Paragraph, at: number, dates: readonly WrittenDate[]): Period | undefined {
  const from = dates.find((date) => date.from > at && date.from - at < NEAR);
  if (from?.year === undefined || from.day !== undefined) return undefined;
  const last = LAST_MONTH.exec(paragraph.text.slice(from.to));
  if (!last) return undefined;
  const to = from.to + last[0].length;
  const start = to - last[0].length + last[0].indexOf(last[1]);
  return {
    paragraph,
    from,
    to: { year: undefined, month: Number(last[1]), day: undefined, from: start, to, yearFrom: start, yearTo: start },
  };
}
