import type { FormCell, FormTable } from '../../../server/protocol';
import type { Words } from '../../form/messages';
import { button, element, fill } from '../dom';
import type { Copied } from './copy';
import { Figure } from './figure';
import { columnsOf } from './grid';

/** What can be done with a table on the page. */
export interface TableActions {
  readonly fill: (figure: Figure) => void;
  readonly copy: (table: TableOnPage) => void;
  readonly insertRow: (table: string, row: string) => void;
  readonly show: (range: FormTable['range']) => void;
}

/** A statutory table, as the form prints it, with a field for each figure. */
export class TableOnPage {
  readonly section: HTMLElement;
  readonly figures: readonly Figure[];
  private readonly rows: readonly (readonly (Figure | FormCell)[])[];

  /** @param top how many rows stand above it on the page */
  constructor(table: FormTable, index: number, top: number, words: Words, actions: TableActions) {
    const columns = columnsOf(table.rows);
    this.rows = table.rows.map((cells, y) =>
      cells.map((cell, i) => {
        if (!cell.figure) return cell;
        const from = columns[y][i];
        return new Figure({ row: top + y, from, to: from + cell.columnSpan - 1, table: index }, actions.fill);
      }),
    );
    this.figures = this.rows.flat().filter((cell): cell is Figure => cell instanceof Figure);
    const head = element('caption', '', `${table.name}　${table.heading}`);
    const body = this.rows.map((cells, y) =>
      element('tr', '', ...cells.map((cell, i) => this.cell(cell, table.rows[y][i], table.rows[y]))),
    );
    const copy = button('action', words.copyTable, () => actions.copy(this));
    this.section = element(
      'section',
      '',
      element('div', 'sheet', element('table', '', head, ...body)),
      element('p', '', copy),
      ...missingRows(table, words, actions),
      ...unexpected(table.unexpected, actions),
    );
    this.update(table);
  }

  update(table: FormTable): void {
    this.rows.forEach((cells, y) => {
      cells.forEach((cell, i) => {
        const now = table.rows[y][i];
        if (cell instanceof Figure && now.figure) cell.update(now.figure, now.text);
      });
    });
  }

  /** What is on the page, to be copied. */
  get copied(): Copied[][] {
    return this.rows.map((cells) =>
      cells.map((cell) =>
        cell instanceof Figure
          ? { text: cell.input.value, rowSpan: cell.cell.rowSpan, columnSpan: cell.cell.colSpan }
          : cell,
      ),
    );
  }

  private cell(cell: Figure | FormCell, { rowSpan, columnSpan, text }: FormCell, row: readonly FormCell[]) {
    const shown =
      cell instanceof Figure
        ? cell.cell
        : text === ''
          ? element('td', 'empty')
          : headOf(text, { rowSpan, columnSpan }, row);
    shown.rowSpan = rowSpan;
    shown.colSpan = columnSpan;
    return shown;
  }
}

/** A label; of rows where figures stand in its row, else of columns. */
function headOf(
  text: string,
  { rowSpan, columnSpan }: { readonly rowSpan: number; readonly columnSpan: number },
  row: readonly FormCell[],
): HTMLTableCellElement {
  const head = element('th', '', text);
  const isOfRow = row.some(({ figure }) => figure);
  head.scope = isOfRow ? (rowSpan > 1 ? 'rowgroup' : 'row') : columnSpan > 1 ? 'colgroup' : 'col';
  return head;
}

function missingRows({ id, missingRows }: FormTable, words: Words, actions: TableActions): HTMLElement[] {
  if (missingRows.length === 0) return [];
  const items = missingRows.map((row) =>
    element(
      'li',
      '',
      fill(words.missingRow, row.name),
      ' ',
      button('action', words.insertRow, () => actions.insertRow(id, row.id)),
    ),
  );
  return [element('ul', '', ...items)];
}

/** What stands in the draft and has no place in the form, each a way to where it stands. */
export function unexpected(all: FormTable['unexpected'], { show }: Pick<TableActions, 'show'>): HTMLElement[] {
  if (all.length === 0) return [];
  const items = all.map(({ text, notes, range }) =>
    element(
      'li',
      '',
      button('stray', text, () => show(range)),
      ...notes.map((note) => element('small', '', note)),
    ),
  );
  return [element('ul', '', ...items)];
}
