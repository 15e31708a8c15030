import type { Syntax } from '../../server/draft/draft';
import { readDraft } from '../../server/draft/read';
import { type Report, readReport } from '../../server/report/report';
import { check, type Settings } from '../../server/rules/check';
import { fixAll } from '../../server/rules/fix-all';
import { convertDraft } from '../../server/shape/convert-draft';
import { formatTables } from '../../server/shape/format-tables';

/** The head of a report, so that everything behind it is read as one. */
const HEAD =
  '澜汀市水务局2024年政府信息公开工作年度报告\n一、总体情况\n好。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';

const ROW = '| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n';
const HTML_ROW = '<tr><td>一、本年新收政府信息公开申请数量</td><td>1</td><td>0</td><td>1</td></tr>';

/** What is written again and again until a text is as long as wanted, and what may stand before and behind it. */
const SHAPES: Readonly<Record<string, string | readonly [before: string, again: string, behind: string]>> = {
  letters: 'a',
  characters: '政府信息公开工作报告编制',
  tabs: '\t',
  'lines of a tab': '\t\n',
  'lines of a tab and a figure': '\t0\n',
  'lines of a tab and words': '\t本年新收\n\n',
  pipes: '|',
  'lines of a pipe': '|\n',
  'lines of a cell': '|0|\n',
  'escaped pipes': '\\|',
  'rows of a table': ROW,
  'rows of a table in HTML': ['<table>', HTML_ROW, ''],
  'rows that span all others': ['<table>', '<tr><td rowspan=1000 colspan=1000>0', ''],
  'cells without an end': '<td>',
  'tables without an end': '<table>',
  'tables in tables': '<table><tr><td>',
  'ends of tables': '</table>',
  'elements in elements': '<div>',
  'tags without an end': '<td',
  'quotes in tags': "<td a='",
  'blanks in a tag': ['<table><tr><td rowspan=', ' ', '>'],
  comments: '<!-- x -->',
  'comments without an end': '<!--',
  'a comment that silences, with blanks': ['<!-- ogi-report-disable', '\t', 'x-->'],
  'comments that silence': '<!-- ogi-report-disable-next-line broken-total -->\n',
  'comments that silence to the end': '<!-- ogi-report-disable -->\n',
  'comments that silence the file': '<!-- ogi-report-disable-file -->',
  'comments that silence, in a line': '<!-- ogi-report-disable a, b --><!-- ogi-report-enable a -->',
  'lines that silence themselves': `<!-- ogi-report-disable-next-line -->\n${ROW}\n`,
  declarations: '<!x',
  styles: '<style>',
  references: ['<table><tr><td>', '&', ''],
  entities: ['<table><tr><td>', '&nbsp;', ''],
  digits: '1',
  'noughts and a digit': ['共', '0', '1余件'],
  'groups of digits': '1,234,567,',
  figures: '公开信息12件，',
  dates: '2024年1月1日',
  years: '2024年',
  'years with blanks': ['2024年1月1日', ' ', '至2024年12月31日'],
  'Chinese dates': '二〇二四年一月',
  'lists of parts': '其中A类1条、B类2条，',
  'parts of nothing': '其中',
  shares: '占比33.3%，',
  growths: '同比增长12%，',
  claims: '共收到政府信息公开申请12件，',
  'words before a claim': ['共收到', '案件', '各12件申请'],
  brackets: '（',
  'closed brackets': '（）',
  titles: '《',
  'closed titles': '《》',
  'titles in titles': '《a《b》',
  numbers: '国办公开办函〔2021〕30号',
  'numbers without an end': '〔2021',
  quotation: '“',
  'blank lines': '\n',
  'lines of a return': '\r',
  'lines of both': '\r\n',
  blanks: [' ', ' ', 'x'],
  'wide blanks': ['x', '\u3000', 'x'],
  'a heading with blanks': ['四、政府信息公开行政复议、行政诉讼情况', ' ', 'x'],
  headings: '二、主动公开政府信息情况\n',
  'headings of Markdown': '# x\n',
  hashes: '#',
  'lines of quotes': '> ',
  stars: '*',
  'stars with letters': '*a',
  underscores: '__a',
  backticks: '`',
  fences: '```\n',
  'lines of text': '政府信息公开工作稳步推进\n',
  'lines wrapped': '政府信息公开工作稳步推进政府信息公开工作稳步推进政\n',
  'doubled words': '资金资金',
  'one word': '的',
  placeholders: 'XX',
  'placeholders in brackets': '【待补充】',
  'open placeholders': '【',
  bookmarks: '[bookmark: ',
  'field codes': 'PAGE \\* MERGEFORMAT ',
  'control characters': '\0\u0007',
  'lone surrogates': '\ud800',
  'identity cards': '110101199003070011',
  telephones: '联系人张三13800138000，',
  'organ names': '澜汀市水务局',
  'page marks': '- 4 -\n',
  signatures: '澜汀市水务局\n2025年1月15日\n',
  'fee statements': '未收取信息处理费。',
  'figures lost': '主动公开条，',
  semicolons: ';',
  'radicals and blanks': '⺠ ',
};

