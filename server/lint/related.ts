import { displayRange } from '../draft/cells';
import type { MatchedCell } from '../report/tables/matched';
import { shown } from '../text/shown';
import { cellName } from './names';
import type { RelatedInformation } from './rule';

/** What to point at beside a finding: each cell that the draft has, and what stands in it. */
export const relatedCells = (cells: readonly MatchedCell[]): RelatedInformation[] =>
  cells.flatMap(({ cell, form, figure }) => {
    if (!cell) return [];
    const name = cellName(form);
    const written = shown(cell.content.text);
    return {
      range: displayRange(cell),
      message: { 'zh-CN': `${name['zh-CN']}：${written}`, en: `${name.en}: ${written}` },
      isMinor: figure?.kind === 'figure' && figure.value === 0,
    };
  });
