import { shownRange } from '../draft/cells';
import type { CellReading } from '../report/tables/matched';
import { shown } from '../text/shown';
import { cellName } from './names';
import type { Part } from './rule';

/** What to point at beside a finding: each cell that the draft has, and what stands in it. */
export const cellParts = (cells: readonly CellReading[]): Part[] =>
  cells.flatMap(({ cell, form, figure }) => {
    if (!cell) return [];
    const name = cellName(form);
    const written = shown(cell.passage.text);
    return {
      range: shownRange(cell),
      says: { 'zh-CN': `${name['zh-CN']}：${written}`, en: `${name.en}: ${written}` },
      isMinor: figure?.kind === 'figure' && figure.value === 0,
    };
  });
