import type { Cell, Row, Table } from '../draft/draft';
import type { Report } from '../report/report';
import { isIntact, type TableReading } from '../report/tables';
import type { Edit } from '../text/edits';
import { figuresIn, without } from '../text/figure-tokens';
import { fold } from '../text/fold';
import type { Range } from '../text/range';
import { shown } from '../text/shown';
import type { Fix, Language } from './finding';

/** A fix that drops more figures than its title can name is not offered. */
const MAX_NAMED = 12;
/** So far back a tag that is still open may have begun. */
const MAX_TAG = 2_000;
const BREAK = /[\r\n\v\f\u0085\u2028\u2029]/;

/**
 * The law of fixes: what every fix must be, whichever rule proposes it. Returns it with a title that names each figure
 * which it drops, and *safe* only if it drops none that it does not replace and its table stands as the form has it;
 * undefined for a fix that may not be made at all.
 */
export function lawful(fix: Fix, report: Report, language: Language): Fix | undefined {
  const { text } = report.draft;
  const edits = [...fix.edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  if (edits.length === 0 || !edits.every((edit, i) => isPossible(edit, edits[i - 1], text))) return undefined;
  if (edits.some((edit) => joinsLines(edit, report) || cutsMarkup(edit, report))) return undefined;
  const changes = edits.map((edit) => figuresAround(edit, text));
  const dropped = without(
    changes.flatMap(({ before }) => before),
    changes.flatMap(({ after }) => after),
  );
  const made = without(
    changes.flatMap(({ after }) => after),
    changes.flatMap(({ before }) => before),
  );
  if (dropped.length > MAX_NAMED) return undefined;
  const isSafe =
    fix.safe &&
    dropped.length <= made.length &&
    (dropped.length === made.length || edits.every(({ range }) => tableAt(range, report))) &&
    without(made, figuresIn(fix.title)).length === 0 &&
    edits.every((edit) => isRespelled(edit, text) || isAligned(edit.range, report, dropped.length + made.length > 0));
  return { ...fix, edits, title: naming(fix.title, dropped, language), safe: isSafe };
}

/** Whether a text has other figures after some edits than before. */
export function changesFigures(edits: readonly Edit[], text: string): boolean {
  const changes = edits.map((edit) => figuresAround(edit, text));
  return changes.some(({ before, after }) => before.join() !== after.join());
}

const PART_OF_FIGURE = /[\dA-Za-z_.,'\uff0c\uff0e\uff10-\uff19\u200b-\u200f\u2060\ufeff]/;
/** Longer than a figure gets. */
const MAX_FIGURE = 40;

/** The figures in what an edit changes, before and after it, those that it only touches as well: 1 and 2 may become 12. */
function figuresAround({ range, text: put }: Edit, text: string): { before: string[]; after: string[] } {
  let { start, end } = range;
  while (start > 0 && range.start - start < MAX_FIGURE && PART_OF_FIGURE.test(text[start - 1])) start--;
  while (end < text.length && end - range.end < MAX_FIGURE && PART_OF_FIGURE.test(text[end])) end++;
  return {
    before: figuresIn(text.slice(start, end)),
    after: figuresIn(text.slice(start, range.start) + put + text.slice(range.end, end)),
  };
}

/** Edits come in order, in the text, apart from each other. */
function isPossible({ range }: Edit, before: Edit | undefined, text: string): boolean {
  const { start, end } = range;
  if (!(start >= 0 && start <= end && end <= text.length)) return false;
  return before === undefined || (before.range.end <= start && before.range.start < start);
}

/** Whether what stood on two lines would come to stand on one. */
function joinsLines({ range: { start, end }, text: put }: Edit, { draft: { text, syntax } }: Report): boolean {
  if (syntax === 'html' || !BREAK.test(text.slice(start, end)) || BREAK.test(put)) return false;
  const isLineStart = start === 0 || BREAK.test(text[start - 1]);
  const isLineEnd = end === text.length || BREAK.test(text[end]);
  return !isLineStart && !isLineEnd;
}

/** Whether it begins or ends within a tag. */
function cutsMarkup({ range: { start, end } }: Edit, { draft: { text, syntax } }: Report): boolean {
  if (syntax === 'plain') return false;
  return isInTag(text, start) || (end !== start && isInTag(text, end));
}

function isInTag(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_TAG), at);
  const open = before.lastIndexOf('<');
  return open >= 0 && !before.includes('>', open) && /[a-z/]/i.test(text[at - before.length + open + 1] ?? '');
}

/** Whether it only writes the same characters in another width. */
const isRespelled = ({ range, text: put }: Edit, text: string): boolean =>
  fold(text.slice(range.start, range.end)) === fold(put);

/** Whether a place is in no table, or in a row whose cells are where the form has them; in a whole table, for a figure. */
function isAligned(range: Range, report: Report, changesFigures: boolean): boolean {
  const table = tableAt(range, report);
  if (!table) return true;
  const row = rowAt(range, table.fragments);
  if (!changesFigures) return !row || isWhole(row, table);
  // A label with a slip is a second fault beside the figure's: what the equations say is not sure then.
  return isIntact(table) && table.slips.length === 0 && !(row && hasLooseFigure(range, row, report));
}

/** Whether a figure stands in the row beside its cells, or in broken mark-up of the cell meant, which reads as blank (<0/p>). */
function hasLooseFigure({ start, end }: Range, { cells, range }: Row, { draft: { text } }: Report): boolean {
  const isMeant = ({ outer }: Cell): boolean => outer.start <= start && end <= outer.end;
  let loose = '';
  let at = range.start;
  for (const cell of cells) {
    if (cell.passage.text === '' && isMeant(cell)) continue;
    loose += text.slice(at, cell.outer.start);
    at = Math.max(at, cell.outer.end);
  }
  // Marks of emphasis with nothing between them (****) had a figure there.
  return /\d|\*\*|__/.test((loose + text.slice(at, range.end)).replace(WHOLE_TAG, ''));
}

const WHOLE_TAG = /<\/?[a-z][^<>]*>|&#?\w{1,10};/gi;

const isWhole = (row: Row, { misaligned, short, strays }: TableReading): boolean =>
  !misaligned.has(row) &&
  !short.some(({ source }) => source === row) &&
  !strays.some((stray) => ('row' in stray ? stray.row === row : row.cells.includes(stray.cell)));

const tableAt = ({ start }: Range, { tables }: Report): TableReading | undefined =>
  tables.find(({ fragments }) => fragments.some(({ range }) => range.start <= start && start <= range.end));

function rowAt({ start }: Range, fragments: readonly Table[]): Row | undefined {
  for (const { rows } of fragments)
    for (const row of rows) if (row.range.start <= start && start <= row.range.end) return row;
  return undefined;
}

function naming(title: string, dropped: readonly string[], language: Language): string {
  const unnamed = without(dropped, figuresIn(title));
  if (unnamed.length === 0) return title;
  return language === 'en'
    ? `${title} (in place of ${unnamed.map(shown).join(', ')})`
    : `${title}（原为 ${unnamed.map(shown).join('、')}）`;
}
