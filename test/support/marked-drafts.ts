// Drafts with marks under what is to be reported of them; how they are written is said in test/drafts/README.md.

import type { Syntax } from '../../server/draft/draft';
import type { Finding } from '../../server/lint/finding';
import { Lines, type Position } from '../../server/text/lines';
import { displayWidth } from '../../server/text/width';
import { type DraftOptions, expand } from './draft-pieces';

/** What is to be reported, or is reported: a rule at some columns of a line, as far as they are on that line. */
export interface Mark {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  /** Parts of the message with … between them; empty where the mark does not say. */
  readonly message: string;
}

/** One report of a file. */
export interface MarkedReport {
  /** Without marks, placeholders written out. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What its placeholders stand for. */
  readonly pieces: readonly Piece[];
}

/** Last year's report, with marks where related information of this year's findings leads. */
export interface MarkedLastYear extends MarkedReport {
  /** As the file has it, without marks. */
  readonly source: readonly string[];
}

export interface MarkedDraft extends MarkedReport {
  readonly syntax: Syntax;
  readonly lineEnd: string;
  /** The first line, where it names organ and year. */
  readonly head: string | undefined;
  readonly options: DraftOptions;
  readonly lastYear: MarkedLastYear | undefined;
}

export interface Piece {
  readonly placeholder: string;
  readonly lines: readonly string[];
}

const HEAD = /^\{\{(\S+) (\d{4})( CRLF)?\}\}$/;
const PLACEHOLDER = /^\{\{(.+)\}\}$/;
/** Between these lines stands last year's report. */
export const LAST_YEAR = '{{上年}}';
export const THIS_YEAR = '{{本年}}';
const MARK = /^([ \t]*)(\^+) ([a-z][a-z-]*)(?:: (.*))?$/;
const TAB = 4;

const MANNERS: readonly [string, Pick<DraftOptions, 'layout' | 'syntax'>][] = [
  ['.cells.txt', { layout: 'cell-lines', syntax: 'plain' }],
  ['.txt', { layout: 'tabs', syntax: 'plain' }],
  ['.md', { layout: 'pipes', syntax: 'markdown' }],
  ['.html', { layout: 'html', syntax: 'html' }],
];

/** The part of a file name that reports the layout; undefined for a file that is no draft. */
export const endingOf = (name: string): string | undefined => MANNERS.find(([ending]) => name.endsWith(ending))?.[0];

/** How many columns a text takes, where a tab goes on to the next multiple of four. */
function columnsOf(text: string): number {
  let columns = 0;
  text.split('\t').forEach((part, i) => {
    if (i > 0) columns += TAB - (columns % TAB);
    columns += displayWidth(part);
  });
  return columns;
}

/** Reads the content of a marked draft. @throws Error for a placeholder or a file name that means nothing */
export function readMarked(name: string, content: string): MarkedDraft {
  const [, kind] = MANNERS.find(([ending]) => name.endsWith(ending)) ?? [];
  if (!kind) throw new Error(`In which layout is ${name}?`);
  const source = content.split('\n');
  const named = HEAD.exec(source[0]);
  const year = Number(named?.[2] ?? 2024);
  const options: DraftOptions = { ...kind, organ: named?.[1] ?? '青岚县农业农村局', year };
  const lineEnd = named?.[3] ? '\r\n' : '\n';
  const lines = named ? source.slice(1) : source;
  const [from, to] = [lines.indexOf(LAST_YEAR), lines.indexOf(THIS_YEAR)];
  if (from > 0 || from < 0 !== to < 0) throw new Error(`${LAST_YEAR} begins a draft, and ${THIS_YEAR} ends it.`);
  const before = from < 0 ? undefined : lines.slice(1, to);
  return {
    ...readReport(lines.slice(to + 1), options, lineEnd),
    syntax: kind.syntax,
    lineEnd,
    head: named?.[0],
    options,
    lastYear: before && {
      ...readReport(before, { ...options, year: year - 1, isLastYear: true }, lineEnd),
      source: before.filter((line) => !MARK.test(line)),
    },
  };
}

