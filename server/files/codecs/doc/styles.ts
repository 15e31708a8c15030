import type { NumberedStyles } from '../word/numbering';
import type { NumberRef } from '../word/styles';
import type { Bytes } from './bytes';
import { numberOf, outlineOf } from './paragraph-properties';

interface Style {
  /** What it is, for those that every document has: 1 to 9 are headings. */
  readonly builtIn: number;
  readonly base: number;
  readonly number: NumberRef | undefined;
  readonly outline: number | undefined;
}

const NONE = 0xfff;
const PARAGRAPH = 1;
const MAX_CHAIN = 20;
const FIRST_CONTENTS = 19;
const LAST_CONTENTS = 27;
const TITLE = 62;

/** The styles of paragraphs, by their numbers. */
export class DocStyles implements NumberedStyles {
  private readonly styles = new Map<number, Style>();

  /** @param sheet the record with the styles */
  constructor(sheet: Bytes) {
    const headLength = sheet.u16(0);
    const count = sheet.u16(2);
    const fixedLength = sheet.u16(4);
    let at = 2 + headLength;
    for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
      const length = sheet.u16(at);
      if (length > 0 && at + 2 + length <= sheet.length) {
        const style = readStyle(sheet.slice(at + 2, length), fixedLength);
        if (style) this.styles.set(i, style);
      }
      at += 2 + length + (length % 2);
    }
  }

  numberOf(id: string): { readonly number: NumberRef; readonly style: string } | undefined {
    return this.inherited(Number(id), ({ number }, style) => number && { number, style: String(style) });
  }

  /** 0 to 8 for headings. */
  outlineOf(id: number): number | undefined {
    return this.inherited(id, ({ outline, builtIn }) =>
      outline !== undefined ? outline : builtIn >= 1 && builtIn <= 9 ? builtIn - 1 : undefined,
    );
  }

  isTitle(id: number): boolean {
    return this.styles.get(id)?.builtIn === TITLE;
  }

  /** Lines of tables of contents. */
  isContents(id: number): boolean {
    const { builtIn = 0 } = this.styles.get(id) ?? {};
    return builtIn >= FIRST_CONTENTS && builtIn <= LAST_CONTENTS;
  }

  private inherited<T>(id: number, of: (style: Style, id: number) => T | undefined): T | undefined {
    let at = id;
    for (let i = 0; i < MAX_CHAIN; i++) {
      const style = this.styles.get(at);
      if (!style) return undefined;
      const found = of(style, at);
      if (found !== undefined) return found;
      at = style.base;
    }
    return undefined;
  }
}

function readStyle(record: Bytes, fixedLength: number): Style | undefined {
  const kind = record.u16(2);
  if ((kind & 15) !== PARAGRAPH) return undefined;
  let at = fixedLength;
  at += 2 + 2 * record.u16(at) + 2;
  let list: Bytes | undefined;
  if (at + 4 <= record.length) {
    const length = record.u16(at);
    if (length > 2 && at + 2 + length <= record.length) list = record.slice(at + 4, length - 2);
  }
  const base = kind >> 4;
  return {
    builtIn: record.u16(0) & 0xfff,
    base: base === NONE ? -1 : base,
    number: list && numberOf(list),
    outline: list && outlineOf(list),
  };
}
