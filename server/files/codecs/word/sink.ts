import type { Block } from './model';
import type { ParagraphBuilder } from './paragraph';
import type { XmlReader } from './xml';

/** Where blocks are put; a paragraph whose mark is deleted waits for the next, which it runs on into. */
export class BlockSink {
  readonly blocks: Block[] = [];
  open: ParagraphBuilder | undefined;
  /** Whether a table has just ended. */
  isBehindTable = false;
}

/** Whoever reads blocks, wherever they stand. */
export interface ContentReader {
  readonly xml: XmlReader;
  /**
   * The blocks in the element at hand: the body, a cell, a text box.
   * @param other is called at what is none
   */
  readContent(sink: BlockSink, other?: (name: string) => void): void;
  /** Goes into what stands around blocks, rows, cells and runs alike and is not seen itself; says whether it is such. */
  wrapper(name: string, visit: (name: string) => void): boolean;
}
