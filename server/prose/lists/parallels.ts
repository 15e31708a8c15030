import type { ProseFigure } from '../figures';
import type { Token } from '../sentences';

/** Before a channel; and so far before 其中 the whole's own begins, in characters. */
const BY = ['通过', '利用', '依托', '借助'];
const MAX_CLAUSE = 60;

/**
 * Drops what begins as the whole does and the first part does not: it stands beside the whole (通过网站公开31万条，其中本级4万
 * 条；通过新媒体公开52万条).
 * @param opener the word for 其中
 * @param from where its sentence begins
 */
export function cutParallels(text: string, runs: ProseFigure[][], opener: Token, from: number): void {
  const before = text.slice(Math.max(from, opener.from - MAX_CLAUSE), opener.from);
  const by = BY.find((word) => before.includes(word) && !text.startsWith(word, opener.to));
  if (by === undefined) return;
  const isParallel = (part: ProseFigure): boolean => {
    const begins = Math.max(text.lastIndexOf(';', part.from), text.lastIndexOf(',', part.from)) + 1;
    return begins > opener.to && text.startsWith(by, begins);
  };
  const at = runs.findIndex((run) => run.some(isParallel));
  if (at < 0) return;
  runs[at] = runs[at].slice(0, runs[at].findIndex(isParallel));
  runs.length = at + 1;
}
