import type { WrittenBlock, WrittenCell } from '../files/codecs/word/written';
import type { Sheet } from '../files/codecs/workbook';
import { forms, tableOf } from '../forms';
import { AREA_RULES } from '../lint/area-rules';
import type { Language, Severity } from '../lint/finding';
import { cellName } from '../lint/names';
import { rules } from '../rules/registry';
import type { Entry } from './area';
import type { BoardReport } from './board-data';
import type { Decisions, Verdict } from './decisions';
import type { AreaFinding, CellPlace } from './model';

/** Something that an organ is to look at: a finding that is not dismissed, or what is the matter with its report. */
export interface Issue {
  readonly organ: string;
  readonly year: number;
  readonly file: string;
  readonly severity: Severity;
  readonly name: string;
  readonly place: string;
  readonly passage: string;
  readonly message: string;
  readonly verdict: Verdict | undefined;
  readonly reason: string;
}

/** Partners in likeness, by name. */
export interface Partner {
  readonly name: string;
  readonly year: number;
  readonly section: string;
  readonly share: number;
}

/** What is found of an organ's report on a year, or for the lack of it. */
export interface EntryFindings {
  readonly entry: Entry;
  readonly report: BoardReport | undefined;
  readonly area: readonly AreaFinding[];
  readonly partners: readonly Partner[];
}

/** What an organ is to look at in one report, or for the lack of it. */
export function issuesOf(
  { entry, report, area, partners }: EntryFindings,
  decisions: Decisions,
  language: Language,
): Issue[] {
  const { organ, year, file, states } = entry;
  const words = WORDS[language];
  const of = { organ: organ.name, year, file: file ?? '' };
  const issues: Issue[] = [];
  const add = (
    issue: Omit<Issue, 'organ' | 'year' | 'file' | 'verdict' | 'reason'>,
    rule: string,
    at: string,
    sum: string,
  ): void => {
    const decision = decisions.of({ organ: organ.name, year, rule, at, sum });
    if (decision?.verdict === 'dismissed') return;
    issues.push({ ...of, ...issue, verdict: decision?.verdict, reason: decision?.reason ?? '' });
  };
  for (const state of states)
    add(
      { severity: 'warning', name: words.state, place: '', passage: '', message: words.states[state] },
      state,
      '',
      '',
    );
  for (const { rule, severity, message, cells, at, sum } of area)
    add(
      { severity, name: nameOf(rule, language), place: cellWords(cells[0], undefined, language), passage: '', message },
      rule,
      at,
      sum,
    );
  report?.findings.forEach(({ rule, severity, message, place: inWord, line, column }, i) => {
    const { cell, passage, at, sum } = report.places[i];
    const form = cell ? report.tables.find(({ id }) => id === cell.table)?.form : undefined;
    const place = cell ? cellWords(cell, form, language) : (inWord ?? words.line(line, column));
    add({ severity, name: nameOf(rule, language), place, passage: passage?.text ?? '', message }, rule, at, sum);
  });
  for (const { name, year: on, section, share } of partners)
    add(
      {
        severity: 'info',
        name: nameOf('copied-text', language),
        place: section,
        passage: '',
        message: words.alike(name, on, share),
      },
      'copied-text',
      `${name} ${on} ${section}`,
      '',
    );
  return issues;
}

function nameOf(rule: string, language: Language): string {
  return [...rules, ...AREA_RULES].find(({ id }) => id === rule)?.name[language] ?? rule;
}

function cellWords({ table, index }: CellPlace, form: string | undefined, language: Language): string {
  const found = forms.find(({ id }) => id === form) ?? forms[0];
  const cell = tableOf(found, table)?.cells[index];
  return cell ? cellName(cell)[language] : table;
}

const rowOf = (issue: Issue, number: number, language: Language): string[] => [
  String(number),
  WORDS[language].severities[issue.severity],
  issue.name,
  issue.place,
  issue.message,
  issue.passage,
];

/** The list as a Word file that looks as official documents do. */
export function issueDocument(issues: readonly Issue[], language: Language): WrittenBlock[] {
  const [{ organ, year }] = issues;
  const words = WORDS[language];
  const cells = (texts: readonly string[]): WrittenCell[] => texts.map((text) => ({ text, rowSpan: 1, columnSpan: 1 }));
  return [
    { kind: 'paragraph', role: 'title', lines: [words.title(organ, year)] },
    { kind: 'paragraph', role: 'body', lines: [words.opening(issues.length)] },
    {
      kind: 'table',
      rows: [cells(words.columns), ...issues.map((issue, i) => cells(rowOf(issue, i + 1, language)))],
      columns: words.columns.length,
      headRows: 1,
    },
  ];
}

