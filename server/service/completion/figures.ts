import { CompletionItemKind } from 'vscode-languageserver';
import type { Equation } from '../../forms/form';
import type { Language } from '../../lint/finding';
import type { PreviousYear } from '../../report/compare/other-year';
import type { Report } from '../../report/report';
import { figureOf, sumOf } from '../../report/tables/equations';
import { exact } from '../../text/figure';
import { groupBy } from '../../text/group-by';
import { sumLine } from '../arithmetic';
import { isCarriedIn, lastYearsFigure } from '../cross-references';
import { asCell, type CellPlace } from './cell-place';
import type { Offer } from './offer';
import { type Target, targetAt } from './row-being-typed';

const messages = {
  line: { 'zh-CN': (of: string, sum: string) => `${of}：${sum}`, en: (of: string, sum: string) => `${of}: ${sum}` },
  row: { 'zh-CN': '本行之和', en: 'sum of the row' },
  column: { 'zh-CN': '本列（一）至（六）之和', en: 'sum of items (1) to (6) of the column' },
  carriedOver: { 'zh-CN': '一 + 二 − 三（七）', en: '一 + 二 − 三（七）' },
  outcomesTotal: { 'zh-CN': '一 + 二 − 四', en: '一 + 二 − 四' },
  carriedIn: {
    'zh-CN': (year: number) => `${year}年报告“四、结转下年度继续办理”`,
    en: (year: number) => `四、结转下年度继续办理 in the report on ${year}`,
  },
  inForce: {
    'zh-CN': (year: number) => `${year}年报告现行有效件数 + 制发 − 废止`,
    en: (year: number) => `in force in the report on ${year} + made − repealed`,
  },
} as const;

/** A figure that follows from others. */
interface Computed {
  readonly value: number;
  /** 1 + 2 = 3 */
  readonly sum: string;
  /** What it is that is added up. */
  readonly of: string;
}

/** What a cell must be by the form's arithmetic or by last year's report; undefined where a cell of the form is not. */
export function figureOffers(
  report: Report,
  place: CellPlace,
  previous: PreviousYear | undefined,
  language: Language,
): Offer[] | undefined {
  const target = targetAt(place);
  if (!target) return undefined;
  const computed = [
    ...(place.matched?.table.equations ?? []).flatMap((equation) => byEquation(equation, target, language) ?? []),
    ...byLastYear(target, previous, language),
  ];
  const values = groupBy(computed, ({ value }) => value);
  const isEmpty = place.range.start === place.range.end;
  return [...values].map(([value, [first, ...others]]) => ({
    label: String(value),
    names: [String(value)],
    range: place.range,
    text: isEmpty ? asCell(String(value), report, place) : String(value),
    kind: CompletionItemKind.Value,
    detail: first.sum,
    documentation: [first, ...others].map(({ of, sum }) => messages.line[language](of, sum)).join('\n'),
    // Where two ways lead to two figures, one of them starts from a wrong one.
    isPreselected: isEmpty && values.size === 1,
  }));
}

/** The cell as the total of an equation, with the other total taken off. */
function byEquation(
  { kind, parts, totals }: Equation,
  { form, cells }: Target,
  language: Language,
): Computed | undefined {
  if (!totals.includes(form)) return undefined;
  const added = parts.map(({ index }) => cells[index]);
  const others = totals.filter((total) => total !== form).map(({ index }) => cells[index]);
  const [sum, off] = [sumOf(added), sumOf(others)];
  if (sum === undefined || off === undefined || off > sum) return undefined;
  const value = sum - off;
  if (kind !== 'balance') return { value, sum: sumLine(added, value, language), of: messages[kind][language] };
  const terms = `${added.map(figureOf).join(' + ')} − ${others.map(figureOf).join(' − ')}`;
  const of = form.row.id === 'carriedOver' ? messages.carriedOver : messages.outcomesTotal;
  return { value, sum: `${terms} = ${value}`, of: of[language] };
}

/** What was carried in had been carried over; what is in force was so, was made, or is repealed. */
function byLastYear({ form, cells }: Target, previous: PreviousYear | undefined, language: Language): Computed[] {
  const before = lastYearsFigure(form, previous);
  if (!before || !previous) return [];
  const { year } = previous;
  if (isCarriedIn(form))
    return [{ value: before.value, sum: String(before.value), of: messages.carriedIn[language](year) }];
  if (form.column.id !== 'inForce') return [];
  const [made, repealed] = ['made', 'repealed'].map((id) => {
    const matched = cells.find((cell) => cell.form.row === form.row && cell.form.column.id === id);
    return matched && figureOf(matched);
  });
  if (made === undefined || repealed === undefined || before.value + made < repealed) return [];
  const value = exact(before.value + made - repealed);
  const sum = `${before.value} + ${made} − ${repealed} = ${value}`;
  return [{ value, sum, of: messages.inForce[language](year) }];
}
