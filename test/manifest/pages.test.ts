// The pages that people read before and beside the extension: their links lead somewhere, their pictures are there.
import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'mocha';
import { repository } from '../lsp/session';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const pagesIn = (folder: string): string[] =>
  readdirSync(join(repository, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

/** What the registries show of the package. */
const SHOWN = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md'];
const PAGES = [...SHOWN, 'CONTRIBUTING.md', ...pagesIn('docs'), ...pagesIn('docs/rules')];

interface Link {
  readonly isPicture: boolean;
  readonly target: string;
}

/** Links and pictures of a page, outside of code. */
const linksIn = (text: string): Link[] =>
  [...text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '').matchAll(/(!?)\[[^\]]*\]\(([^()\s]+)\)/g)].map(
    ([, mark, target]) => ({ isPicture: mark !== '', target }),
  );

/** The names that headings of a page have in addresses, as GitHub makes them. */
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );

const isElsewhere = (target: string): boolean => /^[a-z]+:/i.test(target);

/** Why a link leads nowhere. */
function faultOf(page: string, { target }: Link): string | undefined {
  const [path, anchor] = decodeURI(target).split('#');
  const file = path === '' ? join(repository, page) : resolve(repository, dirname(page), path);
  if (!file.startsWith(repository) || !existsSync(file)) return `${page}: ${target} is not there`;
  if (anchor === undefined || anchorsIn(readFileSync(file, 'utf8')).includes(anchor)) return undefined;
  return `${page}: ${target} names no heading`;
}

describe('the pages', () => {
  it('have no link within the repository that leads nowhere', () => {
    const links = PAGES.flatMap((page) =>
      linksIn(read(page))
        .filter(({ target }) => !isElsewhere(target))
        .map((link) => ({ page, link })),
    );
    ok(links.length > 100);
    deepEqual(
      links.flatMap(({ page, link }) => faultOf(page, link) ?? []),
      [],
    );
  });

  it('would not hide one: a file that is missing and a heading that is not there are found', () => {
    const link = (target: string): Link => ({ isPicture: false, target });
    for (const target of ['docs/none.md', '../x.md', '#no-such-heading', 'docs/words.md#none'])
      ok(faultOf('README.md', link(target)), target);
  });

  it('for contributors name every folder of code and tests', () => {
    const page = read('CONTRIBUTING.md');
    for (const parent of ['server', 'test'])
      for (const entry of readdirSync(join(repository, parent), { withFileTypes: true }))
        if (entry.isDirectory())
          ok(
            page.includes(`| \`${parent}/${entry.name}/\``) || page.includes(`, \`${parent}/${entry.name}/\``),
            `${parent}/${entry.name}/`,
          );
  });

  it('name every setting of a folder', () => {
    const { properties } = JSON.parse(read('schemas/ogi-report.schema.json'));
    const named = [...read('docs/settings.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
    deepEqual(
      named.sort(),
      Object.keys(properties)
        .filter((key) => key !== '$schema')
        .sort(),
    );
  });

  it('that registries show have pictures of the repository only, of a kind and size that they show', () => {
    for (const page of SHOWN.slice(0, 2)) {
      const pictures = linksIn(read(page)).filter(({ isPicture }) => isPicture);
      ok(pictures.length > 3, page);
      for (const { target } of pictures) {
        ok(/^docs\/images\/[\w-]+\.png$/.test(target), `${page}: ${target}`);
        const file = join(repository, target);
        ok(readFileSync(file).subarray(1, 4).equals(Buffer.from('PNG')), target);
        ok(statSync(file).size < 500_000, `${target}: ${statSync(file).size} bytes`);
      }
    }
  });

  it('are given a repository, by which vsce makes whole addresses of links and pictures', () => {
    const { repository: source, icon } = JSON.parse(read('package.json'));
    ok(/^https:\/\/github\.com\/[^/]+\/[^/]+$/.test(source.url.replace(/^git\+|\.git$/g, '')), source.url);
    const png = readFileSync(join(repository, icon));
    ok(png.subarray(1, 4).equals(Buffer.from('PNG')));
    ok(
      png.readUInt32BE(16) >= 128 && png.readUInt32BE(16) === png.readUInt32BE(20),
      'the icon is square and large enough',
    );
  });
});
