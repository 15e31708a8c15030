import { forms } from '../forms';
import type { FormCell } from '../forms/form';
import type { Language } from '../lint/finding';
import type { LocalizedText } from '../lint/rule';
import type { Chart, ChartSeries } from '../protocol';
import { cellKey, type OtherYear } from '../report/compare/other-year';

/** A line of a chart: the sum of the figures in these rows, in one column. A row ending in a point means all below it. */
interface Line {
  readonly name: LocalizedText;
  readonly rows: readonly string[];
  readonly column: string;
}

interface Definition {
  readonly id: string;
  readonly title: LocalizedText;
  readonly isStacked: boolean;
  readonly lines: readonly Line[];
}

const total = (chinese: string, en: string, ...rows: string[]): Line => ({
  name: { 'zh-CN': chinese, en },
  rows,
  column: 'total',
});

const DEFINITIONS: readonly Definition[] = [
  {
    id: 'applications',
    title: { 'zh-CN': '政府信息公开申请（件）', en: 'Applications' },
    isStacked: false,
    lines: [
      total('本年新收', 'Received', 'received'),
      total('上年结转', 'Carried in', 'carriedIn'),
      total('结转下年度', 'Carried over', 'carriedOver'),
    ],
  },
  {
    id: 'outcomes',
    title: { 'zh-CN': '办理结果（件）', en: 'Outcomes' },
    isStacked: true,
    lines: [
      total('予以公开', 'Granted', 'granted'),
      total('部分公开', 'Partly granted', 'partlyGranted'),
      total('不予公开', 'Denied', 'denied.'),
      total('无法提供', 'Unavailable', 'unavailable.'),
      total('不予处理', 'Not processed', 'notProcessed.'),
      total('其他处理', 'Otherwise', 'otherwise', 'otherwise.'),
    ],
  },
  {
    id: 'disputes',
    title: { 'zh-CN': '行政复议、行政诉讼（件）', en: 'Reconsideration and litigation' },
    isStacked: false,
    lines: [total('行政复议', 'Reconsideration', 'reconsideration'), total('行政诉讼', 'Litigation', 'litigation.')],
  },
  {
    id: 'documents',
    title: { 'zh-CN': '现行有效件数', en: 'Documents in force' },
    isStacked: false,
    lines: [
      { name: { 'zh-CN': '规章', en: 'Rules' }, rows: ['rules'], column: 'inForce' },
      {
        name: { 'zh-CN': '行政规范性文件', en: 'Normative documents' },
        rows: ['normativeDocuments'],
        column: 'inForce',
      },
    ],
  },
];

/** The charts of an organ's reports, one for each year; those that no report has any figure for are left out. */
export function chartsOf(reports: readonly OtherYear[], language: Language): Chart[] {
  return DEFINITIONS.map(({ id, title, isStacked, lines }) => ({
    id,
    title: title[language],
    isStacked,
    series: lines
      .map(
        ({ name, ...line }): ChartSeries => ({
          name: name[language],
          values: reports.map((report) => valueIn(report, line)),
        }),
      )
      .filter(({ values }) => values.some((value) => value !== null)),
  })).filter(({ series }) => series.length > 0);
}

/** The sum of all figures that the report's form has for a line; null where it has none, or the report lacks one. */
function valueIn(report: OtherYear, line: Omit<Line, 'name'>): number | null {
  const cells = cellsOf(report, line);
  const values = cells.map((cell) => report.figures.get(cellKey(cell))?.value);
  return values.length === 0 || values.includes(undefined)
    ? null
    : (values as number[]).reduce((sum, value) => sum + value, 0);
}

function cellsOf({ form: id }: OtherYear, { rows, column }: Omit<Line, 'name'>): FormCell[] {
  const tables = forms.find((form) => form.id === id)?.tables ?? [];
  const isMeant = (row: string): boolean =>
    rows.some((wanted) => (wanted.endsWith('.') ? row.startsWith(wanted) : row === wanted));
  return tables.flatMap(({ cells }) => cells.filter((cell) => cell.column.id === column && isMeant(cell.row.id)));
}
