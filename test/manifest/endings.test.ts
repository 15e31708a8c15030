// Endings of file names stand in one table: what cannot import it, and what people read, names the same ones.
import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { en } from '../../server/cli/output/messages/en';
import { zhCN } from '../../server/cli/output/messages/zh-CN';
import { DRAFT_ENDINGS, OLD_WORD_ENDINGS, WORD_ENDINGS } from '../../server/draft/endings';
import { repository } from '../lsp/session';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const endingsIn = (text: string): string[] => sorted(text.match(/(?<![\w*/])\.[a-z]+\b/g) ?? []);

const globbed = (glob: string): string[] =>
  sorted(
    glob
      .replace(/.*\.|[{}]/g, '')
      .split(',')
      .map((ending) => `.${ending}`),
  );

/** The sentence or row of a page that begins with some words. */
function lineOf(page: string, words: string): string {
  const line = read(page)
    .split('\n')
    .find((line) => line.includes(words));
  ok(line, `${page}: ${words}`);
  return line.slice(line.indexOf(words)).split(/[;；。]|\. /)[0];
}

const IN_FOLDERS = sorted([...DRAFT_ENDINGS, ...OLD_WORD_ENDINGS]);

describe('endings of file names', () => {
  it('of Word files are those of drafts', () => {
    for (const ending of WORD_ENDINGS) ok(DRAFT_ENDINGS.includes(ending), ending);
    for (const ending of OLD_WORD_ENDINGS) ok(!DRAFT_ENDINGS.includes(ending), ending);
  });

  for (const [page, words] of [
    ['README.md', 'In a folder '],
    ['README.zh-CN.md', '文件夹中检查 '],
  ])
    it(`in ${page} are those that are read in folders`, () => deepEqual(endingsIn(lineOf(page, words)), IN_FOLDERS));

  it('in the help are those that are read in folders', () => {
    for (const { usage } of [en, zhCN]) {
      const [, sentence] = /^((?:In a folder|文件夹中检查)[\s\S]*?)\n(?:Exit|check )/m.exec(usage) ?? [];
      deepEqual(endingsIn(sentence), IN_FOLDERS);
    }
  });

  for (const [page, words] of [
    ['docs/word.md', 'In folders '],
    ['docs/word.zh-CN.md', '文件夹中读 '],
  ])
    it(`in ${page} are Word's`, () =>
      deepEqual(endingsIn(lineOf(page, words)), sorted([...WORD_ENDINGS, ...OLD_WORD_ENDINGS])));

  for (const [page, words] of [
    ['docs/security.md', 'that may be annual reports ('],
    ['docs/security.zh-CN.md', '中可能是年度报告的文件（'],
  ])
    it(`in ${page} are those of drafts`, () => {
      const [list] = lineOf(page, words).split(/[)）]/);
      deepEqual(endingsIn(list), sorted(DRAFT_ENDINGS));
    });

  it('that the manifest names for Word files, and for others, are those of drafts', () => {
    const { languages, customEditors } = JSON.parse(read('package.json')).contributes as {
      readonly languages: readonly { readonly id: string; readonly extensions?: readonly string[] }[];
      readonly customEditors: readonly {
        readonly viewType: string;
        readonly selector: readonly { readonly filenamePattern: string }[];
      }[];
    };
    const word = languages.find(({ id }) => id === 'ogi-report-word');
    deepEqual(sorted(word?.extensions ?? []), sorted(WORD_ENDINGS));
    const opened = (viewType: string): string[] =>
      customEditors
        .filter((editor) => editor.viewType === viewType)
        .flatMap(({ selector }) => selector)
        .flatMap(({ filenamePattern }) => globbed(filenamePattern));
    for (const viewType of ['ogiReport.word', 'ogiReport.wordReport'])
      deepEqual(sorted(opened(viewType)), sorted(WORD_ENDINGS), viewType);
    deepEqual(sorted(opened('ogiReport.form')), sorted(DRAFT_ENDINGS.filter((name) => !WORD_ENDINGS.includes(name))));
  });
});
