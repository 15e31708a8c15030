import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Feature } from '../lsp/feature';
import type { Session } from '../lsp/session';
import type { OtherYear } from '../report/compare/other-year';
import { TITLE } from '../report/title';
import { fold } from '../text/fold';
import { harmless } from '../text/shown';

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

/** What is shown of a report. */
type Named = Pick<OtherYear, 'uri' | 'organ' | 'year'>;

async function reportsFor(query: string, { years }: Session): Promise<Named[]> {
  const reports = MEANS_REPORT.test(query) ? await years.all() : years.known;
  return reports.flatMap((report) => {
    const { address, organ, year } = report;
    return address ? { uri: address, organ, year } : (report.read() ?? []);
  });
}

/** As the form has the title of the report. */
const nameOf = ({ organ, year }: Named): string => harmless(`${organ}${year}年${TITLE}`);

/** Whether the characters of a text stand in another in their order: how editors look for symbols. */
function isScatteredIn(name: string, part: string): boolean {
  let at = 0;
  for (const char of part) {
    at = name.indexOf(char, at) + char.length;
    if (at < char.length) return false;
  }
  return true;
}

/** The organ goes as the container, too, so that it is also found after the year. */
function symbolOf(report: Named): SymbolInformation {
  const start = { line: 0, character: 0 };
  const location = { uri: report.uri, range: { start, end: start } };
  return { name: nameOf(report), kind: SymbolKind.File, containerName: harmless(report.organ), location };
}
