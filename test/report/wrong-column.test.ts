import assert from 'node:assert/strict';
import type { Layout, Syntax } from '../../server/draft/draft';
import { check } from '../../server/service/check';
import { FIGURES, reportWith } from '../prose/report-with';

const LAYOUTS: readonly [Layout, Syntax][] = [
  ['tabs', 'plain'],
  ['cell-lines', 'plain'],
  ['pipes', 'markdown'],
  ['html', 'html'],
];

describe('Two columns that are out of balance', () => {
  const reported = (changes: Readonly<Record<string, number>>): string[][] =>
    LAYOUTS.map(([layout, syntax]) =>
      check(reportWith({ layout, figures: { ...FIGURES, ...changes } }), syntax, { language: 'zh-CN', severities: {} })
        .findings.filter(({ rule }) => rule === 'broken-balance')
        .map(({ message }) => message),
    );

  it('by as much in one direction and the other may hold a case in the wrong column', () => {
    for (const messages of reported({ 'received/naturalPerson': 95, 'received/otherOrganisation': 1 })) {
      assert.equal(messages.length, 2);
      assert.match(messages[0], /「自然人」列勾稽.*「其他」列差额相反，也是 1，其余各列相符：可能有 1 件填错了列。$/);
      assert.match(messages[1], /「其他」列勾稽.*「自然人」列差额相反，也是 1/);
    }
  });

  it('otherwise are not said to', () => {
    for (const changes of [
      { 'received/naturalPerson': 95, 'received/otherOrganisation': 2, 'received/total': 107 },
      { 'received/naturalPerson': 97, 'received/otherOrganisation': 1, 'received/total': 108 },
    ]) {
      for (const messages of reported(changes)) {
        assert.ok(messages.length >= 2);
        assert.ok(messages.every((message) => !message.includes('填错了列')));
      }
    }
  });
});
