import assert from 'node:assert/strict';
import { cellBetween } from '../../server/draft/cells';
import { applyEdits } from '../../server/text/edits';
import { labelEdits } from '../../server/write/label';

const EXPECTED = '没有现成信息需要另行制作';

describe('The edits of a label', () => {
  for (const [written, made] of [
    ['没有现成信息要另行制作', EXPECTED],
    ['没有现成信息信息需要另行制作', EXPECTED],
    // What is no word of a label is a mark to it.
    ['没有𠮷现成信息需要另行作', '没有𠮷现成信息需要另行制作'],
    ['没有𠮷现成信息需要另行制作', EXPECTED],
  ])
    it(`change what differs, wherever it stands: ${written}`, () => {
      const edits = labelEdits(cellBetween(written, 0, written.length), EXPECTED)?.edits;
      assert.equal(edits && applyEdits(written, edits), made);
    });

  it('change a label as a whole where what it is known by does not stand at its end, and where a reference is in it', () => {
    for (const written of [`2.重${'('.repeat(400)}复申请`, '2.重&nbsp;复申请', '2.重复&constructor;申请']) {
      const made = labelEdits(cellBetween(written, 0, written.length), '2.重复申请');
      assert.equal(made && applyEdits(written, made.edits), '2.重复申请', written);
    }
  });
});
