import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Report } from '../report/report';
import type { Language } from '../rules/finding';
import { type Range, span } from '../text/range';
import { type CheckedDocument, editorRange } from './documents';
import type { Feature } from './feature';
import { inLanguage } from './words';

/** Answers with a draft's outline: its title, its sections, the tables in them. */
export const outline: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  serve: (session) =>
    session.connection.onDocumentSymbol(async ({ textDocument }, token) => {
      const checked = await session.checked(textDocument.uri, token);
      return checked?.report ? outlineOf(checked, checked.report, session.language) : [];
    }),
};

/** A name in an outline may not be empty, and has no use for line ends. */
const nameOf = (written: string, otherwise: string): string => written.replace(/\s+/g, ' ').trim() || otherwise;

function outlineOf(checked: CheckedDocument, report: Report, language: Language): DocumentSymbol[] {
  const symbol = (name: string, kind: SymbolKind, range: Range, selection: Range): DocumentSymbol => ({
    name,
    detail: detailOf(checked, range, language),
    kind,
    range: editorRange(checked.document, range),
    selectionRange: editorRange(checked.document, selection),
  });
  const tables = report.tables.map((table) => ({
    range: table.range,
    symbol: symbol(inLanguage('table', language)(table.table.name), SymbolKind.Array, table.range, {
      start: table.range.start,
      end: table.range.start,
    }),
  }));
  const sections = report.sections.map(({ section, line, heading, range }) => {
    const selection = line.passage.rangeOf(heading.from, heading.to);
    const name = nameOf(line.passage.text.slice(heading.from, heading.to), section.heading);
    return {
      ...symbol(name, SymbolKind.Module, range, selection),
      children: tables.filter((table) => isWithin(table.range, range)).map((table) => table.symbol),
    };
  });
  if (!report.title) return sections;
  const { lines } = report.title;
  const range = span(lines[0].range, lines[lines.length - 1].range);
  const title = nameOf(lines.map(({ passage }) => passage.text).join(' '), '—');
  return [symbol(title, SymbolKind.File, range, range), ...sections];
}

const isWithin = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** How much is found in a range; nothing said where nothing is. */
function detailOf({ findings }: CheckedDocument, range: Range, language: Language): string {
  const count = findings.filter((finding) => isWithin(finding.range, range)).length;
  return count === 0 ? '' : inLanguage('findings', language)(count);
}
