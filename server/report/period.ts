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
const BETWEEN = /^(?:起|开始)?,?(?:至|到|—{1,2}|–|-{1,2}|~|──)$/;
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
