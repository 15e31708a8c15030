import type { Paragraph } from '../../prose/paragraphs';
import { type Report, sectionAt } from '../report';
import { labelsOf } from './labels';

/**
 * Whether a paragraph is what a program that reads PDF left of a table's labels: pieces of them one behind the other, in the
 * section of the table. They are no words of the clerk's.
 */
export function isTornLabels({ text, lines: [line] }: Paragraph, report: Report): boolean {
  const id = sectionAt(report, line.range)?.section.table;
  const table = report.form.tables.find((table) => table.id === id);
  return table !== undefined && labelsOf(table).isRunOfPieces(text);
}
