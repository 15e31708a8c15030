import assert from 'node:assert/strict';
import { check } from '../../server/service/check';
import { reportWith } from './report-with';

/** What breaks off is no fault as long as somebody is typing it. */
describe('a paragraph that is being typed', () => {
  const text = reportWith({ overview: '公开了部门预算，' });
  const rulesWith = (edited?: number): string[] =>
    check(text, 'plain', { language: 'zh-CN', severities: {} }, { edited: () => edited }).findings.map(
      ({ rule }) => rule,
    );
  const end = text.indexOf('公开了部门预算，') + '公开了部门预算，'.length;

  it('is reported when nobody types, or elsewhere', () => {
    assert.deepEqual(rulesWith(), ['punctuation']);
    assert.deepEqual(rulesWith(0), ['punctuation']);
    assert.deepEqual(rulesWith(text.length), ['punctuation']);
  });

  it('is not reported where the text was changed last', () => {
    assert.deepEqual(rulesWith(end), []);
    assert.deepEqual(rulesWith(end - 3), []);
  });
});
