import { type FileCell, type FileRow, Grid } from './grid';
import type { Table } from './model';
import { BlockSink, type ContentReader } from './sink';
import { isOn, numberIn } from './styles';

/** Reads one table; rows and cells may stand in controls and other wrappers. */
export class TableReader {
  /** The widths of the grid's columns, in twentieths of a point. */
  private readonly widths: number[] = [];
  private readonly rows: FileRow[] = [];

  constructor(private readonly reader: ContentReader) {}

  /** @returns undefined where no row is left once changes are accepted */
  read(continues: boolean): Table | undefined {
    const { reader } = this;
    const { xml } = reader;
    const visit = (name: string): void => {
      if (name === 'w:tr') this.readRow();
      else if (name === 'w:tblGrid')
        xml.eachChild((column) => column === 'w:gridCol' && this.widths.push(numberIn(xml, 'w:w') ?? 0));
      else reader.wrapper(name, visit);
    };
    xml.eachChild(visit);
    return this.rows.length > 0
      ? { kind: 'table', rows: new Grid(this.rows, this.widths).rows(), continues }
      : undefined;
  }

  private readRow(): void {
    const { reader } = this;
    const { xml } = reader;
    const cells: FileCell[] = [];
    let before = 0;
    let after = 0;
    let isDeleted = false;
    const visit = (name: string): void => {
      if (name === 'w:tc') {
        const cell = this.readCell();
        if (cell) cells.push(cell);
      } else if (name === 'w:trPr')
        xml.eachChild((property) => {
          if (property === 'w:gridBefore') before = numberIn(xml) ?? 0;
          else if (property === 'w:gridAfter') after = numberIn(xml) ?? 0;
          else if (property === 'w:del') isDeleted = true;
          else if (property === 'w:hidden') isDeleted ||= isOn(xml);
        });
      else reader.wrapper(name, visit);
    };
    xml.eachChild(visit);
    if (!isDeleted && cells.length > 0) this.rows.push({ cells, before: bounded(before, 0), after: bounded(after, 0) });
  }

  private readCell(): FileCell | undefined {
    const { reader } = this;
    const { xml } = reader;
    const sink = new BlockSink();
    let span: number | undefined;
    let width: number | undefined;
    let vertical: FileCell['vertical'];
    let horizontal: FileCell['horizontal'];
    let isDeleted = false;
    const property = (name: string): void => {
      switch (name) {
        case 'w:tcW':
          if ((xml.attribute('w:type') ?? 'dxa') === 'dxa') width = numberIn(xml, 'w:w');
          return;
        case 'w:gridSpan':
          span = bounded(numberIn(xml) ?? 1, 1);
          return;
        case 'w:vMerge':
          vertical = xml.attribute('w:val') === 'restart' ? 'restart' : 'continue';
          return;
        case 'w:hMerge':
          horizontal = xml.attribute('w:val') === 'restart' ? 'restart' : 'continue';
          return;
        case 'w:cellMerge':
          vertical ??= xml.attribute('w:vMerge') === 'cont' ? 'continue' : 'restart';
          return;
        case 'w:cellDel':
          isDeleted = true;
      }
    };
    reader.readContent(sink, (name) => name === 'w:tcPr' && xml.eachChild(property));
    return isDeleted ? undefined : { blocks: sink.blocks, span, width, vertical, horizontal };
  }
}

/** As many columns as Word allows a table. */
const MAX_COLUMNS = 63;

const bounded = (count: number, least: number): number => Math.min(MAX_COLUMNS, Math.max(least, count));
