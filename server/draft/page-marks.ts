import type { Range } from '../text/range';
import type { PageMark } from './draft';

const PAGE_MARK = /^(?:[-—–―－─]{1,2}\s*\d{1,4}\s*[-—–―－─]{1,2}|第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?)$/;

/** The page mark that a line consists of (- 4 -, — 5 —, 第 3 页), if it is one. */
export function asPageMark(text: string, range: Range): PageMark | undefined {
  return text.length <= 24 && PAGE_MARK.test(text.trim()) ? { kind: 'page', range } : undefined;
}
