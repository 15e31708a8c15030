import { refuse } from './refusal';
import { escapeXml, unescapeXml } from './xml-text';

/** Part of a text: UTF-16 offsets, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const OFFICE = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/';
/** The prefix that an element is known by here, whatever the file calls its namespace; Strict files have their own. */
const NAMESPACES: Readonly<Record<string, string>> = {
  [`${OFFICE}wordprocessingml/2006/main`]: 'w',
  [`${STRICT}wordprocessingml/main`]: 'w',
  [`${OFFICE}officeDocument/2006/relationships`]: 'r',
  [`${STRICT}officeDocument/relationships`]: 'r',
  [`${OFFICE}officeDocument/2006/math`]: 'm',
  [`${STRICT}officeDocument/math`]: 'm',
  [`${OFFICE}markup-compatibility/2006`]: 'mc',
  [`${OFFICE}package/2006/relationships`]: 'rel',
  [`${OFFICE}package/2006/content-types`]: 'ct',
  [`${MICROSOFT}office/word/2010/wordprocessingShape`]: 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
};
/** Of any other namespace: no element of it is looked for. */
const FOREIGN = '?';
/** No word processor nests as deep; what does is made to exhaust the stack. */
const MAX_DEPTH = 400;

/** What prefixes stand for in an element, and the names that were worked out there. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly uris: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

/**
 * Goes through an XML text element by element, without building a tree. The element at hand is the one whose start tag
 * was read last. Throws `RefusedWord` for what is not well formed, nested absurdly, or has a document type.
 */
export class XmlReader {
  /** Of the element at hand, with the prefix of `NAMESPACES`: `w:p`. */
  name = '';
  /** Where its start tag begins and ends. */
  start = 0;
  end = 0;
  isEmpty = false;
  /** Where the end tag of the element that was read last begins. */
  contentEnd = 0;
  private at = 0;
  private nameEnd = 0;
  private depth = 0;
  private scope: Scope = { prefixes: new Map(), uris: new Map(), elements: new Map(), attributes: new Map() };

  constructor(readonly text: string) {}

  /** Goes to the root element. */
  root(): void {
    for (;;) {
      const open = this.text.indexOf('<', this.at);
      if (open < 0) refuse('word-damaged');
      if (!this.passOver(open)) return this.startTag(open);
    }
  }

  /** Where reading goes on: after the end tag, once an element has been read. */
  get position(): number {
    return this.at;
  }

  /** The prefix with its colon that the element at hand has in the file; empty where it has none. */
  get prefix(): string {
    const colon = this.text.indexOf(':', this.start);
    return colon >= 0 && colon < this.nameEnd ? this.text.slice(this.start + 1, colon + 1) : '';
  }

  /** The namespace that a prefix (without its colon) stands for here. */
  namespaceOf(prefix: string): string | undefined {
    return this.scope.uris.get(prefix);
  }

  /** Calls `visit` at each child of the element at hand; children that it does not read are passed over. */
  eachChild(visit: (name: string) => void): void {
    if (this.isEmpty) return;
    if (++this.depth > MAX_DEPTH) refuse('word-damaged');
    const { text, start, nameEnd, scope } = this;
    for (;;) {
      const open = text.indexOf('<', this.at);
      if (open < 0) refuse('word-damaged');
      if (text.charCodeAt(open + 1) === 0x2f) {
        this.at = this.endTag(open, start, nameEnd);
        this.contentEnd = open;
        break;
      }
      if (this.passOver(open)) continue;
      this.startTag(open);
      const { isEmpty, at, start: childStart, nameEnd: childNameEnd } = this;
      visit(this.name);
      if (!isEmpty && this.at === at) this.skip(childStart, childNameEnd);
      this.scope = scope;
    }
    this.depth--;
  }

  /** The characters in the element at hand as they stand, and where; undefined where anything else stands there too. */
  plainText(): Range | undefined {
    if (this.isEmpty) return { start: this.end, end: this.end };
    const { text, start, nameEnd, end } = this;
    const open = text.indexOf('<', end);
    if (open < 0) refuse('word-damaged');
    if (text.charCodeAt(open + 1) !== 0x2f) return undefined;
    this.at = this.endTag(open, start, nameEnd);
    return { start: end, end: open };
  }

