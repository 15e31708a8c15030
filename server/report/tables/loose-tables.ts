import { cellBetween } from '../../draft/cells';
import type { Block, Cell, Draft, Row as DraftRow, Line, Table } from '../../draft/draft';
import type { Form, FormTable } from '../../forms/form';
import { readFigure } from '../../text/figure';
import { labelKey } from '../../text/fold';
import { holds } from '../../text/range';
import type { MatchedSection } from '../sections';
import { labelsOf, PARTS, type TableLabels } from './labels';
import type { IncompleteRow, MatchedTable } from './matched';
import { blockOf } from './place-rows';

/** What is known of a report when its tables have been read. */
interface ReadSoFar {
  readonly draft: Draft;
  readonly lines: readonly Line[];
  readonly sections: readonly MatchedSection[];
  readonly form: Form;
  readonly tables: readonly MatchedTable[];
}

/** A line of a section, with the figures that it ends in; without any it may be the last of a label beside blanks. */
interface LooseRow {
  readonly line: Line;
  readonly figures: readonly Cell[];
  /** What stands before them on the line. */
  readonly label: Cell;
}

/** The same, with all that its label may be torn into. */
interface LabelledRow extends LooseRow {
  /** What is written between the row before and its own figures, by what counts in a label. */
  readonly key: string;
}

/**
 * The tables of the form that stand as lines of text in their sections, as copying out of a PDF leaves them: a label may
 * be torn over several lines, and its figures stand on a line of their own. Which figures are whose only the form can say:
 * where a section has exactly as many rows as its table, and no label that can be read says otherwise, they are those of
 * the form in its order. A row with fewer figures than the form's is incomplete, one of which the label alone stands there
 * has none; with more of them nothing is certain.
 */
export function looseTables({ draft, lines, sections, form, tables }: ReadSoFar): MatchedTable[] {
  if (draft.syntax === 'html') return [];
  return sections.flatMap(({ section, range, line: heading }): MatchedTable[] => {
    const table = form.tables.find(({ id }) => id === section.table);
    if (!table || tables.some((one) => one.table.id === table.id)) return [];
    const own = lines.filter((line) => line !== heading && holds(range, line.range.start));
    const rows = rowsOf(table, own, draft.text);
    return rows ? [matchedOf(table, form, rows, own, draft.text)] : [];
  });
}

/** The draft with loose tables in the place of their lines. */
export function withLooseTables(draft: Draft, tables: readonly MatchedTable[]): Draft {
  const blocks: Block[] = [];
  const left = tables.flatMap(({ fragments }) => fragments);
  for (const block of draft.blocks) {
    const table = left.find(({ range }) => holds(range, block.range.start));
    if (!table) blocks.push(block);
    else if (blocks[blocks.length - 1] !== table) blocks.push(table);
  }
  return { ...draft, blocks };
}

/** Digits, of a change with its sign, or a mark in the place of a figure. */
const FIGURE = /^(?:[-+－＋−]?\d{1,9}(?:\.\d{1,6})?|[-—–/])$/;

/** A line that ends in figures; undefined for any other. */
function looseRow(text: string, line: Line): LooseRow | undefined {
  const { start } = line.range;
  const figures: Cell[] = [];
  let end = line.range.end;
  while (end > start) {
    let to = end;
    while (to > start && PARTS.test(text[to - 1])) to--;
    let from = to;
    while (from > start && to - from < MAX_FIGURE && !PARTS.test(text[from - 1])) from--;
    const isParted = from === start || PARTS.test(text[from - 1]);
    if (from === to || !isParted || !FIGURE.test(text.slice(from, to))) break;
    figures.push(cellBetween(text, from, to));
    if (figures.length > MAX_FIGURES) return undefined;
    end = from;
  }
  return figures.length > 0 ? { line, figures: figures.reverse(), label: cellBetween(text, start, end) } : undefined;
}
const MAX_FIGURE = 17;
/** No table has longer rows. */
const MAX_FIGURES = 20;

/** The lines that end in figures, or in the label of a row, each with the label above it and before its figures. */
function looseRows(lines: readonly Line[], text: string, labels: TableLabels): LabelledRow[] {
  const rows: LabelledRow[] = [];
  let above = '';
  for (const line of lines) {
    const row = looseRow(text, line);
    const own = row ? row.label.content.text : line.content.text;
    const key = above + labelKey(own);
    const last = rows[rows.length - 1];
    // The figures below a label are its own, but behind what begins another label.
    if (row && last?.figures.length === 0 && above === last.key.slice(-MAX_LABEL))
      if (key === above || (labels.rowEnding(key) < 0 && !labels.isOfPieces(own))) rows.pop();
    if (row) rows.push({ ...row, key });
    else if (key !== above && labels.rowEnding(key) >= 0 && labels.isOfPieces(own))
      rows.push({ line, figures: [], label: cellBetween(text, line.range.start, line.range.end), key });
    above = row ? '' : key.slice(-MAX_LABEL);
  }
  return rows;
}
/** No label has more characters that count. */
const MAX_LABEL = 80;

