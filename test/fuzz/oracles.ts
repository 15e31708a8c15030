import type { Syntax } from '../../server/draft/draft';
import { layoutOf } from '../../server/draft/layouts';
import { readDraft } from '../../server/draft/read';
import { ParagraphCache } from '../../server/prose/text-facts';
import { asOtherYear, type PreviousYear } from '../../server/report/compare/other-year';
import { type Report, readReport } from '../../server/report/report';
import type { MatchedTable } from '../../server/report/tables/matched';
import { type Checked, type CheckOptions, check, fixAll, type Settings } from '../../server/service/check';
import { editsOf } from '../../server/service/fix-all';
import { applyEdits, type Edit } from '../../server/text/edits';
import type { Range } from '../../server/text/range';
import { convertDraft } from '../../server/write/convert/draft';
import { convertTables } from '../../server/write/convert/tables';
import { formatTables } from '../../server/write/format/tables';
import { Complaint } from './complaint';
import type { Draft } from './stock';

function hold(condition: boolean, oracle: string, message: () => string): void {
  if (!condition) throw new Complaint(oracle, message());
}

const LANGUAGES = ['zh-CN', 'en'] as const;
const SETTINGS: readonly Settings[] = LANGUAGES.map((language) => ({ language, severities: {} }));

/** In how much of a text a draft is looked at: everything but the first is dear. */
export type Depth = 'findings' | 'report' | 'shape';

/** Reads and checks a draft as far as is asked for, and looks at all that comes of it. @throws Complaint, and whatever the code throws */
export function holdsFor(
  { text, syntax }: Draft,
  depth: Depth = 'shape',
  settings = SETTINGS[text.length % 2],
  options: CheckOptions = {},
): Checked {
  const checked = check(text, syntax, settings, options);
  holdsForFindings(checked, text);
  const { report } = checked;
  if (!report) return checked;
  if (depth !== 'findings') {
    holdsForRanges(report);
    const edits = editsOf(text, fixAll(text, syntax, settings, { checked }));
    holdsForEdits(edits, text, 'fix-all');
  }
  if (depth === 'shape') holdsForShape(report);
  return checked;
}

/** Two drafts, one said to be last year's of the other. */
export function holdsBesides(draft: Draft, lastYears: Draft): void {
  holdsFor(draft, 'findings', undefined, { previous: (report) => previousOf(lastYears, report) });
}

function previousOf({ text, syntax }: Draft, { organ, year }: Report): PreviousYear | undefined {
  const report = readReport(readDraft(text, syntax));
  return report && asOtherYear(report, 'file:///before.md', { organ, year: year === undefined ? undefined : year - 1 });
}

/** Texts that follow one another in an editor: what is kept from one to the next must not be seen in any. */
export function holdsInTurn(texts: readonly string[], syntax: Syntax): void {
  const turns = new InTurn(syntax);
  for (const text of texts) turns.step(text);
}

/** The same for one text after another. */
export class InTurn {
  private readonly cache = new ParagraphCache();
  private before: Report | undefined;
  private steps = 0;

  constructor(private readonly syntax: Syntax) {}

  /** @throws Complaint where what comes of the text is not what comes of it read anew */
  step(text: string): void {
    const settings = SETTINGS[this.steps++ % 2];
    const { cache, before, syntax } = this;
    const checked = check(text, syntax, settings, { cache, before });
    this.before = checked.report;
    const now = toldIn(checked);
    const fresh = toldIn(check(text, syntax, settings));
    hold(now === fresh, 'kept', () => `step ${this.steps - 1}: ${firstDifference(fresh, now)}`);
  }
}

/** A table as it was read, without the form. */
const tableIn = ({ range, cells, rows, labelTypos, incompleteRows, unexpectedCells, ...table }: MatchedTable) => [
  range,
  cells.map(({ cell, figure }) => [cell, figure]),
  rows.map(({ source }) => source),
  labelTypos,
  incompleteRows.map(({ row, source, found, wanted }) => [row.id, source, found, wanted]),
  unexpectedCells,
  [...table.misaligned],
  table.otherEdition,
];

/** All that is reported a draft, and what its tables and its prose were read to say, in letters. */
const toldIn = ({ report, findings }: Checked): string =>
  JSON.stringify([
    findings.map((finding) => ({ ...finding, fixes: finding.fixes() })),
    report?.tables.map(tableIn),
    report?.tableReferences.map(({ claim: { prose, topic, from, to, year, carriedYear, figure }, interpretations }) => [
      [topic, from, to, year, carriedYear, figure, prose.rangeOf(from, to)],
      interpretations.map(({ value }) => value),
    ]),
  ]);

function firstDifference(wanted: string, found: string): string {
  let at = 0;
  while (wanted[at] === found[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 150), at + 150);
  return `wanted …${around(wanted)}…\nfound …${around(found)}…`;
}

