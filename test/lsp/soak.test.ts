import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { startWithin, Typist } from './soak';

const SEED = Number(process.env.OGI_REPORT_SEED ?? 20260115);

describe(`a long session over stdio (OGI_REPORT_SEED=${SEED})`, () => {
  it('reports after ten thousand edits what a fresh reading reports, in no more memory', async () => {
    const { session, memory } = await startWithin(256);
    const typist = new Typist(session, SEED);
    const uri = await typist.open('typed');
    await typist.type(uri, 2_000, 40);
    const before = memory();
    for (let round = 0; round < 8; round++) {
      await typist.type(uri, 1_000, 40);
      const { told: reported, fresh } = await typist.comparison(uri);
      deepEqual(reported, fresh);
    }
    const after = memory();
    deepEqual(typist.faults, []);
    if (before !== undefined && after !== undefined) ok(after < 1.5 * before + 30, `${before} MB, then ${after} MB`);
    await session.stop();
  }).timeout(120_000);

  it('keeps nothing of documents that were closed', async () => {
    // Each of them is some megabytes when it has been read: all of them together would end the server.
    const { session } = await startWithin(96);
    const typist = new Typist(session, SEED);
    for (let i = 0; i < 60; i++) ok((await typist.openAndClose(`closed-${i}`, 200_000)) > 0);
    deepEqual(await session.pull('file:///closed-3.md'), []);
    await session.stop();
  }).timeout(120_000);

  it('takes documents that are opened twice, changed or closed unopened, for what they are', async () => {
    const { session } = await startWithin(256);
    const typist = new Typist(session, SEED);
    const { connection } = session;
    const nobody = { uri: 'file:///nobody.md', version: 7 };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: nobody,
      contentChanges: [{ text: 'x' }],
    });
    await connection.sendNotification('textDocument/didClose', { textDocument: nobody });
    await connection.sendNotification('textDocument/didSave', { textDocument: nobody });
    await connection.sendNotification('$/nothingSuch', { textDocument: nobody });
    deepEqual(await session.pull(nobody.uri), []);
    const uri = await typist.open('twice');
    equal((await session.pull(uri)).length, 0);
    await session.open(session.document(uri).getText().replace('| 22 |', '| 23 |'), { uri });
    ok((await session.pull(uri)).length > 0);
    await session.close(uri);
    await session.close('file:///twice.md');
    deepEqual(await session.pull(uri), []);
    await session.stop();
  }).timeout(30_000);
});
