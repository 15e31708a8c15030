import type { Table } from '../../draft/draft';
import type { WrittenDate } from '../../prose/dates';
import type { Report } from '../../report/report';
import type { MatchedTable, UnexpectedCell } from '../../report/tables/matched';
import { fold } from '../../text/fold';

/**
 * Whether two drafts say the same: in their prose, their headings, and cell by cell in their tables, with every label,
 * blank and slip. White space and mark-up are nothing of that.
 *
 * @param added lines that the second has and the first has not
 */
export const isSameReport = (a: Report, b: Report | undefined, added: readonly string[] = []): boolean =>
  b !== undefined && JSON.stringify(contentOf(a, [])) === JSON.stringify(contentOf(b, added));

function contentOf(report: Report, added: readonly string[]): unknown {
  const { form, year, organ, title, period, signature, sections, repeatedSections, tables, otherTables } = report;
  return [
    form.id,
    year,
    organ,
    title?.lines.map(({ content }) => fold(content.text)),
    period && [dayOf(period.from), dayOf(period.to)],
    [signature.organ?.name, dayOf(signature.signed?.date)],
    [...sections, ...repeatedSections].map(({ section }) => section.id),
    linesOf(report, added),
    tables.map(contentOfTable),
    otherTables.map(contentOfOther),
  ];
}

const dayOf = (date: WrittenDate | undefined): unknown => date && [date.year, date.month, date.day];

function linesOf({ lines }: Report, added: readonly string[]): string[] {
  const left = added.map(fold);
  return lines.flatMap(({ content }) => {
    const text = fold(content.text);
    const at = left.indexOf(text);
    if (at < 0) return [text];
    left.splice(at, 1);
    return [];
  });
}

function contentOfTable({
  table,
  form,
  cells,
  labelTypos,
  incompleteRows: incomplete,
  unexpectedCells,
  otherEdition,
}: MatchedTable): unknown {
  return [
    table.id,
    form.id,
    cells.map(({ cell }) => cell && fold(cell.content.text)),
    labelTypos.map(({ cell, expected }) => [fold(cell.content.text), expected]),
    incomplete.map(({ row, found }) => [row.id, found]),
    unexpectedCells.map(contentOfStray),
    otherEdition && fold(otherEdition.content.text),
  ];
}

const contentOfStray = (unexpected: UnexpectedCell): string[] =>
  'cell' in unexpected ? [fold(unexpected.cell.content.text)] : writtenIn(unexpected.row.cells);

const contentOfOther = ({ rows }: Table): string[][] =>
  rows.map(({ cells }) => writtenIn(cells)).filter((texts) => texts.length > 0);

const writtenIn = (cells: Table['rows'][number]['cells']): string[] =>
  cells.flatMap(({ content }) => (content.text === '' ? [] : [fold(content.text)]));
