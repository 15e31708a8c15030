import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CodeLens, InlayHint } from 'vscode-languageserver/node';
import { validDraft } from '../../bench/draft';
import { modern, Session } from './session';

/** An editor that counts how often it is asked to ask again. */
async function open(refreshSupport: boolean, configuration: unknown) {
  const workspace = { ...modern.workspace, inlayHint: { refreshSupport }, codeLens: { refreshSupport } };
  const session = await Session.start({ capabilities: { ...modern, workspace }, configuration });
  const asked = { hints: 0, lenses: 0 };
  session.connection.onRequest('workspace/inlayHint/refresh', () => {
    asked.hints++;
    return null;
  });
  session.connection.onRequest('workspace/codeLens/refresh', () => {
    asked.lenses++;
    return null;
  });
  const uri = await session.open(validDraft());
  const textDocument = { uri };
  const end = session.document(uri).positionAt(Number.POSITIVE_INFINITY);
  const range = { start: { line: 0, character: 0 }, end };
  return {
    session,
    asked,
    hints: (): Promise<InlayHint[]> =>
      session.connection.sendRequest('textDocument/inlayHint', { textDocument, range }),
    lenses: (): Promise<CodeLens[]> => session.connection.sendRequest('textDocument/codeLens', { textDocument }),
    configure: async (section: unknown): Promise<void> => {
      session.configuration = section;
      await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    },
  };
}

describe('hints and lenses when the settings change', () => {
  it('has the editor ask again, and answers by the new settings', async () => {
    const { session, asked, hints, lenses, configure } = await open(true, {});
    equal((await hints()).length, 0, 'all is well, and pipes show which cell is which');
    equal((await lenses()).length, 3);
    await configure({ inlayHints: 'full', codeLens: false });
    await session.until(() => asked.hints > 0 && asked.lenses > 0);
    ok((await hints()).length > 150);
    equal((await lenses()).length, 0);
    await session.stop();
  });

  it('does not ask an editor that cannot', async () => {
    const { session, asked, hints, configure } = await open(false, { inlayHints: 'full' });
    ok((await hints()).length > 150);
    await configure({ inlayHints: 'off' });
    equal((await hints()).length, 0);
    equal(asked.hints + asked.lenses, 0);
    await session.stop();
  });
});