const FAILED = /failed on this draft|在检查本稿时出错/;
/** Words that come of a value that is none. */
const NO_WORDS = /undefined|\bNaN\b|\[object |\bnull\b|\bInfinity\b/;
/** What binary fractions leave behind the decimals; a draft may write so many noughts or nines itself. */
const REMNANT = /\d\.\d*(?:0{6}|9{6})\d/;
const LONG_RUN = /0{6}|9{6}/;
/** What would break a line of a list, or steer whoever shows it. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const MAX_WORDS_LENGTH = 1_000;

function holdsForFindings({ findings }: Checked, text: string): void {
  let last: Range = { start: 0, end: 0 };
  for (const { rule, message, range, related, fixes } of findings) {
    holdsForWords(message, rule, text);
    isIn(range, text, rule);
    hold(
      last.start < range.start || (last.start === range.start && last.end <= range.end),
      'order',
      () => `${rule} at ${range.start} is reported behind one at ${last.start}`,
    );
    last = range;
    for (const part of related) {
      holdsForWords(part.message, rule, text);
      isIn(part.range, text, rule);
    }
    for (const fix of fixes()) {
      holdsForWords(fix.title, rule, text);
      holdsForEdits(fix.edits, text, `fix of ${rule}`);
    }
  }
}

function holdsForWords(words: string, rule: string, text: string): void {
  hold(!FAILED.test(words), 'rule', () => words);
  hold(words.trim() !== '' && !UNSEEN.test(words), 'words', () => `${rule}: ${words.replace(/\p{C}/gu, '↵')}`);
  hold(words.length <= MAX_WORDS_LENGTH, 'long', () => `${rule}: ${words.length} characters, ${words.slice(0, 300)}`);
  hold(!NO_WORDS.test(words) || NO_WORDS.test(text), 'words', () => `${rule}: ${words}`);
  hold(!REMNANT.test(words) || LONG_RUN.test(text), 'words', () => `${rule}: ${words}`);
}

function isIn({ start, end }: Range, { length }: string, what: string): void {
  const isRange = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;
  hold(isRange, 'range', () => `${what}: ${start}–${end} in a text of ${length}`);
}

function holdsForEdits(edits: readonly Edit[], text: string, what: string): void {
  let last: Range | undefined;
  for (const { range } of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    isIn(range, text, what);
    const isBehind = !last || (last.end <= range.start && last.start < range.start);
    hold(isBehind, 'overlap', () => `${what}: ${last?.start}–${last?.end} and ${range.start}–${range.end}`);
    last = range;
  }
}

/** Every range that the report holds, however deep, and those that it works out. */
function holdsForRanges(report: Report): void {
  const { text, blocks } = report.draft;
  for (const [i, { range }] of blocks.entries()) {
    const before = blocks[i - 1]?.range;
    hold(!before || before.end <= range.start, 'blocks', () => `one at ${range.start} begins before ${before?.end}`);
  }
  const seen = new Set<unknown>([report.form, report.draft.text]);
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return;
    seen.add(value);
    if ('start' in value && 'end' in value) isIn(value as Range, text, 'report');
    for (const inner of Object.values(value)) look(inner);
  };
  look(report.sections);
  look(report.tables);
  look(report.otherTables);
  look(report.draft.blocks);
  for (const { content } of report.lines) isIn(content.range, text, 'line');
  for (const paragraph of report.paragraphs) {
    const { length } = paragraph.text;
    for (const at of [0, length >> 1, length]) isIn(paragraph.rangeOf(0, at), text, 'paragraph');
    isIn(paragraph.rangeOf(length >> 1, length), text, 'paragraph');
    holdsForEdits(paragraph.replace(0, length, '无'), text, 'paragraph');
  }
  for (const prose of report.prose) {
    isIn(prose.rangeOf(0, prose.text.length), text, 'prose');
    for (const { from, to } of prose.sentences) isIn(prose.rangeOf(from, to), text, 'sentence');
  }
  for (const { claim } of report.tableReferences) isIn(claim.prose.rangeOf(claim.from, claim.to), text, 'restatement');
}

/** What one tidying brings together another may line up. */
const MAX_TIDYINGS = 3;

/** Tidying and rewriting tables: edits that can be made; what comes of it is a draft like any other. */
function holdsForShape(report: Report): void {
  const { text, syntax } = report.draft;
  const tidying = formatTables(report);
  holdsForEdits(tidying, text, 'tidying');
  let tidied: Report | undefined = report;
  for (let round = 0; round < MAX_TIDYINGS && tidied; round++)
    tidied = readReport(readDraft(applyEdits(tidied.draft.text, formatTables(tidied)), syntax));
  hold(tidied !== undefined && formatTables(tidied).length === 0, 'tidy', () => 'it is never tidy');
  for (const layout of ['pipes', 'tabs', 'cell-lines', 'html'] as const) {
    const edits = convertTables(report, layout);
    if (typeof edits !== 'string') holdsForEdits(edits, text, `tables as ${layout}`);
    const converted = convertDraft(report, layout);
    if (typeof converted === 'string') continue;
    const isReport = readReport(readDraft(converted.text, layoutOf(layout).syntax)) !== undefined;
    hold(isReport, 'convert', () => `as ${layout} it is no report any more`);
  }
}
