import type { ModelCell } from '../server/draft/table-model';
import { forms, tableOf } from '../server/forms';
import type { ReviewedTable } from '../server/review/model';
import { printedModelOf } from '../server/write/table-model';
import { type Child, el } from './dom';

/** A character that no label has, before the index of a figure. */
const FIGURE = '\ue000';

export interface FormTableOptions {
  readonly id: string;
  /** What stands in a cell, by its index. */
  readonly cell: (index: number) => Child | readonly Child[];
  /** How a cell is marked. */
  readonly mark: (index: number) => { readonly class: string; readonly title: string } | undefined;
}

/** A table as the form prints it; nothing for a table that no form has. */
export function formTable(
  { id, form }: Pick<ReviewedTable, 'id' | 'form'>,
  caption: string,
  { id: name, cell, mark }: FormTableOptions,
): HTMLElement | null {
  const found = forms.find((one) => one.id === form);
  const table = found && tableOf(found, id);
  if (!table) return null;
  const indices = new Map(table.cells.map(({ row, column, index }) => [`${row.id}/${column.id}`, index]));
  const model = printedModelOf(table, (row, column) => `${FIGURE}${indices.get(`${row.id}/${column.id}`)}`);
  const written = ({ text, rowSpan, columnSpan }: ModelCell): HTMLElement => {
    const spans = {
      rowspan: rowSpan > 1 ? rowSpan : undefined,
      colspan: columnSpan > 1 ? columnSpan : undefined,
    };
    if (!text.startsWith(FIGURE)) return el('td', { ...spans, class: 'label' }, text);
    const index = Number(text.slice(FIGURE.length));
    const marked = mark(index);
    const content = [cell(index)].flat() as Child[];
    return el(
      'td',
      { ...spans, class: `figure ${marked?.class ?? ''}`, title: marked?.title, id: `${name}-${id}-${index}` },
      ...content,
    );
  };
  return el(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption },
    el(
      'table',
      { class: 'form' },
      el('caption', {}, caption),
      el('tbody', {}, ...model.rows.map((cells) => el('tr', {}, ...cells.map(written)))),
    ),
  );
}

/** How people call a table of the form. */
export function tableTitle({ id, form }: Pick<ReviewedTable, 'id' | 'form'>): string {
  const found = forms.find((one) => one.id === form) ?? forms[0];
  return found.sections.find(({ table }) => table === id)?.heading ?? id;
}
