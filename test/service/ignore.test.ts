import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check } from '../../server/service/check';
import { ignoreEdits } from '../../server/service/ignore';
import { applyEdits } from '../../server/text/edits';
import { wholeDraft } from '../support/whole-drafts';

const SETTINGS = { language: 'zh-CN', severities: {} } as const;

/** A text after its one finding is suppressed where it stands. */
function ignored(text: string): string {
  const { report, findings } = check(text, 'markdown', SETTINGS);
  ok(report);
  equal(findings.length, 1);
  return applyEdits(text, ignoreEdits(text, report, findings[0]));
}

describe('a finding that is suppressed where it stands', () => {
  const { text } = wholeDraft('pipes');
  it('has its comment behind front matter, which is no place for one', () => {
    const front = '---\nauthor: 办公室\n---\n';
    const body = text.replace(/^#.*\n+/, '');
    const after = ignored(front + body);
    equal(after, `${front}<!-- ogi-report-disable-next-line title -->\n${body}`);
    equal(check(after, 'markdown', SETTINGS).findings.length, 0);
  });

  it('has it on the line above, where that is prose', () => {
    const after = ignored(text.replace('严格按照', '严格\u200b按照'));
    const [, comment] = /\n(.*)\n.*\u200b/.exec(after) ?? [];
    equal(comment, '<!-- ogi-report-disable-next-line conversion-residue -->');
    equal(check(after, 'markdown', SETTINGS).findings.length, 0);
  });
});
