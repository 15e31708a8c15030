import { displayRange } from '../draft/cells';
import type { FormCell, Unit } from '../forms/form';
import type { Language } from '../lint/finding';
import { saidOf, wordsOf } from '../lint/names';
import { relatedCells } from '../lint/related';
import { rule, SOURCES } from '../lint/rule';
import { isExplained, speaksOfCleanUp } from '../prose/clean-up';
import { type Continuation, continuationOf, isCarriedIn } from '../report/compare/between-years';
import type { PreviousYear } from '../report/compare/other-year';
import { figureOf } from '../report/tables/equations';
import { firstOfEach, type MatchedCell, type MatchedTable } from '../report/tables/matched';
import { exact } from '../text/figure';
import { setFigure } from '../write/figures';

/** A figure that does not follow from last year's; all others are known. */
interface Facts extends Continuation {
  readonly matched: MatchedCell;
  readonly value: number;
  readonly due: number;
  readonly unit: Unit;
}

const isExplainedIn = ({ cell }: MatchedCell): boolean => speaksOfCleanUp(cell?.content.text ?? '');

function factsFor(form: FormCell, { cells, table }: MatchedTable, previous: PreviousYear): Facts | undefined {
  const matched = cells[form.index];
  const value = figureOf(matched);
  const continuation = continuationOf(form, cells, previous);
  if (isCarriedIn(form) || !continuation || value === undefined) return undefined;
  const { due, added, removed } = continuation;
  if (due === undefined || due === value || [...added, ...removed, matched].some(isExplainedIn)) return undefined;
  return { ...continuation, matched, value, due, unit: table.unit };
}

/** 制发、废止、现行有效: what the figures are of that have to be looked at. */
function namesOf({ equation }: Facts, language: Language): string[] {
  const { added, removed, cell } = equation;
  const { nameOf } = wordsOf(equation);
  return [...added, ...removed, cell].map((one) => saidOf(nameOf(one))[language]);
}

const COUNTS = ['', '', 'two ', 'three ', 'four '];

export default rule<Facts>({
  id: 'documents-in-force',
  name: { 'zh-CN': '现行有效件数不符', en: 'Documents in force do not follow' },
  severity: 'warning',
  needsPrevious: true,
  summary: {
    'zh-CN': '规章、行政规范性文件的“现行有效件数”应等于上一年度报告的现行有效件数加本年制发、减本年废止。',
    en: 'The documents in force must be last year’s, plus those made, less those repealed.',
  },
  source: SOURCES.form,
  check: (report, reportFinding, { previous }) => {
    if (!previous) return;
    for (const table of firstOfEach(report.tables)) {
      for (const { cell: form } of table.table.yearEquations) {
        const facts = factsFor(form, table, previous);
        if (!facts?.matched.cell) continue;
        const subject = wordsOf(facts.equation).subject.label;
        if (!isExplained(report.paragraphs, subject, exact(facts.value - facts.due)))
          reportFinding(displayRange(facts.matched.cell), facts);
      }
    }
  },
  message: {
    'zh-CN': (facts) => {
      const { equation, value, year, sum, unit } = facts;
      const names = namesOf(facts, 'zh-CN');
      return `${wordsOf(equation).subject.label}${names.at(-1)} ${value} ${unit['zh-CN']}，与${year}年报告不衔接：${sum}。请核对${names.join('、')}${unit['zh-CN']}数；有清理、失效的，请在正文说明。`;
    },
    en: (facts) => {
      const { equation, value, year, sum, unit } = facts;
      const names = namesOf(facts, 'en');
      return `${wordsOf(equation).subject.label}: ${value} ${names.at(-1)} does not follow from the report on ${year}: ${sum}. Check the ${COUNTS[names.length] ?? ''}figures; if ${unit.en}s lapsed, say so in the text.`;
    },
  },
  related: ({ matched, equation, added, removed, before, year }) => {
    const { label } = wordsOf(equation).nameOf(equation.cell);
    return [
      ...(matched.cell
        ? [
            {
              range: displayRange(matched.cell),
              file: before.place,
              message: {
                'zh-CN': `${year}年报告${label}：${before.text}`,
                en: `Report on ${year}, ${label}: ${before.text}`,
              },
            },
          ]
        : []),
      ...relatedCells([...added, ...removed]),
    ];
  },
  // Never safe: any of the three figures may be the wrong one.
  fixes: (facts) => {
    const { matched, equation, due, sum, unit } = facts;
    if (due < 0) return [];
    const { label } = wordsOf(equation).nameOf(equation.cell);
    return [
      {
        title: {
          'zh-CN': `将${label}改为 ${due}（${sum}）`,
          en: `Change the ${unit.en}s ${namesOf(facts, 'en').at(-1)} to ${due} (${sum})`,
        },
        edits: setFigure(matched, due),
      },
    ];
  },
});
