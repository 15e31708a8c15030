import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver/node';
import { judge } from '../fuzz/slip-oracle';
import { type SlippedDraft, SlipRun } from '../fuzz/slip-run';
import { withSafeFixes } from '../support/fixed';
import { seeded } from '../support/run';
import { Session } from './session';

const SEED = Number(process.env.OGI_REPORT_SEED ?? 20260115);
const COUNT = Number(process.env.OGI_REPORT_RUNS ?? 60);
const LANGUAGE = { plain: 'ogi-report', markdown: 'markdown', html: 'html' } as const;
const START = { line: 0, character: 0 };
const EVERYWHERE = { start: START, end: { line: 99_999, character: 0 } };
const ONCE = { start: START, end: START };

/** Slipped drafts in which something can be fixed, and one in so many in which nothing can. */
function drafts(): SlippedDraft[] {
  const run = new SlipRun(SEED);
  const found: SlippedDraft[] = [];
  for (let index = 0; found.length < COUNT; index++) {
    const draft = run.draftOf(index);
    if (draft && (index % 10 === 0 || withSafeFixes(draft.text, draft.syntax) !== draft.text)) found.push(draft);
  }
  return found;
}

describe(seeded('A draft with one slip in an editor'), () => {
  let session: Session;
  before(async () => {
    session = await Session.start({ locale: 'zh-cn' });
  });
  after(() => session.stop());

  const opened = ({ text, syntax }: SlippedDraft): Promise<string> =>
    session.open(text, { uri: 'file:///slipped', languageId: LANGUAGE[syntax] });
  const fixAll = async (uri: string): Promise<CodeAction | undefined> =>
    (await session.actions(uri, EVERYWHERE, ['source.fixAll']))[0];
  const resolved = async (uri: string, action: CodeAction): Promise<string> =>
    session.applied(uri, (await session.resolve(action)).edit);

  it('is fixed by source.fixAll as by the library, without harm, and a second time not at all', async () => {
    let changed = 0;
    for (const draft of drafts()) {
      const uri = await opened(draft);
      const action = await fixAll(uri);
      const fixed = action ? await resolved(uri, action) : draft.text;
      assert.equal(fixed, withSafeFixes(draft.text, draft.syntax), draft.slip);
      assert.deepEqual(judge({ clean: draft.clean, slipped: draft.text, fixed }).harms, [], draft.slip);
      if (fixed !== draft.text) {
        changed++;
        await session.change(uri, { text: fixed });
        const again = await fixAll(uri);
        assert.equal(again ? await resolved(uri, again) : fixed, fixed, draft.slip);
      }
      await session.close(uri);
    }
    assert.ok(changed > COUNT / 3, `${changed} of ${COUNT} are changed`);
  }).timeout(120_000);

  it('is offered fixes that can be made, each for what it is offered for', async () => {
    for (const draft of drafts().slice(0, COUNT / 3)) {
      const uri = await opened(draft);
      for (const action of await session.actions(uri, EVERYWHERE, ['quickfix'])) {
        if (action.command || !action.data) continue;
        assert.ok(action.diagnostics?.length, action.title);
        assert.notEqual(await resolved(uri, action), draft.text, action.title);
      }
      await session.close(uri);
    }
  }).timeout(120_000);

  it('is not fixed by what was offered for another version', async () => {
    for (const draft of drafts().slice(0, 12)) {
      const uri = await opened(draft);
      const offered = [...(await session.actions(uri, EVERYWHERE, ['quickfix'])), await fixAll(uri)];
      await session.change(uri, { range: ONCE, text: '\n' });
      for (const action of offered)
        if (action?.data) await assert.rejects(session.resolve(action), { code: -32801 }, action.title);
      await session.close(uri);
    }
  }).timeout(60_000);
});
