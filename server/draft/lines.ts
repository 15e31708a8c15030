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
/** Any other character, and whatever is written of those above. */
const INK = 1024;
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
const NO_INK = LINE_END | TAB | PIPE | SPACE | STOP;
for (let code = 0; code < CHAR_CLASSES.length; code++)
  if ((CHAR_CLASSES[code] & NO_INK) === 0) CHAR_CLASSES[code] |= INK;

/** The lines of a text, each looked at when it is asked for. */
export class Lines {
  /** Those of all lines looked at. */
  charClasses = 0;
  private run: { readonly start: number; readonly gather: unknown; readonly gathered: unknown } | undefined;

  constructor(readonly text: string) {}

  at(start: number): PhysicalLine {
    const { text } = this;
    let charClasses = 0;
    let end = start;
    // Hardly a branch: most lines are prose, and there are no bars and tabs to be counted in them.
    for (; end < text.length; end++) {
      const sign = CHAR_CLASSES[text.charCodeAt(end)];
      if (sign === LINE_END) break;
      charClasses |= sign;
    }
    this.charClasses |= charClasses;
    if ((charClasses & (TAB | PIPE)) !== 0) return this.withSeparators(start, end, charClasses);
    const kind = (charClasses & (INK | STOP)) !== 0 ? 'prose' : 'blank';
    return { kind, start, end, charClasses };
  }

  /** A line in which bars or tabs stand: whether they part cells. */
  private withSeparators(start: number, end: number, charClasses: number): PhysicalLine {
    const { text } = this;
    let [pipes, tabs, blanks] = [0, 0, 0];
    for (let i = start; i < end; i++) {
      const sign = CHAR_CLASSES[text.charCodeAt(i)];
      if ((sign & (SPACE | STOP)) !== 0) blanks++;
      else if (sign === TAB) tabs++;
      else if (sign === PIPE) pipes++;
      else if ((sign & BACKSLASH) !== 0 && text.charCodeAt(i + 1) === 0x7c) {
        i++;
        blanks += 2;
      }
    }
    const words = end - start - blanks - tabs - pipes;
    const wordy = words > MAX_CELL_LENGTH || (charClasses & STOP) !== 0;
    const isBarred = pipes > 0 && text.charCodeAt(firstInk(text, start, end)) === 0x7c;
    // 接收|受理⇥3⇥0: where tabs part the cells, a bar stands in one.
    const isTabbed = tabs > pipes || (tabs > 0 && text.charCodeAt(start) === 9);
    if (isBarred || (pipes > 0 && !isTabbed && (pipes > 1 || !wordy))) return { kind: 'pipe', start, end, charClasses };
    if (tabs > 0 && !(wordy && !hasInnerTab(text, start, end))) return { kind: 'tab', start, end, charClasses };
    const isBlank = words === 0 && pipes === 0 && (charClasses & (STOP | BACKSLASH)) === 0;
    return { kind: isBlank ? 'blank' : 'prose', start, end, charClasses };
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
