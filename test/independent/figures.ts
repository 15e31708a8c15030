import { DOCUMENTS, type Edition, OUTCOMES } from './form-text';
import type { Random } from './random';

/** Six columns of applicants and their total. */
export type Line = readonly number[];

/** The figures of a report, which hold by every equation of the form. */
export interface Figures {
  /** Of table 二, row by row of each block, as written. */
  readonly documents: readonly (readonly (readonly string[])[])[];
  readonly received: Line;
  readonly carriedIn: Line;
  /** For each group of outcomes its rows; a group that is a row itself has one. */
  readonly outcomes: readonly (readonly Line[])[];
  readonly outcomesTotal: Line;
  readonly carriedOver: Line;
  /** 行政复议, 未经复议直接起诉, 复议后起诉: four results and their total. */
  readonly disputes: readonly (readonly number[])[];
}

const COLUMNS = 6;

export const sumOf = (addends: readonly number[]): number => addends.reduce((sum, addend) => sum + addend, 0);
const withTotal = (addends: readonly number[]): Line => [...addends, sumOf(addends)];
export const added = (lines: readonly Line[]): Line =>
  Array.from({ length: COLUMNS + 1 }, (_, column) => sumOf(lines.map((line) => line[column] ?? 0)));

export function randomFigures(random: Random, edition: Edition, mayMakeRules: boolean): Figures {
  const scale = random.one([0, 3, 9, 9, 40, 700]);
  const count = (isRare: boolean): number => (scale === 0 || (isRare && !random.once(4)) ? 0 : random.whole(0, scale));
  const outcomes = OUTCOMES[edition].map(({ rows }) =>
    (rows.length > 0 ? rows : ['']).map(() =>
      withTotal(Array.from({ length: COLUMNS }, (_, column) => count(column > 1 || rows.length > 0))),
    ),
  );
  const outcomesTotal = added(outcomes.flat());
  const carriedOver = withTotal(Array.from({ length: COLUMNS }, () => (count(true) > 0 ? random.whole(0, 3) : 0)));
  const handled = added([outcomesTotal, carriedOver]).slice(0, COLUMNS);
  const carriedIn = withTotal(handled.map((all) => (random.once(3) ? random.whole(0, Math.min(all, 3)) : 0)));
  const received = withTotal(handled.map((all, column) => all - carriedIn[column]));
  const disputed = random.one([0, 0, 4, 30]);
  const disputes = [0, 1, 2].map(() => withTotal([0, 1, 2, 3].map(() => (disputed ? random.whole(0, disputed) : 0))));
  return {
    documents: documentsOf(random, edition, mayMakeRules),
    received,
    carriedIn,
    outcomes,
    outcomesTotal,
    carriedOver,
    disputes,
  };
}

function documentsOf(random: Random, edition: Edition, mayMakeRules: boolean): string[][][] {
  return DOCUMENTS[edition].map(({ columns, rows }) =>
    rows.map((row) => {
      if (row === '规章' && !mayMakeRules) return columns.map(() => '0');
      if (row === '行政规范性文件') {
        const [made, ended] = [random.whole(0, 12), random.whole(0, 5)];
        return [made, ended, made + random.whole(0, 60)].map(String);
      }
      return columns.map((column) => figureOf(random, column));
    }),
  );
}

function figureOf(random: Random, column: string): string {
  if (/金额/.test(column)) return random.once(3) ? '0' : `${random.whole(1, 9000)}.${random.whole(1, 9)}`;
  if (column === '本年增/减') return random.one(['', '+', '-']) + random.whole(1, 40);
  return `${random.once(3) ? 0 : random.whole(1, random.one([9, 300, 50_000]))}`;
}
