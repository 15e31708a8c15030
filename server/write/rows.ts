import { setCell } from '../draft/cells';
import type { Row as DraftRow, Table } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import type { Row } from '../forms/form';
import type { Report } from '../report/report';
import { readLabel } from '../report/tables/labels';
import type { MatchedTable } from '../report/tables/matched';
import { applyEdits, type Edit } from '../text/edits';
import { readFigure } from '../text/figure';
import { lineEndOf } from '../text/lines';

/**
 * The edit that inserts a missing row, its figures blank: its nearest neighbour written once more with other words, so that it
 * comes in the draft's own layout. Undefined where the table has no row to go by.
 */
export function insertRow(report: Report, matched: MatchedTable, row: Row): Edit | undefined {
  const layout = layoutOf(matched.fragments[0]);
  const block = matched.table.blocks.find(({ rows }) => rows.includes(row));
  const placed = matched.rows.flatMap((row) => (row.source ? [{ row: row.row, source: row.source }] : []));
  const index = (row: Row): number => matched.table.rows.indexOf(row);
  const model =
    placed.find(
      (one) =>
        block?.rows.includes(one.row) &&
        one.row.groups.join() === row.groups.join() &&
        (!layout.hasSpans || !isFirst(one.row, matched)),
    ) ??
    placed.find((one) => block?.rows.includes(one.row)) ??
    placed.find((one) => columnsOf(matched, one.row) === block?.columns.length);
  if (!model || !block) return undefined;
  const before = [...placed].reverse().find((one) => index(one.row) < index(row) && block.rows.includes(one.row));
  const head = headOf(matched, block.heading);
  const after = before?.source ?? head ?? placed.find((one) => index(one.row) > index(row))?.source;
  if (!after) return undefined;
  const isAbove = after !== before?.source && after !== head;
  const text = rewrite(report.draft.text, model.source, row.label);
  const lineEnd = lineEndOf(report.draft.text);
  const gap = layout.isMarkup && !isOnOwnLine(report, after) ? '' : layout.rowGap(lineEnd);
  const at = isAbove ? after.range.start : after.range.end;
  return { range: { start: at, end: at }, text: isAbove ? text + gap : gap + text };
}

const columnsOf = (matched: MatchedTable, row: Row): number =>
  matched.table.blocks.find(({ rows }) => rows.includes(row))?.columns.length ?? 0;

/** The first row of a group bears the group's label as well; where cells have spans that is a cell which the others do not have. */
const isFirst = (row: Row, matched: MatchedTable): boolean =>
  row.groups.length > 0 && matched.table.rows.find(({ groups }) => groups.join() === row.groups.join()) === row;

/** The last row of the head over a block: its heading, or the column labels below that. */
function headOf(matched: MatchedTable, heading: string | undefined): DraftRow | undefined {
  if (heading === undefined) return undefined;
  const rows = matched.fragments.flatMap((fragment: Table) => fragment.rows);
  const key = readLabel(heading).key;
  const at = rows.findIndex(({ cells }) => cells.some(({ content }) => readLabel(content.text).key === key));
  return at < 0 ? undefined : (rows[at + 1] ?? rows[at]);
}

/** A row's source with another label and blanks for its figures: what they are only the clerk knows. */
function rewrite(text: string, { cells, range }: DraftRow, label: string): string {
  const figures = cells.map(
    ({ content }) => /^[\d.,]+$/.test(content.text) || readFigure(content.text).kind === 'figure',
  );
  const first = figures.indexOf(true);
  const labels = first < 0 ? [0] : cells.flatMap(({ content }, i) => (i < first && content.text !== '' ? [i] : []));
  const at = labels[labels.length - 1] ?? 0;
  const edits = cells.flatMap((cell, i) => {
    if (i === at) return setCell(cell, label);
    if (i < at) return cell.content.text === '' ? [] : setCell(cell, '');
    // Whatever else stands there, half typed or not a figure at all, is the other row's.
    return cell.content.text === '' ? [] : setCell(cell, '');
  });
  const shifted = edits.map((edit) => ({
    range: { start: edit.range.start - range.start, end: edit.range.end - range.start },
    text: edit.text,
  }));
  return applyEdits(text.slice(range.start, range.end), shifted);
}

const isOnOwnLine = ({ draft: { text } }: Report, row: DraftRow): boolean =>
  /[\r\n][ \t]*$/.test(text.slice(Math.max(0, row.range.start - 80), row.range.start));
