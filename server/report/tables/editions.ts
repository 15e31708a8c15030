import { cached } from '../../caches';
import type { Cell, Row as DraftRow } from '../../draft/draft';
import { forms, tableOf } from '../../forms';
import type { Form, FormTable } from '../../forms/form';
import { readFigure } from '../../text/figure';
import { isPlainNumber } from './cell-text';
import { labelsOf, readLabel } from './labels';

/** The form whose labels a table bears: that of its year, unless the labels that differ are all another's. */
export function editionOf(
  rows: readonly DraftRow[],
  table: FormTable,
  formOfYear: Form,
): { form: Form; evidence: Cell | undefined } {
  for (const otherForm of forms) {
    if (otherForm === formOfYear) continue;
    const theirs = distinctiveKeys(tableOf(otherForm, table.id))(table);
    const ours = distinctiveKeys(table)(tableOf(otherForm, table.id));
    let evidence: Cell | undefined;
    let count = 0;
    let against = 0;
    for (const row of rows) {
      for (const cell of row.cells) {
        if (isPlainNumber(cell.content.text)) continue;
        const { key } = readLabel(cell.content.text);
        if (key.length < 2) continue;
        if (theirs.has(key)) {
          evidence ??= cell;
          count++;
        }
        if (ours.has(key)) against++;
      }
    }
    const single = table.id === 'applications' ? singleRowOtherwise(rows) : undefined;
    if (table.id === 'applications') {
      // Only the rows of （六）其他处理 differ: one row of figures, or three under a heading.
      if (formOfYear.id === '2021' && single && against === 0) return { form: otherForm, evidence: single };
      if (formOfYear.id === '2019' && !single && count >= 2) return { form: otherForm, evidence };
    } else if (count >= 2 && count > against) return { form: otherForm, evidence };
  }
  return { form: formOfYear, evidence: undefined };
}

/** Keys that one table has and the other has not. */
const distinctiveKeys = cached((table: FormTable) =>
  cached((otherTable: FormTable): ReadonlySet<string> => {
    const theirs = new Set(labelsOf(otherTable).keys);
    return new Set([...labelsOf(table).keys].filter((key) => !theirs.has(key) && key !== '其他'));
  }),
);

/** The label of the row （六）其他处理 when it has figures of its own. */
function singleRowOtherwise(rows: readonly DraftRow[]): Cell | undefined {
  for (const row of rows) {
    const at = row.cells.findIndex(
      ({ content: { text } }) => !isPlainNumber(text) && readLabel(text).key === '其他处理',
    );
    if (at < 0) continue;
    const behind = row.cells.slice(at + 1).filter((cell) => cell.content.text !== '');
    if (behind.length > 0 && behind.every((cell) => readFigure(cell.content.text).kind !== 'unreadable'))
      return row.cells[at];
  }
  return undefined;
}
