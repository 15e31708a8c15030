import type { FormEquation } from '../../../server/protocol';
import { exact, readFigure, sumWords } from '../../../server/text/figure';

/** A figure as it is typed; a blank; or something that cannot be read as a figure. */
export type Typed = number | 'blank' | 'unreadable';

/** Reads what is typed into a cell as the draft that it goes into is read. */
export function readTyped(text: string): Typed {
  const figure = readFigure(text);
  return figure.kind === 'figure' ? figure.value : figure.kind;
}

/** An equation of which both sides are known, and differ. */
export interface Broken {
  readonly equation: FormEquation;
  readonly parts: number;
  readonly totals: number;
}

export interface Judgement {
  /** What each total comes to; none where a part is unknown, or where its row and its column differ. */
  readonly sums: ReadonlyMap<string, number>;
  readonly broken: readonly Broken[];
}

/** Holds figures against the form's equations. A blank total among the parts of another counts as its own sum. */
export function judge(equations: readonly FormEquation[], read: (id: string) => Typed): Judgement {
  const byTotal = new Map<string, FormEquation[]>();
  for (const equation of equations) {
    if (equation.kind === 'balance') continue;
    const [total] = equation.totals;
    const existing = byTotal.get(total);
    if (existing) existing.push(equation);
    else byTotal.set(total, [equation]);
  }
  const known = new Map<string, number | undefined>();
  const sumOf = (total: string): number | undefined => {
    if (known.has(total)) return known.get(total);
    // Should a form define a total by itself, it is unknown.
    known.set(total, undefined);
    const sums = new Set((byTotal.get(total) ?? []).map(({ parts }) => add(parts)));
    sums.delete(undefined);
    const [sum] = sums.size === 1 ? sums : [];
    known.set(total, sum);
    return sum;
  };
  const figureIn = (id: string): number | undefined => {
    const typed = read(id);
    if (typed === 'blank') return sumOf(id);
    return typed === 'unreadable' ? undefined : typed;
  };
  const add = (ids: readonly string[]): number | undefined => {
    let sum = 0;
    for (const id of ids) {
      const value = figureIn(id);
      if (value === undefined) return undefined;
      sum += value;
    }
    return exact(sum);
  };
  const sums = new Map<string, number>();
  for (const total of byTotal.keys()) {
    const sum = sumOf(total);
    if (sum !== undefined) sums.set(total, sum);
  }
  const isBlank = (id: string): boolean => read(id) === 'blank';
  const broken = equations.flatMap((equation): Broken[] => {
    if (equation.parts.some(isBlank) || equation.totals.some(isBlank)) return [];
    const [parts, totals] = [add(equation.parts), add(equation.totals)];
    return parts === undefined || totals === undefined || parts === totals ? [] : [{ equation, parts, totals }];
  });
  return { sums, broken };
}

/** An equation as one writes it down: 13 + 4 + 0 = 17 ≠ 18. */
export function written({ equation, parts, totals }: Broken, read: (id: string) => Typed): string {
  const side = (ids: readonly string[], sum: number): string => sumWords(ids.map(read).filter(isNumber), sum);
  return `${side(equation.parts, parts)} ≠ ${side(equation.totals, totals)}`;
}

const isNumber = (typed: Typed): typed is number => typeof typed === 'number';