function readReport(source: readonly string[], options: DraftOptions, lineEnd: string): MarkedReport {
  const lines: string[] = [];
  const marks: Mark[] = [];
  const pieces: Piece[] = [];
  for (const line of source) {
    const mark = MARK.exec(line);
    const placeholder = PLACEHOLDER.exec(line);
    if (mark) {
      const from = columnsOf(mark[1]);
      marks.push({ line: lines.length - 1, from, to: from + mark[2].length, rule: mark[3], message: mark[4] ?? '' });
    } else if (placeholder) {
      const piece = expand(placeholder[1], options);
      pieces.push({ placeholder: placeholder[1], lines: piece });
      lines.push(...piece);
    } else lines.push(line);
  }
  return { text: lines.join(lineEnd), marks, pieces };
}

/** Findings as marks would have them; each is shown on the line that it begins on. */
export function marksOf(text: string, findings: readonly Finding[]): Mark[] {
  const lines = new Lines(text);
  return findings.map(({ range, rule, message }) => ({
    ...placeOf(text, lines, lines.position(range.start), lines.position(range.end)),
    rule,
    message,
  }));
}

/** What findings relate to in last year's report, as marks would have it; several may relate to one cell. */
export function marksInLastYear(text: string, findings: readonly Finding[]): Mark[] {
  const lines = new Lines(text);
  const marks = new Map<string, Mark>();
  for (const { rule, related } of findings) {
    for (const { file, message } of related) {
      if (!file) continue;
      const mark = { ...placeOf(text, lines, file.start, file.end), rule, message };
      marks.set(JSON.stringify(mark), mark);
    }
  }
  return [...marks.values()];
}

type Place = Pick<Mark, 'line' | 'from' | 'to'>;

/** Of a range the part on its first line, in columns. */
function placeOf(text: string, lines: Lines, { line, character }: Position, end: Position): Place {
  const start = lines.start(line);
  const shown = text.slice(start, lines.start(line + 1)).replace(/[\r\n]+$/, '');
  const from = columnsOf(shown.slice(0, character));
  const to = columnsOf(end.line === line ? shown.slice(0, end.character) : shown);
  return { line, from, to: Math.max(to, from + 1) };
}

const isMeant = (mark: Mark, reported: Mark): boolean =>
  mark.line === reported.line &&
  mark.from === reported.from &&
  mark.to === reported.to &&
  mark.rule === reported.rule &&
  hasParts(reported.message, mark.message);

/** Whether the parts of a message, with … between them, stand in it in that order. */
function hasParts(message: string, parts: string): boolean {
  let at = 0;
  for (const part of parts.split('…')) {
    const found = message.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

/** What is reported without a mark, and marked without being reported; each as lines that could stand in the file. */
export function differences({ text, marks, lastYear, lineEnd }: MarkedDraft, findings: readonly Finding[]): string[] {
  const found = unlike(text.split(lineEnd), marks, marksOf(text, findings));
  if (!lastYear) return found;
  const related = marksInLastYear(lastYear.text, findings);
  const inLastYear = unlike(lastYear.text.split(lineEnd), lastYear.marks, related);
  return [...found, ...inLastYear.map((difference) => `last year’s report, ${difference}`)];
}

function unlike(lines: readonly string[], marks: readonly Mark[], reported: readonly Mark[]): string[] {
  const left = [...marks];
  const unmarked = reported.filter((one) => {
    const at = left.findIndex((mark) => isMeant(mark, one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const show = (what: string) => (mark: Mark) => `${what}:\n${lines[mark.line]}\n${written(mark)}`;
  return [...unmarked.map(show('reported, not marked')), ...left.map(show('marked, not reported'))];
}

/** A mark as it is written under its line. */
export const written = ({ from, to, rule, message }: Mark): string =>
  `${' '.repeat(from)}${'^'.repeat(to - from)} ${rule}${message === '' ? '' : `: ${message}`}`;