/** The rows of a table among the lines of its section, in the form's order; undefined where it is not certain which they are. */
function rowsOf(table: FormTable, lines: readonly Line[], text: string): readonly LooseRow[] | undefined {
  const labels = labelsOf(table);
  const rows = looseRows(lines, text, labels);
  if (table.isAcross) {
    const { length } = table.cells;
    const whole = [1, table.rows.length].map((lines) =>
      rows.filter(({ figures }) => figures.length * lines === length),
    );
    return whole.find((own, i) => own.length === (i === 0 ? 1 : table.rows.length));
  }
  const wanted = table.rows.map((_, i) => blockOf(table, i).columns.length);
  // Where few figures make a row, it takes its label to distinguish it from what a sentence ends in.
  const isShort = wanted.some((count) => count < ENOUGH_FIGURES);
  const own: LabelledRow[] = [];
  for (const row of rows) {
    const { figures, key } = row;
    const named = labels.rowEnding(key);
    if (figures.length === 0) {
      if (named === own.length) own.push(row);
      continue;
    }
    if (isShort ? named < 0 : figures.length === 1) continue;
    // What ended in a label was a line of text.
    while (named >= 0 && named < own.length && own[own.length - 1].figures.length === 0) own.pop();
    if ((named >= 0 && named !== own.length) || !(figures.length <= wanted[own.length])) return undefined;
    own.push(row);
  }
  if (own.length !== wanted.length) return undefined;
  const filled = own.filter(({ figures }) => figures.length > 0);
  if (filled.filter((row) => row.figures.length < wanted[own.indexOf(row)]).length * 4 > filled.length)
    return undefined;
  const named = filled.filter(({ key }) => labels.rowEnding(key) >= 0);
  return named.length * 3 >= filled.length ? own : undefined;
}

/** So many figures on a line are a row of a table and no text. */
const ENOUGH_FIGURES = 5;

function matchedOf(
  table: FormTable,
  form: Form,
  rows: readonly LooseRow[],
  section: readonly Line[],
  text: string,
): MatchedTable {
  const source = new Map(
    rows.map(({ line, figures, label }): [Line, DraftRow] => {
      const before = label.content.text === '' ? [] : [label];
      return [line, { cells: [...before, ...figures], range: line.range }];
    }),
  );
  let last = section.indexOf(rows[rows.length - 1].line);
  if (last + 1 < section.length && isBorder(section[last + 1])) last++;
  let first = section.indexOf(rows[0].line);
  const labels = labelsOf(table);
  while (first > 0 && isOfHead(section[first - 1], labels)) first--;
  const all = section
    .slice(first, last + 1)
    .map(
      (line): DraftRow =>
        source.get(line) ?? { cells: [cellBetween(text, line.range.start, line.range.end)], range: line.range },
    );
  const range = { start: all[0].range.start, end: all[all.length - 1].range.end };
  const fragment: Table = { kind: 'table', layout: 'aligned', rows: all, range };
  const sources = table.rows.map((_, i) => source.get((rows[i] ?? rows[0]).line) as DraftRow);
  const incompleteRows: IncompleteRow[] = [];
  const placed = rows.flatMap(({ figures }, i): readonly (Cell | undefined)[] => {
    const wanted = table.isAcross ? figures.length : blockOf(table, i).columns.length;
    if (figures.length === wanted) return figures;
    incompleteRows.push({ row: table.rows[i], source: sources[i], found: figures.length, wanted });
    return new Array(wanted).fill(undefined);
  });
  return {
    table,
    form,
    fragments: [fragment],
    range,
    cells: table.cells.map((form, i) => {
      const cell = placed[i];
      return { form, cell, figure: cell && readFigure(cell.content.text) };
    }),
    rows: table.rows.map((row, i) => ({ row, source: sources[i] })),
    labelTypos: [],
    incompleteRows,
    unexpectedCells: [],
    misaligned: new Set(incompleteRows.map((incomplete) => incomplete.source)),
    otherEdition: undefined,
  };
}

/** Whether a line is what a program draws below a table: nothing but marks, a corner first. */
const isBorder = ({ content: { text } }: Line): boolean => /^[+└╰╚┗][-=+─━═┴┻╩┘╯╝┛]+$/.test(text);

/** A head that is filled up with blanks may be long. */
const MAX_HEAD = 2000;
/** Whether a line is of a table's head: pieces of its labels, and the marks that programs draw. */
const isOfHead = ({ content: { text } }: Line, labels: TableLabels): boolean =>
  text.length <= MAX_HEAD && labels.isOfPieces(text);
