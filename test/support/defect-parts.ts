import type { Choices } from './choices';
import type { Plan } from './plan';
import { APPLICATIONS, DISPUTES, PROACTIVE, type TableId } from './words';

/** What must be reported a defect. */
export interface Expected {
  /** Names of the places at one of which each finding must stand; none when it may stand anywhere. */
  readonly at: readonly string[];
  /** Rules that cannot but fire as well: an addend stands in a row and in a column. */
  readonly also?: readonly string[];
}

/** One way in which people get a report wrong: changes the plan, or says that this plan has no room for it. */
export interface Defect {
  readonly rule: string;
  readonly name: string;
  readonly put: (plan: Plan, choices: Choices) => Expected | undefined;
}

export const defect = (rule: string, name: string, put: Defect['put']): Defect => ({ rule, name, put });

/** A sentence that was right of the table is not any more. */
export const PROSE = ['prose-table', 'contradiction'];

export const HEADINGS: readonly (readonly string[])[] = [
  ['1、总体情况', '总体情况', '一、总体概况', '第一部分 总体情况', '一、概述'],
  [
    '2、主动公开政府信息情况',
    '二、主动公开情况',
    '二、主动公开信息情况',
    '主动公开政府信息情况',
    '三、主动公开政府信息情况',
  ],
  [
    '三、依申请公开政府信息情况',
    '三、依申请公开情况',
    '3、收到和处理政府信息公开申请情况',
    '三、政府信息公开申请情况',
    '收到和处理政府信息公开申请情况',
  ],
  [
    '四、行政复议和行政诉讼情况',
    '四、政府信息公开行政复议和行政诉讼情况',
    '4、政府信息公开行政复议、行政诉讼情况',
    '四、行政复议、行政诉讼情况',
  ],
  [
    '五、存在的主要问题和改进措施',
    '五、存在问题及改进措施',
    '5、存在的主要问题及改进情况',
    '五、存在的问题及改进情况',
    '六、存在的主要问题及改进情况',
  ],
  [
    '六、其他报告事项',
    '六、其他需报告的事项',
    '六、需要报告的其他事项',
    '6、其他需要报告的事项',
    '其他需要报告的事项',
    '七、其他需要报告的事项',
  ],
];

const STRANGERS = '信开办法公政理的报';

/** A character lost, doubled, changed for another, or two that changed places. */
export function slipIn(text: string, choices: Choices): string {
  const han = [...text].flatMap((char, i) => (/\p{Script=Han}/u.test(char) ? [i] : []));
  const at = choices.of(han);
  const other = [...STRANGERS].find(
    (char) => char !== text[at] && char !== text[at + 1] && char !== text[at - 1],
  ) as string;
  const next = text[at + 1];
  switch (choices.below(4)) {
    case 1:
      return text.slice(0, at + 1) + text.slice(at);
    case 2:
      return text.slice(0, at) + other + text.slice(at + 1);
    case 3:
      return next !== undefined && han.includes(at + 1) && next !== text[at]
        ? text.slice(0, at) + next + text[at] + text.slice(at + 2)
        : text.slice(0, at) + other + text.slice(at + 1);
    default:
      return text.slice(0, at) + text.slice(at + 1);
  }
}

/** Paragraphs as they would stand in the plan's document. */
export const raw = ({ syntax }: Plan, lines: readonly string[]): string =>
  syntax === 'html' ? lines.map((line) => `<p>${line}</p>`).join('\n') : lines.join('\n\n');

export const columnsOf = (plan: Plan): string[] => PROACTIVE[plan.edition].flatMap(({ columns }) => [...columns]);

export function rowsOf(plan: Plan, table: TableId): number {
  return plan.figures[table].length;
}

export function labelOf(plan: Plan, table: TableId, row: number): string {
  if (table === 'proactive') return PROACTIVE[plan.edition].flatMap(({ rows }) => rows)[row];
  return (table === 'applications' ? APPLICATIONS[plan.edition] : DISPUTES)[row].label;
}

export const inRow = (plan: Plan, table: TableId, row: number): string[] =>
  plan.figures[table][row].map((_, column) => `${table}/${row}/${column}`);

export const cellsOf = (plan: Plan, table: TableId): string[] =>
  plan.figures[table].flatMap((_, row) => inRow(plan, table, row));

export function someCell(plan: Plan, table: TableId, choices: Choices): [row: number, column: number] {
  const row = choices.below(rowsOf(plan, table));
  return [row, choices.below(plan.figures[table][row].length)];
}

export function anyCell(plan: Plan, choices: Choices): [table: TableId, row: number, column: number] {
  const table = choices.of(['applications', 'disputes', 'proactive'] as const);
  return [table, ...someCell(plan, table, choices)];
}

/** Writes another figure: a digit lost, doubled or changed, or one more or less. */
export function off(plan: Plan, table: TableId, row: number, column: number, choices: Choices): void {
  const value = plan.figures[table][row][column];
  const wrong = choices.of([
    value + 1,
    value * 10 + 1,
    value + choices.between(1, 99),
    Math.max(0, value - 1),
    Math.floor(value / 10),
  ]);
  plan.written.set(`${table}/${row}/${column}`, String(wrong === value ? value + 2 : wrong));
}

export function change(plan: Plan, table: TableId, row: number, column: number, by: number): void {
  plan.written.set(`${table}/${row}/${column}`, String(plan.figures[table][row][column] + by));
}
