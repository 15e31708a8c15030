import { shownRange } from '../draft/cells';
import type { Cell } from '../draft/draft';
import { nameOfTable } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import type { LabelSlip, TableReading } from '../report/tables/matched';
import { shown } from '../text/shown';
import { labelEdits } from '../write/label';

interface Facts {
  readonly slip: LabelSlip;
  readonly table: TableReading;
}

const isAligned = (cell: Cell, { misaligned, short }: TableReading): boolean =>
  ![...misaligned, ...short.map(({ source }) => source)].some(({ cells }) => cells.includes(cell));

export default rule<Facts>({
  id: 'label',
  name: { 'zh-CN': '行列名称有误', en: 'Wrong label' },
  severity: 'info',
  summary: {
    'zh-CN': '表格的行、列名称应与格式一致。',
    en: "Row and column labels should have the form's words.",
  },
  source: SOURCES.form,
  check: (report, tell) => {
    for (const table of report.tables) for (const slip of table.slips) tell(shownRange(slip.cell), { slip, table });
  },
  message: {
    'zh-CN': ({ slip: { cell, expected }, table }) =>
      `${nameOfTable(table)['zh-CN']}的“${shown(cell.passage.text)}”与格式不一致，应为“${expected}”。`,
    en: ({ slip: { cell, expected }, table }) =>
      `${nameOfTable(table).en}: “${shown(cell.passage.text)}” differs from the form's “${expected}”.`,
  },
  fixes: ({ slip: { cell, expected }, table }) => {
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
