import type { Bytes } from './bytes';

/** Where in all of a file's text that of a text box stands. */
export interface TextBox {
  readonly start: number;
  readonly end: number;
}

/** What is known of a shape begins with its number; of the text of one it has the number in here. In bytes. */
const SHAPE = { size: 26, number: 0 };
const BOX = { size: 22, number: 14 };

/**
 * The text boxes of the main text, by the character that each is tied to.
 * @param shapes the record of what is tied to characters
 * @param texts the record of the texts of shapes
 * @param from where the text of boxes begins in all of the text
 */
export function textBoxesIn(shapes: Bytes, texts: Bytes, from: number): ReadonlyMap<number, readonly TextBox[]> {
  const byShape = new Map<number, TextBox>();
  let last = 0;
  for (const { number, start, end } of entriesOf(texts, BOX)) {
    // No text stands in two of them: each is read once.
    if (start < last || end < start) continue;
    last = end;
    byShape.set(number, { start: from + start, end: from + end });
  }
  const boxes = new Map<number, TextBox[]>();
  for (const { number, start } of entriesOf(shapes, SHAPE)) {
    const box = byShape.get(number);
    // One with nothing in it has the end of a paragraph all the same.
    if (!box || box.end - box.start < 2) continue;
    byShape.delete(number);
    boxes.set(start, [...(boxes.get(start) ?? []), box]);
  }
  return boxes;
}

/** A record of places, one more than there are entries, and the entries. */
function entriesOf(record: Bytes, { size, number }: typeof SHAPE) {
  const count = Math.max(0, Math.floor((record.length - 4) / (4 + size)));
  return Array.from({ length: count }, (_, i) => ({
    start: record.u32(4 * i),
    end: record.u32(4 * (i + 1)),
    number: record.u32(4 * (count + 1) + size * i + number),
  }));
}
