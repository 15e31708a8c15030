import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { judge } from '../fuzz/slip-oracle';
import { type SlippedDraft, SlipRun } from '../fuzz/slip-run';
import { withSafeFixes } from '../support/fixed';
import { seeded } from '../support/run';
import { Folder, run } from './run';

const SEED = Number(process.env.OGI_REPORT_SEED ?? 20260115);
const COUNT = Number(process.env.OGI_REPORT_RUNS ?? 80);
const ENDING = { plain: 'txt', markdown: 'md', html: 'html' } as const;

/** Slipped drafts by the names of their files. */
function drafts(): Map<string, SlippedDraft> {
  const slips = new SlipRun(SEED);
  const found = new Map<string, SlippedDraft>();
  for (let index = 0; found.size < COUNT; index++) {
    const draft = slips.draftOf(index);
    if (draft) found.set(`${index}.${ENDING[draft.syntax]}`, draft);
  }
  return found;
}

describe(seeded('ogi-report fix on a folder of drafts with one slip each'), () => {
  const all = drafts();
  let folder: Folder;
  before(() => {
    folder = new Folder(Object.fromEntries([...all].map(([name, { text }]) => [`drafts/${name}`, text])));
  });
  after(() => folder.remove());
  const fix = (...args: string[]) => run(['fix', ...args], { cwd: folder.path });
  const content = (name: string) => readFileSync(folder.at(`drafts/${name}`), 'utf8');

  it('writes nothing when only asked what it would do', async () => {
    const { status } = await fix('--dry-run', 'drafts');
    assert.equal(status, 0);
    for (const [name, { text }] of all) assert.equal(content(name), text, name);
  });

  it('does as the editor does, and no harm to any', async () => {
    const { status, err } = await fix('drafts');
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    let changed = 0;
    for (const [name, { clean, text, syntax, slip }] of all) {
      const fixed = content(name);
      assert.equal(fixed, withSafeFixes(text, syntax), `${name}: ${slip}`);
      assert.deepEqual(judge({ clean, slipped: text, fixed }).harms, [], `${name}: ${slip}`);
      if (fixed !== text) changed++;
    }
    assert.ok(changed > 0);
  });

  it('has nothing left to do the second time', async () => {
    const before = [...all.keys()].map(content);
    const { status, out } = await fix('drafts');
    assert.equal(status, 0);
    assert.match(out, /没有可以修正的问题/);
    assert.deepEqual([...all.keys()].map(content), before);
  });
});
