import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check } from '../server/service/check';

const folder = resolve(__dirname, '..', '..', 'examples');

const SYNTAX = { md: 'markdown', html: 'html', txt: 'plain' } as const;

/** What examples/README.md says of each file: the rules named under its heading. */
function described(): Map<string, string[]> {
  const [, ...parts] = readFileSync(join(folder, 'README.md'), 'utf8').split(/^## /m);
  return new Map(
    parts.map((part) => [
      part.slice(0, part.indexOf('\n')).trim(),
      [...part.matchAll(/\| `([a-z-]+)` \|/g)].map(([, id]) => id),
    ]),
  );
}

describe('examples', () => {
  const files = readdirSync(folder).filter((name) => name !== 'README.md');

  it('are the files that the README speaks of', () => assert.deepEqual(files.sort(), [...described().keys()].sort()));

  for (const [file, rules] of described()) {
    it(`${file} has just the defects that the README names`, () => {
      const syntax = SYNTAX[file.slice(file.lastIndexOf('.') + 1) as keyof typeof SYNTAX];
      const { report, findings } = check(readFileSync(join(folder, file), 'utf8'), syntax, {
        language: 'zh-CN',
        severities: {},
      });
      assert.ok(report);
      const reported = new Set(findings.map(({ rule }) => rule));
      assert.deepEqual([...reported].sort(), [...new Set(rules)].sort());
    });
  }
});
