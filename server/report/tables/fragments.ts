import { cached } from '../../caches';
import type { Row, Table } from '../../draft/draft';
import type { Forms } from '../../forms';
import type { FormTable, TableId } from '../../forms/form';
import { readFigure } from '../../text/figure';
import { groupBy } from '../../text/group-by';
import { holds } from '../../text/range';
import type { MatchedSection } from '../sections';
import { isFigure, isPlainNumber } from './cell-text';
import { isNear, labelsOf, readLabel } from './labels';

/** The fragments of a draft that make up one table of the form, in order. */
export interface Gathered {
  readonly id: TableId;
  readonly fragments: readonly Table[];
}

/** So many pieces of labels are the head of a table that was torn. */
const ENOUGH_PIECES = 4;

const NOBODY: ReadonlySet<TableId> = new Set();

/** What labels say of the table that they stand in, in every edition. */
interface Owners {
  /** The only table that a label stands in; nobody's where it stands in several. */
  readonly byKey: ReadonlyMap<string, ReadonlySet<TableId>>;
  /** Every edition of each table, newest first. */
  readonly editions: ReadonlyMap<TableId, readonly FormTable[]>;
}

const ownersAmong = cached((forms: Forms): Owners => {
  const byKey = new Map<string, ReadonlySet<TableId>>();
  const tables = forms.flatMap((form) => form.tables);
  for (const table of tables) {
    const only = new Set([table.id]);
    for (const key of labelsOf(table).keys) {
      const owner = byKey.get(key);
      byKey.set(key, owner === undefined || owner.has(table.id) ? only : NOBODY);
    }
  }
  return { byKey, editions: groupBy(tables, ({ id }) => id) };
});

/** Sorts the tables of a draft into those of the forms, by their labels; a table torn by a page's end comes whole. */
export function gatherFragments(
  tables: readonly Table[],
  sections: readonly MatchedSection[],
  forms: Forms,
): { gathered: Gathered[]; unknown: Table[] } {
  const gathered: { id: TableId; fragments: Table[]; section: MatchedSection | undefined }[] = [];
  const unknown: Table[] = [];
  const sorter = new FragmentSorter(ownersAmong(forms));
  const places = tables.map((table) => sections.find(({ range }) => holds(range, table.range.start)));
  for (const [i, table] of tables.entries()) {
    const section = places[i];
    const before = gathered[gathered.length - 1];
    const expected = [
      section?.section.table,
      before?.section === section ? before?.id : undefined,
      // The head of a table whose heading is lost: what follows it in the section says what it is.
      i + 1 < tables.length && places[i + 1] === section ? sorter.sureOwner(tables[i + 1]) : undefined,
    ];
    for (const part of sorter.split(table, section, expected)) {
      if (part.id === undefined) {
        unknown.push(part.table);
        continue;
      }
      const last = gathered[gathered.length - 1];
      if (last && last.id === part.id && last.section === section) last.fragments.push(part.table);
      else gathered.push({ id: part.id, fragments: [part.table], section });
    }
  }
  return { gathered, unknown };
}

interface Part {
  readonly id: TableId | undefined;
  readonly table: Table;
}

/** Whose a fragment is, and where it ends. */
class FragmentSorter {
  constructor(private readonly owners: Owners) {}

  /** The table that a fragment certainly is, wherever it stands. */
  sureOwner(table: Table): TableId | undefined {
    const counts = countOf(table.rows.map((row) => this.ownersIn(row)));
    return [...counts.keys()].find((id) => this.isEnough(id, counts));
  }

  /**
   * Tables of the form that run into one another (nothing but blank lines between them) are separated.
   *
   * @param expected the section's own table, and the one that may run on over a page's end: few labels will do for them
   */
  split(table: Table, section: MatchedSection | undefined, expected: readonly (TableId | undefined)[]): Part[] {
    const owned = table.rows.map((row) => this.ownersIn(row));
    const counts = countOf(owned);
    const sure = [...counts.keys()].filter((id) => expected.includes(id) || this.isEnough(id, counts));
    if (sure.length < 2) return this.splitBehind(table, owned, sure[0], section, expected);
    const cuts = [0];
    let current: TableId | undefined;
    owned.forEach((ids, i) => {
      const found = sure.find((id) => ids.has(id));
      if (found === undefined || (current && ids.has(current))) return;
      if (current) cuts.push(i);
      current = found;
    });
    if (cuts.length === 1) return this.splitBehind(table, owned, current, section, expected);
    return cuts.flatMap((from, i) => this.split(partOf(table, table.rows.slice(from, cuts[i + 1])), section, expected));
  }

