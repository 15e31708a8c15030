import assert from 'node:assert/strict';
import type { BoardRow } from '../../server/review/board-data';
import { alikeByOrgans, isInOrder } from '../../server/review/board-rows';

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

describe('pairs that are alike', () => {
  it('are one case where they are of the same two organs, the most alike and latest first', () => {
    const rows = [
      { organ: 0, year: 2024 },
      { organ: 0, year: 2023 },
      { organ: 1, year: 2024 },
      { organ: 1, year: 2023 },
      { organ: 2, year: 2024 },
    ];
    const pairs = [
      { a: 1, b: 3, share: 0.9 },
      { a: 0, b: 1, share: 1 },
      { a: 0, b: 2, share: 0.9 },
      { a: 3, b: 0, share: 0.95 },
      { a: 1, b: 2, share: 0.6 },
      { a: 2, b: 4, share: 0.7 },
    ];
    assert.deepEqual(alikeByOrgans(pairs, rows), [[3, 2, 0, 4], [1], [5]]);
    assert.deepEqual(alikeByOrgans([], rows), []);
  });
});
