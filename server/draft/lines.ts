import { afterLineEnd } from '../text/lines';
import { firstInk, hasInnerTab, MAX_CELL_LENGTH } from './line-kinds';
import { RESIDUE_SIGNS } from './residue';

/** What one line of a plain or Markdown text is, seen by itself. */
export type LineKind = 'blank' | 'tab' | 'pipe' | 'prose';

export interface PhysicalLine {
  readonly kind: LineKind;
  readonly start: number;
  readonly end: number;
  /** Which of the classes below stand in it. */
  readonly charClasses: number;
}

/** Characters that say what a line is, or may say so; one bit each. */
const LINE_END = 1;
const TAB = 2;
const PIPE = 4;
export const BACKSLASH = 8;
const STOP = 16;
const SPACE = 32;
export const ANGLE = 64;
export const EMPHASIS = 128;
export const BLOCK = 256;
export const RESIDUE = 512;
/** Where the classes of a line are not known. */
export const ANY_CLASS = 0xffff;
const CHAR_CLASSES = new Uint16Array(0x10000);
for (const [sign, characters] of [
  [LINE_END, '\n\r'],
  [TAB, '\t'],
  [PIPE, '|｜'],
  [BACKSLASH, '\\'],
  [STOP, '。'],
  [SPACE, ' \u3000\u00a0\f'],
  [ANGLE, '<'],
  [EMPHASIS, '*_`&{'],
  [BLOCK, '#>`~'],
  [RESIDUE, RESIDUE_SIGNS],
] as const) {
  for (const character of characters) CHAR_CLASSES[character.charCodeAt(0)] |= sign;
}

/** The lines of a text, each looked at when it is asked for. */
export class Lines {
  /** Those of all lines looked at. */
  charClasses = 0;
  private run: { readonly start: number; readonly gather: unknown; readonly gathered: unknown } | undefined;

  constructor(readonly text: string) {}

  at(start: number): PhysicalLine {
    const { text } = this;
    let charClasses = 0;
    let pipes = 0;
    let tabs = 0;
    let blanks = 0;
    let i = start;
    for (; i < text.length; i++) {
      const sign = CHAR_CLASSES[text.charCodeAt(i)];
      if (sign === 0) continue;
      if (sign === LINE_END) break;
      charClasses |= sign;
      if ((sign & (SPACE | STOP)) !== 0) blanks++;
      else if (sign === TAB) tabs++;
      else if (sign === PIPE) pipes++;
      else if (sign === BACKSLASH && text.charCodeAt(i + 1) === 0x7c) {
        i++;
        blanks += 2;
      }
    }
    const end = Math.min(i, text.length);
    this.charClasses |= charClasses;
    const words = end - start - blanks - tabs - pipes;
    const wordy = words > MAX_CELL_LENGTH || (charClasses & STOP) !== 0;
    const isBarred = pipes > 0 && text.charCodeAt(firstInk(text, start, end)) === 0x7c;
    // 接收|受理⇥3⇥0: where tabs part the cells, a bar stands in one.
    const isTabbed = tabs > pipes || (tabs > 0 && text.charCodeAt(start) === 9);
    if (isBarred || (pipes > 0 && !isTabbed && (pipes > 1 || !wordy))) return { kind: 'pipe', start, end, charClasses };
    if (tabs > 0 && !(wordy && !hasInnerTab(text, start, end))) return { kind: 'tab', start, end, charClasses };
    return {
      kind: words > 0 || (charClasses & (STOP | PIPE | BACKSLASH)) !== 0 ? 'prose' : 'blank',
      start,
      end,
      charClasses,
    };
  }

  after(line: PhysicalLine): number {
    return line.end < this.text.length ? afterLineEnd(this.text, line.end) : line.end;
  }

  /** What is gathered of the lines from an offset on: once, though several layouts may ask for it. */
  gathered<Run>(start: number, gather: (lines: Lines, start: number) => Run): Run {
    if (this.run?.start !== start || this.run.gather !== gather)
      this.run = { start, gather, gathered: gather(this, start) };
    return this.run.gathered as Run;
  }
}
