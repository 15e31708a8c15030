import type { Range } from '../text/range';
import type { PageMark } from './draft';

const PAGE_MARK = /^(?:[-—–―－─]{1,2}\s*\d{1,4}\s*[-—–―－─]{1,2}|第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?)$/;

/** What a browser prints above and below each page: the time and the page's title, its address and number. */
const PRINTED =
  /^(?:\d{1,4}\/\d{1,2}\/\d{1,4},? (?:[上下]午)?\d{1,2}:\d\d(?: [AP]M)?(?: .*)?|(?:https?|file):\/\/\S+\s+\d{1,4}\/\d{1,4})$/;
const MAX_PRINTED = 400;
const MAX_MARK = 24;

/** The page mark that a line consists of (- 4 -, — 5 —, 第 3 页), if it is one. */
export function asPageMark(text: string, range: Range): PageMark | undefined {
  if (text.length > MAX_PRINTED) return undefined;
  const written = text.trim();
  return (written.length <= MAX_MARK && PAGE_MARK.test(written)) || PRINTED.test(written)
    ? { kind: 'page', range }
    : undefined;
}
