import type { Block } from '../word/model';
import type { TablePosition } from './paragraph-properties';
import { type DocRow, tableOf } from './table';

/** A table that is being read. */
interface OpenTable {
  readonly rows: DocRow[];
  cells: Block[][];
  blocks: Block[];
}

/** Puts paragraphs into cells, rows and tables as the marks that end them tell. */
export class BlockBuilder {
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];

  /** @param endsCell whether the paragraph ends in the mark of a cell */
  add(paragraph: Block, { depth, isRowEnd, definition }: TablePosition, endsCell: boolean): void {
    while (this.tables.length > depth) this.closeTable();
    while (this.tables.length < depth) this.tables.push({ rows: [], cells: [], blocks: [] });
    const table = this.tables.at(-1);
    if (!table) {
      this.blocks.push(paragraph);
      return;
    }
    if (isRowEnd) {
      if (table.cells.length > 0) table.rows.push({ cells: table.cells, definition });
      table.cells = [];
      table.blocks = [];
      return;
    }
    table.blocks.push(paragraph);
    if (endsCell) this.endCell();
  }

  /** Ends the cell that is being read. */
  endCell(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.cells.push(table.blocks);
    table.blocks = [];
  }

  end(): Block[] {
    while (this.tables.length > 0) this.closeTable();
    return this.blocks;
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    // A row whose end is missing is a row all the same.
    if (table.blocks.length > 0) table.cells.push(table.blocks);
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, definition: undefined });
    if (table.rows.length > 0) (this.tables.at(-1)?.blocks ?? this.blocks).push(tableOf(table.rows));
  }
}
