import { cellName } from '../lint/names';
import { cellParts } from '../lint/related';
import { rule, SOURCES, type Words } from '../lint/rule';
import { isBorneOut, type Reading, type Restatement } from '../report/compare/restated';

/** The cells of a reading, as one would point them out: the one, or how many there are. */
function cellsIn({ cells }: Reading): Words {
  const name = cellName(cells[0].form);
  return cells.length === 1
    ? name
    : { 'zh-CN': `${name['zh-CN']}等 ${cells.length} 格之和`, en: `the sum of ${cells.length} cells (${name.en}, …)` };
}

const said = ({ claim: { prose, figure, from, to } }: Restatement): string => prose.text.slice(from, figure?.end ?? to);

/** A figure written with 余 or 万 cannot be changed without knowing how it is to be rounded. */
const isExact = ({ claim: { figure } }: Restatement): boolean => figure !== undefined && figure.low === figure.high;

/** So many cells of a sum are pointed out. */
const MOST_CELLS = 12;

export default rule<Restatement>({
  id: 'prose-table',
  name: { 'zh-CN': '正文与表格不一致', en: 'Prose differs from the table' },
  severity: 'warning',
  summary: {
    'zh-CN': '正文中重复表格的数字，应与表格一致。',
    en: 'A figure in prose that restates the tables must agree with them.',
  },
  source: SOURCES.form,
  check: (report, tell) => {
    const inDoubt = new Set(report.broken.flatMap(({ parts, totals }) => [...parts, ...totals]));
    // Cells of a broken equation are told of already: which of them is wrong is not known yet.
    const { restatements } = report;
    const right = new Set(
      restatements.filter((one) => one.claim.figure && isBorneOut(one)).map(({ claim }) => claim.topic),
    );
    for (const one of restatements) {
      const { claim } = one;
      // Where the same is told rightly elsewhere, this one counts a part of it.
      if (right.has(claim.topic) || isBorneOut(one)) continue;
      if (one.readings.some(({ cells }) => cells.some((cell) => inDoubt.has(cell)))) continue;
      tell(claim.prose.rangeOf(claim.from, claim.figure?.end ?? claim.to), one);
    }
  },
  message: {
    'zh-CN': (one) =>
      `正文写“${said(one)}”，与表格不符：${one.readings.map((reading) => `${cellsIn(reading)['zh-CN']}为 ${reading.value}`).join('；或')}。请核对哪一处正确。`,
    en: (one) =>
      `The text says “${said(one)}”, the table differs: ${one.readings.map((reading) => `${cellsIn(reading).en} is ${reading.value}`).join('; or ')}. Check which is right.`,
  },
  parts: ({ readings }) => readings.flatMap(({ cells }) => cellParts(cells.slice(0, MOST_CELLS))),
  fixes: (one) =>
    isExact(one)
      ? [...new Set(one.readings.map(({ value }) => value))].map((value, i) => ({
          title: { 'zh-CN': `将正文改为 ${value}`, en: `Change the text to ${value}` },
          edits: one.claim.prose.replace(one.claim.from, one.claim.to, String(value)),
          preferred: i === 0,
        }))
      : [],
});
