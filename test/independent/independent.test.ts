import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from './edits';
import { figuresOf, surplus } from './figure-text';
import { ORACLES } from './oracles';
import type { Subject } from './oracles/oracle';
import { Random } from './random';
import { run } from './run';
import { session } from './session';
import { runWord } from './word-run';

const KEPT = join(__dirname, '../../../test/independent/kept');
const SYNTAX = { '.txt': 'plain', '.md': 'markdown', '.html': 'html' } as const;

/** A kept draft; one that a slip was made in stands beside what it was, as NAME.clean.ENDING. */
function keptDrafts(): { name: string; subject: Subject }[] {
  const names = readdirSync(KEPT).filter((name) => !name.includes('.clean.'));
  const read = (name: string): string => readFileSync(join(KEPT, name), 'utf8');
  return names.map((name) => {
    const ending = name.slice(name.lastIndexOf('.')) as keyof typeof SYNTAX;
    const clean = name.replace(ending, `.clean${ending}`);
    const subject = { text: read(name), syntax: SYNTAX[ending] };
    return { name, subject: readdirSync(KEPT).includes(clean) ? { ...subject, clean: read(clean) } : subject };
  });
}

describe('independent fuzzing', () => {
  for (const { name, subject } of keptDrafts())
    it(`has no complaint any more about ${name}`, () => {
      for (const [oracleName, { oracle }] of Object.entries(ORACLES))
        for (let seed = 1; seed <= 5; seed++)
          assert.equal(oracle(subject, new Random(seed)), undefined, `${oracleName}, choices ${seed}`);
    });

  it('has no complaint about drafts of a few seeds', () => {
    const complaints: string[] = [];
    run(1, 50, ({ seed, oracle, says }) => complaints.push(`seed ${seed}, ${oracle}: ${says}`));
    assert.deepEqual(complaints, []);
  });

  it('has no complaint about Word files of a few seeds', () => {
    const complaints: string[] = [];
    runWord(1, 30, (seed, says) => complaints.push(`seed ${seed}: ${says}`));
    assert.deepEqual(complaints, []);
  });

  it('has no complaint about a session over stdio', async () => {
    const server = join(__dirname, '../../../dist/server.js');
    const { complaints } = await session(server, 1, 8, 80, () => {});
    assert.deepEqual(complaints, []);
  });
});

describe('measures of the independent fuzzer', () => {
  it('tell how far two texts are apart', () => {
    assert.equal(distance('行政处罚46', '行政处罚46', 9), 0);
    assert.equal(distance('行政处罚46', '行处罚146', 9), 2);
    assert.equal(distance('行政处罚46', '', 3), 3);
  });

  it('read figures in any width, and no numbers of items', () => {
    assert.deepEqual(figuresOf('1.属于国家秘密 ０12，3,400件 5.5'), ['12', '3400', '5', '5']);
    assert.deepEqual(surplus(['1', '1', '2'], ['1', '3']), ['1', '2']);
  });
});
