import { FIRST_YEAR } from '../../forms';
import { newReport as begin, newReportChoices } from '../../protocol';
import { isSameOrgan } from '../../report/compare/organs';
import type { PreviousYear } from '../../report/compare/other-year';
import { type FolderSettings, NO_SETTINGS } from '../../service/settings/folder-settings';
import type { Feature } from '../feature';
import type { Session } from '../session';

/** Begins a report with what last year's hands on, and says whose reports there are. */
export const newReport: Feature = {
  serve: (session) => {
    const { connection, years } = session;
    connection.onRequest(newReportChoices, async () => {
      const { organNames } = await session.answers();
      await readOpen(session);
      return { organs: organNames(await years.all(), await settingsOfRoots(session)), firstYear: FIRST_YEAR };
    });
    connection.onRequest(begin, async (params) => {
      const { beginReport } = await session.answers();
      return beginReport(params, (organ) => lastYears(session, organ, params.year));
    });
  },
};

/** Last year's report of an organ: one that the settings of a folder name, else one of the workspace. */
async function lastYears(session: Session, organ: string, year: number): Promise<PreviousYear | undefined> {
  await readOpen(session);
  for (const settings of [...(await settingsOfRoots(session)), NO_SETTINGS]) {
    const found = await session.years.before({ organ, year }, settings);
    if (found && isSameOrgan(found.organ, organ)) return found;
  }
  return undefined;
}

/** A draft that no window shows has not been asked for, and is a report of the workspace all the same. */
const readOpen = (session: Session): Promise<unknown> =>
  Promise.all(session.documents.all().map(({ uri }) => session.checked(uri)));

const settingsOfRoots = ({ folders }: Session): Promise<FolderSettings[]> =>
  Promise.all(folders.all.map((root) => folders.settingsFor(`${root}/`)));