const WIDTHS = [6, 8, 18, 34, 60, 60];

/** The list as a sheet; of several organs, each row says whose it is. */
export function issueSheet(issues: readonly Issue[], language: Language): Sheet {
  const words = WORDS[language];
  const [number, ...rest] = words.columns.map((title, i) => ({ title, width: WIDTHS[i] }));
  const more = [words.organ, words.year, words.file].map((title, i) => ({ title, width: [28, 8, 36][i] }));
  const after = [words.verdict, words.reason].map((title) => ({ title, width: 20 }));
  return {
    name: words.sheet,
    columns: [number, ...more, ...rest, ...after],
    rows: issues.map((issue, i) => {
      const [, ...texts] = rowOf(issue, i + 1, language);
      const verdict = issue.verdict === undefined ? '' : words.verdicts[issue.verdict];
      return [i + 1, issue.organ, issue.year, issue.file, ...texts, verdict, issue.reason];
    }),
  };
}

/** The sheet as rows of texts, its columns' titles first. */
export const rowsOfSheet = ({ columns, rows }: Sheet): string[][] => [
  columns.map(({ title }) => title),
  ...rows.map((row) => row.map(String)),
];

const WORDS = {
  'zh-CN': {
    title: (organ: string, year: number) => `${organ}${year}年度报告问题清单`,
    opening: (count: number) => `经审核，发现需要核对的问题${count}处，请逐条核对；属实的，请修改后重新报送。`,
    columns: ['序号', '级别', '问题', '位置', '说明', '原文'],
    organ: '机关',
    year: '年度',
    file: '文件',
    verdict: '审核意见',
    reason: '理由',
    sheet: '问题清单',
    state: '报告状态',
    severities: { error: '错误', warning: '警告', info: '信息', hint: '提示' },
    verdicts: { confirmed: '属实', dismissed: '不属实', returned: '退回修改', open: '' },
    states: {
      missing: '没有收到报告。',
      lapsed: '上一年度有报告，本年度的没有找到。',
      empty: '报告是空白的。',
      twice: '收到的报告不止一份，内容不同，请说明以哪一份为准。',
      copies: '同一份报告收到不止一次。',
      year: '报告的年度与文件名或所在文件夹不符，或看不出年度。',
      edition: '用了旧格式的表格。',
      late: '落款日期晚于期限。',
      unsigned: '没有落款日期。',
    },
    line: (line: number, column: number) => `第 ${line} 行第 ${column} 列`,
    alike: (name: string, year: number, share: number) =>
      `文字与${name}${year}年度报告雷同（${Math.floor(share * 100)}%）。请按本机关实际情况改写。`,
  },
  en: {
    title: (organ: string, year: number) => `${organ} ${year}: issues`,
    opening: (count: number) =>
      `${count} to look at. Please check each, correct what is wrong, and hand the report in again.`,
    columns: ['No.', 'Severity', 'Issue', 'Place', 'What is wrong', 'Text'],
    organ: 'Organ',
    year: 'Year',
    file: 'File',
    verdict: 'Decision',
    reason: 'Reason',
    sheet: 'Issues',
    state: 'State of the report',
    severities: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
    verdicts: { confirmed: 'confirmed', dismissed: 'dismissed', returned: 'sent back', open: '' },
    states: {
      missing: 'No report has been received.',
      lapsed: 'Last year’s report is there, this year’s is not.',
      empty: 'The report is empty.',
      twice: 'There are several reports that differ; say which one counts.',
      copies: 'The same report has been received more than once.',
      year: 'The report is on another year than its name or its folder says, or on none that can be read.',
      edition: 'Tables of the old form are used.',
      late: 'Signed after the due date.',
      unsigned: 'There is no date.',
    },
    line: (line: number, column: number) => `line ${line}, column ${column}`,
    alike: (name: string, year: number, share: number) =>
      `The text is that of ${name} on ${year} (${Math.floor(share * 100)}%). Write what is true of this organ.`,
  },
} as const;
