import type { FormEquation } from '../../../server/protocol';

/** A figure as it is typed; a blank; or something that cannot be read as a figure. */
export type Typed = number | 'blank' | 'unreadable';

/** Reads what is typed into a cell. Full-width digits are digits; separators between thousands are none. */
export function readTyped(text: string): Typed {
  // Two figures in one cell, or one with a blank in it: nobody can say.
  if (/[\d０-９]\s+[\d０-９]/.test(text)) return 'unreadable';
  const plain = foldTyped(text).replace(/(?<=\d),(?=\d{3})/g, '');
  if (/^[/—–-]*$/.test(plain)) return 'blank';
  return /^[+-]?\d{1,15}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : 'unreadable';
}

/** Without white space, and full-width characters as the plain ones. */
export const foldTyped = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

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

/** A sum without what binary fractions leave behind the decimals of amounts. */
export const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toFixed(6)));

/** Longer sums are written without their zeros. */
const MAX_ADDENDS = 8;

/** An equation as one writes it down: 13 + 4 + 0 = 17 ≠ 18. */
export function written({ equation, parts, totals }: Broken, read: (id: string) => Typed): string {
  const side = (ids: readonly string[], sum: number): string => {
    const values = ids.map(read);
    const shown = values.length > MAX_ADDENDS ? values.filter((value) => value !== 0) : values;
    const addition = shown.join(' + ') || '0';
    return addition === String(sum) ? addition : `${addition} = ${sum}`;
  };
  return `${side(equation.parts, parts)} ≠ ${side(equation.totals, totals)}`;
}
