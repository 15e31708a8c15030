import { setCell, shownRange } from '../draft/cells';
import type { Measure } from '../forms/form';
import type { CellReading, TableReading } from '../report/tables';
import type { Departure, Figure } from '../text/figure';
import { shown } from '../text/shown';
import { cellName, nameOfTable } from './names';
import { rule, SOURCES, type Words } from './rule';

interface Facts {
  readonly reading: CellReading;
  readonly table: TableReading;
  readonly departures: readonly Departure[];
}

/** What a column's figures may have that plain counts have not. */
const ALLOWED: Readonly<Record<Measure, readonly Departure[]>> = {
  count: [],
  amount: ['decimal'],
  change: ['sign'],
  purchase: ['unit', 'decimal'],
};

const NAMES: Readonly<Record<Departure, Words>> = {
  'full-width': { 'zh-CN': '全角数字', en: 'full-width digits' },
  separator: { 'zh-CN': '千位分隔符', en: 'thousands separators' },
  unit: { 'zh-CN': '单位', en: 'a unit' },
  sign: { 'zh-CN': '正负号', en: 'a sign' },
  decimal: { 'zh-CN': '小数', en: 'decimals' },
  'leading-zero': { 'zh-CN': '多余的 0', en: 'a leading zero' },
  numeral: { 'zh-CN': '中文数字', en: 'Chinese numerals' },
  gap: { 'zh-CN': '空格', en: 'white space' },
};

const departuresIn = ({ form, figure }: CellReading): Departure[] =>
  figure?.kind === 'figure' && (figure.value >= 0 || form.column.measure === 'change')
    ? figure.departures.filter((departure) => !ALLOWED[form.column.measure].includes(departure))
    : [];

/** The figure in plain digits; undefined for half a case. */
function plainOf(figure: Figure | undefined, measure: Measure): string | undefined {
  if (figure?.kind !== 'figure') return undefined;
  return measure === 'count' && !Number.isInteger(figure.value)
    ? undefined
    : measure === 'count'
      ? String(figure.value)
      : figure.plain;
}

function advice({ figure, form }: CellReading, departures: readonly Departure[]): Words {
  const plain = plainOf(figure, form.column.measure);
  if (plain !== undefined && departures.includes('gap')) {
    return {
      'zh-CN': `现按 ${plain} 计算，请核对：是一个数就去掉空格，是两个数就分写在两格。`,
      en: `It counts as ${plain}. Remove the white space if it is one figure; put two figures into two cells.`,
    };
  }
  return plain === undefined
    ? { 'zh-CN': '件数应是整数。请核对。', en: 'A count is a whole number. Check it.' }
    : { 'zh-CN': `请写作 ${plain}。`, en: `Write ${plain}.` };
}

const list = (departures: readonly Departure[], language: 'zh-CN' | 'en'): string =>
  departures.map((departure) => NAMES[departure][language]).join(language === 'en' ? ', ' : '、');

export default rule<Facts>({
  id: 'number-format',
  name: { 'zh-CN': '数字写法不规范', en: 'Number format' },
  severity: 'info',
  summary: {
    'zh-CN': '表格中的数字只写半角阿拉伯数字：不用全角、千位分隔符、单位，件数不用小数。',
    en: 'Figures in tables are plain digits: not full-width, without separators and units, counts without decimals.',
  },
  source: SOURCES.form,
  check: (report, tell) => {
    for (const table of report.tables) {
      for (const reading of table.cells) {
        const departures = departuresIn(reading);
        if (reading.cell && departures.length > 0) tell(shownRange(reading.cell), { reading, table, departures });
      }
    }
  },
  message: {
    'zh-CN': ({ reading, table, departures }) =>
      `${nameOfTable(table)['zh-CN']}${cellName(reading.form)['zh-CN']}的“${shown(reading.cell?.passage.text ?? '')}”带有${list(departures, 'zh-CN')}，${advice(reading, departures)['zh-CN']}`,
    en: ({ reading, table, departures }) =>
      `${nameOfTable(table).en}, ${cellName(reading.form).en}: “${shown(reading.cell?.passage.text ?? '')}” has ${list(departures, 'en')}. ${advice(reading, departures).en}`,
  },
  fixes: ({ reading: { cell, figure, form }, departures }) => {
    const plain = plainOf(figure, form.column.measure);
    return cell && plain !== undefined
      ? [
          {
            title: { 'zh-CN': `改为 ${plain}`, en: `Change to ${plain}` },
            edits: setCell(cell, plain),
            preferred: true,
            // Two figures may stand in one cell: that only the clerk can know.
            safe: !departures.includes('gap'),
          },
        ]
      : [];
  },
});
