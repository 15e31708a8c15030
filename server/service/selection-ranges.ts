import type { SelectionRange } from 'vscode-languageserver';
import type { Cell } from '../draft/draft';
import { figureAt } from '../prose/figures';
import { Prose } from '../prose/sentences';
import type { Report } from '../report/report';
import { holds, type Range, touches } from '../text/range';
import { type CheckedDocument, editorRange } from './checked-document';
import { paragraphAt } from './node-at';
import { type RowNode, rowTree } from './row-tree';

/** The ranges around a place, one in the other. */
export function selectionAt(checked: CheckedDocument, report: Report, offset: number): SelectionRange {
  const ranges = [...outside(report, offset), ...inTable(report, offset), ...inProse(report, offset)];
  return nested(
    ranges.filter((range) => touches(range, offset) && range.start < range.end),
    checked,
  );
}

/** One range in the next, the widest first; what does not lie in the one before, or is the same, is left out. */
function nested(ranges: readonly Range[], { document }: CheckedDocument): SelectionRange {
  let [last] = ranges;
  let selection: SelectionRange = { range: editorRange(document, last) };
  for (const range of ranges) {
    const isInside = last.start <= range.start && range.end <= last.end;
    if (!isInside || range.end - range.start === last.end - last.start) continue;
    last = range;
    selection = { range: editorRange(document, range), parent: selection };
  }
  return selection;
}

/** What begins at a place goes before what ends there. */
const pick = <One extends { readonly range: Range }>(all: readonly One[], offset: number): One | undefined =>
  all.find(({ range }) => holds(range, offset)) ?? all.find(({ range }) => touches(range, offset));

function outside({ draft, sections }: Report, offset: number): Range[] {
  const section = pick(sections, offset);
  return [{ start: 0, end: draft.text.length }, ...(section ? [section.range] : [])];
}

/** The table at a place, the groups of its rows, one in the other, the row, the cell and what is written in it. */
function inTable({ draft, tables }: Report, offset: number): Range[] {
  const table = pick(tables, offset);
  const fragment = pick(
    draft.blocks.filter((block) => block.kind === 'table'),
    offset,
  );
  const row = fragment && pick(fragment.rows, offset);
  const cell = row && cellIn(row.cells, offset);
  // A row of the draft lies in groups of rows, or, as the form prints table 四, groups lie in it.
  const around = [...(table ? [table, ...nodesAt(rowTree(table), offset)] : []), fragment ?? [], row ?? []].flat();
  const ranges = around.map(({ range }) => range).sort((a, b) => b.end - b.start - (a.end - a.start));
  return [...ranges, ...(cell ? [cell.fullRange, cell.content.range] : [])];
}

const cellIn = (cells: readonly Cell[], offset: number): Cell | undefined =>
  cells.find(({ content }) => content.text !== '' && touches(content.range, offset)) ??
  cells.find(({ fullRange }) => touches(fullRange, offset));

function nodesAt(nodes: readonly RowNode[], offset: number): RowNode[] {
  const node = pick(nodes, offset);
  return node ? [node, ...nodesAt(node.children, offset)] : [];
}

const SENTENCE_ENDS = '。!?';
const MARKS = `${SENTENCE_ENDS},、;:()`;

/** The paragraph at a place, its sentence, the phrase between two marks, and the figure with its unit. */
function inProse(report: Report, offset: number): Range[] {
  const paragraph = paragraphAt(report, offset);
  if (!paragraph || paragraph.text === '') return [];
  const prose = new Prose(paragraph);
  const { text } = prose;
  if (text === '') return [];
  const at = characterAt(prose, offset);
  const sentence = {
    from: before(text, at, SENTENCE_ENDS),
    to: Math.min(text.length, behind(text, at, SENTENCE_ENDS) + 1),
  };
  const phrase = { from: before(text, at, MARKS), to: behind(text, at, MARKS) };
  // A cursor after a figure is at it, too.
  const figure = figureAround(text, at) ?? figureAround(text, at - 1);
  const stretches = [{ from: 0, to: text.length }, sentence, phrase, ...(figure ? [figure] : [])];
  return stretches.filter(({ from, to }) => from < to).map(({ from, to }) => prose.rangeOf(from, to));
}

/** The last character of a prose that begins at a place or before it. */
function characterAt(prose: Prose, offset: number): number {
  let low = 0;
  let high = prose.text.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (prose.rangeOf(middle, middle + 1).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the range begins that a character stands in: after the last of these marks. */
function before(text: string, at: number, marks: string): number {
  let from = at;
  while (from > 0 && !isMark(text, from - 1, marks)) from--;
  return from;
}

/** Where the next of these marks stands, the character itself included; the text's length where there is none. */
function behind(text: string, at: number, marks: string): number {
  let to = at;
  while (to < text.length && !isMark(text, to, marks)) to++;
  return to;
}

/** A comma or colon between digits parts nothing. */
const isMark = (text: string, at: number, marks: string): boolean =>
  marks.includes(text[at]) && !(isDigit(text[at - 1]) && isDigit(text[at + 1]) && !SENTENCE_ENDS.includes(text[at]));

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Longer than a figure and its unit. In characters. */
const LOOKBEHIND = 24;

/** The figure, unit included, that a character belongs to. */
function figureAround(text: string, at: number): { from: number; to: number } | undefined {
  for (let from = Math.max(0, at - LOOKBEHIND); from <= at; ) {
    if (!isDigit(text[from])) {
      from++;
      continue;
    }
    const { end } = figureAt(text, from);
    if (at < end) return { from, to: end };
    from = Math.max(end, from + 1);
  }
  return undefined;
}
