import type { CodeLens } from 'vscode-languageserver';
import type { Cell } from '../draft/draft';
import type { Language } from '../lint/finding';
import { safeFixOf } from '../lint/fix-all';
import type { Report } from '../report/report';
import { type BrokenEquation, figureOf } from '../report/tables/equations';
import type { MatchedCell, MatchedTable } from '../report/tables/matched';
import { groupBy } from '../text/group-by';
import type { Range } from '../text/range';
import type { Asker } from './asker';
import { type CheckedDocument, editorRange, findingsWithin } from './checked-document';
import { reportedEquations } from './reported-equations';
import { shortLabel, shortName, shortRow } from './short-names';

const messages = {
  holds: { 'zh-CN': '勾稽关系成立', en: 'All sums hold' },
  ignored: { 'zh-CN': '有不符之处，已忽略', en: 'Not all sums hold; ignored' },
  complete: { 'zh-CN': '数字已填齐', en: 'All figures are there' },
  broken: {
    'zh-CN': (count: number, first: string) => `${count} 处不符：${first}`,
    en: (count: number, first: string) => `${count === 1 ? '1 sum does' : `${count} sums do`} not hold: ${first}`,
  },
  likely: {
    'zh-CN': (cell: string, value: number) => `可能是“${cell}”有误，应为 ${value}`,
    en: (cell: string, value: number) => `“${cell}” should probably be ${value}`,
  },
  row: {
    'zh-CN': (row: string, sum: number, total: number) => `“${row}”各项之和 ${sum}，总计 ${total}`,
    en: (row: string, sum: number, total: number) => `“${row}” adds up to ${sum}, its total is ${total}`,
  },
  column: {
    'zh-CN': (column: string, sum: number, total: number) =>
      `“${column}”列（一）至（六）之和 ${sum}，（七）总计 ${total}`,
    en: (column: string, sum: number, total: number) => `“${column}” adds up to ${sum}, （七）总计 is ${total}`,
  },
  balance: {
    'zh-CN': (column: string, left: number, right: number) =>
      `“${column}”列：一 + 二 = ${left}，三（七） + 四 = ${right}`,
    en: (column: string, left: number, right: number) => `“${column}”: 一 + 二 = ${left}, 三（七） + 四 = ${right}`,
  },
  more: { 'zh-CN': ' 等', en: ', …' },
  incomplete: {
    'zh-CN': (what: readonly string[]) => what.join('，'),
    en: (what: readonly string[]) => what.join(', '),
  },
  unknown: {
    'zh-CN': (what: readonly string[]) => `尚不能全部核对：${what.join('，')}`,
    en: (what: readonly string[]) => `Not all can be checked yet: ${what.join(', ')}`,
  },
  blank: { 'zh-CN': (count: number) => `${count} 格未填`, en: (count: number) => `${count} blank` },
  unreadable: {
    'zh-CN': (count: number) => `${count} 格不是有效数字`,
    en: (count: number) => `${count} without a valid figure`,
  },
  missing: { 'zh-CN': (count: number) => `缺 ${count} 格`, en: (count: number) => `${count} missing` },
  fixAll: { 'zh-CN': '修正全文可自动修正的问题', en: 'Fix all in the draft that needs no decision' },
  form: { 'zh-CN': '填表', en: 'Form' },
  convert: { 'zh-CN': '转换写法…', en: 'Convert…' },
} as const;

export function lensesOn(checked: CheckedDocument, report: Report, { language, options }: Asker): CodeLens[] {
  const { document } = checked;
  const reported = groupBy(reportedEquations(checked), ({ table }) => table);
  const broken = groupBy(report.broken, ({ table }) => table);
  return report.tables.flatMap((table, index) => {
    const { start } = table.range;
    const range = editorRange(document, { start, end: start });
    const lens = (title: string, command = '', ...args: readonly unknown[]): CodeLens => ({
      range,
      command: { title, command, arguments: [...args] },
    });
    const { says, at } = stateOf(table, broken.get(table), reported.get(table), language);
    // A lens without a command is plain words; a command that the editor does not have would be a trap.
    if (!options.commands) return [lens(says)];
    return [
      at ? lens(says, 'ogiReport.showRange', document.uri, editorRange(document, placeIn(at))) : lens(says),
      ...(isFixable(checked, table.range) ? [lens(messages.fixAll[language], 'ogiReport.fixAll')] : []),
      lens(messages.form[language], 'ogiReport.form', document.uri, index),
      lens(messages.convert[language], 'ogiReport.convertTable', document.uri, index),
    ];
  });
}

/** What is to be typed over: the figure, or nothing, where there is none yet. */
const placeIn = ({ content, insertionRange }: Cell): Range => (content.text === '' ? insertionRange : content.range);

/** Whether something in a range is fixed by fixing all. */
const isFixable = (checked: CheckedDocument, range: Range): boolean =>
  findingsWithin(checked, range).some((finding) => safeFixOf(finding) !== undefined);

/** Whether a table holds, in words, and where to look when it does not. */
interface State {
  readonly says: string;
  readonly at: Cell | undefined;
}

function stateOf(
  table: MatchedTable,
  broken: readonly BrokenEquation[] | undefined,
  reported: readonly BrokenEquation[] | undefined,
  language: Language,
): State {
  if (reported) return faultsIn(reported, language);
  if (broken) return { says: messages.ignored[language], at: undefined };
  const hasSums = table.table.equations.length > 0;
  const lacking = table.cells.flatMap((matched) => lackIn(matched) ?? []);
  if (lacking.length === 0) return { says: messages[hasSums ? 'holds' : 'complete'][language], at: undefined };
  const what = LACKS.flatMap((lack) => {
    const count = lacking.filter((one) => one.lack === lack).length;
    return count > 0 ? messages[lack][language](count) : [];
  });
  const says = messages[hasSums ? 'unknown' : 'incomplete'][language](what);
  return { says, at: lacking.find(({ cell }) => cell)?.cell };
}

/** Why a figure cannot be computed with. */
const LACKS = ['blank', 'unreadable', 'missing'] as const;

function lackIn(matched: MatchedCell): { lack: (typeof LACKS)[number]; cell: Cell | undefined } | undefined {
  const { cell, figure } = matched;
  if (figureOf(matched) !== undefined) return undefined;
  return { lack: !cell ? 'missing' : figure?.kind === 'blank' ? 'blank' : 'unreadable', cell };
}

/** The first of the equations that do not hold, by the cell that is to be looked at. */
function faultsIn(reported: readonly BrokenEquation[], language: Language): State {
  const cellOf = ({ suspectCell, totals }: BrokenEquation): Cell | undefined => (suspectCell?.cell ?? totals[0]).cell;
  const startOf = (broken: BrokenEquation): number => cellOf(broken)?.fullRange.start ?? Number.POSITIVE_INFINITY;
  const first = reported.reduce((a, b) => (startOf(b) < startOf(a) ? b : a));
  const isAll = reported.every((broken) => broken === first || (first.suspectCell && cellOf(broken) === cellOf(first)));
  const fault = `${faultIn(first, language)}${isAll ? '' : messages.more[language]}`;
  return { says: messages.broken[language](reported.length, fault), at: cellOf(first) };
}

function faultIn({ equation, suspectCell, totals, sums }: BrokenEquation, language: Language): string {
  if (suspectCell) return messages.likely[language](shortName(suspectCell.cell.form), suspectCell.value);
  const { row, column } = totals[0].form;
  const name = equation.kind === 'row' ? shortRow(row) : shortLabel(column);
  return messages[equation.kind][language](name, sums.parts, sums.totals);
}
