import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { OtherYear } from '../report/compare/other-year';
import type { KnownReport } from '../report/compare/successive';
import { TITLE } from '../report/title';
import { fold } from '../text/fold';
import { harmless } from '../text/shown';

/** What is shown of a report. */
type Named = Pick<OtherYear, 'uri' | 'organ' | 'year'>;

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

/** Names and years are Chinese and digits: whoever looks for anything else is spared that all files are read. */
export const mayMeanReport = (query: string): boolean => /[\p{Script=Han}\d]/u.test(query);

/** The reports whose organ and year a query means, the latest first. */
export function symbolsFor(query: string, reports: readonly KnownReport[]): SymbolInformation[] {
  const parts = query.split(/\s+/).map((part) => fold(part).toLowerCase());
  const named = reports.flatMap((report): Named[] => {
    const { address, organ, year } = report;
    if (address) return [{ uri: address, organ, year }];
    const read = report.read();
    return read ? [read] : [];
  });
  const found = named.filter((report) => {
    const name = nameOf(report).toLowerCase();
    return parts.every((part) => isScatteredIn(name, part));
  });
  return found.sort((a, b) => b.year - a.year).map(symbolOf);
}
