import type { Cell, Row, Table } from '../draft/draft';
import type { Report } from '../report/report';
import { isIntact, type MatchedCell, type MatchedTable } from '../report/tables/matched';
import type { Edit } from '../text/edits';
import { figuresIn, withoutItemNumbers } from '../text/figure-tokens';
import { groupBy } from '../text/group-by';
import { LINE_BREAK } from '../text/lines';
import { type Range, touches } from '../text/range';
import { changesDigits, changesFigures } from './figure-changes';

/**
 * Whether what edits make of tables is sure. A label, or how a figure is written, is changed only where the cells stand
 * as the form has them; a figure only where there is no second fault beside its own either: then it may be that one that
 * took the figure away.
 */
export function tablesHold(edits: readonly Edit[], report: Report): boolean {
  const byTable = groupBy(edits, ({ range }) => tableAt(range, report));
  const { text } = report.draft;
  return [...byTable].every(([table, group]) => {
    if (changesFigures(group, text))
      return isIntact(table) && table.labelTypos.length === 0 && isFirm(table, group, text);
    return (
      group.every(({ range }) => isWhole(range, table)) &&
      (!changesDigits(group, text) || isWhatIsMeant(group, table, report))
    );
  });
}

/**
 * Whether a figure with a 0 before it is that figure: 01 beside a blank may be those of both, 08 where no sum bears it
 * out what is left of 108.
 */
function isWhatIsMeant(edits: readonly Edit[], { cells }: MatchedTable, { equations }: Report): boolean {
  if (cells.some(({ figure }) => figure?.kind === 'blank')) return false;
  return cells.every((matched) => {
    if (!isIn(matched, edits)) return true;
    const own = equations.filter(({ sums, parts, totals }) => sums && [...parts, ...totals].includes(matched));
    return own.every(({ sums }) => sums?.parts === sums?.totals) && (own.length > 0 || !hasLeadingZero(matched.figure));
  });
}

export const tableAt = ({ start }: Range, { tables }: Report): MatchedTable | undefined =>
  tables.find(({ fragments }) => fragments.some(({ range }) => touches(range, start)));

/** Whether the row of a place, and rows of figures above and below it, have no cell too many or too few. */
function isWhole({ start }: Range, table: MatchedTable): boolean {
  const { misaligned, incompleteRows: incomplete, unexpectedCells } = table;
  const rows = table.fragments.flatMap((fragment) => fragment.rows);
  const at = rows.findIndex(({ range }) => touches(range, start));
  const isRowWhole = (row: Row): boolean =>
    !misaligned.has(row) &&
    !row.cells.some(isTornLabel) &&
    !incomplete.some(({ source }) => source === row) &&
    !unexpectedCells.some((one) => ('row' in one ? one.row === row : row.cells.includes(one.cell)));
  if (at < 0) return true;
  // A page may have ended in this row, and half of its words be lost with what stood before.
  if (table.fragments.some(({ rows: [first] }, i) => i > 0 && first === rows[at])) return false;
  // Rows of the head seldom have as many cells as the form.
  const isHead = ({ cells }: Row): boolean => !cells.some(({ content }) => /^\d+$/.test(content.text));
  const beside = rows.slice(Math.max(0, at - 1), at + 2);
  return isRowWhole(rows[at]) && beside.every((row) => isHead(row) || isRowWhole(row));
}

/** Whether a label has a figure behind its words, or only the mark of its number: what stood in a cell may have moved. */
const isTornLabel = ({ content: { text } }: Cell): boolean =>
  LABEL.test(text) && (!/\p{L}/u.test(text[0]) || figuresIn(withoutItemNumbers(text)).length > 0);

const LABEL = /^[.．、,，]?\s*\p{L}/u;

/** Whether every digit in a table and right beside it belongs to a figure that can be read, or to the number of an item. */
function isFirm(table: MatchedTable, edits: readonly Edit[], text: string): boolean {
  const figures = new Set(table.cells.flatMap(({ cell }) => cell ?? []));
  const isDoubtful = ({ figure }: MatchedCell): boolean => figure?.kind === 'unreadable' || hasLeadingZero(figure);
  if (table.cells.some((matched) => isDoubtful(matched) && !isIn(matched, edits))) return false;
  return table.fragments.every(
    (fragment) =>
      !edits.some(({ range }) => standsBelow(range, fragment, text)) &&
      !isBareFigure(lineBefore(fragment.range.start, text)) &&
      !isBareFigure(lineAfter(fragment.range.end, text)) &&
      !hasLooseDigit(fragment, figures, text),
  );
}

const isIn = ({ cell }: MatchedCell, edits: readonly Edit[]): boolean =>
  cell !== undefined &&
  edits.some(({ range }) => cell.fullRange.start <= range.start && range.end <= cell.fullRange.end);

const hasLeadingZero = (figure: MatchedCell['figure']): boolean =>
  figure?.kind === 'figure' && figure.formatDeviations.includes('leading-zero');

const EMPTY_LINES = /(?:\r\n?|\n)[ \t]{0,20}(?=[\r\n])/g;

/** Whether a blank cell has the table's only empty line below it: its figure may have stood there. */
function standsBelow({ start, end }: Range, { range }: Table, text: string): boolean {
  if (text.slice(start, end).trim() !== '') return false;
  const [line, ...others] = text.slice(range.start, range.end).matchAll(EMPTY_LINES);
  return (
    line !== undefined &&
    others.length === 0 &&
    text.slice(end, range.start + line.index).trim() === '' &&
    end <= range.start + line.index
  );
}

/** The number of a page between its dashes (- 4 -). */
const PAGE_NUMBER = /[-－–—]\s*\d{1,4}\s*[-－–—]/g;
/** A line that holds nothing but a figure is no longer. */
const MAX_BARE = 40;

const isBareFigure = (line: string): boolean => !/\p{L}/u.test(line) && /\d/.test(line.replace(PAGE_NUMBER, ''));

/** The line before an offset, and the one after it; of lines that are longer than a figure some of it. */
const lineBefore = (at: number, text: string): string =>
  text
    .slice(Math.max(0, at - MAX_BARE), at)
    .trimEnd()
    .split(LINE_BREAK)
    .at(-1) ?? '';
const lineAfter = (at: number, text: string): string =>
  text
    .slice(at, at + MAX_BARE)
    .trimStart()
    .split(LINE_BREAK)[0];

/** Marks of emphasis with nothing between them (****) had a figure there. */
const LOOSE = /\d|\*\*|__/;
const WHOLE_TAG = /<\/?[a-z][^<>]*>|&#?\w{1,10};/gi;

/** Whether a digit stands beside the cells, in a label, or in broken mark-up (<0/p>). */
function hasLooseDigit({ rows, range }: Table, figures: ReadonlySet<Cell>, text: string): boolean {
  let loose = '';
  let at = range.start;
  for (const { cells } of rows)
    for (const cell of cells) {
      if (cell.content.text === '') continue;
      if (!figures.has(cell) && (isTornLabel(cell) || figuresIn(withoutItemNumbers(cell.content.text)).length > 0))
        return true;
      loose += text.slice(at, cell.content.range.start);
      at = Math.max(at, cell.content.range.end);
    }
  return LOOSE.test((loose + text.slice(at, range.end)).replace(WHOLE_TAG, '').replace(PAGE_NUMBER, ''));
}
