import { shownRange } from '../draft/cells';
import { figureOf } from '../report/equations';
import { cannotMakeRules } from '../report/places';
import { type CellReading, isTable } from '../report/tables';
import { cellParts } from './parts';
import { rule } from './rule';

interface Facts {
  readonly organ: string;
  /** The cells of 规章 that are not 0. */
  readonly cells: readonly CellReading[];
}

/** In the form of 2019 what is published may be another's. */
const isOwn = ({ form: { column } }: CellReading): boolean => !column.label.includes('公开');

export default rule<Facts>({
  id: 'rule-making-power',
  name: { 'zh-CN': '规章制定权', en: 'Power to make rules' },
  severity: 'warning',
  summary: {
    'zh-CN': '县、区、乡镇、街道及其部门没有规章制定权，表二“规章”应为 0。',
    en: 'Counties, districts, townships and their departments cannot make 规章: that row of table 二 is 0.',
  },
  source: '《中华人民共和国立法法》第九十三条',
  check: (report, tell) => {
    const { organ } = report;
    if (organ === undefined || !cannotMakeRules(organ)) return;
    const cells = (report.tables.find(isTable('proactive'))?.cells ?? []).filter(
      (reading) => reading.form.row.id === 'rules' && isOwn(reading) && (figureOf(reading) ?? 0) !== 0,
    );
    const [first] = cells;
    if (first?.cell) tell(shownRange(first.cell), { organ, cells });
  },
  message: {
    'zh-CN': ({ organ }) =>
      `表二“规章”不为 0，而${organ}没有规章制定权（规章由国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府制定）。请核对，是否应填在“行政规范性文件”一行。`,
    en: ({ organ }) =>
      `Table 二 counts 规章, but ${organ} has no power to make any: departments of the State Council and governments of provinces, of cities with districts and of autonomous prefectures do. Check whether they belong in the row 行政规范性文件.`,
  },
  parts: ({ cells }) => cellParts(cells),
});
