import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forms } from '../../server/forms';
import { fixAll, fixing } from '../../server/lint/fix-all';
import { type RuleSet, ruleSetOf } from '../../server/lint/linter';
import { type Rule, rule } from '../../server/lint/rule';
import { fixAll as fixAllByRules } from '../../server/service/check';
import { readMarked } from '../support/marked-drafts';

const root = join(__dirname, '..', '..', '..');
const SETTINGS = { language: 'en', severities: {} } as const;
const draft = (word: string): string =>
  `青岚县农业农村局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n${word}稿。\n\n二、主动公开政府信息情况\n`;

/** A rule that reports one word wherever it stands, and safely makes another of it. */
const replacing = (word: string, other: string): Rule =>
  rule<{ start: number }>({
    id: `no-${word}`,
    name: { 'zh-CN': word, en: word },
    severity: 'info',
    summary: { 'zh-CN': word, en: word },
    source: '',
    check: ({ draft: { text } }, reportFinding) => {
      const at = (start: number): number => text.indexOf(`${word}稿`, start);
      for (let start = at(0); start >= 0; start = at(start + 1))
        reportFinding({ start, end: start + word.length }, { start });
    },
    message: { 'zh-CN': () => word, en: () => word },
    fixes: ({ start }) => [
      {
        title: { 'zh-CN': other, en: other },
        edits: [{ range: { start, end: start + word.length }, text: other }],
        safe: true,
      },
    ],
  });

const setOf = (rules: readonly Rule[]): RuleSet => ruleSetOf(rules, forms);

const STAGES = [...'甲乙丙丁戊己庚'];

describe('All safe fixes', () => {
  it('are made in as many rounds as they bring one another to light', () => {
    const rules = setOf(STAGES.slice(1).map((stage, i) => replacing(STAGES[i], stage)));
    const { text, rounds } = fixAll(rules, draft('甲'), 'plain', SETTINGS);
    assert.equal(text, draft('庚'));
    assert.equal(rounds.length, 6);
  });

  it('are none where they never come to an end', () => {
    const rules = setOf([replacing('甲', '乙'), replacing('乙', '甲')]);
    const { text, rounds } = fixAll(rules, draft('甲'), 'plain', SETTINGS);
    assert.equal(text, draft('甲'));
    assert.equal(rounds.length, 0);
  });

  it('leave out one whose finding is still there after it', () => {
    const broken = replacing('甲', '丙甲');
    const once: Rule = {
      ...broken,
      fixes: (facts, report) => (report.draft.text.includes('丙') ? [] : (broken.fixes?.(facts, report) ?? [])),
    };
    assert.equal(fixAll(setOf([once]), draft('甲'), 'plain', SETTINGS).text, draft('甲'));
  });

  it('of a draft leave figures alone that may have moved, or that are in another unit', () => {
    for (const name of ['missing-cell/moved-in-line.txt', 'number-format/other-units.md']) {
      const file = join(root, 'test', 'drafts', name);
      const { text, syntax } = readMarked(file, readFileSync(file, 'utf8'));
      assert.equal(fixAllByRules(text, syntax, SETTINGS).text, text, name);
    }
  });

  it('take as many steps for many fixes as for one', () => {
    const rules = setOf([replacing('甲', '乙')]);
    const stepsFor = (count: number): number => {
      const fixed = fixing(rules, draft('甲稿、'.repeat(count)), 'plain', SETTINGS, {});
      let steps = 0;
      for (let step = fixed.next(); ; step = fixed.next()) {
        if (!step.done) {
          steps++;
          continue;
        }
        assert.ok(!step.value.text.includes('甲'), 'all are made');
        return steps;
      }
    };
    assert.equal(stepsFor(4_000), stepsFor(1));
  });
});
