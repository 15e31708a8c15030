import type { Table } from '../../draft/draft';
import type { WrittenDate } from '../../prose/dates';
import type { Report } from '../../report/report';
import type { Stray, TableReading } from '../../report/tables/matched';
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
    title?.lines.map(({ passage }) => fold(passage.text)),
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
  return lines.flatMap(({ passage }) => {
    const text = fold(passage.text);
    const at = left.indexOf(text);
    if (at < 0) return [text];
    left.splice(at, 1);
    return [];
  });
}

function contentOfTable({ table, form, cells, slips, short, strays, otherEdition }: TableReading): unknown {
  return [
    table.id,
    form.id,
    cells.map(({ cell }) => cell && fold(cell.passage.text)),
    slips.map(({ cell, expected }) => [fold(cell.passage.text), expected]),
    short.map(({ row, found }) => [row.id, found]),
    strays.map(contentOfStray),
    otherEdition && fold(otherEdition.passage.text),
  ];
}

const contentOfStray = (stray: Stray): string[] =>
  'cell' in stray ? [fold(stray.cell.passage.text)] : writtenIn(stray.row.cells);

const contentOfOther = ({ rows }: Table): string[][] =>
  rows.map(({ cells }) => writtenIn(cells)).filter((texts) => texts.length > 0);

const writtenIn = (cells: Table['rows'][number]['cells']): string[] =>
  cells.flatMap(({ passage }) => (passage.text === '' ? [] : [fold(passage.text)]));
