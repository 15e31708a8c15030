import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver/node';
import { validDraft } from '../../bench/draft';
import { Session } from './session';

describe('semantic tokens as the draft is edited', () => {
  let session: Session;
  before(async () => {
    session = await Session.start();
  });
  after(() => session.stop());

  const full = (uri: string): Promise<SemanticTokens> =>
    session.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });
  const delta = (uri: string, previousResultId: string | undefined): Promise<SemanticTokensDelta | SemanticTokens> =>
    session.connection.sendRequest('textDocument/semanticTokens/full/delta', {
      textDocument: { uri },
      previousResultId,
    });

  /** The data that an editor has after it has made the changes, those after first. */
  function changed(data: readonly number[], { edits }: SemanticTokensDelta): number[] {
    const result = [...data];
    for (const { start, deleteCount, data: inserted = [] } of [...edits].sort((a, b) => b.start - a.start))
      result.splice(start, deleteCount, ...inserted);
    return result;
  }

  it('says what has changed since the last answer, and no more', async () => {
    const uri = await session.open(validDraft());
    let { data, resultId } = await full(uri);
    for (const [from, to] of [
      ['| 0 | 22 |', '| 0 | 23 |'],
      ['| 0 | 23 |', '| 0 |  |'],
      ['一年来', '一年来，全年'],
    ]) {
      await session.replace(uri, from, to);
      const answer = await delta(uri, resultId);
      ok('edits' in answer, 'changes, not everything anew');
      data = changed(data, answer);
      resultId = answer.resultId;
      const { data: whole } = await full(uri);
      deepEqual(data, whole);
      resultId = (await full(uri)).resultId;
    }
    const answer = await delta(uri, resultId);
    deepEqual('edits' in answer && answer.edits, []);
    await session.close(uri);
  });

  it('reports everything to an editor whose last answer it does not know', async () => {
    const uri = await session.open(validDraft());
    const { data } = await full(uri);
    const answer = await delta(uri, 'of another run');
    deepEqual('data' in answer && answer.data, data);
    await session.close(uri);
  });

  it('has nothing left when the document is no report any more', async () => {
    const uri = await session.open(validDraft());
    const { data, resultId } = await full(uri);
    ok(data.length > 0);
    await session.change(uri, { text: '# 会议纪要\n\n收到政府信息公开申请6件。\n' });
    const answer = await delta(uri, resultId);
    ok('edits' in answer);
    equal(changed(data, answer).length, 0);
    await session.close(uri);
  });
});
