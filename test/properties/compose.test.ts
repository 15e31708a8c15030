import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compose } from '../../server/text/compose';
import { applyEdits, type Edit, withoutOverlaps } from '../../server/text/edits';
import { seeded, trying } from '../support/run';

const edits = (length: number): fc.Arbitrary<Edit[]> =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(3), fc.string({ unit: fc.constantFrom('x', 'y', 'z'), maxLength: 3 })), {
      maxLength: 5,
    })
    .map((all) =>
      withoutOverlaps(
        all.map(([start, size, text]) => [{ range: { start, end: Math.min(length, start + size) }, text }]),
      ),
    );

describe(seeded('Two rounds of edits'), () => {
  it('come to the same as the edits they are composed to', () => {
    const text = 'abcdefghijklmnop';
    const rounds = edits(text.length).chain((first) =>
      edits(applyEdits(text, first).length).map((second) => ({ first, second })),
    );
    fc.assert(
      fc.property(rounds, ({ first, second }) => {
        const composed = compose(text, first, second);
        assert.equal(applyEdits(text, composed), applyEdits(applyEdits(text, first), second));
        for (let i = 1; i < composed.length; i++) assert.ok(composed[i - 1].range.end <= composed[i].range.start);
      }),
      trying(2000),
    );
  });
});
