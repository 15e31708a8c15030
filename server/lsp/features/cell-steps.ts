import { cellSteps } from '../../protocol';
import type { Feature } from '../feature';

/** Answers in which cell of a table a cursor is, and where the Tab key leads from there. */
export const steppingThroughCells: Feature = {
  serve: (session) =>
    session.connection.onRequest(cellSteps, async ({ uri, range }, token) => {
      const { stepsAt } = await session.answers();
      const checked = await session.checked(uri, token);
      return checked ? stepsAt(checked, range, session.language) : null;
    }),
};
