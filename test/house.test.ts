import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { describe, it } from 'mocha';
import { sourcesIn } from './support/sources';

const root = resolve(__dirname, '..', '..');
/**
 * Declarations get their numbers in the first, as modules are loaded; in the second stands memory that is used again. No
 * result depends on either.
 */
const NO_CACHES = ['server/prose/text-facts.ts', 'server/prose/typos/doubled.ts'];
/** From left to right: each may import what stands left of it. */
const LAYERS = ['files', 'text', 'draft', 'prose', 'forms', 'report', 'write', 'lint', 'rules', 'service', 'review'];
/** These stand beside each other at the right. */
const HOSTS = ['lsp', 'cli'];
const LAYERS_AND_HOSTS = [...LAYERS, ...HOSTS];
/** What hosts and clients say to each other: no layer imports it but `lsp/` and `service/`. */
const LANGUAGE = 'protocol';
/** What knows nothing of the others, not even of those left of it. */
const ALONE = ['text', 'forms'];

function forbiddenTo(layer: string): readonly string[] {
  const others = LAYERS_AND_HOSTS.filter((other) => other !== layer);
  if (ALONE.includes(layer)) return others;
  if (HOSTS.includes(layer)) return others.filter((other) => HOSTS.includes(other));
  return LAYERS_AND_HOSTS.slice(LAYERS_AND_HOSTS.indexOf(layer) + 1);
}

interface Override {
  readonly includes: readonly string[];
  readonly linter: { readonly rules: { readonly style?: { readonly noRestrictedImports?: unknown } } };
}

const code = sourcesIn(['server']);

/** Lines of a file of code; what is longer does two things. */
const MAX_LINES = 300;
/** Data may be long: forms, words, messages, texts that tests try. */
const DATA =
  /^server\/(?:forms\/|prose\/(?:words|frames)\/|cli\/output\/messages\/|rules\/registry\.ts)|\/(?:figures|words)\.ts$/;

describe('the house', () => {
  it('has every layer held by the linter', () => {
    const { overrides }: { overrides: readonly Override[] } = JSON.parse(
      readFileSync(join(root, 'biome.json'), 'utf8'),
    );
    for (const layer of LAYERS_AND_HOSTS) {
      const rule = overrides.find(
        ({ includes, linter }) => includes.includes(`server/${layer}/**`) && linter.rules.style,
      );
      const forbidden = JSON.stringify(rule?.linter.rules.style?.noRestrictedImports);
      for (const other of forbiddenTo(layer)) {
        ok(forbidden?.includes(`"**/${other}/**"`), `${layer}/ may import ${other}/`);
      }
    }
  });

  it('has no file of code that is long', () => {
    const found = sourcesIn(['bench', 'board', 'client', 'scripts', 'server', 'test'], ['.ts', '.mjs', '.cjs'])
      .filter(({ path }) => !DATA.test(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES);
    deepEqual(found, []);
  });

  it('has no file that nothing is made of', () => {
    const bundles = readFileSync(join(root, 'scripts', 'bundles.mjs'), 'utf8');
    const all = sourcesIn(['server', 'client', 'board', 'test', 'bench']);
    const imported = new Set(
      all.flatMap(({ path, text }) =>
        [...text.matchAll(/(?:\bfrom|\bimport\(?) ?'(\.[^']*)'/g)].map(([, from]) =>
          posix.join(posix.dirname(path), from),
        ),
      ),
    );
    const unused = all.filter(
      ({ path }) =>
        /^(?:server|client|board)\//.test(path) &&
        !imported.has(path.replace(/(?:\/index)?\.ts$/, '')) &&
        !imported.has(path.replace(/\.ts$/, '')) &&
        !bundles.includes(`'${path}'`),
    );
    deepEqual(
      unused.map(({ path }) => path),
      [],
    );
  });

  it('has no folder that is no layer', () => {
    const folders = readdirSync(join(root, 'server'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    deepEqual(folders.map(({ name }) => name).sort(), [...LAYERS_AND_HOSTS, LANGUAGE].sort());
  });

  /** Near the beginning of a text `slice` would count from its end, and give nothing. */
  it('looks back no further than a text begins', () => {
    const found = code.flatMap(({ path, text }) =>
      [...text.matchAll(/\.slice\([\w.]+ - (?!1,)\w+,/g)].map(([call]) => `${path}: ${call}`),
    );
    deepEqual(found, []);
  });

  /** State of a module lives as long as the process, in every session of it: caches are made by `caches.ts`. */
  it('keeps no state in modules but caches', () => {
    const STATE =
      /^(?:export )?(?:let|var) |^(?:export )?const \w+(?:: [^=]+)? = new (?:Weak)?(?:Map|Set)\b[^(]*\(\);/gm;
    const found = code
      .filter(({ path }) => !NO_CACHES.includes(path))
      .flatMap(({ path, text }) => [...text.matchAll(STATE)].map(([line]) => `${path}: ${line}`));
    deepEqual(
      // A constant that is empty and stays so says it by its type.
      found.filter((line) => !/: Readonly(?:Map|Set)<|: [A-Z]\w+ = new Map\(\)/.test(line)),
      [],
    );
  });
});
