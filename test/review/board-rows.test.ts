import assert from 'node:assert/strict';
import type { BoardRow } from '../../server/review/board-data';
import { isInOrder } from '../../server/review/board-rows';

const row = (more: Partial<BoardRow> = {}): BoardRow => ({
  organ: 0,
  year: 2024,
  file: 'a.md',
  script: 'a.js',
  signed: null,
  states: [],
  counts: { error: 0, warning: 0, info: 1, hint: 1 },
  dismissed: 0,
  rules: {},
  area: [],
  ...more,
});

describe('a row of the board', () => {
  it('is in order where nothing is to be said of the report', () => {
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    assert.equal(isInOrder(row(), false), true);
    assert.equal(isInOrder(row(), true), false);
    assert.equal(isInOrder(row({ states: ['late'] }), false), false);
    assert.equal(isInOrder(row({ counts: { ...counts, error: 1 } }), false), false);
    assert.equal(isInOrder(row({ counts: { ...counts, warning: 1 } }), false), false);
  });
});
