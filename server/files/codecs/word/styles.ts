import type { XmlReader } from './xml';

/** What a paragraph or a style says of its number. */
export interface NumberRef {
  /** 0 for none, whatever a style says. */
  readonly id: string | undefined;
  readonly level: number | undefined;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly number: NumberRef | undefined;
  /** 0 to 8 for headings. */
  readonly outline: number | undefined;
  readonly isHidden: boolean | undefined;
}

/** A chain of styles that bases one on another is not longer, but for one that goes round. */
const MAX_CHAIN = 20;

/** The styles of a document. */
export class Styles {
  private readonly styles = new Map<string, Style>();

  /** @param xml at the root of the part; undefined where there is none */
  constructor(xml: XmlReader | undefined) {
    xml?.eachChild((name) => {
      const id = name === 'w:style' ? xml.attribute('w:styleId') : undefined;
      if (id !== undefined) this.styles.set(id, readStyle(xml));
    });
  }

  /** Tables of contents, the heading above one included. */
  isContents(id: string): boolean {
    return /^(?:toc \d|toc heading)$/i.test(this.styles.get(id)?.name ?? '');
  }

  isTitle(id: string): boolean {
    return /^title$/i.test(this.styles.get(id)?.name ?? '');
  }

  outlineOf(id: string): number | undefined {
    return this.inherited(id, ({ outline }) => outline);
  }

  isHidden(id: string): boolean | undefined {
    return this.inherited(id, ({ isHidden }) => isHidden);
  }

  /** The number that a style gives its paragraphs, and the style that says so. */
  numberOf(id: string): { readonly number: NumberRef; readonly style: string } | undefined {
    return this.inherited(id, ({ number }, style) => number && { number, style });
  }

  private inherited<T>(id: string, of: (style: Style, id: string) => T | undefined): T | undefined {
    let at: string | undefined = id;
    for (let i = 0; at !== undefined && i < MAX_CHAIN; i++) {
      const style = this.styles.get(at);
      if (!style) return undefined;
      const found = of(style, at);
      if (found !== undefined) return found;
      at = style.basedOn;
    }
    return undefined;
  }
}

function readStyle(xml: XmlReader): Style {
  let name = '';
  let basedOn: string | undefined;
  let number: NumberRef | undefined;
  let outline: number | undefined;
  let isHidden: boolean | undefined;
  xml.eachChild((child) => {
    if (child === 'w:name') name = xml.attribute('w:val') ?? '';
    else if (child === 'w:basedOn') basedOn = xml.attribute('w:val');
    else if (child === 'w:pPr')
      xml.eachChild((property) => {
        if (property === 'w:numPr') number = readNumberRef(xml);
        else if (property === 'w:outlineLvl') outline = numberIn(xml);
      });
    else if (child === 'w:rPr')
      xml.eachChild((property) => {
        if (property === 'w:vanish') isHidden = isOn(xml);
      });
  });
  return { name, basedOn, number, outline, isHidden };
}

/** At a `w:numPr`. */
export function readNumberRef(xml: XmlReader): NumberRef {
  let id: string | undefined;
  let level: number | undefined;
  xml.eachChild((name) => {
    if (name === 'w:numId') id = xml.attribute('w:val');
    else if (name === 'w:ilvl') level = numberIn(xml);
  });
  return { id, level };
}

/** The number in the `w:val` of the element at hand. */
export function numberIn(xml: XmlReader, attribute = 'w:val'): number | undefined {
  const value = xml.attribute(attribute);
  const number = value === undefined ? Number.NaN : Number.parseInt(value, 10);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Whether a property that is on or off is on: by its mere presence, unless it says otherwise. */
export const isOn = (xml: XmlReader): boolean => !/^(?:0|false|off)$/.test(xml.attribute('w:val') ?? '');
