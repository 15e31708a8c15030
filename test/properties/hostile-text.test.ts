import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Syntax } from '../../server/draft/draft';
import { check } from '../../server/service/check';
import { validReports } from '../support/generate';
import { seeded, trying } from '../support/run';

const SYNTAXES: readonly Syntax[] = ['plain', 'markdown', 'html'];

/** Checks a text; a rule that failed on it is reported as itself, which is a failure here. */
function survives(text: string, syntax: Syntax): void {
  const { findings } = check(text, syntax, { language: 'en', severities: {} });
  for (const { range, related, message } of findings) {
    assert.ok(!/failed on this draft/.test(message), message);
    for (const { start, end } of [range, ...related.map((one) => one.range)]) {
      assert.ok(start >= 0 && start <= end && end <= text.length, `a range from ${start} to ${end} in ${text.length}`);
    }
  }
  for (const finding of findings)
    for (const { edits } of finding.fixes()) assert.ok(edits.every(({ range }) => range.start <= range.end));
}

const NOISE = [
  '|',
  '\t',
  '\n',
  '\r',
  '<',
  '>',
  '&',
  '</td>',
  '<table>',
  '<tr',
  '-->',
  '<!--',
  '```',
  '\0',
  '\ud800',
  '\udc00',
  '０',
  '\u200b',
  '年',
  '月',
  '（',
  '"',
  '\\',
  '**',
  '#',
  '﻿',
];

describe(seeded('Any text'), () => {
  it('a report cut off anywhere is read', () => {
    fc.assert(
      fc.property(validReports(), fc.nat(), ({ written: { text, syntax } }, at) => {
        survives(text.slice(0, at % (text.length + 1)), syntax);
        survives(text.slice(at % (text.length + 1)), syntax);
      }),
      trying(200),
    );
  });

  it('a report with any line dropped or doubled is read', () => {
    fc.assert(
      fc.property(validReports(), fc.nat(), ({ written: { text, syntax } }, at) => {
        const lines = text.split('\n');
        survives(lines.filter((_, i) => i !== at % lines.length).join('\n'), syntax);
        survives(lines.flatMap((line, i) => (i === at % lines.length ? [line, line] : [line])).join('\n'), syntax);
      }),
      trying(100),
    );
  });

  it('a report with noise in it is read, whatever it is taken for', () => {
    const noise = fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.constantFrom(...NOISE)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(validReports(), noise, fc.constantFrom(...SYNTAXES), ({ written }, strokes, syntax) => {
        let { text } = written;
        for (const [at, length, typed] of strokes) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + typed + text.slice(from + length);
        }
        survives(text, syntax);
      }),
      trying(300),
    );
  });

  it('a text of nothing but noise is read', () => {
    const noise = fc.array(fc.constantFrom(...NOISE, ' ', '1', '一、总体情况\n', '<td>'), { maxLength: 80 });
    fc.assert(
      fc.property(noise, fc.constantFrom(...SYNTAXES), (strokes, syntax) => survives(strokes.join(''), syntax)),
      trying(300),
    );
  });
});
