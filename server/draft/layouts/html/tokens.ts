import { HIDDEN } from './elements';

/** What the tokens of a page are given to, in order. Ranges are of the text; of a tag, with its angle brackets. */
export interface TokenSink {
  characters(start: number, end: number): void;
  /** @param attributes the source between the name and the end of the tag */
  startTag(name: string, attributes: string, start: number, end: number): void;
  endTag(name: string, start: number, end: number): void;
}

/** Cuts HTML into tags and characters; comments, declarations and what nobody reads are passed over. Half-typed tags are read as browsers read them. */
export class Tokenizer {
  private isStopped = false;
  /** Closing marks known to be missing from here on, so that they are not searched for again. */
  private readonly missing = new Set<string>();

  constructor(
    private readonly text: string,
    private at: number,
    private readonly sink: TokenSink,
  ) {}

  /** Goes on to the end of the text, or until it is stopped; returns where. */
  run(): number {
    const { text } = this;
    while (this.at < text.length && !this.isStopped) {
      const open = text.indexOf('<', this.at);
      const end = open < 0 ? text.length : open;
      const start = this.at;
      this.at = end;
      if (end > start) this.sink.characters(start, end);
      if (open >= 0 && !this.isStopped) this.markup();
    }
    return this.at;
  }

  /** Ends with the present token, or before what is left of it. */
  stop(at = this.at): void {
    this.isStopped = true;
    this.at = at;
  }

  /** At a `<`: a tag, a comment, or a character like any other. */
  private markup(): void {
    const { text } = this;
    const start = this.at;
    if (text.startsWith('<!--', start)) return this.skipPast('-->', start + 4);
    const next = text.charCodeAt(start + 1);
    if (next === 0x21 || next === 0x3f) return this.skipPast('>', start + 2);
    const isEnd = next === 0x2f;
    let i = isEnd ? start + 2 : start + 1;
    const nameStart = i;
    while (i < text.length && isNameCharacter(text.charCodeAt(i))) i++;
    if (i === nameStart) {
      this.at = start + 1;
      this.sink.characters(start, start + 1);
      return;
    }
    const name = text.slice(nameStart, i).toLowerCase();
    const end = this.tagEnd(i);
    const attributes = text.slice(i, end);
    this.at = end;
    if (isEnd) this.sink.endTag(name, start, end);
    else {
      this.sink.startTag(name, attributes, start, end);
      if (HIDDEN.has(name)) this.skipHidden(name);
    }
  }

  /**
   * After the `>` of a tag; a half-typed tag ends where the next one begins, or its line ends. A quotation mark opens a value
   * behind the `=` of a name only (HTML 13.2.5.32–37): in `<td =">` it is part of a name.
   */
  private tagEnd(from: number): number {
    const { text } = this;
    let isNamed = false;
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x3e) return i + 1;
      if (code === 0x3c) return i;
      const isQuote = code === 0x22 || code === 0x27;
      if (isQuote && isNamed && text.charCodeAt(i - 1) === 0x3d && !this.missing.has(text[i])) {
        const close = text.indexOf(text[i], i + 1);
        if (close < 0) this.missing.add(text[i]);
        else {
          i = close;
          isNamed = false;
        }
      } else if (code !== 0x3d) isNamed = code > 0x20 && code !== 0x2f;
    }
    return text.length;
  }

  private skipPast(mark: string, from: number): void {
    const close = this.missing.has(mark) ? -1 : this.text.indexOf(mark, from);
    if (close < 0) {
      this.missing.add(mark);
      this.at = from;
    } else this.at = close + mark.length;
  }

  private skipHidden(name: string): void {
    const mark = `</${name}`;
    const close = this.missing.has(mark) ? -1 : this.text.indexOf(mark, this.at);
    if (close < 0) this.missing.add(mark);
    else this.at = close;
  }
}

const isNameCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 0x3a ||
  code === 0x2d;
