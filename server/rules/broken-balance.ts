import { displayRange } from '../draft/cells';
import type { Language } from '../lint/finding';
import { itemSum } from '../lint/item-numbers';
import { cellName, columnWords, nameOfTable, sumOfCells } from '../lint/names';
import { relatedCells } from '../lint/related';
import { rule, SOURCES } from '../lint/rule';
import { changeSuspectCell } from '../lint/suspect-cell';
import type { BrokenEquation } from '../report/tables/equations';
import type { MatchedCell } from '../report/tables/matched';
import { exact } from '../text/figure';

/** Where it is reported: at the suspect cell, else at （七）总计, which closes the sum of the outcomes. */
const placeOf = (broken: BrokenEquation): MatchedCell => {
  const { suspectCell, parts, totals } = broken;
  return suspectCell && [...parts, ...totals].includes(suspectCell.cell) ? suspectCell.cell : totals[0];
};

interface Facts extends BrokenEquation {
  /** The one other column that is out of balance, by as much the other way: a case may stand in the wrong one. */
  readonly opposite: BrokenEquation | undefined;
}

const lacking = ({ sums }: BrokenEquation): number => exact(sums.totals - sums.parts);

function oppositeOf(one: BrokenEquation, broken: readonly BrokenEquation[]): BrokenEquation | undefined {
  const others = broken.filter((otherBroken) => otherBroken !== one && otherBroken.table === one.table);
  const [other] = others;
  const isOpposite = other?.equation.kind === 'balance' && lacking(other) === -lacking(one);
  return others.length === 1 && isOpposite ? other : undefined;
}

/** By how many there are to be checked. */
const COUNTS = {
  'zh-CN': ['', '', '两', '三', '四', '五', '六'],
  en: ['', '', 'two ', 'three ', 'four ', 'five ', 'six '],
};

const wrongColumn = (one: Facts, language: Language): string => {
  if (!one.opposite) return '';
  const cases = Math.abs(lacking(one));
  const { unit } = one.table.table;
  const other = columnWords(one.opposite.equation.totals[0])[language];
  return language === 'en'
    ? ` The ${other} is out by as much the other way, and the other columns hold: ${cases} ${unit.en}${cases === 1 ? '' : 's'} may stand in the wrong column.`
    : `${other}差额相反，也是 ${cases}，其余各列相符：可能有 ${cases} ${unit['zh-CN']}填错了列。`;
};

export default rule<Facts>({
  id: 'broken-balance',
  name: { 'zh-CN': '勾稽关系不符', en: 'Broken balance' },
  severity: 'error',
  summary: {
    'zh-CN': '表三每一列：第一项加第二项之和，等于第三项（七）总计加第四项之和（勾稽关系）。',
    en: 'In every column of table 三: item 1 + item 2 = item 3 (7) + item 4.',
  },
  source: SOURCES.tableThree,
  check: (report, reportFinding) => {
    for (const broken of report.broken) {
      const { cell } = placeOf(broken);
      if (broken.equation.kind === 'balance' && cell)
        reportFinding(displayRange(cell), { ...broken, opposite: oppositeOf(broken, report.broken) });
    }
  },
  message: {
    'zh-CN': (one) =>
      `${nameOfTable(one.table)['zh-CN']}${columnWords(one.equation.totals[0])['zh-CN']}勾稽关系不成立：${itemSum(one.equation.parts, one.equation)['zh-CN']} ${sumOfCells(one.parts, one.sums.parts)}，${itemSum(one.equation.totals, one.equation)['zh-CN']} ${sumOfCells(one.totals, one.sums.totals)}，相差 ${exact(Math.abs(one.sums.parts - one.sums.totals))}。${
        one.suspectCell
          ? `请核对：最可能写错的是${cellName(one.suspectCell.cell.form)['zh-CN']}，改为 ${one.suspectCell.value} 则各处都相符。`
          : `请核对这${COUNTS['zh-CN'][one.parts.length + one.totals.length] ?? '几'}个数字。`
      }${wrongColumn(one, 'zh-CN')}`,
    en: (one) =>
      `${nameOfTable(one.table).en}, ${columnWords(one.equation.totals[0]).en}: the balance does not hold. Items ${itemSum(one.equation.parts, one.equation).en} are ${sumOfCells(one.parts, one.sums.parts)}, items ${itemSum(one.equation.totals, one.equation).en} are ${sumOfCells(one.totals, one.sums.totals)}, a difference of ${exact(Math.abs(one.sums.parts - one.sums.totals))}. ${
        one.suspectCell
          ? `Most likely ${cellName(one.suspectCell.cell.form).en} is wrong: with ${one.suspectCell.value} there everything adds up.`
          : `Check these ${COUNTS.en[one.parts.length + one.totals.length] ?? ''}figures.`
      }${wrongColumn(one, 'en')}`,
  },
  related: (one) => relatedCells([...one.parts, ...one.totals]),
  fixes: (one, report) => {
    const change = changeSuspectCell(one, report);
    return change ? [change] : [];
  },
});
