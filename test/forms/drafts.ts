// Reports in invented forms: what is found in them, and where their cells are.
import { equal, ok } from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Layout } from '../../server/draft/draft';
import { layoutOf } from '../../server/draft/layouts';
import type { Forms } from '../../server/forms';
import { form2019 } from '../../server/forms/2019';
import { form2021 } from '../../server/forms/2021';
import type { Form, FormCell } from '../../server/forms/form';
import type { Finding } from '../../server/lint/finding';
import { check, ruleSetOf } from '../../server/lint/linter';
import { ParagraphCache } from '../../server/prose/text-facts';
import { asOtherYear, type PreviousYear } from '../../server/report/compare/other-year';
import type { Report } from '../../server/report/report';
import type { MatchedCell } from '../../server/report/tables/matched';
import { rules } from '../../server/rules/registry';
import type { CheckedDocument } from '../../server/service/checked-document';
import { applyEdits } from '../../server/text/edits';
import { writeReport } from '../../server/write/templates';
import { form2026 } from './2026';
import { form2027 } from './2027';

export const FORMS: Forms = [form2027, form2026, { ...form2021, years: { from: 2021, to: 2025 } }, form2019];
const RULES = ruleSetOf(rules, FORMS);

export const LAYOUTS: readonly Layout[] = ['pipes', 'tabs', 'cell-lines', 'html'];
export const ORGAN = '青岚县农业农村局';

/** Figures that are not 0, by the cell's name; sums need not be given. */
export type Figures = Readonly<Record<string, number>>;

export const FIGURES: Figures = {
  'proactive/normativeDocuments/made': 1,
  'proactive/normativeDocuments/repealed': 2,
  'proactive/normativeDocuments/inForce': 6,
  'platforms/websites/opened': 1,
  'platforms/websites/running': 3,
  'platforms/newMedia/closed': 2,
  'platforms/newMedia/running': 5,
  'applications/received/naturalPerson': 8,
  'applications/received/enterprise': 2,
  'applications/carriedIn/naturalPerson': 1,
  'applications/granted/naturalPerson': 7,
  'applications/granted/enterprise': 2,
  'applications/carriedOver/naturalPerson': 2,
  'disputes/reconsideration/upheld': 1,
};

/** What stands in each cell of a form: the figures given, and the sums that follow from them. */
export function valuesOf(form: Form, figures: Figures): ReadonlyMap<FormCell, number> {
  const values = new Map<FormCell, number>();
  for (const { cells, equations } of form.tables) {
    for (const cell of cells) values.set(cell, figures[cell.id] ?? 0);
    // The second time for totals of totals.
    for (const { kind, parts, totals } of [...equations, ...equations])
      if (kind !== 'balance' && figures[totals[0].id] === undefined)
        values.set(
          totals[0],
          parts.reduce((sum, part) => sum + (values.get(part) as number), 0),
        );
  }
  return values;
}

export interface Draft {
  readonly form: Form;
  readonly year: number;
  readonly layout: Layout;
  readonly figures?: Figures;
  /** What stands in a cell instead of its figure. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** A report in a form, with nothing left open. */
export function draftOf({ form, year, layout, figures = FIGURES, instead = {} }: Draft): string {
  const values = valuesOf(form, figures);
  const style = { layout, syntax: layoutOf(layout).syntax, lineEnd: '\n' };
  return writeReport(form, style, {
    year: String(year),
    nextYear: String(year + 1),
    value: (cell) => instead[cell.id] ?? String(values.get(cell)),
    text: (prompt) =>
      prompt === '行政机关名称' ? ORGAN : /^\d|未收取/.test(prompt) ? prompt : `按要求做好${prompt.slice(0, 2)}工作。`,
  });
}

/** A text held against every rule, read by the invented forms and those there are. */
export function checkedOf(
  text: string,
  layout: Layout,
  previous?: PreviousYear,
  language: 'zh-CN' | 'en' = 'zh-CN',
): CheckedDocument {
  const syntax = layoutOf(layout).syntax;
  const settings = { language, severities: {} };
  const document = TextDocument.create('file:///报告', syntax, 1, text);
  const cache = new ParagraphCache();
  const checked = check(RULES, text, syntax, settings, { previous, cache });
  return { ...checked, document, text, syntax, settings, previous, unmatched: undefined, cache, resultId: '1' };
}

export const rulesIn = ({ findings }: CheckedDocument): string[] => findings.map(({ rule }) => rule);

/** A report as the one of the year after is held against it. */
export function asPrevious(draft: Draft): PreviousYear {
  const { report } = checkedOf(draftOf(draft), draft.layout);
  const other = report && asOtherYear(report, 'file:///去年');
  if (!other) throw new Error('it is no report');
  return other;
}

export const IN_2026: Draft = { form: form2026, year: 2026, layout: 'tabs' };
export const IN_2027: Draft = { form: form2027, year: 2027, layout: 'tabs' };

export const of = (
  draft: Draft,
  previous?: Parameters<typeof checkedOf>[2],
  language?: 'zh-CN' | 'en',
): CheckedDocument => checkedOf(draftOf(draft), draft.layout, previous, language);
export const brief = ({ findings }: CheckedDocument): string[] =>
  findings.map(({ rule, message }) => `${rule}: ${message}`);
export const reportIn = ({ report }: CheckedDocument): Report => {
  ok(report);
  return report;
};
export const cellIn = (checked: CheckedDocument, id: string): MatchedCell => {
  const found = reportIn(checked).tables.flatMap(({ cells }) => cells.filter(({ form }) => form.id === id))[0];
  ok(found?.cell, id);
  return found;
};
export const placeOf = (checked: CheckedDocument, id: string): number =>
  cellIn(checked, id).cell?.insertionRange.start ?? -1;
export const only = (checked: CheckedDocument): Finding => {
  equal(checked.findings.length, 1, brief(checked).join('\n'));
  return checked.findings[0];
};
export const fixed = ({ text }: CheckedDocument, finding: Finding): string =>
  applyEdits(text, finding.fixes()[0].edits);
