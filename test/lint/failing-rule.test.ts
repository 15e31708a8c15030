// A rule that fails on a draft, and what is left of the others.
import assert from 'node:assert/strict';
import { forms } from '../../server/forms';
import { fixAll } from '../../server/lint/fix-all';
import { check, ruleSetOf } from '../../server/lint/linter';
import { type Rule, rule } from '../../server/lint/rule';

const SETTINGS = { language: 'en', severities: {} } as const;
const DRAFT = '青岚县农业农村局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n甲稿。\n\n二、主动公开政府信息情况\n';

const words = { 'zh-CN': '甲', en: 'a' };
const reporting = (id: string, more: Partial<Rule>): Rule =>
  rule({
    id,
    name: words,
    severity: 'error',
    summary: words,
    source: '',
    check: (_, reportFinding) => reportFinding({ start: 0, end: 1 }, undefined),
    message: { 'zh-CN': () => '甲', en: () => 'a' },
    ...more,
  });

const fail = (): never => {
  throw new Error('no such cell');
};
const found = (rules: readonly Rule[], severities = {}) =>
  check(ruleSetOf(rules, forms), DRAFT, 'plain', { ...SETTINGS, severities }).findings;

describe('A rule that fails', () => {
  it('is reported as severely as what it checks, and the others are checked', () => {
    const rules = [reporting('broken', { check: fail }), reporting('sound', {})];
    assert.deepEqual(
      found(rules).map(({ rule, severity, message }) => [rule, severity, message]),
      [
        ['broken', 'error', 'The rule broken failed on this draft (no such cell); the other rules were checked.'],
        ['sound', 'error', 'a'],
      ],
    );
    assert.equal(found(rules, { broken: 'hint' }).find(({ rule }) => rule === 'broken')?.severity, 'hint');
  });

  it('in its fix keeps its finding, offers to change nothing and says why, and the others are fixed', () => {
    const edits = [{ range: { start: DRAFT.indexOf('甲'), end: DRAFT.indexOf('甲') + 1 }, text: '乙' }];
    const rules = [
      reporting('broken', { fixes: fail }),
      reporting('sound', {
        check: ({ draft: { text } }, reportFinding) => {
          const start = text.indexOf('甲');
          if (start >= 0) reportFinding({ start, end: start + 1 }, undefined);
        },
        fixes: () => [{ title: words, edits, safe: true }],
      }),
    ];
    const [fix] =
      found(rules)
        .find(({ rule }) => rule === 'broken')
        ?.fixes() ?? [];
    assert.deepEqual(
      [fix.title, fix.edits, fix.safe],
      ['The fix of broken failed on this draft (no such cell); nothing is changed.', [], false],
    );
    assert.equal(fixAll(ruleSetOf(rules, forms), DRAFT, 'plain', SETTINGS).text, DRAFT.replace('甲', '乙'));
  });
});
