import { isIn } from '../../service/node-at';
import { inProse, inTable, nested, outside } from '../../service/selection-ranges';
import type { Feature } from '../feature';

/**
 * Widens a selection step by step: in a table figure, cell, row, groups of rows, table; in prose figure, phrase,
 * sentence, paragraph; then section and draft.
 */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  serve: (session) =>
    session.connection.onSelectionRanges(async ({ textDocument, positions }, token) => {
      const checked = await session.checked(textDocument.uri, token);
      const report = checked?.report;
      if (!report) return null;
      return positions.map((position) => {
        const offset = checked.document.offsetAt(position);
        const ranges = [...outside(report, offset), ...inTable(report, offset), ...inProse(report, offset)];
        return nested(
          ranges.filter((range) => isIn(range, offset) && range.start < range.end),
          checked,
        );
      });
    }),
};
