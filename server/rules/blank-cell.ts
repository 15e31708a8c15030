import { setCell, shownRange } from '../draft/cells';
import { fillBlanks } from '../fixes/blanks';
import { isSum } from '../fixes/figures';
import type { CellReading, TableReading } from '../report/tables';
import { cellName, nameOfTable } from './names';
import { rule, SOURCES } from './rule';

interface Facts {
  readonly table: TableReading;
  readonly blanks: readonly CellReading[];
}

/** So many places are linked; a whole empty table is not told cell by cell. */
const MOST_PARTS = 20;

export default rule<Facts>({
  id: 'blank-cell',
  name: { 'zh-CN': '单元格未填', en: 'Blank cell' },
  severity: 'warning',
  summary: {
    'zh-CN': '表格中没有的应填 0，不能空着，也不用“/”“—”“无”。',
    en: 'Where there was none a table says 0; a cell is not left blank, nor does it say “/”, “—” or 无.',
  },
  source: SOURCES.form,
  check: (report, tell) => {
    for (const table of report.tables) {
      const blanks = table.cells.filter(({ figure }) => figure?.kind === 'blank');
      const [first] = blanks;
      if (first?.cell) tell(shownRange(first.cell), { table, blanks });
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
  parts: ({ blanks }) =>
    blanks
      .slice(1, MOST_PARTS)
      .flatMap(({ cell, form }) => (cell ? [{ range: shownRange(cell), says: cellName(form) }] : [])),
  fixes: ({ table }) => {
    const { values, isProven } = fillBlanks(table);
    const edits = [...values].flatMap(([{ cell }, value]) => (cell ? setCell(cell, String(value)) : []));
    return edits.length === 0
      ? []
      : [
          {
            title: {
              'zh-CN': `填上空白单元格（${values.size} 个，总计按各项之和）`,
              en: `Fill the blank cells (${values.size}; totals with their sums)`,
            },
            edits,
            preferred: true,
            safe: isProven,
          },
        ];
  },
});
