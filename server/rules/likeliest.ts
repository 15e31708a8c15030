import { isSurelySum, setFigure } from '../fixes/figures';
import type { BrokenEquation } from '../report/equations';
import { cellName } from './names';
import type { Remedy } from './rule';

/** The fix that changes the likeliest cell, where there is one. */
export function changeLikeliest(one: BrokenEquation): Remedy | undefined {
  const { likeliest } = one;
  if (!likeliest) return undefined;
  const name = cellName(likeliest.cell.form);
  return {
    title: {
      'zh-CN': `将${name['zh-CN']}改为 ${likeliest.value}`,
      en: `Change ${name.en} to ${likeliest.value}`,
    },
    edits: setFigure(likeliest.cell, likeliest.value),
    preferred: true,
    safe: isSurelySum(one),
  };
}
