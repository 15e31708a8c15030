import type { Report } from '../report/report';
import type { BrokenEquation } from '../report/tables/equations';
import { isCounted, isSurelySum, setFigure } from '../write/figures';
import { cellName } from './names';
import type { Remedy } from './rule';

/** The fix that changes the likeliest cell, where there is one and it is none that is counted. */
export function changeLikeliest(one: BrokenEquation, { broken }: Report): Remedy | undefined {
  const { likeliest } = one;
  if (!likeliest || isCounted(likeliest.cell)) return undefined;
  const name = cellName(likeliest.cell.form);
  return {
    title: {
      'zh-CN': `将${name['zh-CN']}改为 ${likeliest.value}`,
      en: `Change ${name.en} to ${likeliest.value}`,
    },
    edits: setFigure(likeliest.cell, likeliest.value),
    preferred: true,
    safe: isSurelySum(one, broken),
  };
}
