import { displayRange } from '../draft/cells';
import type { Language } from '../lint/finding';
import { itemsOf } from '../lint/item-numbers';
import { cellName, columnWords, nameOfTable, rowWords, sumOfCells } from '../lint/names';
import { relatedCells } from '../lint/related';
import { type LocalizedText, rule, SOURCES, type SuggestedFix } from '../lint/rule';
import { changeSuspectCell } from '../lint/suspect-cell';
import { type BrokenEquation, evaluate, figureOf } from '../report/tables/equations';
import type { MatchedCell } from '../report/tables/matched';
import { exact } from '../text/figure';
import { isSum, isSurelySum, setFigure } from '../write/figures';
import { dependentTotals } from '../write/totals';

const where = ({ equation, table }: BrokenEquation): LocalizedText => {
  const [total] = equation.totals;
  const line = equation.kind === 'row' ? rowWords(total) : columnWords(total);
  const name = nameOfTable(table);
  return { 'zh-CN': `${name['zh-CN']}${line['zh-CN']}`, en: `${name.en}, ${line.en}` };
};

const suspectAdvice = ({ suspectCell, totals }: BrokenEquation): LocalizedText => {
  if (!suspectCell) return { 'zh-CN': '请核对各项，或重新计算总计。', en: 'Check the parts, or recompute the total.' };
  const { cell, value } = suspectCell;
  const name = cell === totals[0] ? { 'zh-CN': '这个总计', en: 'this total' } : cellName(cell.form);
  return {
    'zh-CN': `请核对：最可能写错的是${name['zh-CN']}，改为 ${value} 则各处都相符。`,
    en: `Most likely ${name.en} is wrong: with ${value} there everything adds up.`,
  };
};

/** What is added up. */
function partsOf({ equation }: BrokenEquation): LocalizedText {
  const items = equation.kind === 'column' ? itemsOf(equation) : { 'zh-CN': '', en: '' };
  return { 'zh-CN': `${items['zh-CN']}各项`, en: items.en || 'its parts' };
}

interface Facts extends BrokenEquation {
  /** The part that was typed last, where somebody is typing. */
  readonly typed: MatchedCell | undefined;
}

/** The part of an equation in which the draft was last changed. */
const typedIn = ({ parts }: BrokenEquation, edited: number | undefined): MatchedCell | undefined =>
  edited === undefined
    ? undefined
    : parts.find(({ cell }) => cell && cell.fullRange.start <= edited && edited <= cell.fullRange.end);

/** Whoever has just typed a part means its totals to follow, all of them at once. */
function recompute({ typed, suspectCell, table }: Facts): SuggestedFix | undefined {
  const part = typed ?? (suspectCell && !isSum(suspectCell.cell) ? suspectCell.cell : undefined);
  const totals = part && dependentTotals(part, evaluate(table));
  if (!part || !totals || totals.size < 2) return undefined;
  const list = (language: Language): string =>
    [...totals]
      .map(([total, value]) => `${cellName(total.form)[language]} ${figureOf(total)} → ${value}`)
      .join(language === 'en' ? '; ' : '；');
  return {
    title: {
      'zh-CN': `按${cellName(part.form)['zh-CN']}重新计算相关的 ${totals.size} 个总计（${list('zh-CN')}）`,
      en: `Recompute the ${totals.size} totals that depend on ${cellName(part.form).en} (${list('en')})`,
    },
    edits: [...totals].flatMap(([total, value]) => setFigure(total, value)),
    preferred: typed !== undefined,
  };
}

export default rule<Facts>({
  id: 'broken-total',
  name: { 'zh-CN': '总计不符', en: 'Wrong total' },
  severity: 'error',
  summary: {
    'zh-CN': '表三、表四的总计必须等于各项之和。',
    en: 'A total in table 三 or 四 must be the sum of its parts.',
  },
  source: SOURCES.form,
  check: (report, reportFinding, { edited }) => {
    for (const broken of report.broken) {
      if (broken.equation.kind !== 'balance' && broken.totals[0].cell)
        reportFinding(displayRange(broken.totals[0].cell), { ...broken, typed: typedIn(broken, edited()) });
    }
  },
  message: {
    'zh-CN': (one) =>
      `${where(one)['zh-CN']}的总计有误：${partsOf(one)['zh-CN']}之和为 ${sumOfCells(one.parts, one.sums.parts)}，总计写作 ${one.sums.totals}，相差 ${exact(Math.abs(one.sums.parts - one.sums.totals))}。${suspectAdvice(one)['zh-CN']}`,
    en: (one) =>
      `${where(one).en}: the total is wrong. The sum of ${partsOf(one).en} is ${sumOfCells(one.parts, one.sums.parts)}, the total says ${one.sums.totals}, a difference of ${exact(Math.abs(one.sums.parts - one.sums.totals))}. ${suspectAdvice(one).en}`,
  },
  related: (one) => relatedCells(one.parts),
  fixes: (one, report) => {
    const change = changeSuspectCell(one, report);
    const all = recompute(one);
    const isTotal = one.suspectCell?.cell === one.totals[0];
    const total: SuggestedFix = {
      title: { 'zh-CN': `将总计改为 ${one.sums.parts}`, en: `Change the total to ${one.sums.parts}` },
      edits: setFigure(one.totals[0], one.sums.parts),
      preferred: isTotal || !change,
      safe: isTotal && isSurelySum(one, report.broken),
    };
    const others = change && !isTotal ? [change, total] : [total];
    if (!all?.preferred) return all ? [...others, all] : others;
    return [all, ...others.map((fix) => ({ ...fix, preferred: false }))];
  },
});
