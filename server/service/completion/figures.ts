import { CompletionItemKind } from 'vscode-languageserver';
import type { Equation, FormCell } from '../../forms/form';
import type { Language } from '../../lint/finding';
import { itemsOf, numberedSum } from '../../lint/item-numbers';
import { saidOf, wordsOf } from '../../lint/names';
import { continuationOf, isCarriedIn } from '../../report/compare/between-years';
import type { PreviousYear } from '../../report/compare/other-year';
import type { Report } from '../../report/report';
import { figureOf, sumOf } from '../../report/tables/equations';
import { groupBy } from '../../text/group-by';
import { sumLine } from '../arithmetic';
import { asCell, type CellPlace } from './cell-place';
import type { Offer } from './offer';
import { type Target, targetAt } from './row-being-typed';

const messages = {
  line: { 'zh-CN': (of: string, sum: string) => `${of}：${sum}`, en: (of: string, sum: string) => `${of}: ${sum}` },
  row: { 'zh-CN': '本行之和', en: 'sum of the row' },
  column: {
    'zh-CN': (items: string) => `本列${items}之和`,
    en: (items: string) => (items === '' ? 'sum of the column' : `sum of ${items} of the column`),
  },
  carriedIn: {
    'zh-CN': (year: number, label: string) => `${year}年报告“${label}”`,
    en: (year: number, label: string) => `${label} in the report on ${year}`,
  },
  continued: {
    'zh-CN': (year: number, said: string) => `${year}年报告${said}`,
    en: (year: number, said: string) => `${said} in the report on ${year}`,
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

/** The cell as the total of an equation, with the other totals taken off. */
function byEquation(equation: Equation, { form, cells }: Target, language: Language): Computed | undefined {
  const { kind, parts, totals } = equation;
  if (!totals.includes(form)) return undefined;
  const added = parts.map(({ index }) => cells[index]);
  const left = totals.filter((total) => total !== form);
  const others = left.map(({ index }) => cells[index]);
  const [sum, off] = [sumOf(added), sumOf(others)];
  if (sum === undefined || off === undefined || off > sum) return undefined;
  const value = sum - off;
  if (kind !== 'balance') {
    const of = kind === 'row' ? messages.row[language] : messages.column[language](itemsOf(equation)[language]);
    return { value, sum: sumLine(added, value, language), of };
  }
  const terms = [added.map(figureOf).join(' + '), ...others.map(figureOf)].join(' − ');
  const of = [numberedSum(parts, equation), ...left.map((cell) => numberedSum([cell], equation))].join(' − ');
  return { value, sum: `${terms} = ${value}`, of };
}

/** What the form says of this year's figure and last year's. */
function byLastYear({ form, cells }: Target, previous: PreviousYear | undefined, language: Language): Computed[] {
  const continuation = continuationOf(form, cells, previous);
  if (continuation?.due === undefined || continuation.due < 0) return [];
  const { equation, due: value, sum, year } = continuation;
  if (isCarriedIn(form)) return [{ value, sum, of: messages.carriedIn[language](year, equation.before.row.label) }];
  const { nameOf } = wordsOf(equation);
  const name = nameOf(equation.before);
  const said = (cell: FormCell): string => saidOf(nameOf(cell))[language];
  const before = messages.continued[language](year, language === 'en' ? saidOf(name).en : name.label);
  const terms = [
    ...equation.added.map((cell) => ` + ${said(cell)}`),
    ...equation.removed.map((cell) => ` − ${said(cell)}`),
  ];
  return [{ value, sum, of: before + terms.join('') }];
}
