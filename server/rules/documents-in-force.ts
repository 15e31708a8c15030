import { shownRange } from '../draft/cells';
import { setFigure } from '../fixes/figures';
import { figureOf } from '../report/equations';
import { cellKey, type OtherFigure, type PreviousYear } from '../report/other-year';
import type { Report } from '../report/report';
import { type CellReading, isTable, type TableReading } from '../report/tables';
import { exact } from '../text/figure';
import { cellParts } from './parts';
import { rule, SOURCES } from './rule';

interface Facts {
  readonly label: string;
  readonly made: CellReading;
  readonly repealed: CellReading;
  readonly inForce: CellReading;
  readonly figures: { readonly made: number; readonly repealed: number; readonly inForce: number };
  readonly before: OtherFigure;
  readonly year: number;
}

/** What brings documents out of force beside repealing them; it explains a fall, and never a rise. */
const LAPSE = /清理|失效|修改|修订|届满|到期|有效期/;
/** What brings documents into the count as well. */
const MOVE = /划转|移交|继续有效|口径/;
const CLEAN_UP = new RegExp(`${LAPSE.source}|${MOVE.source}`);
const DOCUMENTS = /规范性文件|规章/;
/** 宣布失效20件: how many lapsed. */
const LAPSED = /失效(?:的)?(?:行政)?(?:规范性文件|文件|规章)?(?:共)?(\d+)[件个份部]/g;

/** Whether the text tells, in a sentence that speaks of the documents, why the count is off by so many. */
function isExplainedInText({ paragraphs }: Report, gap: number): boolean {
  const sentences = paragraphs.flatMap(({ text }) =>
    CLEAN_UP.test(text) && DOCUMENTS.test(text) ? text.replace(/\s+/g, '').split(/[。；;]/) : [],
  );
  return sentences.some((sentence) => {
    if (!DOCUMENTS.test(sentence)) return false;
    if (MOVE.test(sentence)) return true;
    if (gap > 0 || !LAPSE.test(sentence)) return false;
    const lapsed = [...sentence.matchAll(LAPSED)].map(([, count]) => Number(count));
    return lapsed.length === 0 || lapsed.includes(-gap) || lapsed.reduce((all, one) => all + one, 0) === -gap;
  });
}

const isExplained = ({ cell }: CellReading): boolean => CLEAN_UP.test(cell?.passage.text ?? '');

function factsFor(table: TableReading, row: string, previous: PreviousYear): Facts | undefined {
  const find = (column: string) =>
    table.cells.find(({ form }) => form.row.id === row && form.column.id === column) as CellReading;
  const [made, repealed, inForce] = ['made', 'repealed', 'inForce'].map(find);
  const before = previous.figures.get(cellKey(inForce.form));
  const figures = { made: figureOf(made), repealed: figureOf(repealed), inForce: figureOf(inForce) };
  if (!before || figures.made === undefined || figures.repealed === undefined || figures.inForce === undefined) return;
  if (exact(before.value + figures.made - figures.repealed) === figures.inForce) return undefined;
  if ([made, repealed, inForce].some(isExplained)) return undefined;
  return {
    label: inForce.form.row.label,
    made,
    repealed,
    inForce,
    figures: { made: figures.made, repealed: figures.repealed, inForce: figures.inForce },
    before,
    year: previous.year,
  };
}

const due = ({ before, figures }: Facts): number => exact(before.value + figures.made - figures.repealed);

const sum = (facts: Facts): string =>
  `${facts.before.value} + ${facts.figures.made} − ${facts.figures.repealed} = ${due(facts)}`;

/** By how many more documents are in force than follow from last year's. */
const gapOf = ({ before, figures }: Facts): number =>
  exact(figures.inForce - before.value - figures.made + figures.repealed);

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
  check: (report, tell, { previous }) => {
    const table = report.tables.find(isTable('proactive'));
    if (previous?.form !== '2021' || table?.form.id !== '2021') return;
    const found = ['rules', 'normativeDocuments'].flatMap((row) => factsFor(table, row, previous) ?? []);
    for (const facts of found)
      if (facts.inForce.cell && !isExplainedInText(report, gapOf(facts))) tell(shownRange(facts.inForce.cell), facts);
  },
  message: {
    'zh-CN': (facts) =>
      `${facts.label}现行有效 ${facts.figures.inForce} 件，与${facts.year}年报告接不上：${sum(facts)}。请核对制发、废止、现行有效件数；有清理、失效的，请在正文说明。`,
    en: (facts) =>
      `${facts.label}: ${facts.figures.inForce} in force does not follow from the report on ${facts.year}: ${sum(facts)}. Check the three figures; if documents lapsed, say so in the text.`,
  },
  parts: ({ made, repealed, inForce, before, year }) => [
    ...(inForce.cell
      ? [
          {
            range: shownRange(inForce.cell),
            file: before.place,
            says: {
              'zh-CN': `${year}年报告现行有效件数：${before.text}`,
              en: `Report on ${year}, 现行有效件数: ${before.text}`,
            },
          },
        ]
      : []),
    ...cellParts([made, repealed]),
  ],
  // Never safe: any of the three figures may be the wrong one.
  fixes: (facts) =>
    due(facts) < 0
      ? []
      : [
          {
            title: {
              'zh-CN': `将现行有效件数改为 ${due(facts)}（${sum(facts)}）`,
              en: `Change the documents in force to ${due(facts)} (${sum(facts)})`,
            },
            edits: setFigure(facts.inForce, due(facts)),
          },
        ],
});
