import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resultOf } from '../../server/cli/result';
import { check } from '../../server/rules/check';
import { brief, shown } from '../../server/text/shown';

describe('what is quoted and said', () => {
  it('is cut where it is long, and never inside a character', () => {
    equal(brief('短'), '短');
    equal(brief('长'.repeat(6000)), `${'长'.repeat(500)}…`);
    equal(shown(`${'a'.repeat(59)}𠮷𠮷`), `${'a'.repeat(59)}…`);
  });

  it('is never longer in a finding, whatever the draft', () => {
    const list = Array.from({ length: 2000 }, (_, i) => `第${i}类1条`).join('、');
    const text = `澜汀市水务局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息12条，其中${list}。\n`;
    const { findings } = resultOf('a.txt', text, check(text, 'plain', { language: 'zh-CN', severities: {} }));
    const breakdown = findings.find(({ rule }) => rule === 'breakdown');
    ok(breakdown, 'it is told');
    for (const { message } of findings) ok(message.length <= 501, message);
  });
});