  /** The characters of the element at hand with all that stands in it, references left as they are. */
  allText(): string {
    const { text, end } = this;
    if (this.isEmpty) return '';
    this.eachChild(() => undefined);
    const inner = text.slice(end, text.lastIndexOf('<', this.at - 1));
    return inner
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, data: string) => escapeXml(data))
      .replace(/<!--(?:(?!<!--)[\s\S])*?-->|<[^<>]*>/g, '');
  }

  /** The value of an attribute of the element at hand, by its name here (`w:val`; `Id` for one without a prefix). */
  attribute(name: string): string | undefined {
    const { text, end } = this;
    let at = this.nameEnd;
    for (;;) {
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      const from = at;
      while (at < end && !isNameEnd(text.charCodeAt(at))) at++;
      if (at === from) return undefined;
      const found = this.attributeName(text.slice(from, at));
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      if (text.charCodeAt(at) !== 0x3d) refuse('word-damaged');
      at++;
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      const quote = text[at];
      if (quote !== '"' && quote !== "'") refuse('word-damaged');
      const close = text.indexOf(quote, at + 1);
      if (found === name) return unescapeXml(text.slice(at + 1, close));
      at = close + 1;
    }
  }

  private startTag(open: number): void {
    const { text } = this;
    let at = open + 1;
    while (at < text.length && !isNameEnd(text.charCodeAt(at))) at++;
    if (at === open + 1) refuse('word-damaged');
    this.start = open;
    this.nameEnd = at;
    const close = this.tagClose(at);
    this.end = close + 1;
    this.at = close + 1;
    this.isEmpty = text.charCodeAt(close - 1) === 0x2f;
    this.name = this.elementName(text.slice(open + 1, at));
  }

  /** The `>` of a tag; what prefixes are declared on the way hold from here on. */
  private tagClose(from: number): number {
    const { text } = this;
    let declares = false;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x3e) {
        if (declares) this.declare(text.slice(from, at));
        return at;
      }
      if (code === 0x22 || code === 0x27) {
        const close = text.indexOf(text[at], at + 1);
        if (close < 0) refuse('word-damaged');
        at = close;
      } else if (code === 0x3c) refuse('word-damaged');
      else if (code === 0x78 && text.startsWith('xmlns', at)) declares = true;
    }
    return refuse('word-damaged');
  }

  private declare(attributes: string): void {
    const prefixes = new Map(this.scope.prefixes);
    const uris = new Map(this.scope.uris);
    for (const [, prefix = '', double, single] of attributes.matchAll(
      /\sxmlns(?::([^\s=]{1,100}))?\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g,
    )) {
      const uri = double ?? single ?? '';
      uris.set(prefix, uri);
      prefixes.set(prefix, NAMESPACES[uri] ?? FOREIGN);
    }
    this.scope = { prefixes, uris, elements: new Map(), attributes: new Map() };
  }

  private elementName(written: string): string {
    return named(written, this.scope.elements, () => this.resolved(written, this.scope.prefixes.get('') ?? ''));
  }

  /** An attribute without a prefix is in no namespace, whatever the default is. */
  private attributeName(written: string): string {
    return named(written, this.scope.attributes, () => this.resolved(written, ''));
  }

  private resolved(written: string, unprefixed: string): string {
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? unprefixed : (this.scope.prefixes.get(written.slice(0, colon)) ?? FOREIGN);
    return prefix === '' ? written : `${prefix}:${written.slice(colon + 1)}`;
  }

  /** After an end tag, which must be that of the element whose name stands from `start` + 1 to `nameEnd`. */
  private endTag(open: number, start: number, nameEnd: number): number {
    const { text } = this;
    let at = open + 2;
    for (let i = start + 1; i < nameEnd; i++, at++)
      if (text.charCodeAt(i) !== text.charCodeAt(at)) refuse('word-damaged');
    while (isSpace(text.charCodeAt(at))) at++;
    return text.charCodeAt(at) === 0x3e ? at + 1 : refuse('word-damaged');
  }

  /** Passes over the children of an element whose start tag has just been read. */
  private skip(start: number, nameEnd: number): void {
    const { text } = this;
    let depth = 1;
    while (depth > 0) {
      const open = text.indexOf('<', this.at);
      if (open < 0) refuse('word-damaged');
      if (this.passOver(open)) continue;
      const isEnd = text.charCodeAt(open + 1) === 0x2f;
      if (isEnd && depth === 1) {
        this.at = this.endTag(open, start, nameEnd);
        return;
      }
      const close = this.skippedClose(open);
      if (isEnd) depth--;
      else if (text.charCodeAt(close - 1) !== 0x2f) depth++;
      this.at = close + 1;
    }
  }

  private skippedClose(open: number): number {
    const { text } = this;
    for (let at = open + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x3e) return at;
      if (code !== 0x22 && code !== 0x27) continue;
      at = text.indexOf(text[at], at + 1);
      if (at < 0) break;
    }
    return refuse('word-damaged');
  }

  /** Passes over a comment, a section of character data or an instruction; says whether there was one. */
  private passOver(open: number): boolean {
    const { text } = this;
    const next = text.charCodeAt(open + 1);
    if (next !== 0x21 && next !== 0x3f) return false;
    const mark = next === 0x3f ? '?>' : text.startsWith('<!--', open) ? '-->' : ']]>';
    if (mark === ']]>' && !text.startsWith('<![CDATA[', open)) refuse('word-damaged');
    const close = text.indexOf(mark, open);
    if (close < 0) refuse('word-damaged');
    this.at = close + mark.length;
    return true;
  }
}

function named(written: string, known: Map<string, string>, resolve: () => string): string {
  let name = known.get(written);
  if (name === undefined) {
    name = resolve();
    known.set(written, name);
  }
  return name;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 9 || code === 10 || code === 13;
const isNameEnd = (code: number): boolean => isSpace(code) || code === 0x3e || code === 0x2f || code === 0x3d;
