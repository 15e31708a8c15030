import { cached } from '../caches';
import type { Line } from '../draft/draft';
import { type Form, type Section, titleOf } from '../forms/form';
import { readNumeral } from '../text/figure';
import { fold, foldWithOffsets, labelKey } from '../text/fold';
import { labelsOf } from './tables/labels';

/** Where a heading stands: in its line from `from` to `to` (excluded); lines are counted in `order`. */
export interface HeadingPlace {
  readonly section: Section;
  readonly line: Line;
  readonly order: number;
  readonly from: number;
  readonly to: number;
}

const isBefore = (a: HeadingPlace, b: HeadingPlace): boolean =>
  a.order < b.order || (a.order === b.order && a.from < b.from);

/** The headings found on either side of the place where a section's own should be. */
function neighbours(section: Section, found: readonly HeadingPlace[]) {
  const before = found.filter((one) => one.section.number < section.number);
  const behind = found.filter((one) => one.section.number > section.number);
  return {
    before: before.reduce<HeadingPlace | undefined>(
      (last, one) => (last && isBefore(one, last) ? last : one),
      undefined,
    ),
    behind: behind.reduce<HeadingPlace | undefined>(
      (first, one) => (first && isBefore(first, one) ? first : one),
      undefined,
    ),
  };
}

const MAX_HEADING_LENGTH = 30;
/** A number as the sections have it; those of inner headings stand in brackets. */
const NUMBERED = /^第?(?:([一二三四五六七八九十])|(\d))(?:部分)?[、.．,:﹑､]/;
const IN_BRACKETS = /^[(（]/;
const MAX_LINE_LENGTH = 400;

/** The number, as a Chinese numeral, that a line begins with. */
function numeralOf({ content }: Line): number | undefined {
  const [, numeral] = NUMBERED.exec(fold(content.text.slice(0, 6))) ?? [];
  return numeral === undefined ? undefined : readNumeral(numeral);
}

/** Whether a line's number goes on from that of the numbered line before it, or goes on in the one behind it. */
function isOneOfRun(number: number, at: number, lines: readonly Line[], from: number, end: number): boolean {
  const next = (step: 1 | -1): number | undefined => {
    for (let i = at + step; i >= from && i < end; i += step) {
      const found = numeralOf(lines[i]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return next(-1) === number - 1 || next(1) === number + 1;
}

/** How a line begins that bears the number of one of a form's sections. */
const numberFirst = cached(({ sections }: Form): RegExp => {
  const last = Math.min(9, sections.length);
  return new RegExp(`^[第${'一二三四五六七八九'.slice(0, last)}1-${last}１-${'０１２３４５６７８９'[last]}]`);
});

const rowLabels = cached((form: Form): readonly string[] =>
  form.tables.flatMap((table) => labelsOf(table).rows.map(({ label }) => label.key)),
);

/** How much speaks for a line as the heading of a section that nothing else is the heading of; 0 for nothing. */
function fitness(
  line: Line,
  section: Section,
  form: Form,
  found: readonly HeadingPlace[],
  isBetween: boolean,
): { readonly rank: number; readonly to: number } {
  const { text } = line.content;
  const nothing = { rank: 0, to: 0 };
  if (text.length < 4 || text.length > MAX_LINE_LENGTH || (line.level === 0 && !numberFirst(form).test(text)))
    return nothing;
  // A mark that ends the line is the heading's own.
  const end = text.slice(0, MAX_HEADING_LENGTH + 2).search(/[:：。](?=\s*\S)/);
  const written = end < 0 ? text : text.slice(0, end);
  if (written.length > MAX_HEADING_LENGTH || /[，；！？]/.test(written)) return nothing;
  const folded = fold(written);
  const number = NUMBERED.exec(folded);
  if (!number && line.level === 0) return nothing;
  const words = number ? folded.slice(number[0].length) : folded;
  // 3.补正后申请内容仍不: the label of a row, perhaps torn, of a table that stands as lines of text.
  if (number && rowLabels(form).some((key) => key.startsWith(labelKey(words)))) return nothing;
  const isNumber = number !== null && (number[1] ? readNumeral(number[1]) : Number(number[2])) === section.number;
  const isSubject = section.subject.test(words);
  const isOthers = form.sections.some(({ id, subject }) => id !== section.id && subject.test(words));
  const to = written.replace(/[\s:：]+$/, '').length;
  if (isSubject && isNumber) return { rank: 3, to };
  // What speaks of two sections is the heading of neither, but by its number.
  if (isSubject && !isOthers && (!number || number[1])) return { rank: 2, to };
  // 一、主动公开情况, with a section 二 of its own below.
  const isTaken = form.sections.every(
    (other) => other === section || !other.subject.test(words) || found.some((one) => one.section === other),
  );
  return isNumber && number[1] && isTaken && isBetween && words.length >= 2 ? { rank: 1, to } : nothing;
}

/**
 * A heading in other words, where a section's own would stand: number, place and words decide together. `isNamed` says
 * whether its words speak of the section at all.
 */
export function inItsPlace(
  section: Section,
  lines: readonly Line[],
  found: readonly HeadingPlace[],
  form: Form,
): (HeadingPlace & { readonly isNamed: boolean }) | undefined {
  const { before, behind } = neighbours(section, found);
  const isBetween =
    (section.number === 1 || before?.section.number === section.number - 1) &&
    (section.number === form.sections.length || behind?.section.number === section.number + 1);
  const first = before ? before.order + 1 : 0;
  const end = behind?.order ?? lines.length;
  const areBracketed = [before, behind].some((one) => one && IN_BRACKETS.test(one.line.content.text));
  let best: (HeadingPlace & { readonly rank: number }) | undefined;
  for (let order = first; order < end; order++) {
    // (二) is an inner heading, and so is 二 behind 一: those of sections are not among the neighbours.
    if (!areBracketed && IN_BRACKETS.test(lines[order].content.text)) continue;
    const { rank, to } = fitness(lines[order], section, form, found, isBetween);
    if (rank === 1 && isOneOfRun(section.number, order, lines, first, end)) continue;
    // Of several in the same words the last: a table of contents stands before them.
    if (rank > 0 && (!best || rank > best.rank || (rank === best.rank && rank > 1)))
      best = { section, line: lines[order], order, from: 0, to, rank };
  }
  return best && { ...best, isNamed: best.rank > 1 };
}

/** The end of a sentence, or a space: what a heading that has lost its own line stands after. */
const BREAK = /[。；;！!？?）)\s\u3000]$/;

/** The form's own heading inside a paragraph: …未发生责任追究情形。二、主动公开政府信息情况. */
export function insideParagraph(
  section: Section,
  lines: readonly Line[],
  found: readonly HeadingPlace[],
): HeadingPlace | undefined {
  const { before, behind } = neighbours(section, found);
  const heading = fold(section.heading);
  const words = titleOf(section).slice(0, 3);
  const to = behind ? behind.order : lines.length - 1;
  for (let order = before?.order ?? 0; order <= to; order++) {
    const { text } = lines[order].content;
    if (text.length <= heading.length || !text.includes(words)) continue;
    const { folded, offsets } = foldWithOffsets(text);
    for (let at = folded.indexOf(heading); at >= 0; at = folded.indexOf(heading, at + 1)) {
      const place = {
        section,
        line: lines[order],
        order,
        from: offsets[at],
        to: offsets[at + heading.length - 1] + 1,
      };
      const fits = (!before || isBefore(before, place)) && (!behind || isBefore(place, behind));
      if (fits && (at === 0 || BREAK.test(text.slice(0, place.from)))) return place;
    }
  }
  return undefined;
}