  /** A run of rows is mostly one table; something else may follow it. */
  private splitBehind(
    table: Table,
    owned: readonly ReadonlySet<TableId>[],
    owner: TableId | undefined,
    section: MatchedSection | undefined,
    expected: readonly (TableId | undefined)[],
  ): Part[] {
    const ownTable = section?.section.table;
    const isIts = (own: TableId): boolean => this.looksLike(table, own) || this.hasLostLabels(table, own, expected[1]);
    const id = owner ?? (ownTable && isIts(ownTable) ? ownTable : undefined);
    if (id === undefined) return [{ id, table }];
    const end = this.lastOwnRow(table, id, owned);
    if (end === table.rows.length) return [{ id, table }];
    const rest = partOf(table, table.rows.slice(end));
    return [{ id, table: partOf(table, table.rows.slice(0, end)) }, ...this.split(rest, section, expected)];
  }

  /** The tables of which a row has labels. */
  private ownersIn(row: Row): ReadonlySet<TableId> {
    let found = NOBODY;
    for (const { content } of row.cells) {
      if (content.text.length < 2 || isPlainNumber(content.text)) continue;
      const owners = this.owners.byKey.get(readLabel(content.text).key) ?? NOBODY;
      if (found === NOBODY) found = owners;
      else for (const owner of owners) if (!found.has(owner)) found = new Set([...found, owner]);
    }
    return found;
  }

  private editionsOf(id: TableId): readonly FormTable[] {
    return this.owners.editions.get(id) ?? [];
  }

  /** Whether so many rows have labels of a table that it is that table even outside its own section. */
  private isEnough(id: TableId, counts: ReadonlyMap<TableId, number>): boolean {
    return this.editionsOf(id).some(({ enoughRows }) => (counts.get(id) ?? 0) >= enoughRows);
  }

  /**
   * Where the table's own rows end: after its last label, and after the rows of figures alone that follow it.
   *
   * @param owned the tables of which each row has labels
   */
  private lastOwnRow({ rows }: Table, id: TableId, owned: readonly ReadonlySet<TableId>[]): number {
    let end = 0;
    let foreign = rows.length;
    rows.forEach((row, i) => {
      const ids = owned[i];
      if (ids.has(id)) {
        if (foreign === rows.length) end = i + 1;
      } else if (ids.size > 0 && end > 0 && foreign === rows.length && !isLone(row)) foreign = i;
    });
    if (foreign < rows.length) return foreign;
    // The figures of rows that stand side by side have no label before them.
    if (end === 0 || this.editionsOf(id).some(({ isAcross }) => isAcross)) return rows.length;
    // A lone figure after the last row of a table belongs to nothing; a row with a label may be the form's, misspelt.
    for (let i = end; i < rows.length; i++) if (isLone(rows[i])) return i;
    return rows.length;
  }

  /**
   * Whether it is what was torn out of a table of the form: rows of as many figures as its rows have, without labels, maybe
   * below what is left of its head. Seven years with a figure each are no rows of table 三: none of theirs adds up.
   *
   * @param before what stands before it in the section: a row that bears no label is known by its neighbours alone
   */
  private hasLostLabels({ rows }: Table, id: TableId, before: TableId | undefined): boolean {
    return this.editionsOf(id).some((table) => {
      const width = table.isAcross ? table.cells.length : table.isUneven ? 0 : table.blocks[0].columns.length;
      const isFigures = ({ cells }: Row): boolean => cells.length === width && cells.every(isFigure);
      const isHead = ({ cells }: Row): boolean =>
        table.isAcross &&
        cells.length >= ENOUGH_PIECES &&
        cells.every(({ content: { text } }) => text.length > 1 && labelsOf(table).isOfPieces(text));
      const from = rows.findIndex((row) => !isHead(row));
      if (from < 0 || !rows.slice(from).every(isFigures)) return false;
      return table.isAcross || (before === id && rows.some(addsUp));
    });
  }

  /** No label is right, but one is nearly so. */
  private looksLike(table: Table, id: TableId): boolean {
    const labels = this.editionsOf(id).map(labelsOf);
    return table.rows.some((row) =>
      row.cells.some(({ content }) => {
        if (content.text.length < 4 || readFigure(content.text).kind !== 'unreadable') return false;
        const { key } = readLabel(content.text);
        return labels.some(({ rows, heads }) => [...rows, ...heads].some(({ label }) => isNear(key, label.key)));
      }),
    );
  }
}

/** In how many rows each table has labels. */
function countOf(owned: readonly ReadonlySet<TableId>[]): Map<TableId, number> {
  const counts = new Map<TableId, number>();
  for (const ids of owned) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const partOf = (table: Table, rows: readonly Row[]): Table => ({
  ...table,
  rows,
  range: { start: rows[0].range.start, end: rows[rows.length - 1].range.end },
});

/** Whether the last figure of a row is the sum of the others. */
function addsUp({ cells }: Row): boolean {
  const values = cells
    .map(({ content }) => readFigure(content.text))
    .map((one) => (one.kind === 'figure' ? one.value : 0));
  return values.reduce((sum, value) => sum + value, 0) === 2 * values[values.length - 1];
}

const isLone = (row: Row): boolean =>
  row.cells.filter((cell) => cell.content.text !== '').length <= 1 && row.cells.length <= 2;
