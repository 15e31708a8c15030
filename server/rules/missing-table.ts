import type { FormTable } from '../forms/form';
import { tableName } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import type { Report } from '../report/report';
import type { MatchedSection } from '../report/sections';
import { labelsOf, readLabel } from '../report/tables/labels';
import { holds } from '../text/range';
import { insertTable } from '../write/insert';

interface Facts {
  readonly matched: MatchedSection;
  readonly table: FormTable;
  /** Whether its labels stand in the section as lines of text. */
  readonly isLoose: boolean;
}

/** In characters: a label, and figures after it; the blanks of a PDF's columns count as one. */
const MAX_ROW_LENGTH = 100;
const MAX_LINE_LENGTH = 500;
/** So many labels on lines of their own are a table that has lost its cells. */
const ENOUGH_LABELS = 4;

/** The figures of one row, or of all that stand side by side, after their label or below it, with nothing but blanks between them. */
const figuresOf = ({ cells, rows }: FormTable): RegExp =>
  new RegExp(`(?:^| )\\d+(?: \\d+){${cells.length / rows.length - 1},${cells.length - 1}}$`);

/** A row's text without the figures after its label, and without the bars of a grid. */
function withoutFigures(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s|\d.]/.test(text[end - 1])) end--;
  return text.slice(text[0] === '|' ? 1 : 0, end);
}

/** Whether the rows of a table stand in a section without anything that parts their cells, or in a grid of lines. */
function isLoose(report: Report, { range, line: heading }: MatchedSection, table: FormTable): boolean {
  const labels = labelsOf(table);
  const figures = table.isAcross ? figuresOf(table) : undefined;
  let count = 0;
  for (const line of report.lines) {
    if (line === heading || !holds(range, line.range.start)) continue;
    if (line.content.text.length > MAX_LINE_LENGTH) continue;
    const text = line.content.text.replace(/\s+/g, ' ');
    if (text.length > MAX_ROW_LENGTH) continue;
    if (figures?.test(text)) return true;
    const label = readLabel(withoutFigures(text));
    if (label.key.length > 1 && labels.isLabel(label)) count++;
  }
  return count >= ENOUGH_LABELS;
}

export default rule<Facts>({
  id: 'missing-table',
  name: { 'zh-CN': '缺少表格', en: 'Missing table' },
  severity: 'error',
  summary: {
    'zh-CN': '第二、三、四部分须有格式规定的表格。',
    en: 'Sections 二, 三 and 四 must have the table of the form.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    for (const matched of report.sections) {
      const table = report.form.tables.find(({ id }) => id === matched.section.table);
      if (table && !report.tables.some(({ table: { id } }) => id === table.id))
        reportFinding(matched.line.content.range, { matched, table, isLoose: isLoose(report, matched, table) });
    }
  },
  message: {
    'zh-CN': ({ matched, table, isLoose: loose }) =>
      loose
        ? `${tableName(table)['zh-CN']}的内容散成了一行行文字，分不出单元格，无法核对。请从原文件连同表格重新复制，或插入标准表格后填写。`
        : `“${matched.section.heading}”没有格式规定的${tableName(table)['zh-CN']}。即使全部为 0，也要列出表格。`,
    en: ({ matched, table, isLoose: loose }) =>
      loose
        ? `What ${tableName(table).en} holds stands here as lines of text: its cells cannot be told apart, nor checked. Copy the table itself from the original, or insert the standard table and fill it in.`
        : `“${matched.section.heading}” lacks ${tableName(table).en} of the form. It must be there even if every figure is 0.`,
  },
  fixes: ({ table, isLoose: loose }, report) => [
    {
      title: { 'zh-CN': `插入${tableName(table)['zh-CN']}`, en: `Insert ${tableName(table).en}` },
      edits: [insertTable(report, table.id)],
      preferred: !loose,
    },
  ],
});
