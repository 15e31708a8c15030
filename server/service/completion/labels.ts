import { CompletionItemKind } from 'vscode-languageserver';
import type { Layout, Row, Table } from '../../draft/draft';
import { layoutBeside, layoutOf } from '../../draft/layouts';
import type { Row as FormRow, FormTable } from '../../forms/form';
import type { Language } from '../../lint/finding';
import { type Report, sectionAt } from '../../report/report';
import { readLabel } from '../../report/tables/labels';
import type { MatchedTable } from '../../report/tables/matched';
import type { Range } from '../../text/range';
import { BLANK, type FormModelCell, tableModelOf } from '../../write/table-model';
import { messageIn } from '../messages';
import { shortLabel } from '../short-names';
import { asCell, type CellPlace } from './cell-place';
import type { Offer } from './offer';
import type { ProsePlace } from './prose-place';

/** The label of a cell of the form's table, in the order in which the form prints them. */
interface FormLabel {
  readonly text: string;
  /** The row whose label it is. */
  readonly row: FormRow | undefined;
  readonly keys: readonly string[];
  /** Whether figures stand after it in its row. */
  readonly isLast: boolean;
}

/** What stands before and after a place in a table that is being written. */
interface Neighbours {
  readonly table: FormTable;
  readonly layout: Layout;
  readonly rows: readonly Row[];
  readonly range: Range;
}

/** The labels that the form has between those above the cell and those below it: what is missing next comes first. */
export function labelOffers(report: Report, place: CellPlace, language: Language): Offer[] {
  const { fragment, row, range } = place;
  const id = sectionAt(report, range)?.section.table;
  // Rows that are torn off, or that are the first of their table, bear no label yet by which to know them.
  const matched = place.matched ?? report.tables.find((table) => table.table.id === id);
  const table = matched?.table ?? report.form.tables.find((table) => table.id === id);
  if (!table) return [];
  const rows = [...(matched ? rowsOf(matched) : []), ...(place.matched ? [] : fragment.rows)];
  rows.sort((a, b) => a.range.start - b.range.start);
  return missing({ table, layout: layoutBeside(fragment), rows, range }, row).map((label) =>
    offerOf(label, table, range, asCell(label.text, report, place), language),
  );
}

/** The same on a line directly below a table whose next row can begin without a sign that it is one. */
export function labelOffersBelow(report: Report, place: ProsePlace, language: Language): Offer[] {
  const { text, blocks } = report.draft;
  const tables = blocks.filter((block) => block.kind === 'table' && block.range.end < place.start);
  const above = tables[tables.length - 1] as Table | undefined;
  if (!above || !layoutOf(above).startsBare || place.after.trim() !== '') return [];
  if (!NEXT_LINE.test(text.slice(above.range.end, place.start))) return [];
  const last = above.rows[above.rows.length - 1];
  const matched = report.tables.find(({ fragments }) => fragments.some(({ rows }) => rows.includes(last)));
  if (!matched) return [];
  const range = { start: place.start, end: place.offset };
  const labels = missing(
    { table: matched.table, layout: layoutBeside(above), rows: rowsOf(matched), range },
    undefined,
  );
  return labels.map((label) => offerOf(label, matched.table, range, label.text, language));
}

/** A line end, and an indentation. */
const NEXT_LINE = /^(?:\r\n|\r|\n)[ \u3000]*$/;

const rowsOf = ({ fragments }: MatchedTable): Row[] => fragments.flatMap(({ rows }) => rows);

function offerOf(
  { text: label, row }: FormLabel,
  table: FormTable,
  range: Range,
  text: string,
  language: Language,
): Offer {
  return {
    label,
    names: [label, ...[label, row ? shortLabel(row) : label].map((name) => name.replace(NUMBER, ''))],
    range,
    text,
    kind: CompletionItemKind.Field,
    detail: messageIn('table', language)(table.name),
    documentation: row?.about?.[language],
  };
}

const NUMBER = /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+\.)/;

/** @param ownRow the row that the place is in, as far as it is written */
function missing({ table, layout, rows, range }: Neighbours, ownRow: Row | undefined): FormLabel[] {
  const labels = labelsIn(table, layout);
  const knownKeys = new Set(labels.flatMap(({ keys }) => keys));
  const written = rows
    .flatMap((row) => row.cells.map(({ content }) => ({ row, at: content.range.start, key: keyOf(content.text) })))
    .filter(({ key, at }) => knownKeys.has(key) && at !== range.start);
  let from = 0;
  let isLabelled = false;
  for (const { row, key } of written.filter(({ at }) => at < range.start)) {
    const found = labels.findIndex(({ keys }, i) => i >= from && keys.includes(key));
    if (found < 0) continue;
    from = found + 1;
    isLabelled = row === ownRow && labels[found].isLast;
  }
  let to = labels.length;
  for (const { key } of written.filter(({ at }) => at > range.start).reverse()) {
    const found = labels.map(({ keys }, i) => i < to && keys.includes(key)).lastIndexOf(true);
    if (found >= 0) to = found;
  }
  // After the label of a row stand its figures.
  if (isLabelled) return [];
  return labels.slice(from, to).filter(({ text }, i, left) => left.findIndex((label) => label.text === text) === i);
}

/** A label as it is compared, with its number: 其他 is a column, 3.其他 a row. */
function keyOf(text: string): string {
  const { number, key } = readLabel(text);
  return `${number ?? ''} ${key}`;
}

function labelsIn(table: FormTable, layout: Layout): FormLabel[] {
  const labelOf = ({ text, of }: FormModelCell, next: FormModelCell | undefined): FormLabel => {
    const item = of.kind === 'row' ? of.row : of.kind === 'column' ? of.column : undefined;
    return {
      text,
      row: of.kind === 'row' ? of.row : undefined,
      keys: [text, ...(item?.aliases ?? [])].map(keyOf),
      isLast: next?.of.kind === 'figure',
    };
  };
  return tableModelOf(table, BLANK, layout).rows.flatMap((cells) =>
    cells.flatMap((cell, i) => (cell.text === '' || cell.of.kind === 'figure' ? [] : [labelOf(cell, cells[i + 1])])),
  );
}
