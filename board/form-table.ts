import { forms, tableOf } from '../server/forms';
import type { TableId } from '../server/forms/form';
import type { BoardRow } from '../server/review/board-data';
import type { ReviewedTable } from '../server/review/model';
import { BLANK, type FormModelCell, printedModelOf } from '../server/write/table-model';
import { type Child, el } from './dom';
import { host } from './host';
import { t } from './words';

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
  const written = (one: FormModelCell, row: readonly FormModelCell[]): HTMLElement => {
    const { text, rowSpan, columnSpan, of } = one;
    const spans = {
      rowspan: rowSpan > 1 ? rowSpan : undefined,
      colspan: columnSpan > 1 ? columnSpan : undefined,
    };
    if (of.kind !== 'figure')
      return el(text === '' ? 'td' : 'th', { ...spans, class: 'label', scope: scopeOf(one, row) }, text);
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
      },
      ...(open ? [cellButton(content, marked?.title, () => open(index))] : content),
    );
  };
  return el(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption },
    el(
      'table',
      { class: 'form' },
      el('caption', {}, caption),
      el('tbody', {}, ...model.rows.map((cells) => el('tr', {}, ...cells.map((one) => written(one, cells))))),
    ),
  );
}

/** What a label is of: of rows where figures stand beside it, else of columns. */
function scopeOf({ text, rowSpan, columnSpan }: FormModelCell, row: readonly FormModelCell[]): string | undefined {
  if (text === '') return undefined;
  if (row.some(({ of }) => of.kind === 'figure')) return rowSpan > 1 ? 'rowgroup' : 'row';
  return columnSpan > 1 ? 'colgroup' : 'col';
}

function cellButton(content: readonly Child[], description: string | undefined, click: () => void): HTMLElement {
  const button = el('button', { type: 'button', 'aria-description': description, click }, ...content);
  if (button.textContent === '') button.setAttribute('aria-label', t.blank);
  return button;
}

/** How people call a table of the form. */
export function tableTitle({ id, form }: Pick<ReviewedTable, 'id' | 'form'>): string {
  const found = forms.find((one) => one.id === form) ?? forms[0];
  return found.sections.find(({ table }) => table === id)?.heading ?? id;
}
