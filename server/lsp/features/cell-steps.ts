import { cellName } from '../../lint/names';
import { cellSteps } from '../../protocol';
import { placeOf, stepBack, stepFrom } from '../../service/cell-steps';
import { cellAt } from '../../service/node-at';
import { shortName } from '../../service/short-names';
import type { Feature } from '../feature';

/** Answers in which cell of a table a cursor is, and where the Tab key leads from there. */
export const steppingThroughCells: Feature = {
  serve: (session) =>
    session.connection.onRequest(cellSteps, async ({ uri, range }, token) => {
      const checked = await session.checked(uri, token);
      if (!checked?.report) return null;
      const { document, report } = checked;
      const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const at = placeOf(report, selected);
      if (!at) return null;
      const placed = cellAt(report, selected.start)?.matched.form;
      return {
        version: document.version,
        name: placed ? shortName(placed) : null,
        fullName: placed ? cellName(placed)[session.language] : null,
        next: stepFrom(report, at, selected, checked),
        previous: stepBack(report, selected, checked),
      };
    }),
};
