import assert from 'node:assert/strict';
import { generatedArea } from '../support/area';
import { foundIn, reviewedFiles, reviewOf } from './reviewed';

describe('an area of organs with known defects', () => {
  const area = generatedArea(60);
  const files = reviewedFiles(area.files);

  it('all of them are found, and nothing else', () => {
    assert.ok(area.defects.length >= 17);
    assert.deepEqual(foundIn(reviewOf(files, area.organs)), area.defects);
  });

  it('without a list of organs none is missing and no sum is told', () => {
    const { area: found, totals } = reviewOf(files, undefined);
    assert.equal(found.isListed, false);
    assert.deepEqual(totals, []);
    assert.ok(found.entries.every(({ states }) => !states.includes('missing')));
  });
});
