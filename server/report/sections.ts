import { cached } from '../caches';
import type { Line } from '../draft/draft';
import { type Form, type Section, titleOf } from '../forms/form';
import { distance } from '../text/distance';
import { readNumeral } from '../text/figure';
import { fold, foldWithOffsets, labelKey } from '../text/fold';
import type { Range } from '../text/range';
import { type HeadingPlace, inItsPlace, insideParagraph } from './unusual-headings';

/** A section of the form that the draft has. */
export interface MatchedSection {
  readonly section: Section;
  readonly line: Line;
  /** The heading itself; what stands before it on its line is the section's before, what follows (六、…事项：无) its own. */
  readonly heading: { readonly from: number; readonly to: number };
  /** Whether its words speak of the section; else it is the section's by its number and place alone. */
  readonly isNamed: boolean;
  /** Whether it has words by which sections are known wherever they stand. */
  readonly isKnown: boolean;
  /** From its heading to the next section's, or the end of the text. */
  readonly range: Range;
}

export interface MatchedSections {
  /** In the order of the text; each section of the form once at most. */
  readonly sections: readonly MatchedSection[];
  /** Headings of sections that stand in the draft already. */
  readonly repeated: readonly MatchedSection[];
}

/** A line that may be the heading of a section, and how much speaks for it. */
interface Candidate extends HeadingPlace {
  readonly score: number;
}

const MAX_HEADING_LENGTH = 45;
const NUMBERED =
  /^(?:第?([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分)?[、.．,，:：﹑､·-]?|\(([一二三四五六七八九十]{1,3}|\d{1,2})\)[、.．]?)(?=\D)/;
/** From here on a line is taken for the heading wherever it stands; one point less, where the order allows it. */
const CERTAIN = 3;
/** The form's own words and number: a second one is a repetition and not an inner heading. */
const EXACT = 5;

/** Finds the form's sections among the lines of a draft. */
export function readSections(lines: readonly Line[], form: Form, end: number): MatchedSections {
  const candidates: Candidate[] = [];
  for (let order = 0; order < lines.length; order++) {
    const candidate = candidateIn(lines[order], order, form);
    if (candidate) candidates.push(candidate);
  }
  const headings = withoutContents(candidates);
  const chosen = withUnusual(choose(headings), lines, form);
  const repeated = headings.filter(
    (candidate) =>
      candidate.score === EXACT &&
      !chosen.includes(candidate) &&
      chosen.some((one) => one.section === candidate.section && (!hasDigits(candidate) || hasDigits(one))),
  );
  const starts = chosen.map(startOf);
  const reading = (candidate: Candidate, next: number): MatchedSection => ({
    section: candidate.section,
    line: candidate.line,
    heading: { from: candidate.from, to: candidate.to },
    isNamed: candidate.score > 0,
    isKnown: candidate.score >= CERTAIN - 1,
    range: { start: startOf(candidate), end: next },
  });
  return {
    sections: chosen.map((candidate, i) => reading(candidate, starts[i + 1] ?? end)),
    repeated: repeated.map((candidate) => reading(candidate, candidate.line.range.end)),
  };
}

/** 1.总体情况 under a heading that is numbered 一、 or （一） is one within it. */
const hasDigits = ({ line: { content } }: Candidate): boolean => /^\d/.test(content.text);

const startOf = ({ line, from, to }: HeadingPlace): number =>
  from === 0 ? line.range.start : line.content.rangeOf(from, to).start;

/** The headings with those of missing sections that do not stand on a line of their own, or have words of their own. */
function withUnusual(chosen: readonly Candidate[], lines: readonly Line[], form: Form): Candidate[] {
  let found = [...chosen];
  const add = (find: (section: Section) => Candidate | undefined): void => {
    for (const section of form.sections) {
      const place = found.some((one) => one.section === section) ? undefined : find(section);
      if (place) found = [...found, place];
    }
  };
  add((section) => {
    const place = insideParagraph(section, lines, found);
    return place && { ...place, score: EXACT };
  });
  add((section) => {
    const place = inItsPlace(section, lines, found, form);
    return place && { ...place, score: place.isNamed ? 1 : 0 };
  });
  return [...found].sort((a, b) => a.order - b.order || a.from - b.from);
}

/** So many headings on lines that follow one another are a table of contents, where they stand again below. */
const CONTENTS = 3;

/** The candidates that are headings themselves, and no lines of a table of contents. */
function withoutContents(candidates: readonly Candidate[]): Candidate[] {
  const runs: Candidate[][] = [];
  for (const candidate of candidates) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1].order === candidate.order - 1) run.push(candidate);
    else runs.push([candidate]);
  }
  const below = new Set<Section>();
  const kept: Candidate[][] = [];
  for (const run of runs.reverse()) {
    const isContents = run.length >= CONTENTS && run.every(({ section }) => below.has(section));
    if (!isContents) kept.push(run);
    for (const { section } of run) below.add(section);
  }
  return kept.reverse().flat();
}

