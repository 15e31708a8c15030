import { displayRange, setCell } from '../draft/cells';
import type { Measure } from '../forms/form';
import { cellName, nameOfTable } from '../lint/names';
import { type LocalizedText, rule, SOURCES } from '../lint/rule';
import type { MatchedCell, MatchedTable } from '../report/tables/matched';
import type { FormatDeviation } from '../text/figure';
import type { Range } from '../text/range';
import { shown } from '../text/shown';

/** A figure that is not plain, or a bar between cells that was typed full-width. */
type Facts = FigureFacts | { readonly wideBar: Range; readonly table: MatchedTable };

interface FigureFacts {
  readonly matched: MatchedCell;
  readonly table: MatchedTable;
  readonly formatDeviations: readonly FormatDeviation[];
}

/** What a column's figures may have that plain counts have not. */
const ALLOWED: Readonly<Record<Measure, readonly FormatDeviation[]>> = {
  count: [],
  amount: ['decimal'],
  change: ['sign'],
  purchase: ['unit', 'scale', 'decimal'],
};

const NAMES: Readonly<Record<FormatDeviation, LocalizedText>> = {
  'full-width': { 'zh-CN': '全角数字', en: 'full-width digits' },
  separator: { 'zh-CN': '千位分隔符', en: 'thousands separators' },
  unit: { 'zh-CN': '单位', en: 'a unit' },
  scale: { 'zh-CN': '另一种单位', en: 'another unit' },
  sign: { 'zh-CN': '正负号', en: 'a sign' },
  decimal: { 'zh-CN': '小数', en: 'decimals' },
  'leading-zero': { 'zh-CN': '多余的 0', en: 'a leading zero' },
  numeral: { 'zh-CN': '中文数字', en: 'Chinese numerals' },
};

const deviationsIn = ({ form, figure }: MatchedCell): readonly FormatDeviation[] =>
  figure?.kind === 'figure' &&
  figure.formatDeviations.length > 0 &&
  (figure.value >= 0 || form.column.measure === 'change')
    ? figure.formatDeviations.filter((deviation) => !ALLOWED[form.column.measure].includes(deviation))
    : NONE;
const NONE: readonly never[] = [];

/** A figure with a sign may have been moved out of the column that has them; one in 万 is mostly rounded. */
const UNSURE: readonly FormatDeviation[] = ['sign', 'scale'];

/** 0 with a sign (-00) is what is left of another figure. */
const hasLostItsDigits = ({ cell, figure }: MatchedCell): boolean =>
  figure?.kind === 'figure' && figure.value === 0 && /[-+－−–]/.test(cell?.content.text ?? '');

/** The figure in plain digits; undefined for half a case. In a column of changes +3 is no other way to write 3. */
function plainOf(matched: MatchedCell): string | undefined {
  const { figure, form } = matched;
  const { measure } = form.column;
  if (figure?.kind !== 'figure') return undefined;
  const { value, plain, formatDeviations } = figure;
  if (measure === 'count') return Number.isInteger(value) ? String(value) : undefined;
  if (measure === 'amount' && inMyriads(matched)) return undefined;
  return measure === 'change' && value > 0 && formatDeviations.includes('sign') ? `+${plain}` : plain;
}

/** 12.5万 in a column of 万元: amounts, or ten thousand of them. */
const inMyriads = ({ cell }: MatchedCell): boolean => /万(?!元)/.test(cell?.content.text ?? '');

/** 12（其中1件）: what stands behind the figure stays. */
const remarkIn = ({ cell }: MatchedCell): string => /[(（].*$/s.exec(cell?.content.text ?? '')?.[0] ?? '';

function advice(matched: MatchedCell): LocalizedText {
  const { figure, form } = matched;
  const plain = plainOf(matched);
  if (figure?.kind === 'figure' && figure.formatDeviations.includes('scale'))
    return form.column.measure === 'count'
      ? { 'zh-CN': '请写出确切的件数。', en: 'Write the exact count.' }
      : {
          'zh-CN': `本列以万元计，${plain === undefined ? '请换算并核对。' : `换算为 ${plain}，请核对。`}`,
          en: `The column is in 万元: ${plain === undefined ? 'convert it and check.' : `that is ${plain}. Check it.`}`,
        };
  return plain === undefined
    ? { 'zh-CN': '件数应是整数。请核对。', en: 'A count is a whole number. Check it.' }
    : { 'zh-CN': `请写作 ${plain}。`, en: `Write ${plain}.` };
}

const list = (formatDeviations: readonly FormatDeviation[], language: 'zh-CN' | 'en'): string =>
  formatDeviations.map((deviation) => NAMES[deviation][language]).join(language === 'en' ? ', ' : '、');

export default rule<Facts>({
  id: 'number-format',
  name: { 'zh-CN': '数字写法不规范', en: 'Number format' },
  severity: 'info',
  summary: {
    'zh-CN': '表格中的数字只写半角阿拉伯数字：不用全角、千位分隔符、单位，件数不用小数；单元格之间的竖线用半角。',
    en: 'Figures in tables are plain digits: not full-width, without separators and units, counts without decimals; bars between cells are not full-width.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    for (const table of report.tables) {
      for (const { rows } of table.fragments)
        for (const { wideBars = NONE } of rows)
          for (const start of wideBars)
            reportFinding({ start, end: start + 1 }, { wideBar: { start, end: start + 1 }, table });
      for (const matched of table.cells) {
        const formatDeviations = deviationsIn(matched);
        if (matched.cell && formatDeviations.length > 0)
          reportFinding(displayRange(matched.cell), { matched, table, formatDeviations });
      }
    }
  },
  message: {
    'zh-CN': (facts) => {
      if ('wideBar' in facts) return `${nameOfTable(facts.table)['zh-CN']}的竖线写成了全角“｜”，请改为半角“|”。`;
      const { matched, table, formatDeviations } = facts;
      return `${nameOfTable(table)['zh-CN']}${cellName(matched.form)['zh-CN']}的“${shown(matched.cell?.content.text ?? '')}”带有${list(formatDeviations, 'zh-CN')}，${advice(matched)['zh-CN']}`;
    },
    en: (facts) => {
      if ('wideBar' in facts)
        return `${nameOfTable(facts.table).en}: the bar between two cells is a full-width “｜”. Write “|”.`;
      const { matched, table, formatDeviations } = facts;
      return `${nameOfTable(table).en}, ${cellName(matched.form).en}: “${shown(matched.cell?.content.text ?? '')}” has ${list(formatDeviations, 'en')}. ${advice(matched).en}`;
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
    const { cell } = facts.matched;
    const plain = plainOf(facts.matched);
    const written = `${plain}${remarkIn(facts.matched)}`;
    return cell && plain !== undefined
      ? [
          {
            title: { 'zh-CN': `改为 ${written}`, en: `Change to ${written}` },
            edits: setCell(cell, written),
            // 12000 for 1.2万 is more than anybody wrote.
            preferred: !facts.formatDeviations.includes('scale'),
            safe: !UNSURE.some((one) => facts.formatDeviations.includes(one)) && !hasLostItsDigits(facts.matched),
          },
        ]
      : [];
  },
});
