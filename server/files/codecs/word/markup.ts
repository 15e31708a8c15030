import { XmlReader } from './xml';
import { escapeXml } from './xml-text';

/** Writes elements of WordprocessingML with the prefix that a file has for them. */
export class Markup {
  private readonly element: string;
  private readonly attribute: string;
  /** Declares the prefix of attributes where the file has none: in a default namespace attributes have no part. */
  private readonly declaration: string;

  /** @param xml a part whose root is an element of WordprocessingML */
  constructor(xml: string) {
    const reader = new XmlReader(xml);
    reader.root();
    this.element = reader.prefix;
    const uri = reader.namespaceOf(this.element.slice(0, -1)) ?? '';
    this.attribute = this.element || 'w:';
    this.declaration = this.element === '' ? ` xmlns:w="${uri}"` : '';
  }

  tag(name: string, attributes: Readonly<Record<string, string>> = {}, content?: string): string {
    const written = Object.entries(attributes).map(([key, value]) =>
      key === 'xml:space' ? ` ${key}="${value}"` : ` ${this.attribute}${key}="${escapeXml(value)}"`,
    );
    const needsPrefix = this.declaration !== '' && Object.keys(attributes).some((key) => key !== 'xml:space');
    const head = `<${this.element}${name}${needsPrefix ? this.declaration : ''}${written.join('')}`;
    return content === undefined ? `${head}/>` : `${head}>${content}</${this.element}${name}>`;
  }

  /** A run of text; what is deleted is named otherwise. */
  run(properties: string, text: string, isDeleted = false): string {
    const name = isDeleted ? 'delText' : 't';
    return this.tag('r', {}, properties + this.tag(name, { 'xml:space': 'preserve' }, text));
  }

  get openText(): string {
    return `<${this.element}t xml:space="preserve">`;
  }

  get closeText(): string {
    return `</${this.element}t>`;
  }

  get openRun(): string {
    return `<${this.element}r>`;
  }

  get closeRun(): string {
    return `</${this.element}r>`;
  }

  get closeParagraph(): string {
    return `</${this.element}p>`;
  }
}

/** A number that no annotation of a part has yet. */
export function freeId(xml: string): number {
  let most = 0;
  for (const [, id] of xml.matchAll(/[\s:]id\s{0,9}=\s{0,9}["'](\d{1,9})["']/g)) most = Math.max(most, Number(id));
  return most + 1;
}
