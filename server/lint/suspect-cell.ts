import type { Report } from '../report/report';
import type { BrokenEquation } from '../report/tables/equations';
import { isCounted, isSurelySum, setFigure } from '../write/figures';
import { cellName } from './names';
import type { SuggestedFix } from './rule';

/** The fix that changes the suspect cell, where there is one and it is none that is counted. */
export function changeSuspectCell(one: BrokenEquation, { broken }: Report): SuggestedFix | undefined {
  const { suspectCell } = one;
  if (!suspectCell || isCounted(suspectCell.cell)) return undefined;
  const name = cellName(suspectCell.cell.form);
  return {
    title: {
      'zh-CN': `将${name['zh-CN']}改为 ${suspectCell.value}`,
      en: `Change ${name.en} to ${suspectCell.value}`,
    },
    edits: setFigure(suspectCell.cell, suspectCell.value),
    preferred: true,
    safe: isSurelySum(one, broken),
  };
}
