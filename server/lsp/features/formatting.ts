import {
  type CancellationToken,
  DocumentRangesFormattingRequest,
  type Range as EditorRange,
  type ServerCapabilities,
  type TextEdit,
} from 'vscode-languageserver';
import { textEdits } from '../../service/edits';
import type { Feature } from '../feature';
import { FormattedReports } from '../formatted-reports';
import type { Session } from '../session';

/** Formats the tables of a report: all of them, or those that touch a range. Prose stays as it is. */
export const formatting: Feature = {
  capabilities: ({ registersFormatting }): ServerCapabilities =>
    registersFormatting
      ? {}
      : { documentFormattingProvider: true, documentRangeFormattingProvider: { rangesSupport: true } },
  serve: (session) => {
    const { connection } = session;
    connection.onDocumentFormatting(({ textDocument }, token) => format(session, textDocument.uri, undefined, token));
    connection.onDocumentRangeFormatting(({ textDocument, range }, token) =>
      format(session, textDocument.uri, [range], token),
    );
    connection.onRequest(DocumentRangesFormattingRequest.type, ({ textDocument, ranges }, token) =>
      format(session, textDocument.uri, ranges, token),
    );
    session.onInitialized(() => {
      if (session.client.registersFormatting) new FormattedReports(session);
    });
  },
};

async function format(
  session: Session,
  uri: string,
  ranges: readonly EditorRange[] | undefined,
  token: CancellationToken,
): Promise<TextEdit[]> {
  const { formatTables } = await session.answers();
  const checked = await session.checked(uri, token);
  if (!checked?.report) return [];
  const { document, report } = checked;
  const within = ranges?.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  return textEdits(formatTables(report, within, session.preferences.padsLabels), checked);
}
