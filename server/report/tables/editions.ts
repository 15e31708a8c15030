import { cached } from '../../caches';
import type { Cell, Row as DraftRow } from '../../draft/draft';
import type { Forms } from '../../forms';
import type { Form, FormTable, TableId } from '../../forms/form';
import { readFigure } from '../../text/figure';
import { isPlainNumber } from './cell-text';
import { type Label, labelsOf, readLabel } from './labels';

/** The edition of a table that a draft has. */
export interface Edition {
  readonly form: Form;
  readonly table: FormTable;
  /** What shows that it is another than the year's form has. */
  readonly evidence: Cell | undefined;
}

/**
 * The edition whose labels a table bears: that of its year's form, unless what differs speaks for another's. Of several
 * alike it is the one nearest to the year's: last year's file was copied.
 */
export function editionOf(rows: readonly DraftRow[], id: TableId, formOfYear: Form, forms: Forms): Edition {
  const own = forms.indexOf(formOfYear);
  const others = forms
    .map((form, i) => ({ form, away: Math.abs(i - own) }))
    .filter(({ form }) => form !== formOfYear && tableIn(form, id))
    .sort((a, b) => a.away - b.away);
  const ours = tableIn(formOfYear, id);
  if (!ours) {
    const { form } = others[0];
    return { form, table: tableIn(form, id) as FormTable, evidence: firstLabel(rows) };
  }
  for (const { form } of others) {
    const theirs = tableIn(form, id) as FormTable;
    const evidence = evidenceFor(theirs, ours, rows);
    if (evidence) return { form, table: theirs, evidence };
  }
  return { form: formOfYear, table: ours, evidence: undefined };
}

const tableIn = (form: Form, id: TableId): FormTable | undefined => form.tables.find((table) => table.id === id);

/** So many labels are no chance. */
const ENOUGH = 2;

/** In what labels two editions of a table differ. */
interface Difference {
  /** Keys of labels that only the one has, and only the other. */
  readonly theirs: ReadonlySet<string>;
  readonly ours: ReadonlySet<string>;
  /** Keys of labels that are those of a row in the one and those of a group of rows in the other. */
  readonly theirRows: ReadonlySet<string>;
  readonly ourRows: ReadonlySet<string>;
}

/** What shows that a table is of their edition and not of ours; undefined where too little does. */
function evidenceFor(theirs: FormTable, ours: FormTable, rows: readonly DraftRow[]): Cell | undefined {
  const difference = differenceOf(theirs)(ours);
  if (Object.values(difference).every(({ size }) => size === 0)) return undefined;
  let evidence: Cell | undefined;
  let found = 0;
  let against = 0;
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (isPlainNumber(cell.content.text)) continue;
      const { key } = readLabel(cell.content.text);
      if (key.length < 2) continue;
      if (difference.theirs.has(key)) {
        evidence ??= cell;
        found++;
      }
      if (difference.ours.has(key)) against++;
    }
  }
  const single = singleRow(rows, difference.theirRows);
  if (single && against === 0) return single;
  if (found >= ENOUGH && found > against && !singleRow(rows, difference.ourRows)) return evidence;
  // Little of theirs is their own: then it has to stand whole as they have it, and all that is only ours be missing.
  const isTheirs = (found > 0 || difference.theirs.size === 0) && difference.theirRows.size === 0;
  if (!isTheirs || against > 0 || difference.ours.size < ENOUGH || !hasAllRows(rows, theirs)) return undefined;
  return evidence ?? firstLabel(rows);
}

const differenceOf = cached((theirs: FormTable) =>
  cached(
    (ours: FormTable): Difference => ({
      theirs: onlyIn(theirs, ours),
      ours: onlyIn(ours, theirs),
      theirRows: rowsThatAreGroups(theirs, ours),
      ourRows: rowsThatAreGroups(ours, theirs),
    }),
  ),
);

function onlyIn(table: FormTable, otherTable: FormTable): Set<string> {
  const others = new Set(labelsOf(otherTable).keys);
  return new Set([...labelsOf(table).keys].filter((key) => !others.has(key)));
}

function rowsThatAreGroups(table: FormTable, otherTable: FormTable): Set<string> {
  const labels = labelsOf(otherTable);
  const isGroup = (label: Label): boolean => labels.isGroup(label) && labels.rowWith(label) < 0;
  return new Set(table.rows.map(({ label }) => readLabel(label)).flatMap((label) => (isGroup(label) ? label.key : [])));
}

/** The label of one of these rows where it has figures of its own. */
function singleRow(rows: readonly DraftRow[], keys: ReadonlySet<string>): Cell | undefined {
  if (keys.size === 0) return undefined;
  for (const { cells } of rows) {
    const at = cells.findIndex(({ content: { text } }) => !isPlainNumber(text) && keys.has(readLabel(text).key));
    if (at < 0) continue;
    const behind = cells.slice(at + 1).filter((cell) => cell.content.text !== '');
    if (behind.length > 0 && behind.every((cell) => readFigure(cell.content.text).kind !== 'unreadable'))
      return cells[at];
  }
  return undefined;
}

function hasAllRows(rows: readonly DraftRow[], table: FormTable): boolean {
  const labels = labelsOf(table);
  const found = new Set(
    rows.flatMap(({ cells }) => cells.map(({ content }) => labels.rowWith(readLabel(content.text)))),
  );
  return table.rows.every((_, i) => found.has(i));
}

const firstLabel = (rows: readonly DraftRow[]): Cell | undefined =>
  rows
    .flatMap(({ cells }) => cells)
    .find(({ content: { text } }) => text !== '' && readFigure(text).kind === 'unreadable');
