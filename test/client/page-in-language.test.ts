// The pages of the documentation in one language: every page, whole, and nothing of the other language.
import { equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { pageInLanguage } from '../../client/page-in-language';
import { rules } from '../../server/rules/registry';
import { repository } from '../lsp/session';

const read = (path: string): string => readFileSync(join(repository, 'docs', path), 'utf8');
const outsideCode = (page: string): string[] => page.replace(/```[\s\S]*?```/g, '').split(/\n{2,}/);
const headings = (page: string): string[] => page.split('\n').filter((line) => line.startsWith('## '));

describe('pages in one language', () => {
  for (const { id, name, summary } of rules) {
    it(id, () => {
      const page = read(`rules/${id}.md`);
      const [chinese, english] = (['zh-CN', 'en'] as const).map((language) => pageInLanguage(page, language));
      for (const [text, language] of [
        [chinese, 'zh-CN'],
        [english, 'en'],
      ] as const) {
        equal(text.split('\n')[0], `# ${name[language]}`);
        ok(text.includes(summary[language]), text.slice(0, 300));
        ok(headings(text).length > 1, text);
      }
      ok(
        headings(chinese).every((line) => /\p{Script=Han}/u.test(line)),
        headings(chinese).join(),
      );
      ok(
        headings(english).every((line) => /^## [A-Z]/.test(line)),
        headings(english).join(),
      );
      ok(
        outsideCode(chinese).every((block) => !/^[A-Z][a-z]+ [a-z]+ [a-z]+/.test(block)),
        chinese,
      );
      ok(!english.includes(summary['zh-CN']) && !chinese.includes(summary.en));
      // The head says everything once.
      ok(!chinese.includes('default severity') && !english.includes('默认级别'));
      equal(headings(chinese).length + headings(english).length, headings(page).length);
    });
  }

  it('a page without a line between the languages is split by its paragraphs', () => {
    const page = read('sources.md');
    const [chinese, english] = (['zh-CN', 'en'] as const).map((language) => pageInLanguage(page, language));
    equal(headings(chinese).join(), headings(english).join());
    ok(chinese.includes('第四十九条') && !chinese.includes('Article 49'));
    ok(english.includes('Article 49') && !english.includes('国务院令第711号'));
  });
});
