import { isContents } from './fields';
import type { Block } from './model';
import { Numbering, readLists } from './numbering';
import type { WordPackage } from './package';
import { ParagraphBuilder, type ParagraphProperties, readParagraphProperties } from './paragraph';
import { refuse } from './refusal';
import { RunReader } from './run';
import { BlockSink, type ContentReader } from './sink';
import { ReadingState } from './state';
import { isOn, Styles } from './styles';
import { TableReader } from './table';
import { XmlReader } from './xml';

/** What a document says, with each piece still knowing its place. Throws `RefusedWord`. */
export function readBlocks(file: WordPackage, xml: string): Block[] {
  const first = new DocumentReader(file, xml, false);
  const blocks = first.read();
  // A field that never ends would take the rest of the document with it.
  return first.hasOpenField ? new DocumentReader(file, xml, true).read() : blocks;
}

/** Reads the main part from front to back. */
class DocumentReader implements ContentReader {
  readonly xml: XmlReader;
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly state = new ReadingState();
  private readonly runs: RunReader;

  constructor(file: WordPackage, text: string, ignoresFields: boolean) {
    this.xml = new XmlReader(text);
    this.styles = new Styles(file.reader('styles'));
    this.numbering = new Numbering(readLists(file.reader('numbering')), this.styles);
    this.runs = new RunReader(this, this.state, this.styles, ignoresFields);
  }

  get hasOpenField(): boolean {
    return this.state.fields.isInside;
  }

  read(): Block[] {
    const { xml } = this;
    xml.root();
    if (xml.name !== 'w:document') refuse('not-word');
    const sink = new BlockSink();
    let hasBody = false;
    xml.eachChild((name) => {
      if (name !== 'w:body') return;
      hasBody = true;
      this.readContent(sink);
    });
    return hasBody ? sink.blocks : refuse('word-damaged');
  }

  readContent(sink: BlockSink, other?: (name: string) => void): void {
    const visit = (name: string): void => {
      if (name === 'w:p') this.readParagraph(sink);
      else if (name === 'w:tbl') this.readTable(sink);
      else if (name === 'w:altChunk' || name === 'w:subDoc') refuse('word-embedded');
      else if (!this.wrapper(name, visit)) other?.(name);
    };
    this.xml.eachChild(visit);
    this.finish(sink);
  }

  wrapper(name: string, visit: (name: string) => void): boolean {
    const { xml, state } = this;
    switch (name) {
      case 'w:ins':
      case 'w:moveTo':
        state.inInsertion({ start: xml.start, end: xml.end }, () => xml.eachChild(visit));
        return true;
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:hyperlink':
      case 'w:dir':
      case 'w:bdo':
        state.inInsertion(undefined, () => xml.eachChild(visit));
        return true;
      case 'w:fldSimple':
        if (!isContents(xml.attribute('w:instr') ?? '')) state.locked('field', () => xml.eachChild(visit));
        return true;
      case 'w:sdt':
        this.readControl(visit);
        return true;
      case 'mc:AlternateContent':
        this.oneBranch(visit);
        return true;
      default:
        return false;
    }
  }

  private readControl(visit: (name: string) => void): void {
    const { xml, state } = this;
    let isContentsTable = false;
    let isPlaceholder = false;
    let isLocked = false;
    const property = (name: string): void => {
      if (name === 'w:showingPlcHdr') isPlaceholder = isOn(xml);
      else if (name === 'w:docPartObj' || name === 'w:docPartList') xml.eachChild(property);
      else if (name === 'w:docPartGallery') isContentsTable = /^table of contents$/i.test(xml.attribute('w:val') ?? '');
      else if (name === 'w:lock') isLocked ||= /content/i.test(xml.attribute('w:val') ?? '');
      else isLocked ||= /:(?:dataBinding|date|dropDownList|comboBox|checkbox)$/i.test(name);
    };
    const read = (): void => state.inInsertion(undefined, () => xml.eachChild(visit));
    xml.eachChild((name) => {
      if (name === 'w:sdtPr') xml.eachChild(property);
      else if (name !== 'w:sdtContent' || isContentsTable) return;
      else if (isPlaceholder) {
        state.paragraph?.close();
        state.concealed(() => state.locked('control', read));
      } else if (isLocked) {
        state.paragraph?.close();
        state.locked('control', read);
      } else read();
    });
  }

  /** The first branch, as Word since 2010 shows it: a text box stands in both. */
  private oneBranch(visit: (name: string) => void): void {
    let isRead = false;
    this.xml.eachChild((branch) => {
      if (isRead || (branch !== 'mc:Choice' && branch !== 'mc:Fallback')) return;
      isRead = true;
      this.xml.eachChild(visit);
    });
  }

  private readTable(sink: BlockSink): void {
    this.finish(sink);
    const table = new TableReader(this).read(sink.isBehindTable);
    if (table) sink.blocks.push(table);
    sink.isBehindTable ||= table !== undefined;
  }

  private readParagraph(sink: BlockSink): void {
    const { xml, state } = this;
    const builder = sink.open ?? new ParagraphBuilder();
    const tag = { start: xml.start, end: xml.end };
    const { isEmpty } = xml;
    let properties: ParagraphProperties | undefined;
    const visit = (name: string): void => {
      if (name === 'w:pPr') {
        properties = readParagraphProperties(xml);
        state.isStyleHidden = properties.style === undefined ? undefined : this.styles.isHidden(properties.style);
      } else if (name === 'w:r') this.runs.read();
      else if (name === 'm:oMath' || name === 'm:oMathPara') this.runs.readFormula();
      else this.wrapper(name, visit);
    };
    const boxes = state.inParagraph(builder, () => xml.eachChild(visit));
    builder.end(properties, tag, isEmpty ? tag.end : xml.contentEnd, state.lock);
    if (properties?.style && this.styles.isContents(properties.style)) builder.drop();
    sink.open = builder;
    if (!properties?.isJoined) this.finish(sink);
    for (const block of boxes?.blocks ?? []) sink.blocks.push(block);
  }

  /** Ends the paragraph that is open, now that its number and its level are known. */
  private finish(sink: BlockSink): void {
    const builder = sink.open;
    if (!builder) return;
    sink.open = undefined;
    sink.isBehindTable = false;
    const paragraph = builder.build(this.styles, this.numbering);
    if (paragraph) sink.blocks.push(paragraph);
  }
}
