import type { Block, Layout, Row } from '../draft';
import { hasInnerTab, isContinuation, isHeadingLike, isProseRow, isTable, REMARK } from '../line-kinds';
import type { Lines, PhysicalLine } from '../lines';
import { asPageMark } from '../page-marks';
import type { Found } from './layout';

/** A line of such a run: `tab` begins a cell or a row, `more` carries it on, `blank` is neither. */
export interface RunLine {
  readonly kind: 'tab' | 'more' | 'blank';
  readonly start: number;
  readonly end: number;
}

/** Lines with tabs, and the blank lines and short continuations among them. */
export interface TabbedRun {
  readonly lines: readonly RunLine[];
  /** How many lines have a tab after something written. */
  readonly inner: number;
  /** How many have one only before it. */
  readonly leading: number;
  /** Rows that are prose after all (indented with a tab) come out as such and part the table in two. */
  readonly found: (layout: Layout, rows: readonly Row[]) => Found;
}

/** The run that begins with the line at `start`, up to the next line of prose. */
export function tabbedRun(lines: Lines, start: number): TabbedRun {
  const { text } = lines;
  const gathered: RunLine[] = [];
  let at = start;
  let inner = 0;
  let leading = 0;
  let previous: RunLine['kind'] = 'blank';
  while (at < text.length) {
    const line = lines.at(at);
    if (line.kind === 'pipe') break;
    if (line.kind === 'tab') {
      if (hasInnerTab(text, line.start, line.end)) inner++;
      else leading++;
    } else if (line.kind === 'prose') {
      const written = text.slice(line.start, line.end);
      const mark = asPageMark(written, line);
      if (REMARK.test(written) || (mark && gathered.length > 0)) {
        at = lines.after(line);
        continue;
      }
      const follows = previous !== 'blank' && (leading > inner ? isContinuation(written) : isTrimmedRow(lines, line));
      if (!follows) break;
    }
    previous = line.kind === 'prose' ? 'more' : line.kind === 'tab' ? 'tab' : 'blank';
    gathered.push({ kind: previous, start: line.start, end: line.end });
    at = lines.after(line);
  }
  const found = (layout: Layout, rows: readonly Row[]): Found => ({
    start,
    parts: tablesIn(layout, rows),
    end: at,
    startsBlock: previous === 'blank',
  });
  return { lines: gathered, inner, leading, found };
}

/** Whether a line without tabs is a row that lost its empty cells at the end: between two rows, or a figure below the last. */
function isTrimmedRow(lines: Lines, line: PhysicalLine): boolean {
  const { text } = lines;
  const written = text.slice(line.start, line.end);
  let next = lines.at(lines.after(line));
  if (next.kind === 'tab') return isContinuation(written) && !isHeadingLike(written.trim());
  if (!/^\s*\d{1,9}\s*$/.test(written)) return false;
  while (next.kind === 'blank' && next.end < text.length) next = lines.at(lines.after(next));
  return next.kind !== 'tab';
}

function tablesIn(layout: Layout, rows: readonly Row[]): (Block | Row)[] {
  const parts: (Block | Row)[] = [];
  let run: Row[] = [];
  const flush = (): void => {
    if (isTable(run)) {
      const range = { start: run[0].range.start, end: run[run.length - 1].range.end };
      parts.push({ kind: 'table', layout, rows: run, range });
    } else for (const row of run) parts.push(row);
    run = [];
  };
  for (const row of rows) {
    if (isProseRow(row)) {
      flush();
      parts.push(row);
    } else run.push(row);
  }
  flush();
  return parts;
}
