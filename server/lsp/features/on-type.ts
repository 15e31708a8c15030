import { followTotals } from '../../protocol';
import { textEdits } from '../../service/edits';
import type { Feature } from '../feature';
import type { Session } from '../session';
import { TotalsUpdater } from '../totals-updater';

const DIGITS = [...'0123456789'];

/**
 * Helps while a table is typed. Enter after a row writes the next one of the form; `|` after a cell lines its table
 * up. Totals follow when a client asks for that, when a draft is saved, or else with each digit.
 */
export const onType: Feature = {
  capabilities: () => ({
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['|', ...DIGITS] },
  }),
  serve: serveOnType,
};

function serveOnType(session: Session): void {
  const totals = new TotalsUpdater(session);

  session.connection.onRequest(followTotals, ({ uri, version }) => totals.onType(uri, version));
  session.documents.onWillSaveWaitUntil(({ document }) => totals.onSave(document.uri));
  session.connection.onDocumentOnTypeFormatting(async ({ textDocument, position, ch }, token) => {
    if (DIGITS.includes(ch)) return session.options.totals ? null : totals.onType(textDocument.uri);
    const { isBlankBehind, linedUp, rowBehind } = await session.answers();
    const checked = await session.checked(textDocument.uri, token);
    const help = ch === '\n' ? rowBehind : ch === '|' ? linedUp : undefined;
    return checked?.report && help && isBlankBehind(checked, position)
      ? textEdits(help(checked, checked.report, position, session.preferences), checked)
      : null;
  });
}
