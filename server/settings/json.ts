import type { Range } from '../text/range';

/** A value of a JSON text, and where in it it stands. */
export type JsonNode = { readonly range: Range } & (
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'other'; readonly value: number | boolean | null }
);

export interface JsonMember {
  readonly name: string;
  readonly nameRange: Range;
  readonly value: JsonNode;
}

/** What is wrong with a text that is no JSON. */
export type JsonFault = 'unexpected' | 'unfinished' | 'string' | 'comma' | 'comment' | 'depth' | 'after';

/** Where a text stops being JSON, and why. */
export class JsonError extends Error {
  constructor(
    readonly fault: JsonFault,
    readonly range: Range,
  ) {
    super(fault);
  }
}

const MOST_DEPTH = 100;
const WHITE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const OTHER = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/** Reads a JSON text. @throws JsonError */
export const parseJson = (text: string): JsonNode => new JsonReader(text).read();

class JsonReader {
  private at: number;

  constructor(private readonly text: string) {
    this.at = text.startsWith('\ufeff') ? 1 : 0;
  }

  read(): JsonNode {
    const node = this.value(0);
    this.skipWhite();
    if (this.at < this.text.length) throw this.error('after');
    return node;
  }

  private value(depth: number): JsonNode {
    this.skipWhite();
    if (depth > MOST_DEPTH) throw this.error('depth');
    const start = this.at;
    switch (this.text[start]) {
      case '{': {
        const members = this.list('}', () => this.member(depth));
        return { kind: 'object', members, range: { start, end: this.at } };
      }
      case '[': {
        const items = this.list(']', () => this.value(depth + 1));
        return { kind: 'array', items, range: { start, end: this.at } };
      }
      case '"':
        return { kind: 'string', ...this.string() };
    }
    const written = this.match(OTHER);
    if (written === undefined) throw this.error('unexpected');
    return { kind: 'other', value: JSON.parse(written), range: { start, end: this.at } };
  }

  /** Items parted by commas, up to the bracket that closes them. */
  private list<T>(close: string, item: () => T): T[] {
    this.at++;
    const items: T[] = [];
    this.skipWhite();
    if (this.text[this.at] === close) {
      this.at++;
      return items;
    }
    for (;;) {
      items.push(item());
      this.skipWhite();
      const char = this.text[this.at];
      if (char !== ',' && char !== close) throw this.error(char === '"' ? 'comma' : 'unexpected');
      this.at++;
      if (char === close) return items;
      this.skipWhite();
      if (this.text[this.at] === close) throw this.error('comma');
    }
  }

  private member(depth: number): JsonMember {
    this.skipWhite();
    if (this.text[this.at] !== '"') throw this.error('unexpected');
    const { value: name, range: nameRange } = this.string();
    this.skipWhite();
    if (this.text[this.at] !== ':') throw this.error('unexpected');
    this.at++;
    return { name, nameRange, value: this.value(depth + 1) };
  }

  private string(): { value: string; range: Range } {
    const start = this.at;
    const written = this.match(STRING);
    if (written === undefined) throw this.error('string');
    return { value: JSON.parse(written), range: { start, end: this.at } };
  }

  private skipWhite(): void {
    this.match(WHITE);
    if (this.text[this.at] === '/') throw this.error('comment');
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const written = pattern.exec(this.text)?.[0];
    this.at += written?.length ?? 0;
    return written;
  }

  private error(fault: JsonFault): JsonError {
    const { at, text } = this;
    const isEnd = at >= text.length;
    return new JsonError(isEnd ? 'unfinished' : fault, {
      start: Math.min(at, text.length),
      end: isEnd ? text.length : at + 1,
    });
  }
}
