import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, readDifference } from '../../server/text/edits';
import { seeded, trying } from '../support/run';

const words = fc.string({ unit: fc.constantFrom('年', '月', '1', '2', ' ', '\n'), maxLength: 12 });
const unspaced = words.map((text) => text.replace(/\s/g, ''));

describe(seeded('The difference of what is read'), () => {
  it('makes one text read as the other, and leaves the blanks outside of it', () => {
    fc.assert(
      fc.property(words, unspaced, (before, after) => {
        const edit = readDifference(before, after);
        const read = (text: string): string => text.replace(/\s/g, '');
        if (!edit) return assert.equal(read(before), after);
        assert.equal(read(applyEdits(before, [edit])), after);
        assert.ok(edit.range.start < edit.range.end || before === '');
      }),
      trying(2_000),
    );
  });

  it('is one character where one differs, whatever blanks and line ends are about', () => {
    const { range, text } = readDifference('2024\n 年 12 月 32 日', '2024年12月31日') ?? assert.fail();
    assert.deepEqual({ range, text }, { range: { start: 14, end: 15 }, text: '1' });
    assert.equal(readDifference('1 0', '10'), undefined);
  });
});
