import type { Cell, Row, Table } from '../../draft/draft';
import { layoutOf } from '../../draft/layouts';
import { tabs } from '../../draft/layouts/tabs';
import { readDraft } from '../../draft/read';
import type { Report } from '../../report/report';
import { readTables } from '../../report/tables/read';
import { oneLine } from '../../text/escapes';
import { readFigure } from '../../text/figure';
import { MappedText } from '../../text/mapped-text';
import type { PlacedModel } from '../format/grid';
import { modelOfMatched, modelOfTable } from '../model-of-table';

/** What is on a clipboard: paragraphs, headings and tables, in order. */
export type Clip = readonly (
  | { readonly kind: 'line'; readonly text: string; readonly level: number }
  | { readonly kind: 'table'; readonly table: Table }
)[];

/** The HTML that Word, WPS, Excel or a browser puts on the clipboard; undefined where it holds no table. */
export function clipOfHtml(html: string): Clip | undefined {
  // Windows puts lines before the mark-up that say where it begins.
  const markup = html.startsWith('Version:') ? html.slice(Math.max(0, html.indexOf('<'))) : html;
  const clip = readDraft(markup, 'html').blocks.flatMap((block): Clip => {
    if (block.kind === 'table') return [{ kind: 'table', table: withoutLastBlanks(block) }];
    return block.kind === 'line' ? [{ kind: 'line', text: block.content.text, level: block.level }] : [];
  });
  return clip.some((part) => part.kind === 'table' && part.table.rows.some(hasCells)) ? clip : undefined;
}

/** The plain text that a spreadsheet puts on the clipboard: tabs between cells. Undefined where it is no table. */
export function clipOfText(text: string): Clip | undefined {
  const rows = fieldsOf(text);
  const isTable = rows.some((row) => row.filter((field) => field.trim() !== '').length >= 2) && !rows.every(isNumbered);
  const isColumn = rows.length >= 2 && rows.every((row) => row.length === 1 && isFigureText(row[0]));
  return isTable || isColumn ? [{ kind: 'table', table: tableOf(rows) }] : undefined;
}

/** Whether a table is a range of figures alone, such as fill cells that are there already. */
export const isFiguresOnly = ({ rows }: Table): boolean => {
  const texts = rows.flatMap(({ cells }) => cells.map(({ content }) => content.text));
  return texts.length >= 2 && texts.every(isFigureOrBlank) && texts.some(isFigureText);
};

/** The sheet of a table from the clipboard; by the form of a report where it is one of the form's. */
export function modelOfClip(
  table: Table,
  { form, forms }: Report,
): { readonly model: PlacedModel; readonly isOfForm: boolean } {
  const { tables, unknown } = readTables([table], [], form, forms);
  const isOfForm = tables.length === 1 && unknown.length === 0;
  const isPlain = !layoutOf(table).hasSpans;
  return { model: isOfForm && isPlain ? modelOfMatched(tables[0]) : modelOfTable(table), isOfForm };
}

/** Word closes a table with a row that nobody sees: it only holds the widths of columns. */
function withoutLastBlanks(table: Table): Table {
  let end = table.rows.length;
  while (end > 1 && table.rows[end - 1].cells.every(({ content }) => content.text === '')) end--;
  return { ...table, rows: table.rows.slice(0, end) };
}

const hasCells = ({ cells }: Row): boolean => cells.length >= 2;
const isFigureOrBlank = (text: string): boolean => readFigure(text).kind !== 'unreadable';
const isFigureText = (text: string): boolean => readFigure(text).kind === 'figure';

/** A heading or an item of a list, its number separated from its words by a tab. */
function isNumbered(row: readonly string[]): boolean {
  const [number, words] = row.map((field) => field.trim());
  return (
    row.length <= 2 &&
    (words === undefined ||
      (/^[（(]?[一二三四五六七八九十\d]{1,4}[)）]?[、.．]?$/.test(number) && !isFigureOrBlank(words)))
  );
}

/** A table of fields as though they stood one after the other in a text. */
function tableOf(fields: readonly (readonly string[])[]): Table {
  let at = 0;
  const rows = fields.map((row): Row => {
    const start = at;
    const cells = row.map((field): Cell => {
      const text = oneLine(field).trim();
      const outer = { start: at, end: at + text.length };
      at = outer.end + 1;
      return {
        content: new MappedText(text, outer.start),
        fullRange: outer,
        insertionRange: outer,
        rowSpan: 1,
        columnSpan: 1,
      };
    });
    return { cells, range: { start, end: at - 1 } };
  });
  return { kind: 'table', layout: tabs.name, rows, range: { start: 0, end: at } };
}

/** Fields separated by tabs and line ends. One with a line end in it stands in quotes, its own quotes doubled. */
function fieldsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const quoted = quotedField(text, at);
    const end = quoted?.end ?? nextBreak(text, at);
    row.push(quoted?.field ?? text.slice(at, end));
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  // The line end after the last row ends no further row.
  while (rows.length > 0 && rows[rows.length - 1].every((field) => field.trim() === '')) rows.pop();
  return rows;
}

function nextBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function quotedField(text: string, at: number): { readonly field: string; readonly end: number } | undefined {
  if (text[at] !== '"') return undefined;
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0 || (close + 1 < text.length && !/[\t\r\n]/.test(text[close + 1]))) return undefined;
  return { field: text.slice(at + 1, close).replace(/""/g, '"'), end: close + 1 };
}
