import { escaped } from '../../escaped';
import type { Figure } from './figure';
import { columnsOf } from './grid';

/** A cell to be copied. */
export interface Copied {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Rows as HTML, as word processors and spreadsheets take it. */
export function asHtml(rows: readonly (readonly Copied[])[]): string {
  const written = rows.map((cells) => {
    const inner = cells.map(({ text, rowSpan, columnSpan }) => {
      const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
      return `<td${spans}>${escaped(text)}</td>`;
    });
    return `<tr>${inner.join('')}</tr>`;
  });
  return `<table border="1">${written.join('')}</table>`;
}

/** Rows as plain text, tabs between cells; what another cell covers is empty. */
export function asText(rows: readonly (readonly Copied[])[]): string {
  const columns = columnsOf(rows);
  const width = Math.max(
    0,
    ...rows.flatMap((cells, y) => cells.map(({ columnSpan }, i) => columns[y][i] + columnSpan)),
  );
  return rows
    .map((cells, y) => {
      const line = Array<string>(width).fill('');
      cells.forEach(({ text }, i) => {
        line[columns[y][i]] = text;
      });
      return line.join('\t');
    })
    .join('\n');
}

/** Figures as rows of a table of their own. */
export function rowsOf(block: readonly Figure[]): Copied[][] {
  const rows = new Map<number, Copied[]>();
  for (const { place, input } of block) {
    const row = rows.get(place.row) ?? [];
    row.push({ text: input.value, rowSpan: 1, columnSpan: 1 });
    rows.set(place.row, row);
  }
  return [...rows.values()];
}
