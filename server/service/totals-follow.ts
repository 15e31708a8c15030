import type { TextEdit } from 'vscode-languageserver';
import type { FormTable } from '../forms/form';
import type { Report } from '../report/report';
import type { MatchedCell } from '../report/tables/matched';
import { setFigure } from '../write/figures';
import { followingTotals, holds, type Totals } from '../write/totals';
import type { CheckedDocument } from './checked-document';
import { textEdits } from './edits';

/** The cells of a draft's tables at one time, and which of its equations were right. Equations in the report's order. */
export interface Figures {
  readonly text: string;
  readonly tables: readonly FormTable[];
  readonly cells: readonly (string | undefined)[];
  readonly right: readonly boolean[];
  /** Those that are right, or were before the cell that is being edited, and whose total nobody has touched since. */
  readonly stood: readonly boolean[];
  /** The cell that is being edited: the only one that the last change changed. */
  readonly edited: number | undefined;
}

const cellsOf = ({ tables }: Report): MatchedCell[] => tables.flatMap(({ cells }) => cells);

/** The figures of a draft of which nothing was known before. @param values totals that it is about to have */
export function figuresIn(report: Report, text: string, values: Totals = new Map()): Figures {
  const right = report.equations.map((equation) => holds(equation, values));
  const cells = cellsOf(report).map((cell) => values.get(cell)?.toString() ?? cell.cell?.content.text);
  return { text, tables: report.tables.map(({ table }) => table), cells, right, stood: right, edited: undefined };
}

export function figuresAfter(before: Figures, report: Report, text: string): Figures {
  if (before.text === text) return before;
  const now = figuresIn(report, text);
  if (now.tables.length !== before.tables.length || now.tables.some((table, i) => table !== before.tables[i]))
    return now;
  const changed = now.cells.flatMap((cell, i) => (cell === before.cells[i] ? [] : i));
  if (changed.length === 0) return { ...before, text };
  const cells = cellsOf(report);
  const touched = new Set(changed.map((i) => cells[i]));
  const edited = changed.length === 1 ? changed[0] : undefined;
  const { stood, right } = before;
  const wasRight = edited !== undefined && edited === before.edited ? stood : right;
  return {
    ...now,
    stood: report.equations.map(({ totals }, i) => now.right[i] || (wasRight[i] && !touched.has(totals[0]))),
    edited,
  };
}

export const followingIn = ({ equations }: Report, { stood }: Figures): Totals =>
  followingTotals(equations, new Set(equations.filter((_, i) => stood[i])));

export function editsFor(values: Totals, checked: CheckedDocument): TextEdit[] | null {
  const edits = [...values].flatMap(([cell, value]) => setFigure(cell, value));
  return edits.length > 0 ? textEdits(edits, checked) : null;
}
