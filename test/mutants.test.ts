// The list of defects that `npm run mutants` puts back.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Mutant {
  readonly id: string;
  readonly changes: readonly (readonly [file: string, from: string, to: string])[];
  readonly tests: readonly string[];
}

const root = join(__dirname, '..', '..');
const mutants: readonly Mutant[] = JSON.parse(readFileSync(join(root, 'test', 'mutants.json'), 'utf8'));

describe('The list of mutants', () => {
  it('names each once', () => assert.equal(new Set(mutants.map(({ id }) => id)).size, mutants.length));

  for (const { id, changes, tests } of mutants)
    it(`${id} has its places in the sources, and its tests`, () => {
      for (const [file, from] of changes)
        assert.equal(readFileSync(join(root, file), 'utf8').split(from).length, 2, `once in ${file}: ${from}`);
      for (const file of tests) assert.ok(existsSync(join(root, file)), file);
    });
});
