import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Feature } from '../feature';

/** Says above each table whether its sums hold, and what can be done with it. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: {} }),
  serve: (session) => {
    const { connection } = session;
    connection.onCodeLens(async ({ textDocument }, token) => {
      const { lensesOn } = await session.answers();
      const checked = await session.checked(textDocument.uri, token);
      // A lens over another version of a file would change nothing there.
      if (session.years.isCopy(textDocument.uri)) return [];
      return checked?.report && session.preferences.codeLens ? lensesOn(checked, checked.report, session) : [];
    });
    session.onSettings(() => {
      if (session.client.refreshesCodeLens) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    });
  },
};