/** The best candidate for each section, in the order of the text. */
function choose(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<Section, Candidate>();
  for (const candidate of candidates) {
    const rival = best.get(candidate.section);
    // Of two that are equal but not exact the later one: inner headings stand in section 一.
    if (!rival || candidate.score > rival.score || (candidate.score === rival.score && candidate.score < EXACT))
      best.set(candidate.section, candidate);
  }
  const certain = [...best.values()].filter(({ score }) => score >= CERTAIN);
  const likely = [...best.values()].filter(
    (candidate) => candidate.score === CERTAIN - 1 && fitsOrder(candidate, certain),
  );
  return [...certain, ...likely].sort((a, b) => a.order - b.order);
}

const fitsOrder = (candidate: Candidate, others: readonly Candidate[]): boolean =>
  others.every((other) => other.section.number < candidate.section.number === other.order < candidate.order);

/** A heading by its words, wherever it stands. */
type Heading = Omit<Candidate, 'line' | 'order'>;

function candidateIn(line: Line, order: number, form: Form): Candidate | undefined {
  const { text } = line.content;
  const isLong = text.length > MAX_HEADING_LENGTH;
  if (text.length < 4 || (isLong && !mayOpen(text)) || !mayBeHeading(line, form)) return undefined;
  const isMarked = line.level > 0;
  const heading = isLong ? headingIn(text, isMarked, form) : knownHeading(form)(isMarked)(text);
  return heading && { section: heading.section, line, order, from: heading.from, to: heading.to, score: heading.score };
}

/** The same short lines are read at every keystroke. */
const knownHeading = cached((form: Form) =>
  cached((isMarked: boolean) => cached((text: string) => headingIn(text, isMarked, form), 1000)),
);

/** @param isMarked whether its mark-up says that it is a heading */
function headingIn(text: string, isMarked: boolean, form: Form): Heading | undefined {
  const opening = exactOpening(text, form);
  if (opening) return opening;
  const runIn =
    text.length > MAX_HEADING_LENGTH || /[:：。]\s*\S/.test(text)
      ? text.slice(0, MAX_HEADING_LENGTH).search(/[:：。]/)
      : -1;
  if (text.length > MAX_HEADING_LENGTH && runIn < 0) return undefined;
  const written = runIn < 0 ? text : text.slice(0, runIn);
  const folded = fold(written);
  const number = NUMBERED.exec(folded);
  // Content may follow on the heading's line only where the number says that a heading it is.
  if (runIn >= 0 && !number?.[1]) return undefined;
  const key = labelKey(number ? folded.slice(number[0].length) : folded);
  if (key.length < 2 || key.length > 30) return undefined;
  let best: Heading | undefined;
  const isKnown = form.sections.some((section) => knownScore(key, section) > 0);
  for (const section of form.sections) {
    // Where the words are those of a section, nothing is a slip for another.
    const wording = isKnown ? knownScore(key, section) : isSlipOf(key, section) ? 1 : 0;
    if (wording === 0 || (runIn >= 0 && wording < 2)) continue;
    const score = wording + numberScore(number, section, isMarked);
    if (!best || score > best.score) best = { section, from: 0, to: written.replace(/[\s:：]+$/, '').length, score };
  }
  return best;
}

