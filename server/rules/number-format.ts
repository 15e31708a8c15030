import { setCell, shownRange } from '../draft/cells';
import type { Measure } from '../forms/form';
import { cellName, nameOfTable } from '../lint/names';
import { rule, SOURCES, type Words } from '../lint/rule';
import type { CellReading, TableReading } from '../report/tables/matched';
import type { Departure, Figure } from '../text/figure';
import type { Range } from '../text/range';
import { shown } from '../text/shown';

/** A figure that is not plain, or a bar between cells that was typed full-width. */
type Facts = FigureFacts | { readonly wideBar: Range; readonly table: TableReading };

interface FigureFacts {
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

function advice({ figure, form }: CellReading): Words {
  const plain = plainOf(figure, form.column.measure);
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
    'zh-CN': '表格中的数字只写半角阿拉伯数字：不用全角、千位分隔符、单位，件数不用小数；单元格之间的竖线用半角。',
    en: 'Figures in tables are plain digits: not full-width, without separators and units, counts without decimals; bars between cells are not full-width.',
  },
  source: SOURCES.form,
  check: (report, tell) => {
    for (const table of report.tables) {
      for (const { wideBars } of table.fragments.flatMap(({ rows }) => rows))
        for (const start of wideBars ?? [])
          tell({ start, end: start + 1 }, { wideBar: { start, end: start + 1 }, table });
      for (const reading of table.cells) {
        const departures = departuresIn(reading);
        if (reading.cell && departures.length > 0) tell(shownRange(reading.cell), { reading, table, departures });
      }
    }
  },
  message: {
    'zh-CN': (facts) => {
      if ('wideBar' in facts) return `${nameOfTable(facts.table)['zh-CN']}的竖线写成了全角“｜”，请改为半角“|”。`;
      const { reading, table, departures } = facts;
      return `${nameOfTable(table)['zh-CN']}${cellName(reading.form)['zh-CN']}的“${shown(reading.cell?.passage.text ?? '')}”带有${list(departures, 'zh-CN')}，${advice(reading)['zh-CN']}`;
    },
    en: (facts) => {
      if ('wideBar' in facts)
        return `${nameOfTable(facts.table).en}: the bar between two cells is a full-width “｜”. Write “|”.`;
      const { reading, table, departures } = facts;
      return `${nameOfTable(table).en}, ${cellName(reading.form).en}: “${shown(reading.cell?.passage.text ?? '')}” has ${list(departures, 'en')}. ${advice(reading).en}`;
    },
  },
  fixes: (facts) => {
    if ('wideBar' in facts)
      return [
        {
          title: { 'zh-CN': '改为“|”', en: 'Change to “|”' },
          edits: [{ range: facts.wideBar, text: '|' }],
          preferred: true,
          safe: true,
        },
      ];
    const { cell, figure, form } = facts.reading;
    const plain = plainOf(figure, form.column.measure);
    return cell && plain !== undefined
      ? [
          {
            title: { 'zh-CN': `改为 $plain`, en: `Change to $plain` },
            edits: setCell(cell, plain),
            preferred: true,
            safe: true,
          },
        ]
      : [];
  },
});
