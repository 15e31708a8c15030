import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../server/service/check';
import { applyEdits } from '../../server/text/edits';
import { endingOf, readMarked } from '../support/marked-drafts';

const DRAFTS = join(process.cwd(), 'test', 'drafts');
const SETTINGS = { language: 'zh-CN', severities: {} } as const;
const LINE_ENDS = { 'CR LF': '\r\n', CR: '\r' } as const;

const names = readdirSync(DRAFTS, { recursive: true, encoding: 'utf8' }).filter((name) => endingOf(name));
const asLf = (text: string): string => text.replace(/\r\n?/g, '\n');

/** What is reported and how it is fixed, line ends made LF. */
function reported(text: string, syntax: Parameters<typeof check>[1]): string[] {
  return check(text, syntax, SETTINGS).findings.map(({ rule, severity, message, range, fixes }) => {
    const before = asLf(text.slice(0, range.start)).length;
    const fixed = fixes().map(({ title, edits }) => `${title}: ${asLf(applyEdits(text, edits))}`);
    return [rule, severity, asLf(message), before, asLf(text.slice(range.start, range.end)), ...fixed].join(' | ');
  });
}

describe('Line ends', () => {
  it('are there in enough drafts', () => assert.ok(names.length > 500));

  for (const name of names) {
    it(`of one kind or another say the same: ${name}`, () => {
      const { text, syntax } = readMarked(name, readFileSync(join(DRAFTS, name), 'utf8'));
      const lf = asLf(text);
      const expected = reported(lf, syntax);
      for (const [kind, lineEnd] of Object.entries(LINE_ENDS))
        assert.deepEqual(reported(lf.replaceAll('\n', lineEnd), syntax), expected, kind);
    });
  }

  it('inside a date, a figure or a heading of a page are spaces', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const { text } = readMarked('x.html', readFileSync(join(DRAFTS, 'valid', 'form2021.html'), 'utf8'));
      const torn = text
        .replace(/2025年(\d+)月/, (written) => written.replace('年', `年${lineEnd}`).replace('月', `月${lineEnd}`))
        .replace('二、主动公开', `二、${lineEnd}主动公开`);
      assert.notEqual(torn, text);
      assert.deepEqual(reported(torn, 'html'), [], JSON.stringify(lineEnd));
    }
  });
});
