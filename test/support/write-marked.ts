// A text as the file of a marked draft has it.

import type { Finding } from '../../server/lint/finding';
import { groupBy } from '../../server/text/group-by';
import { type DraftOptions, expand, rowNames } from './draft-pieces';
import {
  LAST_YEAR,
  type Mark,
  type MarkedDraft,
  type MarkedLastYear,
  marksInLastYear,
  marksOf,
  type Piece,
  THIS_YEAR,
  written,
} from './marked-drafts';

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

const write = (mark: Mark): string => written({ ...mark, message: '' });

/** A text as a file for it would be written: placeholders for what they stand for, findings marked. */
export function writeMarked(draft: MarkedDraft, text: string, findings: readonly Finding[]): string {
  const { head, lastYear, lineEnd, options } = draft;
  const marks = groupBy(marksOf(text, findings), ({ line }) => line);
  const lines = text.split(lineEnd);
  // A row that is marked is shown.
  const mayBeMarked = ({ placeholder, lines: { length } }: Piece, k: number): boolean =>
    k === length - 1 && !placeholder.includes('~');
  const standsAt = (at: number, piece: Piece): boolean =>
    piece.lines.length > 0 &&
    piece.lines.every((line, k) => lines[at + k] === line && (!marks.has(at + k) || mayBeMarked(piece, k)));
  const common = COMMON.map((placeholder) => ({ placeholder, lines: expand(placeholder, options) }));
  const pieces = [
    ...draft.pieces,
    ...draft.pieces.flatMap((piece) => (isUsed(piece) ? [] : partsOf(piece, options))),
    ...common,
  ];
  function isUsed(piece: Piece): boolean {
    return lines.some((_, at) => standsAt(at, piece));
  }
  const result = head === undefined ? [] : [head];
  if (lastYear) {
    const related = marksInLastYear(lastYear.text, findings);
    result.push(LAST_YEAR, ...withMarks(lastYear, related), THIS_YEAR);
  }
  for (let i = 0; i < lines.length; ) {
    const [piece] = pieces.filter((piece) => standsAt(i, piece)).sort((a, b) => b.lines.length - a.lines.length);
    if (piece) result.push(`{{${piece.placeholder}}}`);
    else result.push(lines[i]);
    i += piece?.lines.length ?? 1;
    result.push(...(marks.get(i - 1) ?? []).map(write));
  }
  return result.join('\n');
}

/** Last year's report as the file has it; what leads into a placeholder is marked under its last line only. */
function withMarks({ source, pieces }: MarkedLastYear, marks: readonly Mark[]): readonly string[] {
  let end = 0;
  return source.flatMap((line) => {
    end += pieces.find(({ placeholder }) => line === `{{${placeholder}}}`)?.lines.length ?? 1;
    return [line, ...marks.filter((mark) => mark.line === end - 1).map(write)];
  });
}

/** The placeholders for the rows of a table before each of its rows, and after it. */
function partsOf({ placeholder }: Piece, options: DraftOptions): Piece[] {
  const [, name, filling = '', range = ''] = /^(表?[二三四])(?:\s+(零|空))?(?:\s*(.*~.*))?$/.exec(placeholder) ?? [];
  if (name === undefined) return [];
  const [from, to] = range === '' ? ['', ''] : range.split('~').map((label) => label.trim());
  const words = (a: string, b: string): string => [name, filling, a, '~', b].filter((word) => word !== '').join(' ');
  const names = rowNames(placeholder, options);
  const parted = [...names.map((label) => words(from, label)), ...names.map((label) => words(label, to))];
  return parted.map((one) => ({ placeholder: one, lines: expand(one, options) }));
}
