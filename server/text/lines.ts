/** A place as editors name it: line and UTF-16 column, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line of a text begins. A line ends with CR LF, LF or CR. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    let at = nextLineEnd(text, 0);
    while (at < text.length) {
      const start = afterLineEnd(text, at);
      this.starts.push(start);
      at = nextLineEnd(text, start);
    }
  }

  get count(): number {
    return this.starts.length;
  }

  /** The offset at which a line begins; the text's length for a line past the last. */
  start(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  position(offset: number): Position {
    const line = lastFrom(this.starts, offset);
    return { line, character: offset - this.starts[line] };
  }
}

/** The index of the last of several offsets, in order and the first of them 0, that is not after `offset`. */
export const lastFrom = (starts: readonly number[], offset: number): number =>
  Math.max(
    0,
    lastAtOrBefore(starts.length, offset, (i) => starts[i]),
  );

/** The last of `count` ascending values that is not after `offset`; -1 where all are. */
export function lastAtOrBefore(count: number, offset: number, value: (index: number) => number): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (value(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What ends a line, wherever the text comes from. */
export const LINE_BREAK = /[\r\n\v\f\u0085\u2028\u2029]/;

/** The offset of the next line end at or after `from`; the text's length where there is none. */
export function nextLineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

/** Where the line begins that a place lies on; the end of a line counts to it. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  // Between CR and LF one is still on the line that they end.
  if (text[start - 1] === '\r' && text[start] === '\n') start--;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** The offset after the line end that stands at `at`. */
export function afterLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** The line end that the text itself uses: that of its first line. */
export function lineEndOf(text: string): string {
  const at = nextLineEnd(text, 0);
  return at < text.length ? text.slice(at, afterLineEnd(text, at)) : '\n';
}
