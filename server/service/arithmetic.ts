import type { Equation } from '../forms/form';
import type { Language } from '../lint/finding';
import { itemsOf, numberedSum } from '../lint/item-numbers';
import { columnWords, rowWords } from '../lint/names';
import { type EvaluatedEquation, figureOf, sumOf } from '../report/tables/equations';
import type { MatchedCell } from '../report/tables/matched';
import { exact } from '../text/figure';

const messages = {
  row: { 'zh-CN': '本行', en: 'Row' },
  column: {
    'zh-CN': (items: string) => `本列${items}`,
    en: (items: string) => (items === '' ? 'Column' : `Column, ${items}`),
  },
  balance: { 'zh-CN': (sums: string) => `勾稽关系，${sums}`, en: (sums: string) => `Balance, ${sums}` },
  line: {
    'zh-CN': (name: string, sum: string) => `${name}：${sum}`,
    en: (name: string, sum: string) => `${name}: ${sum}`,
  },
  isTotal: { 'zh-CN': '，与总计相符', en: ', as the total says' },
  holds: { 'zh-CN': '，相符', en: ', holds' },
  broken: {
    'zh-CN': (difference: number) => `，差 ${difference}`,
    en: (difference: number) => `, off by ${difference}`,
  },
  needs: {
    'zh-CN': (value: number) => `，? 处未知，为 ${value} 则相符`,
    en: (value: number) => `, holds if ? is ${value}`,
  },
  unknown: {
    'zh-CN': (count: number) => `，${count} 格未知`,
    en: (count: number) => `, ${count === 1 ? '1 cell is' : `${count} cells are`} unknown`,
  },
  known: {
    'zh-CN': (sum: number) => `，已知各项合计 ${sum}`,
    en: (sum: number) => `, the known parts add up to ${sum}`,
  },
  zeros: {
    'zh-CN': (count: number) => `（为 0 的 ${count} 项未列）`,
    en: (count: number) => ` (${count} zeros left out)`,
  },
  parts: {
    'zh-CN': (parts: readonly string[], more: number) =>
      `其中：${parts.join('，')}${more > 0 ? `，等 ${parts.length + more} 项` : ''}`,
    en: (parts: readonly string[], more: number) =>
      `Of which: ${parts.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
  },
} as const satisfies Record<string, Record<Language, unknown>>;

/** Longer sums are written without their zeros. */
const MAX_ADDENDS = 8;

interface Addition {
  /** 1 + ? + 3; 0 where nothing but zeros is left out. */
  readonly text: string;
  /** How many zeros are left out. */
  readonly zeros: number;
}

function additionOf(cells: readonly MatchedCell[]): Addition {
  const values = cells.map(figureOf);
  if (values.length <= MAX_ADDENDS) return { text: values.map((value) => value ?? '?').join(' + '), zeros: 0 };
  const nonZero = values.filter((value) => value !== undefined && value !== 0);
  const terms = [...nonZero, ...(values.includes(undefined) ? ['?'] : [])];
  return { text: terms.join(' + ') || '0', zeros: values.filter((value) => value === 0).length };
}

/** 1 + 2 = 3; a lone figure is not said to be itself. */
const withSum = ({ text }: Addition, sum: number | string): string =>
  text === String(sum) ? text : `${text} = ${sum}`;

/** Some cells as a sum of their figures, with what it comes to: 1 + 2 = 3. */
export function sumLine(cells: readonly MatchedCell[], sum: number, language: Language): string {
  const addition = additionOf(cells);
  return `${withSum(addition, sum)}${zerosIn([addition], language)}`;
}

/** An equation with the draft's figures in it, and whether it holds. */
export function equationLine(equation: EvaluatedEquation, language: Language): string {
  const [left, right] = [additionOf(equation.parts), additionOf(equation.totals)];
  const sum = equation.sums
    ? evaluated(left, right, equation.sums, equation.equation.kind, language)
    : unevaluated(left, right, equation, language);
  return messages.line[language](nameOf(equation.equation, language), `${sum}${zerosIn([left, right], language)}`);
}

function nameOf(equation: Equation, language: Language): string {
  const { kind, parts, totals } = equation;
  if (kind === 'row') return messages.row[language];
  if (kind === 'column') return messages.column[language](itemsOf(equation)[language]);
  return messages.balance[language](`${numberedSum(parts, equation)} = ${numberedSum(totals, equation)}`);
}

function evaluated(
  left: Addition,
  right: Addition,
  { parts, totals }: NonNullable<EvaluatedEquation['sums']>,
  kind: Equation['kind'],
  language: Language,
): string {
  if (parts !== totals) {
    const difference = exact(Math.abs(parts - totals));
    return `${withSum(left, parts)} ≠ ${withSum(right, totals)}${messages.broken[language](difference)}`;
  }
  if (kind !== 'balance') return `${withSum(left, parts)}${messages.isTotal[language]}`;
  return `${withSum(left, parts)} = ${right.text}${messages.holds[language]}`;
}

/** With one figure unknown, what it has to be; with more of them, how far the known parts come. */
function unevaluated(
  left: Addition,
  right: Addition,
  { parts, totals }: EvaluatedEquation,
  language: Language,
): string {
  const isKnown = (cell: MatchedCell): boolean => figureOf(cell) !== undefined;
  const knownParts = parts.filter(isKnown);
  const unknown = [...parts, ...totals].filter((cell) => !isKnown(cell));
  const [sum, total] = [sumOf(knownParts) ?? 0, sumOf(totals.filter(isKnown)) ?? 0];
  const lacking = knownParts.length === parts.length ? sum - total : total - sum;
  const text = `${left.text} = ${right.text}`;
  if (unknown.length === 1 && lacking >= 0) return `${text}${messages.needs[language](lacking)}`;
  return `${text}${messages.unknown[language](unknown.length)}${knownParts.length > 0 ? messages.known[language](sum) : ''}`;
}

function zerosIn(additions: readonly Addition[], language: Language): string {
  const count = additions.reduce((sum, { zeros }) => sum + zeros, 0);
  return count > 0 ? messages.zeros[language](count) : '';
}

const MAX_NAMED = 8;

/** The parts of a total that are not 0, by their names; undefined where none of them is known to be any. */
export function partsLine({ equation, parts }: EvaluatedEquation, language: Language): string | undefined {
  const counted = parts.filter((cell) => figureOf(cell) !== 0);
  if (counted.every((cell) => figureOf(cell) === undefined)) return undefined;
  const name = equation.kind === 'row' ? columnWords : rowWords;
  const named = counted.slice(0, MAX_NAMED).map((cell) => `${name(cell.form)[language]} ${figureOf(cell) ?? '?'}`);
  return messages.parts[language](named, counted.length - named.length);
}
