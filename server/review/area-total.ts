import { formFor, forms, tableOf } from '../forms';
import type { FormCell, FormTable, TableId } from '../forms/form';
import { organKey } from '../report/compare/organs';
import { exact } from '../text/figure';
import { type Area, type AreaOrgan, countedEntries } from './area';
import { explain, type Unlike } from './differences';
import type { ReviewedReport, ReviewedTable } from './model';
import { OrganFinder, OWN_PART } from './organs';

/** A parent's report on a year beside those of the organs that are listed under it. */
export interface AreaTotal {
  readonly parent: AreaOrgan;
  readonly year: number;
  /** Undefined where the parent has no report, or several that differ: the sum can be written all the same. */
  readonly report: ReviewedReport | undefined;
  /** The report of the parent's own part (本级), where there is one. */
  readonly own: ReviewedReport | undefined;
  readonly parts: readonly ReviewedReport[];
  /** Organs that are listed under it and have no report, or several that differ. */
  readonly missing: readonly AreaOrgan[];
  readonly tables: readonly TotalTable[];
}

export interface TotalTable {
  readonly table: FormTable;
  /** What the parent's report says, by the index of the form's cell. */
  readonly said: readonly (number | null)[];
  /** The sum of the parts, 本级 included where it has a report; null where none of them has a figure. */
  readonly sum: readonly (number | null)[];
  /** Whether every part has a figure there. */
  readonly isWhole: readonly boolean[];
  /** What is left for 本级, where it has no report. */
  readonly difference: readonly (number | null)[];
  readonly unlike: readonly Unlike<ReviewedReport>[];
}

/**
 * Holds the tables of each parent against the sum of the organs listed under it. What those sum up themselves is not
 * added again: only the organs directly under a parent are its parts. Nothing without a list of organs.
 */
export function areaTotals(area: Area): AreaTotal[] {
  if (!area.isListed) return [];
  const finder = new OrganFinder(area.organs.filter(({ isListed }) => isListed));
  const byKey = new Map(area.organs.map((organ) => [organKey(organ.name), organ]));
  const children = new Map<AreaOrgan, AreaOrgan[]>();
  for (const organ of area.organs) {
    const named = organ.parent === undefined ? undefined : finder.find(organ.parent);
    const parent = named && byKey.get(organKey(named.name));
    if (parent && parent !== organ) children.set(parent, [...(children.get(parent) ?? []), organ]);
  }
  const reports = new Map(
    countedEntries(area).map(({ organ, year, report }) => [`${year} ${organKey(organ.name)}`, report]),
  );
  const reportOf = (organ: AreaOrgan, year: number): ReviewedReport | undefined =>
    reports.get(`${year} ${organKey(organ.name)}`);
  return [...children].flatMap(([parent, organs]) =>
    area.years.flatMap((year) => {
      const total = totalOf(parent, organs, year, reportOf);
      return total ? [total] : [];
    }),
  );
}

function totalOf(
  parent: AreaOrgan,
  organs: readonly AreaOrgan[],
  year: number,
  reportOf: (organ: AreaOrgan, year: number) => ReviewedReport | undefined,
): AreaTotal | undefined {
  const report = reportOf(parent, year);
  const found = organs.map((organ) => ({ organ, report: reportOf(organ, year) }));
  const parts = found.flatMap((part) => part.report ?? []);
  if (parts.length === 0) return undefined;
  const missing = found.filter((part) => !part.report).map(({ organ }) => organ);
  const own = found.find(({ organ }) => isOwnPart(organ))?.report;
  const form = formFor(year) ?? forms[0];
  const isExact = own !== undefined && missing.length === 0;
  const tables = form.tables.map(({ id }) => tableTotal(tableOf(form, id), form.id, report, parts, isExact));
  return { parent, year, report, own, parts, missing, tables };
}

const isOwnPart = ({ kind, name }: AreaOrgan): boolean => OWN_PART.test(kind ?? '') || OWN_PART.test(name);

function tableTotal(
  table: FormTable,
  form: ReviewedTable['form'],
  report: ReviewedReport | undefined,
  parts: readonly ReviewedReport[],
  isExact: boolean,
): TotalTable {
  const figures = parts.map((part) => figuresOf(part, table.id, form));
  const said = (report && figuresOf(report, table.id, form)) ?? table.cells.map(() => null);
  const sum = table.cells.map(({ index }) => {
    const known = figures.flatMap((own) => own?.[index] ?? []);
    return known.length === 0 ? null : exact(known.reduce((a, b) => a + b, 0));
  });
  const isWhole = table.cells.map(({ index }) => figures.every((own) => own?.[index] != null));
  const difference = said.map((value, i) => (value === null || sum[i] === null ? null : exact(value - (sum[i] ?? 0))));
  const isUnlike = (cell: FormCell): boolean => {
    const value = difference[cell.index];
    if (value === null || !isSummable(cell)) return false;
    return isExact && isWhole[cell.index] ? value !== 0 : value < 0 && cell.column.measure !== 'change';
  };
  const known = parts.flatMap((part, i) => {
    const own = figures[i];
    return own ? [{ part, figures: own }] : [];
  });
  const unlike = table.cells.some(isUnlike) ? explain({ table, difference, isUnlike, parts: known, isExact }) : [];
  return { table, said, sum, isWhole, difference, unlike };
}

/** The procurement of 2019 has its unit in the cell. */
const isSummable = ({ column }: FormCell): boolean => column.measure !== 'purchase';

/** A report's figures, where its table is the one that is summed up: the same in both forms, or of that form. */
const figuresOf = (
  { review }: ReviewedReport,
  table: TableId,
  form: ReviewedTable['form'],
): readonly (number | null)[] | undefined =>
  review.tables.find((own) => own.id === table && (own.form === form || isShared(table)))?.figures;

/** Whether a table is the same in every form. */
const isShared = (id: TableId): boolean =>
  new Set(forms.map(({ tables }) => tables.find((table) => table.id === id))).size === 1;
