import { Fields } from './fields';
import type { Lock } from './model';
import type { ParagraphBuilder } from './paragraph';
import { BlockSink } from './sink';
import type { Range } from './xml';

/** What surrounds the place at which a document is being read. */
export class ReadingState {
  readonly fields = new Fields();
  paragraph: ParagraphBuilder | undefined;
  /** Whether the style of the paragraph hides its text. */
  isStyleHidden: boolean | undefined;
  /** The start tag of the tracked insertion whose child is at hand. */
  insertion: Range | undefined;
  /** Where what stands in text boxes goes: after the paragraph that they are tied to. */
  boxes: BlockSink | undefined;
  private readonly locks: Lock[] = [];
  /** Whether what stands here is not seen, though it is text: what a control asks to be filled in. */
  private isConcealed = false;

  get isShown(): boolean {
    return !this.isConcealed && this.fields.isShown;
  }

  get lock(): Lock | undefined {
    return this.locks[this.locks.length - 1] ?? (this.fields.isInside ? 'field' : undefined);
  }

  get boxSink(): BlockSink {
    this.boxes ??= new BlockSink();
    return this.boxes;
  }

  locked(lock: Lock, read: () => void): void {
    this.locks.push(lock);
    read();
    this.locks.pop();
  }

  concealed(read: () => void): void {
    const outer = this.isConcealed;
    this.isConcealed = true;
    read();
    this.isConcealed = outer;
  }

  inInsertion(insertion: Range | undefined, read: () => void): void {
    const fullRange = this.insertion;
    this.insertion = insertion;
    read();
    this.insertion = fullRange;
  }

  /** Reads a paragraph, which may stand in a text box of another. @returns what stands in its own text boxes */
  inParagraph(paragraph: ParagraphBuilder, read: () => void): BlockSink | undefined {
    const { paragraph: outer, boxes: outerBoxes, isStyleHidden } = this;
    this.paragraph = paragraph;
    this.boxes = undefined;
    this.isStyleHidden = undefined;
    this.inInsertion(undefined, read);
    const { boxes } = this;
    this.paragraph = outer;
    this.boxes = outerBoxes;
    this.isStyleHidden = isStyleHidden;
    return boxes;
  }
}
