import { formFor } from '../../forms';
import { newReport as beginReport, listOrgans } from '../../protocol';
import { isSameOrgan, organKey } from '../../report/compare/organs';
import type { PreviousYear } from '../../report/compare/other-year';
import { type FolderSettings, NO_SETTINGS } from '../../service/settings/folder-settings';
import { withStops } from '../../service/snippet';
import { isForNewReports, plainName, writeNewReport } from '../../write/new-report';
import type { Feature } from '../feature';
import type { Session } from '../session';

/** Begins a report with what last year's hands on, and reports whose reports there are. */
export const newReport: Feature = { serve: serveNewReports };

function serveNewReports(session: Session): void {
  const { connection } = session;

  connection.onRequest(listOrgans, () => organsKnownTo(session));

  connection.onRequest(beginReport, async ({ organ: given, year, layout, snippet }) => {
    const organ = plainName(given);
    const form = Number.isInteger(year) && year <= LAST_YEAR ? formFor(year) : undefined;
    if (!form || organ === '' || !isForNewReports(layout)) return null;
    const previous = await lastYears(session, organ, year);
    let carried = 0;
    const write = (open: (text: string) => string): string => {
      const report = writeNewReport({ organ, year, form, layout, previous }, open);
      carried = report.carried;
      return report.text;
    };
    const text = snippet ? withStops(({ single: own }) => write(own)) : write((words) => words);
    return { text, carriedFrom: previous && carried > 0 ? previous.uri : null };
  });
}

/** The last year that drafts are read for. */
const LAST_YEAR = 2099;

/** One name for each organ, as its latest report has it. */
async function organsKnownTo(session: Session): Promise<string[]> {
  await readOpen(session);
  const reports = [...(await session.years.all())].sort((a, b) => b.year - a.year);
  const set = await settingsOfRoots(session);
  const names = [...reports.map(({ organ }) => organ), ...set.flatMap(({ organ }) => organ ?? [])];
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(organKey(name))) byKey.set(organKey(name), name);
  return [...byKey.values()];
}

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
