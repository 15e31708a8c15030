import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type { Registration, Unregistration } from 'vscode-languageserver/node';
import { validDraft } from '../../bench/draft';
import { modern, Session } from '../lsp/session';

const later = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    formatting: { dynamicRegistration: true },
    rangeFormatting: { dynamicRegistration: true, rangesSupport: true },
  },
};

describe('an editor that learns later what can be formatted', () => {
  let session: Session;
  afterEach(() => session.stop());

  it('is notified of reports, and of no other documents', async () => {
    const registered = new Map<string, Registration>();
    session = await Session.start({ capabilities: later });
    session.connection.onRequest('client/registerCapability', ({ registrations }) => {
      for (const registration of registrations as Registration[])
        if (registration.method.endsWith('ormatting')) registered.set(registration.id, registration);
      return null;
    });
    session.connection.onRequest('client/unregisterCapability', ({ unregisterations }) => {
      for (const { id } of unregisterations as Unregistration[]) registered.delete(id);
      return null;
    });
    const methods = (): string[] => [...registered.values()].map(({ method }) => method).sort();
    const both = ['textDocument/formatting', 'textDocument/rangeFormatting'];

    assert.equal(session.initialized.capabilities.documentFormattingProvider, undefined);
    await session.open('# 会议纪要\n', { uri: 'file:///a/notes.md' });
    const uri = await session.open(validDraft(), { uri: 'file:///a/%E5%B9%B4%E6%8A%A5[1].md' });
    await settled(session, () => methods().length === 2);
    assert.deepEqual(methods(), both);
    for (const { registerOptions } of registered.values()) {
      assert.deepEqual(registerOptions.documentSelector, [{ language: 'markdown', pattern: '**/a/年报[[]1].md' }]);
    }

    await session.change(uri, { text: '# 会议纪要\n' });
    await settled(session, () => methods().length === 0);
    await session.change(uri, { text: validDraft() });
    await settled(session, () => methods().length === 2);
    await session.close(uri);
    await settled(session, () => methods().length === 0);
  });

  it('is reported at once where it cannot be determined later', async () => {
    session = await Session.start();
    assert.equal(session.initialized.capabilities.documentFormattingProvider, true);
    assert.deepEqual(session.initialized.capabilities.documentRangeFormattingProvider, { rangesSupport: true });
  });
});

/** Waits for what the server asks of the editor. */
async function settled(session: Session, isSo: () => boolean): Promise<void> {
  await session.until(isSo);
  // What is asked too often would come now.
  await session.report('file:///a/notes.md');
  assert.ok(isSo());
}
