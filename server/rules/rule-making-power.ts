import { displayRange } from '../draft/cells';
import { nameOfTable } from '../lint/names';
import { relatedCells } from '../lint/related';
import { rule } from '../lint/rule';
import { cannotMakeRules } from '../report/places';
import { figureOf } from '../report/tables/equations';
import { isTable, type MatchedCell, type MatchedTable } from '../report/tables/matched';
import { capitalized } from '../text/shown';

interface Facts {
  readonly organ: string;
  readonly table: MatchedTable;
  /** The cells of 规章 that are not 0. */
  readonly cells: readonly MatchedCell[];
}

/** In the form of 2019 what is published may be another's. */
const isOwn = ({ form: { column } }: MatchedCell): boolean => !column.id.startsWith('disclosed');

export default rule<Facts>({
  id: 'rule-making-power',
  name: { 'zh-CN': '不应有规章', en: 'No power to make rules' },
  severity: 'warning',
  summary: {
    'zh-CN': '县、区、乡镇、街道及其部门没有规章制定权，表二“规章”应为 0。',
    en: 'Counties, districts, townships and their departments cannot make 规章: that row of table 二 is 0.',
  },
  source: '《中华人民共和国立法法》第九十三条',
  check: (report, reportFinding) => {
    const { organ } = report;
    if (organ === undefined || !cannotMakeRules(organ)) return;
    const table = report.tables.find(isTable('proactive'));
    const cells = (table?.cells ?? []).filter(
      (matched) => matched.form.row.id === 'rules' && isOwn(matched) && (figureOf(matched) ?? 0) !== 0,
    );
    const [first] = cells;
    if (table && first?.cell) reportFinding(displayRange(first.cell), { organ, table, cells });
  },
  message: {
    'zh-CN': ({ organ, table }) =>
      `${nameOfTable(table)['zh-CN']}“规章”不为 0，而${organ}没有规章制定权（规章由国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府制定）。请核对，是否应填在“行政规范性文件”一行。`,
    en: ({ organ, table }) =>
      `${capitalized(nameOfTable(table).en)} counts 规章, but ${organ} has no power to make any: departments of the State Council and governments of provinces, of cities with districts and of autonomous prefectures do. Check whether they belong in the row 行政规范性文件.`,
  },
  related: ({ cells }) => relatedCells(cells),
});
