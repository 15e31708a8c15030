// What is shipped is not what is tested: the build leaves out the sentences that words of prose stand with.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { check } from '../server/service/check';
import { yearsOf } from './support/last-year';
import { readMarked } from './support/marked-drafts';

const repository = resolve(__dirname, '..', '..');
const drafts = join(repository, 'test', 'drafts');

/** The check, bundled as what is shipped is. */
async function shippedCheck(): Promise<typeof check> {
  const { node, shipped } = await import(pathToFileURL(join(repository, 'scripts', 'bundles.mjs')).href);
  const { outputFiles } = await build({
    ...node,
    ...shipped,
    stdin: { contents: "export { check } from './server/service/check';", resolveDir: repository, loader: 'ts' },
    absWorkingDir: repository,
    write: false,
  });
  const module = { exports: {} as { check: typeof check } };
  new Function('module', 'exports', 'require', outputFiles?.[0].text ?? '')(
    module,
    module.exports,
    createRequire(join(repository, 'package.json')),
  );
  return module.exports.check;
}

describe('The check that is shipped', () => {
  it('finds in every marked draft what the sources find', async function () {
    this.timeout(180_000);
    const shipped = await shippedCheck();
    let checked = 0;
    const settings = { language: 'zh-CN', severities: {} } as const;
    for (const name of readdirSync(drafts, { recursive: true, encoding: 'utf8' })) {
      if (!/^[\w-]+[\\/].*\.(?:txt|md|html)$/.test(name)) continue;
      const draft = readMarked(basename(name), readFileSync(join(drafts, name), 'utf8'));
      const found = (by: typeof check) =>
        by(draft.text, draft.syntax, settings, yearsOf(draft)).findings.map(
          ({ rule, range, message }) => `${rule} ${range.start}–${range.end}: ${message}`,
        );
      assert.deepEqual(found(shipped), found(check), name);
      checked++;
    }
    assert.ok(checked > 0);
  });
});
