import type { Cell, Table } from '../../draft/draft';
import { layoutOf } from '../../draft/layouts';
import type { TableLayout } from '../../draft/layouts/layout';
import { readDraft } from '../../draft/read';
import { type Report, readReport } from '../../report/report';
import type { MatchedTable } from '../../report/tables/matched';
import { applyEdits, type Edit } from '../../text/edits';
import { readFigure } from '../../text/figure';
import { fold } from '../../text/fold';
import type { Range } from '../../text/range';
import { isSameReport } from '../convert/same-report';
import { modelOfMatched } from '../model-of-table';
import type { PlacedCell } from './grid';

/**
 * The edits that tidy up a report's tables: pipes lined up, full-width digits made plain, the form's labels written as
 * the form has them where nothing but brackets and spaces differs, padding dropped. What the report says stays.
 *
 * @param within only the tables that touch one of these
 * @param padsLabels whether the labels of pipe tables are padded as their figures are
 */
export function formatTables(report: Report, within?: readonly Range[], padsLabels = true): Edit[] {
  const { draft } = report;
  const tidied = tidyCells(report);
  const spans = new Map(report.tables.flatMap((matched) => modelOfMatched(matched).rows.flat().map(spanOf)));
  const ofForm = new Set(report.tables.flatMap(({ fragments }) => fragments.flatMap(({ rows }) => rows)));
  const manner = {
    sourceOf: (cell: Cell) => written(draft.text, cell, tidied).trim(),
    spanOf: (cell: Cell) => spans.get(cell) ?? 1,
    padsLabels,
  };
  const edits = draft.blocks.flatMap((block) => {
    if (block.kind !== 'table' || !(within?.some((range) => touch(range, block.range)) ?? true)) return [];
    const { alignment } = layoutOf(block);
    if (!alignment) return trimmedCells(draft.text, block, tidied);
    // A line of prose with pipes in it is neither of the form nor has it a delimiter row.
    const isSurelyTable = block.rows.some((row) => ofForm.has(row)) || alignment.hasDelimiter(draft.text, block);
    return isSurelyTable ? alignment.edits(draft.text, block, manner) : [];
  });
  const after = readReport(readDraft(applyEdits(draft.text, edits), draft.syntax), undefined, report.forms);
  return isSameReport(report, after) ? edits : [];
}

const spanOf = ({ cell, columnSpan }: PlacedCell): [Cell, number] => [cell, columnSpan];

const touch = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;

/** How cells are to be written that the form has; those that are written so already are left out. */
type Tidied = ReadonlyMap<Cell, string>;

function tidyCells({ tables }: Report): Tidied {
  const tidied = new Map<Cell, string>();
  for (const matched of tables) {
    const figures = new Set(matched.cells.map(({ cell }) => cell));
    const labels = labelsOf(matched);
    for (const fragment of matched.fragments) {
      const { cellIsLine } = layoutOf(fragment);
      for (const cell of fragment.rows.flatMap(({ cells }) => cells)) {
        const { text } = cell.content;
        const tidy = figures.has(cell) ? plainFigure(text) : (labels.get(fold(text)) ?? text);
        if (tidy !== text && (cellIsLine || !text.includes('\n'))) tidied.set(cell, tidy);
      }
    }
  }
  return tidied;
}

/** Every label of a table of the form, by what is compared of it. */
function labelsOf({ table: { note, over, blocks, rows } }: MatchedTable): Map<string, string> {
  const columns = blocks.flatMap((block) => block.columns);
  const labels = [
    note,
    over,
    ...blocks.flatMap(({ heading, corner }) => [heading, corner]),
    ...columns.flatMap(({ label, group }) => [label, group]),
    ...rows.flatMap(({ label, groups }) => [label, ...groups]),
  ];
  return new Map(labels.flatMap((label) => (label === undefined ? [] : [[fold(label), label]])));
}

/** A figure with plain digits and no spaces in it; a remark after it stays as it is. */
function plainFigure(text: string): string {
  const [digits] = /^[^（(]*/.exec(text) as RegExpExecArray;
  const plain = digits
    .replace(/[０-９．＋－]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '');
  const [before, after] = [readFigure(text), readFigure(plain + text.slice(digits.length))];
  // White space between digits may separate two figures.
  const isSame = before.kind === 'figure' && after.kind === 'figure' && before.value === after.value;
  return isSame ? plain + text.slice(digits.length) : text;
}

/** A cell's source with its content tidied up; its emphasis stays. */
function written(text: string, cell: Cell, tidied: Tidied): string {
  const { fullRange, content } = cell;
  const source = text.slice(fullRange.start, fullRange.end);
  const tidy = tidied.get(cell);
  if (tidy === undefined || /<br/i.test(source)) return source;
  const edits = content.replace(0, content.text.length, tidy).map(({ range, text: replacing }) => ({
    range: { start: range.start - fullRange.start, end: range.end - fullRange.start },
    text: replacing,
  }));
  return applyEdits(source, edits);
}

function trimmedCells(text: string, table: Table, tidied: Tidied): Edit[] {
  const layout = layoutOf(table);
  return table.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const tidy = tidied.get(cell);
      const edits = tidy === undefined ? [] : cell.content.replace(0, cell.content.text.length, tidy);
      return [...padding(text, cell, layout), ...edits];
    }),
  );
}

/** The edits that drop the white space around a cell's text. In mark-up an empty cell keeps what holds it open. */
function padding(text: string, { fullRange, content }: Cell, layout: TableLayout): Edit[] {
  const isPacked = layout.cellIsLine && text[fullRange.start] === '\t';
  const start = fullRange.start + (isPacked ? 1 : 0);
  const isEmpty = content.text === '';
  if (isEmpty && layout.isMarkup) return [];
  const gaps = isEmpty
    ? [{ start, end: fullRange.end }]
    : [
        { start, end: content.range.start },
        { start: content.range.end, end: fullRange.end },
      ];
  return gaps.flatMap((range) => {
    const gap = text.slice(range.start, range.end);
    const isPadding = gap !== '' && gap.trim() === '' && !(layout.isMarkup && /[\r\n]/.test(gap));
    return isPadding ? [{ range, text: '' }] : [];
  });
}
