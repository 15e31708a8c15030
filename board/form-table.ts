import { forms, tableOf } from '../server/forms';
import type { TableId } from '../server/forms/form';
import type { BoardRow } from '../server/review/board-data';
import type { ReviewedTable } from '../server/review/model';
import { BLANK, type FormModelCell, printedModelOf } from '../server/write/table-model';
import { type Child, el } from './dom';
import { host } from './host';

export interface FormTableOptions {
  readonly id: string;
  /** What stands in a cell, by its index. */
  readonly cell: (index: number) => Child | readonly Child[];
  /** How a cell is marked. */
  readonly mark: (index: number) => { readonly class: string; readonly title: string } | undefined;
  /** Leads to a cell in the report; undefined where nothing can be opened. */
  readonly open?: ((index: number) => void) | undefined;
}

/** What leads to the cells of a row's report. */
export function opener({ script }: BoardRow, table: TableId): ((index: number) => void) | undefined {
  const { editor } = host;
  return editor && script !== null ? (index) => editor.open(script, { table, index }) : undefined;
}

/** A table as the form prints it; nothing for a table that no form has. */
export function formTable(
  { id, form }: Pick<ReviewedTable, 'id' | 'form'>,
  caption: string,
  { id: name, cell, mark, open }: FormTableOptions,
): HTMLElement | null {
  const found = forms.find((one) => one.id === form);
  const table = found && tableOf(found, id);
  if (!table) return null;
  const model = printedModelOf(table, BLANK);
  const written = ({ text, rowSpan, columnSpan, of }: FormModelCell): HTMLElement => {
    const spans = {
      rowspan: rowSpan > 1 ? rowSpan : undefined,
      colspan: columnSpan > 1 ? columnSpan : undefined,
    };
    if (of.kind !== 'figure') return el('td', { ...spans, class: 'label' }, text);
    const { index } = of.cell;
    const marked = mark(index);
    const content = [cell(index)].flat() as Child[];
    return el(
      'td',
      {
        ...spans,
        class: `figure ${open ? 'opens' : ''} ${marked?.class ?? ''}`,
        title: marked?.title,
        id: `${name}-${id}-${index}`,
        ...(open && { click: () => open(index) }),
      },
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