const NUMBER_FIRST = /^[第一二三四五六七八九十\d０-９(（]/;
/** How the headings of a form and their aliases end. */
const headingEnd = cached(({ sections }: Form): RegExp => {
  const last = sections.flatMap(({ heading, aliases }) => [heading, ...aliases].map((words) => words.slice(-1)));
  return new RegExp(`[${[...new Set(last)].join('')}][\\s:：]*$`);
});

/** Whether a long line may begin with a heading: numbered, and not in brackets. */
const mayOpen = (text: string): boolean => /^[第一二三四五六七八九十\d０-９]/.test(text);

/** Spares most lines the comparing: without a number only the exact words of a heading count. */
const mayBeHeading = ({ content: { text }, level }: Line, form: Form): boolean =>
  level > 0 || NUMBER_FIRST.test(text) || (text.length <= MAX_HEADING_LENGTH && headingEnd(form).test(text));

/** The form's own heading, number and all, with text run in after it: 一、总体情况（一）主动公开…. */
function exactOpening(text: string, form: Form): Heading | undefined {
  if (!/^[一二三四五六七八九十]/.test(text)) return undefined;
  const { folded, offsets } = foldWithOffsets(text.slice(0, MAX_HEADING_LENGTH));
  const section = form.sections.find((section) => folded.startsWith(keysOf(section).heading));
  if (!section) return undefined;
  const { length } = keysOf(section).heading;
  const to = offsets[length - 1] + 1;
  const rest = text.slice(to);
  // Where nothing parts them, what follows has to be a sentence and not more words of a heading.
  const isParted =
    (/^(?:[\s:：。(（]|20\d\d)/.test(rest) && /[^\s:：。]/.test(rest)) || (rest.length > 8 && /[，。：:；]/.test(rest));
  return isParted ? { section, from: 0, to, score: EXACT } : undefined;
}

interface Keys {
  readonly heading: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** The words of a section's heading, ready to be compared with. */
const keysOf = cached(
  (section: Section): Keys => ({
    heading: fold(section.heading),
    title: labelKey(titleOf(section)),
    aliases: section.aliases.map(labelKey),
  }),
);

/** What people add to a heading without making another of it: 当前存在的主要问题及下一步改进措施. */
const FILLING = /当前|目前|现阶段|下一步|下步|工作中/g;

/** 3 for the form's words, 2 for words seen in reports, 0 for other words. */
function knownScore(key: string, section: Section): number {
  const { title, aliases } = keysOf(section);
  if (key === title) return 3;
  const plain = key.replace(FILLING, '');
  return aliases.includes(plain) || plain === title ? 2 : 0;
}

/** Whether words are the form's but for a slip of the pen. */
function isSlipOf(key: string, section: Section): boolean {
  const { title } = keysOf(section);
  const limit = title.length <= 4 ? 1 : Math.min(4, Math.floor(title.length / 4));
  return distance(key, title, limit) <= limit;
}

function numberScore(number: RegExpExecArray | null, section: Section, isMarked: boolean): number {
  if (!number) return isMarked ? 1 : 0;
  const [, open, bracketed] = number;
  const written = open ?? bracketed;
  const value = /\d/.test(written) ? Number(written) : readNumeral(written);
  const matches = value === section.number;
  if (bracketed !== undefined) return matches ? 0 : -3;
  return matches ? 2 : /\d/.test(written) && !isMarked ? -2 : -1;
}
