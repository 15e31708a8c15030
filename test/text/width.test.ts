import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { displayWidth, padEnd } from '../../server/text/width';

const WIDTHS: readonly (readonly [name: string, text: string, columns: number])[] = [
  ['nothing', '', 0],
  ['letters and digits', 'ogi 2024', 8],
  ['Chinese with its marks', '（一）予以公开，《条例》', 24],
  ['quotes, dashes and dots, which Unicode leaves open', '“公开”——…', 9],
  ['full-width and half-width forms', '１２ｱ', 5],
  ['characters beyond the first plane', '𠮷a', 3],
  ['an emoji', '📊', 2],
  ['a sign that is a picture with a selector only', '☎', 1],
  ['the same with its selector', '☎️', 2],
  ['a keycap', '1️⃣', 2],
  ['emoji joined to one', '👨‍👩‍👧', 2],
  ['a skin tone', '👍🏽', 2],
  ['a flag', '🇨🇳', 2],
  ['a check mark of version 13 of emoji and later', '🪪', 2],
  ['accents', 'e\u0301', 1],
  ['what nobody sees', '件\u200b\u2060\ufeff数', 4],
  ['a hexagram, wide since Unicode 16', '䷀', 2],
  ['a blank of Chinese width', '\u3000', 2],
  ['a blank that stands for half a character', '\u303f', 1],
];

describe('the width of a text', () => {
  for (const [name, text, columns] of WIDTHS) it(`knows ${name}`, () => equal(displayWidth(text), columns));

  it('is padded to', () => {
    equal(padEnd('合计', 6), '合计  ');
    equal(padEnd('1️⃣', 3), '1️⃣ ');
    equal(padEnd('合计', 3), '合计');
  });
});
