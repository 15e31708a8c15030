// Texts that are no drafts, read to their end. How the time grows with them is for `npm run fuzz -- --growth` to say.
import assert from 'node:assert/strict';
import type { Syntax } from '../../server/draft/draft';
import { check } from '../../server/service/check';
import { SHAPES, textOf } from './shapes';

const SYNTAXES: readonly Syntax[] = ['plain', 'markdown', 'html'];
const LENGTH = 5_000;

describe('A text made of nothing but', () => {
  for (const shape of Object.keys(SHAPES)) {
    it(`${shape} is read, and every range lies in it`, () => {
      const text = textOf(shape, LENGTH);
      for (const syntax of SYNTAXES) {
        const { report, findings } = check(text, syntax, { language: 'en', severities: {} });
        if (syntax !== 'html') assert.ok(report, syntax);
        for (const { range, related, message } of findings) {
          assert.ok(!/failed on this draft/.test(message), message);
          for (const { start, end } of [range, ...related.map((one) => one.range)])
            assert.ok(start >= 0 && start <= end && end <= text.length, `${syntax}: ${start} to ${end}`);
        }
        for (const finding of findings.slice(0, 50))
          for (const { edits } of finding.fixes()) assert.ok(edits.every(({ range }) => range.start <= range.end));
      }
    });
  }
});
