import { isScatteredIn, type Named, nameOf, symbolOf } from '../../service/workspace-symbols';
import { fold } from '../../text/fold';
import type { Feature } from '../feature';
import type { Session } from '../session';

/** Finds the reports of the workspace by organ and year. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  serve: (session) =>
    session.connection.onWorkspaceSymbol(async ({ query }, token) => {
      await Promise.all(session.documents.all().map(({ uri }) => session.checked(uri, token)));
      const parts = query.split(/\s+/).map((part) => fold(part).toLowerCase());
      const found = (await reportsFor(query, session)).filter((report) =>
        parts.every((part) => isScatteredIn(nameOf(report).toLowerCase(), part)),
      );
      return found.sort((a, b) => b.year - a.year).map(symbolOf);
    }),
};

/** Names and years are Chinese and digits: whoever looks for anything else is spared that all files are read. */
const MEANS_REPORT = /[\p{Script=Han}\d]/u;

async function reportsFor(query: string, { years }: Session): Promise<Named[]> {
  const reports = MEANS_REPORT.test(query) ? await years.all() : years.known;
  return reports.flatMap((report) => {
    const { address, organ, year } = report;
    return address ? { uri: address, organ, year } : (report.read() ?? []);
  });
}
