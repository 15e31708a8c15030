import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { OtherYear } from '../report/compare/other-year';
import { TITLE } from '../report/title';
import { harmless } from '../text/shown';

/** What is shown of a report. */
export type Named = Pick<OtherYear, 'uri' | 'organ' | 'year'>;

/** As the form has the title of the report. */
export const nameOf = ({ organ, year }: Named): string => harmless(`${organ}${year}年${TITLE}`);

/** Whether the characters of a text stand in another in their order: how editors look for symbols. */
export function isScatteredIn(name: string, part: string): boolean {
  let at = 0;
  for (const char of part) {
    at = name.indexOf(char, at) + char.length;
    if (at < char.length) return false;
  }
  return true;
}

/** The organ goes as the container, too, so that it is also found after the year. */
export function symbolOf(report: Named): SymbolInformation {
  const start = { line: 0, character: 0 };
  const location = { uri: report.uri, range: { start, end: start } };
  return { name: nameOf(report), kind: SymbolKind.File, containerName: harmless(report.organ), location };
}
