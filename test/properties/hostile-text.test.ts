import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Syntax } from '../../server/draft/draft';
import { check } from '../../server/rules/check';
import { validReports } from '../support/generate';
import { seeded, trying } from '../support/run';

const SYNTAXES: readonly Syntax[] = ['plain', 'markdown', 'html'];

/** Checks a text; a rule that failed on it is told as itself, which is a failure here. */
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

/** The head of a report, so that everything behind it is read as one. */
const HEAD =
  '澜汀市水务局2024年政府信息公开工作年度报告\n一、总体情况\n好。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';

const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'pipes on one line': (size) => '|'.repeat(size),
  'pipes on many lines': (size) => '|0|\n'.repeat(size / 4),
  'tabs on one line': (size) => '\t'.repeat(size),
  'tabs on many lines': (size) => '\t0\n'.repeat(size / 3),
  'cells with labels': (size) => '\t一、本年新收政府信息公开申请数量\n\t0\n\n'.repeat(size / 25),
  'slips in labels': (size) => '| 2.其他法律行政止公开 | 0 | 1 |\n'.repeat(size / 30),
  'unclosed tags': (size) => '<td'.repeat(size / 3),
  'unclosed quotes': (size) => '<td a="'.repeat(size / 7),
  'unclosed comments': (size) => '<!--'.repeat(size / 4),
  'tables in tables': (size) => '<table><tr><td>'.repeat(size / 15),
  'rows that span all others': (size) => '<table>'.concat('<tr><td rowspan=1000 colspan=1000>0'.repeat(size / 36)),
  ampersands: (size) => '<table><tr><td>'.concat('&'.repeat(size)),
  'blanks in a line': (size) => ' '.repeat(size).concat('x'),
  'wide blanks in a line': (size) => 'x'.concat('　'.repeat(size), 'x'),
  'digits on one line': (size) => '1'.repeat(size),
  'dates on one line': (size) => '2024年1月'.repeat(size / 7),
  'headings on many lines': (size) => '二、主动公开政府信息情况\n'.repeat(size / 14),
  'stars on one line': (size) => '*'.repeat(size),
  'brackets on one line': (size) => '（'.repeat(size),
  'hashes on one line': (size) => '#'.repeat(size),
  'empty lines': (size) => '\n'.repeat(size),
  'control characters': (size) => '\0\u0007'.repeat(size / 2),
  'lone surrogates': (size) => '\ud800\n'.repeat(size / 2),
  'prose without an end': (size) => '政府信息公开工作报告编制'.repeat(size / 12),
  fences: (size) => '```\n'.repeat(size / 4),
};

describe('A hostile shape', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`of ${name} takes time in proportion to its length`, function () {
      this.timeout(60_000);
      for (const syntax of SYNTAXES) {
        let told = '';
        // A machine that is busy elsewhere may slow one measurement, and hardly three.
        const isLinear = [1, 2, 3].some(() => {
          const small = timeOf(HEAD + shape(5_000), syntax);
          const large = timeOf(HEAD + shape(50_000), syntax);
          told = `${small.toFixed(1)} ms for 5 KB, ${large.toFixed(1)} ms for 50 KB`;
          // Ten times the text: forty times the time is allowed, a hundred times would be the square.
          return large < 40 * Math.max(small, 2);
        });
        assert.ok(isLinear, `${syntax}: ${told}`);
      }
    });
  }
});

function timeOf(text: string, syntax: Syntax): number {
  const start = performance.now();
  survives(text, syntax);
  return performance.now() - start;
}