const SETTINGS: Settings = { language: 'zh-CN', severities: {} };
const SYNTAXES: readonly Syntax[] = ['plain', 'markdown', 'html'];
/** For twice the text, so many times the time is still in proportion to it. */
const MOST = 2.6;
/** Shorter times tell nothing. In milliseconds. */
const LEAST = 100;
/** What takes longer is not tried with a longer text. */
const LONGEST = 10_000;

/** What is measured. */
const JOBS: Readonly<Record<string, (text: string, syntax: Syntax) => unknown>> = {
  check: (text, syntax) => check(text, syntax, SETTINGS).findings,
  fixes: (text, syntax) =>
    check(text, syntax, SETTINGS)
      .findings.slice(0, 50)
      .map((finding) => finding.fixes()),
  'fix all': (text, syntax) => fixAll(text, syntax, SETTINGS),
  format: (text, syntax) => ofReport(text, syntax, formatTables),
  convert: (text, syntax) => ofReport(text, syntax, (report) => convertDraft(report, 'html')),
};

function ofReport(text: string, syntax: Syntax, job: (report: Report) => unknown): unknown {
  const report = readReport(readDraft(text, syntax));
  return report && job(report);
}

export interface Growth {
  readonly shape: string;
  readonly syntax: Syntax;
  readonly job: string;
  /** In milliseconds, for the text, twice and four times the text. */
  readonly times: readonly [number, number, number];
  /** From one text to that of twice its length, on average. */
  readonly ratio: number;
  readonly isLinear: boolean;
}

/** A text of so many characters. */
export function textOf(shape: string, characters: number): string {
  const parts = SHAPES[shape];
  const [before, again, behind] = typeof parts === 'string' ? ['', parts, ''] : parts;
  return HEAD + before + again.repeat(Math.ceil(characters / again.length)) + behind;
}

/** How the time grows with the text, shape by shape. @param largest characters of the longest text */
export function* growths(largest: number, jobs: readonly string[], only = ''): Generator<Growth> {
  for (const shape of Object.keys(SHAPES).filter((name) => name.includes(only)))
    for (const syntax of SYNTAXES) for (const job of jobs) yield growthOf(shape, syntax, job, largest);
}

function growthOf(shape: string, syntax: Syntax, job: string, largest: number): Growth {
  const time = (characters: number): number => timeOf(JOBS[job], textOf(shape, characters), syntax);
  let size = Math.min(4_000, largest / 4);
  // The first times tell more of the compiler.
  time(size);
  time(size);
  let first = time(size);
  while (first < LONGEST && size < largest / 4) {
    size = Math.min(size * 2, largest / 4);
    first = time(size);
  }
  // A machine that is busy elsewhere, or a compiler, may slow one measurement, and hardly three.
  let times: Growth['times'] = [first, time(size * 2), time(size * 4)];
  for (let again = 0; again < 2 && !isLinear(times); again++)
    times = [Math.max(times[0], time(size)), Math.min(times[1], time(size * 2)), Math.min(times[2], time(size * 4))];
  const ratio = Math.sqrt(times[2] / times[0]);
  return { shape, syntax, job, times, ratio, isLinear: isLinear(times) };
}

const isLinear = ([once, , fourTimes]: Growth['times']): boolean =>
  fourTimes < LEAST || fourTimes / Math.max(once, 1) <= MOST * MOST;

/** What the processor did, in milliseconds. */
function timeOf(job: (text: string, syntax: Syntax) => unknown, text: string, syntax: Syntax): number {
  const before = process.cpuUsage();
  job(text, syntax);
  return process.cpuUsage(before).user / 1000;
}

export const jobNames = Object.keys(JOBS);
