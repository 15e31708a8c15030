import type { Row, Table } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import { asPageMark } from '../draft/page-marks';
import { readDraft } from '../draft/read';
import { afterLineEnd, nextLineEnd } from '../text/lines';

/** What stands among the rows of a table and is no cell. */
export interface BetweenRows {
  /** Comments, by the row that follows them. */
  readonly remarks: ReadonlyMap<Row, readonly string[]>;
  /** Words before the first row: a caption. */
  readonly front: readonly string[];
  /** Words and page marks between the rows, and comments after the last. */
  readonly behind: readonly string[];
}

/** A comment on one line; what browsers and word processors say to each other is none of ours. */
export const COMMENTS = /<!--(?!\[)[^<>\r\n]{0,500}-->/g;

/** A comment that speaks of the line below it: it cannot be separated from that line. */
export const isOfNextLine = (comment: string): boolean => /^<!--[ \t]*ogi-report-disable-next-line\b/.test(comment);

/** Looks between the rows of a table. */
export function betweenRows(text: string, table: Table): BetweenRows {
  const remarks = new Map<Row, string[]>();
  const front: string[] = [];
  const behind: string[] = [];
  const { cellIsLine, isMarkup } = layoutOf(table);
  const wordsOf = isMarkup ? wordsIn : pageMarksIn;
  const between = ({ cells, range }: Row): string[] =>
    [...cells, undefined].map((cell, i) =>
      text.slice(cells[i - 1]?.fullRange.end ?? range.start, cell?.fullRange.start ?? range.end),
    );
  const bounds = [...table.rows.map(({ range }) => range), { start: table.range.end, end: table.range.end }];
  let at = table.range.start;
  bounds.forEach(({ start, end }, i) => {
    const gap = text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
    if (gap === '') return;
    const comments = gap.match(COMMENTS) ?? [];
    const row = table.rows[i];
    if (row && comments.length > 0) remarks.set(row, comments);
    else behind.push(...comments);
    (i === 0 ? front : behind).push(...wordsOf(gap));
  });
  if (cellIsLine || isMarkup) for (const row of table.rows) behind.push(...between(row).flatMap((gap) => wordsOf(gap)));
  return { remarks, front, behind };
}

/** What one reads between tags: a caption, words that stand between two rows. */
const wordsIn = (gap: string): string[] =>
  BARE.test(gap)
    ? []
    : readDraft(gap.replace(/^<table[^<>]*>/i, ''), 'html').blocks.flatMap((block) =>
        block.kind === 'line' ? [block.content.text] : [],
      );
const BARE = /^(?:\s|<[^<>]*>)*$/;

/** The page marks in a range of text; those on lines that a table has read over are no blocks. */
export function pageMarksIn(gap: string): string[] {
  const marks: string[] = [];
  for (let start = 0; start < gap.length; ) {
    const end = nextLineEnd(gap, start);
    const line = gap.slice(start, end).trim();
    if (asPageMark(line, { start, end })) marks.push(line);
    start = end < gap.length ? afterLineEnd(gap, end) : end;
  }
  return marks;
}
