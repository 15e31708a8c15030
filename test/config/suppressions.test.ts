import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Finding } from '../../server/lint/finding';
import { Suppressions } from '../../server/lint/suppressions';
import { check, type Settings } from '../../server/service/check';
import { applyEdits } from '../../server/text/edits';
import { draft } from '../cli/draft';

const SETTINGS: Settings = { language: 'en', severities: {} };
const found = (text: string, severities: Settings['severities'] = {}): readonly Finding[] =>
  check(text, 'plain', { ...SETTINGS, severities }).findings;
const rulesIn = (text: string, severities: Settings['severities'] = {}): string[] =>
  found(text, severities).map(({ rule }) => rule);
const reported = (text: string): string[] =>
  found(text)
    .filter(({ rule }) => rule === 'unused-directive')
    .map(({ range }) => text.slice(range.start, range.end));

/** Signed before the year was over: one finding, on the line before the last. */
const WRONG = draft({ signed: '2024年1月16日' });
const DATE = '2024年1月16日';
const onLineBefore = (comment: string, text = WRONG): string => text.replace(`${DATE}\n`, `${comment}\n${DATE}\n`);
const above = (comment: string, text = WRONG): string => `${comment}\n${text}`;
const RULE = 'signed-before-year-end';

describe('comments that suppress', () => {
  it('the draft of these tests has one finding', () => deepEqual(rulesIn(WRONG), [RULE]));

  for (const text of [
    onLineBefore(`<!-- ogi-report-disable-next-line ${RULE} -->`),
    onLineBefore('<!-- ogi-report-disable-next-line -->'),
    above(`<!-- ogi-report-disable ${RULE} -->`),
    above(`<!-- ogi-report-disable-file ${RULE} -->`),
    `${WRONG}<!-- ogi-report-disable-file ${RULE} -->\n`,
    above('<!-- ogi-report-disable-file -->'),
    `${above(`<!-- ogi-report-disable ${RULE} -->`)}<!-- ogi-report-enable ${RULE} -->\n`,
    `${above(`<!-- ogi-report-disable ${RULE} -->`)}<!-- ogi-report-enable -->\n`,
  ]) {
    it(`nothing is reported with ${/<!--.*?-->/.exec(text)?.[0]}`, () => deepEqual(rulesIn(text), []));
  }

  it('several rules in one comment, each by itself', () => {
    const both = draft({ signed: DATE, figure: '１2' });
    const rules = ['number-format', RULE];
    deepEqual(rulesIn(both), rules);
    for (const list of [rules.join(' '), rules.join(','), rules.join('， ')]) {
      deepEqual(rulesIn(above(`<!-- ogi-report-disable-file ${list} -->`, both)), []);
    }
    const partly = `${above(`<!-- ogi-report-disable ${rules.join(' ')} -->`, both).replace('三、收到', '<!-- ogi-report-enable number-format -->\n三、收到')}`;
    deepEqual(rulesIn(partly), []);
  });

  it('one that suppresses nothing is reported, and taken out by the fix', () => {
    for (const comment of [
      '<!-- ogi-report-disable-next-line title -->',
      '<!-- ogi-report-disable-next-line -->',
      '<!-- ogi-report-disable-file title -->',
      '<!-- ogi-report-disable title -->',
    ]) {
      const text = above(comment, draft());
      const findings = found(text);
      deepEqual(
        findings.map(({ rule, severity }) => [rule, severity]),
        [['unused-directive', 'info']],
        comment,
      );
      const [fix] = findings[0].fixes();
      ok(fix.safe);
      equal(applyEdits(text, fix.edits), draft());
    }
  });

  it('a block that suppresses nothing goes with its end', () => {
    const text = `${above('<!-- ogi-report-disable title -->', draft())}<!-- ogi-report-enable title -->\n`;
    deepEqual(reported(text), ['<!-- ogi-report-disable title -->']);
    equal(applyEdits(text, found(text)[0].fixes()[0].edits), draft());
  });

  it('of several rules only the one without use is taken out, and never the last one to leave all', () => {
    const text = onLineBefore(`<!-- ogi-report-disable-next-line title ${RULE} -->`);
    deepEqual(reported(text), ['title']);
    equal(
      applyEdits(text, found(text)[0].fixes()[0].edits),
      onLineBefore(`<!-- ogi-report-disable-next-line ${RULE} -->`),
    );
    const last = onLineBefore(`<!-- ogi-report-disable-next-line ${RULE}, title -->`);
    equal(
      applyEdits(last, found(last)[0].fixes()[0].edits),
      onLineBefore(`<!-- ogi-report-disable-next-line ${RULE} -->`),
    );
    const none = above('<!-- ogi-report-disable-next-line title label -->', draft());
    deepEqual(reported(none), ['title', 'label']);
    equal(applyEdits(none, found(none)[0].fixes()[0].edits), draft());
  });

  it('a rule that does not exist is reported, with the one that is meant', () => {
    const text = onLineBefore('<!-- ogi-report-disable-next-line signed-before-yearend -->');
    const [finding] = found(text);
    equal(finding.rule, 'unused-directive');
    match(finding.message, /signed-before-year-end/);
    deepEqual(rulesIn(applyEdits(text, finding.fixes()[0].edits)), []);
    match(found(above('<!-- ogi-report-disable-file Xyz_1 -->', draft()))[0].message, /no rule Xyz_1/);
  });

  it('a comment that is none is reported, with the one that is meant', () => {
    const text = onLineBefore(`<!-- ogi-report-disable-nextline ${RULE} -->`);
    const [finding] = found(text);
    match(finding.message, /disable-next-line/);
    deepEqual(rulesIn(applyEdits(text, finding.fixes()[0].edits)), []);
    match(found(above('<!-- ogi-report-enable title -->', draft()))[0].message, /No ogi-report-disable/);
  });

  it('is not reported rules that are switched off, or that had nothing to compare with', () => {
    const text = above('<!-- ogi-report-disable-file title -->', draft());
    deepEqual(rulesIn(text, { title: 'off' }), []);
    deepEqual(rulesIn(above('<!-- ogi-report-disable-file carry-over growth -->', draft())), []);
    deepEqual(rulesIn(above('<!-- ogi-report-disable-next-line -->', draft()), { label: 'off' }), []);
    deepEqual(rulesIn(text, { 'unused-directive': 'off' }), []);
    const row = draft().replace('二、上年结转', '<!-- ogi-report-disable-next-line -->\n二、上年结转');
    deepEqual(rulesIn(row), [], 'carry-over may be meant');
  });

  it('can be suppressed itself', () => {
    deepEqual(rulesIn(above('<!-- ogi-report-disable-file unused-directive title -->', draft())), []);
  });

  it('mentions it under the name of the rule it was reported for, block by block', () => {
    const suppressions = new Suppressions(
      '<!-- ogi-report-disable a -->1<!-- ogi-report-enable a -->2<!-- ogi-report-disable a -->3',
    );
    const at = (digit: string) =>
      suppressions.isSuppressed(
        'a',
        '<!-- ogi-report-disable a -->1<!-- ogi-report-enable a -->2<!-- ogi-report-disable a -->3'.indexOf(
          `>${digit}`,
        ) + 1,
      );
    deepEqual([at('1'), at('2'), at('3')], [true, false, true]);
    equal(suppressions.isSuppressed('b', 40), false);
  });
});
