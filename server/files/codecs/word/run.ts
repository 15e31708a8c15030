import type { Lock, Run, Segment } from './model';
import type { ContentReader } from './sink';
import type { ReadingState } from './state';
import { isOn, type Styles } from './styles';
import { symbol } from './symbols';
import type { Range, XmlReader } from './xml';
import { escapeXml, unescapeXml } from './xml-text';

const NOWHERE: Range = { start: 0, end: 0 };

/** Reads what stands in paragraphs: runs of text, and formulas. */
export class RunReader {
  private readonly xml: XmlReader;

  /** @param ignoresFields whether the marks of fields are read over */
  constructor(
    private readonly reader: ContentReader,
    private readonly state: ReadingState,
    private readonly styles: Styles,
    private readonly ignoresFields: boolean,
  ) {
    this.xml = reader.xml;
  }

  /** At a `w:r`. */
  read(): void {
    const { xml, state } = this;
    const { insertion } = state;
    const start = xml.start;
    let contentStart = xml.end;
    let properties: Range = { start: xml.end, end: xml.end };
    let isHidden = state.isStyleHidden;
    const segments: Omit<Segment, 'run'>[] = [];
    const add = (html: string, source = NOWHERE, element = NOWHERE, lock: Lock | undefined = 'generated'): void => {
      if (html !== '' && !isHidden && state.isShown) segments.push({ html, source, element, lock });
    };
    const visit = (name: string): void => {
      switch (name) {
        case 'w:rPr': {
          const from = xml.start;
          isHidden = this.readHidden() ?? isHidden;
          properties = { start: from, end: xml.position };
          contentStart = xml.position;
          return;
        }
        case 'w:t': {
          const from = xml.start;
          const source = xml.plainText();
          if (!source) return add(xml.allText());
          if (source.end === source.start || isHidden || !state.isShown) return;
          const html = xml.text.slice(source.start, source.end);
          segments.push({ html, source, element: { start: from, end: xml.position }, lock: state.lock });
          return;
        }
        case 'w:tab':
        case 'w:ptab':
          return add('\t');
        case 'w:br':
        case 'w:cr':
          return add('<br>');
        case 'w:noBreakHyphen':
          return add('\u2011');
        case 'w:sym':
          return add(escapeXml(symbol(xml.attribute('w:font'), xml.attribute('w:char'))));
        case 'w:fldChar':
          if (!this.ignoresFields) state.fields.mark(xml.attribute('w:fldCharType'));
          return;
        case 'w:instrText':
          return state.fields.addCode(unescapeXml(xml.allText()));
        case 'w:ruby':
          return xml.eachChild((part) => {
            if (part === 'w:rubyBase') xml.eachChild((child) => child === 'w:r' && this.read());
          });
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          return this.readBoxes();
        case 'mc:AlternateContent':
          this.reader.wrapper(name, visit);
      }
    };
    xml.eachChild(visit);
    if (segments.length === 0) return;
    const run: Run = {
      range: { start, end: xml.position },
      properties,
      content: { start: contentStart, end: xml.contentEnd },
      insertion,
    };
    for (const segment of segments) state.paragraph?.add({ ...segment, run });
  }

  /** At a formula: its characters, one after the other. */
  readFormula(): void {
    const { xml, state } = this;
    const visit = (name: string): void => {
      if (name !== 'm:t') return xml.eachChild(visit);
      const html = xml.allText();
      if (state.isShown && html !== '')
        state.paragraph?.add({ html, source: NOWHERE, element: NOWHERE, run: undefined, lock: 'formula' });
    };
    xml.eachChild(visit);
  }

  /** At the `rPr` of a run: whether its text is hidden, by itself or by its style. */
  private readHidden(): boolean | undefined {
    const { xml } = this;
    let own: boolean | undefined;
    let style: string | undefined;
    xml.eachChild((name) => {
      if (name === 'w:vanish') own = isOn(xml);
      else if (name === 'w:rStyle') style = xml.attribute('w:val');
    });
    return own ?? (style === undefined ? undefined : this.styles.isHidden(style));
  }

  /** In a drawing: the text boxes, wherever they stand in it. */
  private readBoxes(): void {
    const { xml, state, reader } = this;
    const visit = (name: string): void => {
      if (name === 'w:txbxContent') state.locked('text-box', () => reader.readContent(state.boxSink));
      else if (!reader.wrapper(name, visit)) xml.eachChild(visit);
    };
    xml.eachChild(visit);
  }
}
