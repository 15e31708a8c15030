import { isCount, type ProseFigure } from '../figures';

// What does not add up: what was answered within ten days was answered within twenty as well, and means have no sum.

/** 10个工作日内答复21件，20个工作日内答复40件; 阅读量破千88篇，破百600篇. */
const LIMIT =
  /当[天日]|(?:\d{1,3}|[一二三四五六七八九十两半]{1,3})个?(?:工作日|小时|天|日|周|月)[之以]?内|(?:破|(?<!超)过)(?:\d{1,6}|[一二三四五六七八九]?[十百千万])|以上/;
/** A part has no longer name. In characters. */
const MAX_NAME = 24;

/** The parts without those that another of them includes. */
export function withoutIncluded(text: string, parts: readonly ProseFigure[]): readonly ProseFigure[] {
  const limited = parts.filter(({ unit, from }, i) => {
    const begin = Math.max(from - MAX_NAME, parts[i - 1]?.end ?? 0);
    return isCount(unit) && LIMIT.test(text.slice(begin, from));
  });
  if (limited.length < 2) return parts;
  const most = limited.reduce((best, part) => (part.low > best.low ? part : best));
  return parts.filter((part) => part === most || !limited.includes(part));
}

/** 人均收入46218元，其中城镇56832元、农村28641元: means do not add up. */
export const isOfAMean = (text: string, { from }: ProseFigure): boolean =>
  OF_A_MEAN.test(text.slice(Math.max(0, from - MAX_MEAN), from));
const OF_A_MEAN = /(?:[人户日月年]均|平均|均价|单价|工资|标准)[^,;。:\d]*$/;
const MAX_MEAN = 20;

/** 7件申请中，8件属于…: one part that is more than all. */
export const isMoreThanAll = (text: string, at: number, whole: ProseFigure, part: ProseFigure | undefined): boolean =>
  part?.from === at && part.low > whole.high && IS_OF_THEM.test(text.slice(part.end, part.end + 2));
const IS_OF_THEM = /^[属为是系因经由已被按予不来通]/;

/** 从内容看，涉及征地的48件，涉及规划的21件，…: the first of several, and not their whole. */
export function isItem(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_ITEM), at);
  const comma = before.lastIndexOf(',');
  return before.includes('涉及', comma + 1) || /[看分],$/.test(before.slice(0, comma + 1).slice(-2));
}
const MAX_ITEM = 34;
