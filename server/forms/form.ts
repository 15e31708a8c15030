/** The words in which the law lays down a report. Data only; see `2021.ts` and `2019.ts`. */

export type SectionId = 'overview' | 'proactive' | 'applications' | 'disputes' | 'problems' | 'others';
export type TableId = 'proactive' | 'applications' | 'disputes';

export interface Section {
  readonly id: SectionId;
  /** 1 to 6. */
  readonly number: number;
  /** As the form prints it, number included: 一、总体情况. */
  readonly heading: string;
  /** Other wordings of it in published reports, without number. */
  readonly aliases: readonly string[];
  /** The statutory table that stands in it. */
  readonly table?: TableId;
}

/**
 * What a figure counts. `count`: cases or pieces, whole and not negative. `amount`: money, decimals allowed.
 * `change`: more or less than last year, signed. `purchase`: the procurement of 2019, with its unit in the cell.
 */
export type Measure = 'count' | 'amount' | 'change' | 'purchase';

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly measure: Measure;
  /** The heading that spans it and its neighbours (法人或其他组织). */
  readonly group?: string;
}

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** The labels of the row groups that it stands in, outermost first. */
  readonly groups: readonly string[];
  /** Where the regulation gives the ground for counting a case here. */
  readonly article?: string;
}

/** Rows that share their columns; table 二 has one for each item of 第二十条, the others have one. */
export interface Block {
  /** 第二十条第（一）项. */
  readonly heading?: string;
  /** The label above the row labels (信息内容). */
  readonly corner?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** One figure of a table, named by its row and its column. */
export interface FormCell {
  readonly index: number;
  readonly row: Row;
  readonly column: Column;
  readonly block: Block;
}

/** What an equation is: the sum of a row, of a column, or the balance 一 + 二 = 三（七） + 四. */
export type EquationKind = 'row' | 'column' | 'balance';

/** Σ parts = Σ totals, over cells of one table. */
export interface Equation {
  readonly kind: EquationKind;
  readonly parts: readonly FormCell[];
  readonly totals: readonly FormCell[];
}

export interface FormTable {
  readonly id: TableId;
  /** The numeral by which people call it: 表二. */
  readonly name: '二' | '三' | '四';
  /** The note that the form prints above the rows. */
  readonly note?: string;
  /** The heading over the columns (申请人情况). */
  readonly over?: string;
  readonly blocks: readonly Block[];
  readonly rows: readonly Row[];
  /** Row by row, in the form's order. */
  readonly cells: readonly FormCell[];
  readonly equations: readonly Equation[];
}

export interface Form {
  readonly id: '2021' | '2019';
  /** The years that reports in this form are on, both ends included. */
  readonly years: { readonly from: number; readonly to: number };
  /** The notice that sets it out. */
  readonly notice: { readonly title: string; readonly number: string; readonly date: string };
  readonly sections: readonly Section[];
  readonly tables: readonly FormTable[];
}

/** A table before its cells and equations are laid out. */
interface TableDefinition {
  readonly id: TableId;
  readonly name: '二' | '三' | '四';
  readonly note?: string;
  readonly over?: string;
  readonly blocks: readonly Block[];
  readonly equations: readonly EquationDefinition[];
}

type EquationDefinition = (cells: (row: string, column: string) => FormCell, block: Block) => Equation[];

/** A column; its measure is a count unless stated. */
export const column = (id: string, label: string, more: Partial<Column> = {}): Column => ({
  id,
  label,
  aliases: [],
  measure: 'count',
  ...more,
});

/** A row on its own. */
export const row = (id: string, label: string, more: Partial<Row> = {}): Row => ({
  id,
  label,
  aliases: [],
  groups: [],
  ...more,
});

/** Rows under a common label. */
export const group = (label: string, ...rows: readonly (Row | readonly Row[])[]): Row[] =>
  rows.flat().map((inner) => ({ ...inner, groups: [label, ...inner.groups] }));

/** Columns under a common label. */
export const columnGroup = (label: string, ...columns: readonly Column[]): Column[] =>
  columns.map((inner) => ({ ...inner, group: label }));

/** Σ of the columns named = the column `total`, in each row. */
export const inEachRow =
  (parts: readonly string[], total: string): EquationDefinition =>
  (cell, block) =>
    block.rows.map(({ id }) => ({
      kind: 'row',
      parts: parts.map((part) => cell(id, part)),
      totals: [cell(id, total)],
    }));

/** Σ of the rows `parts` = Σ of the rows `totals`, in each column. */
export const inEachColumn =
  (kind: EquationKind, parts: readonly string[], totals: readonly string[]): EquationDefinition =>
  (cell, block) =>
    block.columns.map(({ id }) => ({
      kind,
      parts: parts.map((part) => cell(part, id)),
      totals: totals.map((total) => cell(total, id)),
    }));

/** Lays out a table: its cells row by row, its equations over them. */
export function table(definition: TableDefinition): FormTable {
  const { equations, ...rest } = definition;
  const cells: FormCell[] = [];
  const byName = new Map<string, FormCell>();
  for (const block of definition.blocks) {
    for (const inRow of block.rows) {
      for (const inColumn of block.columns) {
        const cell = { index: cells.length, row: inRow, column: inColumn, block };
        cells.push(cell);
        byName.set(`${inRow.id}/${inColumn.id}`, cell);
      }
    }
  }
  const named = (inRow: string, inColumn: string): FormCell => {
    const cell = byName.get(`${inRow}/${inColumn}`);
    if (!cell) throw new Error(`no cell ${inRow}/${inColumn} in table ${definition.id}`);
    return cell;
  };
  return {
    ...rest,
    rows: definition.blocks.flatMap((block) => block.rows),
    cells,
    equations: definition.blocks.flatMap((block) => equations.flatMap((equation) => equation(named, block))),
  };
}
