/** What a form is made of, and how one is written down: `2021.ts` and `2019.ts` hold nothing but what the notices say. */

/** A section, table, row or column is named by what it is about: the same name means the same thing in every form. */
export type SectionId = string;
export type TableId = string;

/** Words for those who fill in the form, in both languages. */
export interface Explanation {
  readonly 'zh-CN': string;
  readonly en: string;
}

export interface Section {
  readonly id: SectionId;
  /** From 1, in the form's order. */
  readonly number: number;
  /** As the form prints it, number included: 一、总体情况. */
  readonly heading: string;
  /** Other wordings of it in published reports, without number. */
  readonly aliases: readonly string[];
  /** What every heading of it speaks of, whatever its other words are. */
  readonly subject: RegExp;
  /** The statutory table that stands in it. */
  readonly table?: TableId;
  /** Whether an organ writes here in its own words, which are not last year's. */
  readonly isFree?: boolean;
  /** Whether it has to say what was charged for processing information. */
  readonly statesFee?: boolean;
  /** What a template has under the heading, a paragraph each: 【】 stands around what the clerk is asked, {year} for the year. */
  readonly contents?: readonly string[];
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
  /** What is counted in it, where the label does not say it all. */
  readonly about?: Explanation;
  /** What is said of what is counted in it, in a sum: 现行有效, 制发, 废止. */
  readonly said?: Explanation;
}

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** The labels of the row groups that it stands in, outermost first. */
  readonly groups: readonly string[];
  /** Where the regulation gives the ground for counting a case here. */
  readonly article?: string;
  /** What is counted in it, where the label does not say it all. */
  readonly about?: Explanation;
  /** What is said of what is counted in it, in a sum: 上年结转. */
  readonly said?: Explanation;
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
  /** `table/row/column`: what the cells of two forms have in common that mean the same. */
  readonly id: string;
  readonly row: Row;
  readonly column: Column;
  readonly block: Block;
  /** Whether an equation makes it the sum of others: it can be worked out again, where an addend is the clerk's to know. */
  readonly isSum: boolean;
  /** Whether it passes from year to year unchanged: counted, and never worked out from this year's figures. */
  readonly isCounted: boolean;
  /** How it follows from last year's report; undefined for most. */
  readonly sinceLastYear: YearEquation | undefined;
}

/** What an equation is: the sum of a row, of a column, or a balance, with a sum on either side: 一 + 二 = 三（七） + 四. */
export type EquationKind = 'row' | 'column' | 'balance';

/** Σ parts = Σ totals, over cells of one table. */
export interface Equation {
  readonly kind: EquationKind;
  readonly parts: readonly FormCell[];
  readonly totals: readonly FormCell[];
}

/** What a figure was in last year's report + Σ added − Σ removed = the figure now. */
export interface YearEquation {
  readonly cell: FormCell;
  /** In last year's report the cell with this name: for what is carried in, what was carried over. */
  readonly before: FormCell;
  readonly added: readonly FormCell[];
  readonly removed: readonly FormCell[];
}

/** What a table counts, in the singular. */
export type Unit = Explanation;

export interface FormTable {
  readonly id: TableId;
  /** The numeral by which people call it: 二 of 表二. */
  readonly name: string;
  readonly unit: Unit;
  /** The note that the form prints above the rows. */
  readonly note?: string;
  /** The heading over the columns (申请人情况). */
  readonly over?: string;
  /** Whether the form prints its rows side by side, all their figures on one line. */
  readonly isAcross: boolean;
  /** So many rows with its labels make a table this one wherever it stands. */
  readonly enoughRows: number;
  readonly blocks: readonly Block[];
  /** Whether its blocks have different numbers of columns: some labels cover several. */
  readonly isUneven: boolean;
  readonly rows: readonly Row[];
  /** Row by row, in the form's order. */
  readonly cells: readonly FormCell[];
  readonly equations: readonly Equation[];
  readonly yearEquations: readonly YearEquation[];
}

/** The notice that sets a form out. */
export interface Notice {
  readonly title: string;
  /** Its other names in 《》. */
  readonly names: readonly string[];
  readonly number: string;
  /** `YYYY`, or `YYYY-MM-DD` where the day is known. */
  readonly date: string;
  readonly about: Explanation;
}

export interface Form {
  /** The first year that it is for. */
  readonly id: string;
  /** The years that reports in this form are on, both ends included. */
  readonly years: { readonly from: number; readonly to: number };
  readonly notice: Notice;
  readonly sections: readonly Section[];
  readonly tables: readonly FormTable[];
}

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

/** A section's heading without its number: 总体情况. */
export const titleOf = ({ heading }: Section): string => heading.slice(numeralOf(heading).length + 1);

/** The numeral that people call a section by: 一 of 第一部分. */
export const numeralOf = (heading: string): string => heading.slice(0, heading.indexOf('、'));
