import { displayRange } from '../draft/cells';
import type { Cell } from '../draft/draft';
import { nameOfTable } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { isFigure, isWritten } from '../report/tables/cell-text';
import type { LabelTypo, MatchedTable } from '../report/tables/matched';
import { shown } from '../text/shown';
import { labelEdits } from '../write/label';

interface Facts {
  readonly typo: LabelTypo;
  readonly table: MatchedTable;
}

/** Whether there is no label, or the row's first figure in its place. */
const isLost = (cell: Cell): boolean => !isWritten(cell) || isFigure(cell);

const isAligned = (cell: Cell, { misaligned, incompleteRows: incomplete }: MatchedTable): boolean =>
  ![...misaligned, ...incomplete.map(({ source }) => source)].some(({ cells }) => cells.includes(cell));

export default rule<Facts>({
  id: 'label',
  name: { 'zh-CN': '行列名称有误', en: 'Wrong label' },
  severity: 'info',
  summary: {
    'zh-CN': '表格的行、列名称应与格式一致。',
    en: "Row and column labels should have the form's words.",
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    for (const table of report.tables)
      for (const typo of table.labelTypos) reportFinding(displayRange(typo.cell), { typo, table });
  },
  message: {
    'zh-CN': ({ typo: { cell, expected }, table }) =>
      isLost(cell)
        ? `${nameOfTable(table)['zh-CN']}这一行没有名称，按位置应为“${expected}”。请补上名称，并核对这一行的数字。`
        : `${nameOfTable(table)['zh-CN']}的“${shown(cell.content.text)}”与格式不一致，应为“${expected}”。`,
    en: ({ typo: { cell, expected }, table }) =>
      isLost(cell)
        ? `${nameOfTable(table).en}: this row has no label; by its place it is “${expected}”. Put the label back, and check the figures of the row.`
        : `${nameOfTable(table).en}: “${shown(cell.content.text)}” differs from the form's “${expected}”.`,
  },
  fixes: ({ typo: { cell, expected }, table }) => {
    const made = isAligned(cell, table) ? labelEdits(cell, expected) : undefined;
    return made
      ? [
          {
            title: { 'zh-CN': `改为“${expected}”`, en: `Change to “${expected}”` },
            edits: made.edits,
            preferred: true,
            safe: made.isSlip,
          },
        ]
      : [];
  },
});
