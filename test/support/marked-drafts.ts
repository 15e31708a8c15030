// Drafts with marks under what is to be reported of them; how they are written is said in test/drafts/README.md.

import type { Syntax } from '../../server/draft/draft';
import type { Finding } from '../../server/lint/finding';
import { Lines } from '../../server/text/lines';
import { displayWidth } from '../../server/text/width';
import { expand, type Manner, rowNames } from './draft-pieces';

/** What is to be reported, or is reported: a rule at some columns of a line, as far as they are on that line. */
export interface Mark {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  /** Parts of the message with … between them; empty where the mark does not say. */
  readonly message: string;
}

export interface MarkedDraft {
  /** Without marks, placeholders written out. */
  readonly text: string;
  readonly syntax: Syntax;
  readonly marks: readonly Mark[];
  readonly lineEnd: string;
  /** The first line, where it names organ and year. */
  readonly head: string | undefined;
  readonly manner: Manner;
  /** What its placeholders stand for. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly placeholder: string;
  readonly lines: readonly string[];
}

const HEAD = /^\{\{(\S+) (\d{4})( CRLF)?\}\}$/;
const PLACEHOLDER = /^\{\{(.+)\}\}$/;
const MARK = /^([ \t]*)(\^+) ([a-z][a-z-]*)(?:: (.*))?$/;
const TAB = 4;

const MANNERS: readonly [string, Pick<Manner, 'layout' | 'syntax'>][] = [
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
  const manner: Manner = { ...kind, organ: named?.[1] ?? '青岚县农业农村局', year: Number(named?.[2] ?? 2024) };
  const lines: string[] = [];
  const marks: Mark[] = [];
  const pieces: Piece[] = [];
  for (const line of named ? source.slice(1) : source) {
    const mark = MARK.exec(line);
    const placeholder = PLACEHOLDER.exec(line);
    if (mark) {
      const from = columnsOf(mark[1]);
      marks.push({ line: lines.length - 1, from, to: from + mark[2].length, rule: mark[3], message: mark[4] ?? '' });
    } else if (placeholder) {
      const piece = expand(placeholder[1], manner);
      pieces.push({ placeholder: placeholder[1], lines: piece });
      lines.push(...piece);
    } else lines.push(line);
  }
  const lineEnd = named?.[3] ? '\r\n' : '\n';
  return { text: lines.join(lineEnd), syntax: kind.syntax, marks, lineEnd, head: named?.[0], manner, pieces };
}

/** Findings as marks would have them; each is shown on the line that it begins on. */
export function marksOf(text: string, findings: readonly Finding[]): Mark[] {
  const lines = new Lines(text);
  return findings.map(({ range, rule, message }) => {
    const { line } = lines.position(range.start);
    const start = lines.start(line);
    const end = text.slice(start).search(/[\r\n]|$/) + start;
    const from = columnsOf(text.slice(start, range.start));
    const to = columnsOf(text.slice(start, Math.min(range.end, end)));
    return { line, from, to: Math.max(to, from + 1), rule, message };
  });
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
export function differences({ text, marks, lineEnd }: MarkedDraft, findings: readonly Finding[]): string[] {
  const reported = marksOf(text, findings);
  const left = [...marks];
  const unmarked = reported.filter((one) => {
    const at = left.findIndex((mark) => isMeant(mark, one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const lines = text.split(lineEnd);
  const show = (what: string) => (mark: Mark) => `${what}:\n${lines[mark.line]}\n${written(mark)}`;
  return [...unmarked.map(show('told, not marked')), ...left.map(show('marked, not told'))];
}

const written = ({ from, to, rule, message }: Mark): string =>
  `${' '.repeat(from)}${'^'.repeat(to - from)} ${rule}${message === '' ? '' : `: ${message}`}`;

/** What stands in most reports, for texts that a fix has brought nearer to them. */
const COMMON = [
  '标题',
  '前言',
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '三 零',
  '表三 零',
  '表四 零',
  '表二 零',
  '表二',
  '表三',
  '表四',
  '落款',
];

/** A text as a file for it would be written: placeholders for what they stand for, findings marked. */
export function writeMarked(
  draft: MarkedDraft,
  text: string,
  findings: readonly Finding[],
  withMessages = false,
): string {
  const { head, lineEnd, manner } = draft;
  const marks = new Map<number, string[]>();
  for (const mark of marksOf(text, findings)) {
    const line = written(withMessages ? mark : { ...mark, message: '' });
    marks.set(mark.line, [...(marks.get(mark.line) ?? []), line]);
  }
  const lines = text.split(lineEnd);
  // A row that is marked is shown.
  const mayBeMarked = ({ placeholder, lines: { length } }: Piece, k: number): boolean =>
    k === length - 1 && !placeholder.includes('~');
  const standsAt = (at: number, piece: Piece): boolean =>
    piece.lines.length > 0 &&
    piece.lines.every((line, k) => lines[at + k] === line && (!marks.has(at + k) || mayBeMarked(piece, k)));
  const common = COMMON.map((placeholder) => ({ placeholder, lines: expand(placeholder, manner) }));
  const pieces = [
    ...draft.pieces,
    ...draft.pieces.flatMap((piece) => (isUsed(piece) ? [] : partsOf(piece, manner))),
    ...common,
  ];
  function isUsed(piece: Piece): boolean {
    return lines.some((_, at) => standsAt(at, piece));
  }
  const result = head === undefined ? [] : [head];
  for (let i = 0; i < lines.length; ) {
    const [piece] = pieces.filter((piece) => standsAt(i, piece)).sort((a, b) => b.lines.length - a.lines.length);
    if (piece) result.push(`{{${piece.placeholder}}}`);
    else result.push(lines[i]);
    i += piece?.lines.length ?? 1;
    result.push(...(marks.get(i - 1) ?? []));
  }
  return result.join('\n');
}

/** The placeholders for the rows of a table before each of its rows, and after it. */
function partsOf({ placeholder }: Piece, manner: Manner): Piece[] {
  const [, name, filling = '', range = ''] = /^(表?[二三四])(?:\s+(零|空))?(?:\s*(.*~.*))?$/.exec(placeholder) ?? [];
  if (name === undefined) return [];
  const [from, to] = range === '' ? ['', ''] : range.split('~').map((label) => label.trim());
  const words = (a: string, b: string): string => [name, filling, a, '~', b].filter((word) => word !== '').join(' ');
  const names = rowNames(placeholder, manner);
  const parted = [...names.map((label) => words(from, label)), ...names.map((label) => words(label, to))];
  return parted.map((one) => ({ placeholder: one, lines: expand(one, manner) }));
}
