import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { pageOf, sources } from '../../server/service/sources';
import { repository } from '../lsp/session';

describe('sources', () => {
  const page = readFileSync(join(repository, 'docs', 'sources.md'), 'utf8');
  const sections = new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section]),
  );

  it('have each a section of docs/sources.md, and it has no others', () =>
    assert.deepEqual(
      [...sections.keys()],
      sources.map(({ id }) => id),
    ));

  for (const { id, title, number, issued } of sources) {
    it(`${id}: the section has the same title, number and date`, () => {
      for (const fact of [title, number, issued?.['zh-CN']])
        if (fact !== undefined) assert.ok(sections.get(id)?.includes(fact), fact);
    });
  }

  it('have an address beside the pages of the rules, or none', () => {
    const [regulation] = sources;
    assert.equal(pageOf(regulation, 'file:///a/docs/rules'), 'file:///a/docs/sources.md#regulation');
    assert.equal(pageOf(regulation, 'https://a.example/rules/'), 'https://a.example/sources.md#regulation');
    assert.equal(pageOf(regulation, 'https://a.example/pages'), undefined);
    assert.equal(pageOf(regulation, undefined), undefined);
  });
});
