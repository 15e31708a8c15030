import { displayRange, setCell } from '../draft/cells';
import { cellName, nameOfTable } from '../lint/names';
import { rule, SOURCES, type SuggestedFix } from '../lint/rule';
import type { MatchedCell, MatchedTable } from '../report/tables/matched';
import type { Edit } from '../text/edits';
import { blankTotals, type Filling, zeros } from '../write/blanks';
import { isSum } from '../write/figures';

interface Facts {
  readonly table: MatchedTable;
  readonly blanks: readonly MatchedCell[];
}

/** So many places are linked; a whole empty table is not reported cell by cell. */
const MAX_PARTS = 20;

const editsOf = (filling: Filling): Edit[] =>
  [...filling].flatMap(([{ cell }, value]) => (cell ? setCell(cell, String(value)) : []));

export default rule<Facts>({
  id: 'blank-cell',
  name: { 'zh-CN': '单元格未填', en: 'Blank cell' },
  severity: 'warning',
  summary: {
    'zh-CN': '表格中没有的应填 0，不能空着，也不用“/”“—”“无”。',
    en: 'Table cells must not be empty: write 0 instead of a blank, “/”, “—” or 无.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    for (const table of report.tables) {
      const blanks = table.cells.filter(({ figure }) => figure?.kind === 'blank');
      const [first] = blanks;
      if (first?.cell) reportFinding(displayRange(first.cell), { table, blanks });
    }
  },
  message: {
    'zh-CN': ({ table, blanks }) =>
      blanks.length === 1
        ? `${nameOfTable(table)['zh-CN']}${cellName(blanks[0].form)['zh-CN']}没有填数字。${isSum(blanks[0]) ? '应填各项之和。' : '没有的应填 0。'}`
        : `${nameOfTable(table)['zh-CN']}有 ${blanks.length} 个单元格没有填数字，第一个是${cellName(blanks[0].form)['zh-CN']}。没有的应填 0。`,
    en: ({ table, blanks }) =>
      blanks.length === 1
        ? `${nameOfTable(table).en}, ${cellName(blanks[0].form).en}, has no figure. ${isSum(blanks[0]) ? 'Put the sum of its parts.' : 'Where there was none, put 0.'}`
        : `${nameOfTable(table).en} has ${blanks.length} cells without a figure, the first in ${cellName(blanks[0].form).en}. Where there was none, put 0.`,
  },
  related: ({ blanks }) =>
    blanks
      .slice(1, MAX_PARTS)
      .flatMap(({ cell, form }) => (cell ? [{ range: displayRange(cell), message: cellName(form) }] : [])),
  alsoAt: ({ blanks }) => blanks.slice(1).flatMap(({ cell }) => (cell ? [displayRange(cell)] : [])),
  fixes: ({ table }, { broken }) => {
    const totals = blankTotals(table);
    const all = zeros(table);
    const sums = [...totals.values()];
    const fixes: SuggestedFix[] = [];
    if (totals.size > 0)
      fixes.push({
        title: {
          'zh-CN': `空白的总计按各项之和填写（${sums.join('、')}）`,
          en: `Fill the blank totals with their sums (${sums.join(', ')})`,
        },
        edits: editsOf(totals),
        preferred: true,
        // A row that has moved by a cell leaves a blank, and sums that do not hold.
        safe: !broken.some((equation) => equation.table === table),
      });
    const zeroed = [...all].filter(([cell]) => !isSum(cell)).length;
    if (zeroed > 0)
      fixes.push({
        title: {
          'zh-CN': `没有的填 0：${zeroed} 个空白填 0，总计按各项之和；上年结转和结转下年度不填`,
          en: `Write 0 in ${zeroed} blank cells, and the sums in their totals; what was carried in and over stays blank`,
        },
        edits: editsOf(all),
        preferred: totals.size === 0,
      });
    return fixes;
  },
});
