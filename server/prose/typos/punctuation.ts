import { isHan } from '../../text/han';
import { matcher } from '../text-facts';
import { LAW_NAMES } from '../words/law-names';
import { BRACKETS, CLOSING, DOUBLED_MARKS } from '../words/marks';

/** A mark that is too many or too narrow, or a bracket without its fellow. Offsets are those of the text it was found in. */
export interface MarkFault {
  readonly kind: 'doubled' | 'unclosed' | 'unopened' | 'mismatched' | 'turned' | 'half';
  readonly from: number;
  readonly to: number;
  /** For `doubled` what should be left, for `mismatched`, `turned` and `half` what should stand there, else the missing fellow. */
  readonly right: string;
  /** For `doubled`: whether only that can be meant. */
  readonly isSure: boolean;
  /** For `unclosed`: where the fellow is missing for certain; undefined where there is no telling. */
  readonly missingAt: number | undefined;
}

const MARKS = '，。、；：,';

/** What is wrong with the marks of a text by itself; brackets may have their fellow in the paragraph beside it. */
export const markFaults = matcher([...Object.keys(DOUBLED_MARKS), ...'（(）)《》〔〕【】“”'], markFaultsIn);

/** What a character is: a mark, or one of a pair of brackets. */
const MARK = 1;
const OPENING = 2;
const CLOSE = 3;
const classes = new Uint8Array(0x10000);
for (const mark of MARKS) classes[mark.charCodeAt(0)] = MARK;
for (const mark of Object.keys(BRACKETS)) classes[mark.charCodeAt(0)] = OPENING;
for (const mark of Object.keys(CLOSING)) classes[mark.charCodeAt(0)] = CLOSE;

function markFaultsIn(text: string): MarkFault[] {
  let hasDoubled = false;
  let balance = 0;
  let isOpen = false;
  let before = 0;
  // Most paragraphs have brackets side by side with their fellows, and nothing else: nothing more is to be looked at.
  for (let at = 0; at < text.length; at++) {
    const kind = classes[text.charCodeAt(at)];
    if (kind !== 0) {
      if (kind === MARK) hasDoubled ||= before === MARK;
      else {
        balance += kind === OPENING ? 1 : -1;
        isOpen ||= balance < 0 || balance > 1 || (kind === CLOSE && CLOSING[text[at]] !== BRACKETS[lastOpen(text, at)]);
      }
    }
    before = kind;
  }
  const found = hasDoubled ? doubledMarks(text) : [];
  if (isOpen || balance !== 0) found.push(...brackets(text));
  return found.sort((a, b) => a.from - b.from);
}

/** The last bracket that is opened before a place. */
function lastOpen(text: string, at: number): string {
  let from = at - 1;
  while (from > 0 && classes[text.charCodeAt(from)] !== OPENING) from--;
  return text[from] ?? '';
}

function doubledMarks(text: string): MarkFault[] {
  const found: MarkFault[] = [];
  const isMark = (at: number): boolean => classes[text.charCodeAt(at)] === MARK;
  for (let at = 1; at < text.length; at++) {
    if (!isMark(at) || !isMark(at - 1)) continue;
    const pair = DOUBLED_MARKS[text.slice(at - 1, at + 1)];
    // 。。。 may stand for an ellipsis.
    if (!pair || (at > 1 && isMark(at - 2)) || (at + 1 < text.length && isMark(at + 1))) continue;
    // a,,b is no prose.
    if (text[at] === ',' && text[at - 1] === ',' && !isBetweenHan(text, at - 1, at + 1)) continue;
    const { right, safe } = pair;
    found.push({ kind: 'doubled', from: at - 1, to: at + 1, right, isSure: safe, missingAt: undefined });
  }
  return found;
}

const isBetweenHan = (text: string, from: number, to: number): boolean =>
  isHan(text.charCodeAt(from - 1)) && isHan(text.charCodeAt(to));

/** A text with more of them is no prose. */
const MAX_FAULTS = 3;

interface Open {
  readonly mark: string;
  readonly at: number;
}

function brackets(text: string): MarkFault[] {
  const found: MarkFault[] = [];
  const open: Open[] = [];
  const unclosed = (one: Open, missingAt?: number): void => {
    found.push(unclosedAt(one, missingAt));
  };
  /** How many are open that a mark closes. */
  const waiting = new Map<string, number>();
  const wait = (closing: string, change: 1 | -1): void => {
    waiting.set(closing, (waiting.get(closing) ?? 0) + change);
  };
  // What is quoted with the one kind may be closed with the other.
  const hasStraight = text.includes('"');
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    const kind = classes[text.charCodeAt(at)];
    if (hasStraight && (mark === '“' || mark === '”')) continue;
    if (kind === OPENING) {
      const other = open[open.length - 1];
      // Else one of the two marks is wrong.
      if (mark === '“' && other?.mark === '“' && !isNested(text, at + 1)) {
        open.pop();
        wait('”', -1);
        const isFirst = nextQuote(text, at + 1) === '”';
        if (found.length < MAX_FAULTS) found.push(isFirst ? unclosedAt(other) : turned(at, '”'));
        if (!isFirst) continue;
      }
      open.push({ mark, at });
      wait(BRACKETS[mark], 1);
    } else if (kind === CLOSE) {
      if (!waiting.get(CLOSING[mark])) {
        if (mark === '”' && nextQuote(text, at + 1) === '”') {
          if (found.length < MAX_FAULTS) found.push(turned(at, '“'));
          open.push({ mark: '“', at });
          wait('”', 1);
          continue;
        }
        const other = open[open.length - 1];
        if (other && found.length < MAX_FAULTS && !isListNumber(text, at) && !isClosedLater(text, at, other)) {
          open.pop();
          wait(BRACKETS[other.mark], -1);
          found.push({ ...unopened(mark, at), kind: 'mismatched', right: BRACKETS[other.mark] });
          continue;
        }
        // No paragraph begins with one: it goes on with a line that is no part of it.
        if (text.slice(0, at).trim() === '') continue;
        if (found.length < MAX_FAULTS && !isListNumber(text, at) && !(mark === '》' && text[at - 1] === '》'))
          found.push(unopened(mark, at));
        continue;
      }
      // 《办法（试行》: the inner one ends where the outer one does. （以下简称《条例）》: the two have changed places.
      for (let last = open.pop(); last; last = open.pop()) {
        wait(BRACKETS[last.mark], -1);
        if (BRACKETS[last.mark] === CLOSING[mark]) break;
        if (CLOSING[text[at + 1]] === BRACKETS[last.mark]) at++;
        else unclosed(last, at);
      }
    }
  }
  for (const one of open.slice(0, MAX_FAULTS)) {
    // 《《 is a matter of the marks of titles.
    if (one.mark === '《' && text[one.at + 1] === '《') continue;
    unclosed(one, one.mark === '《' ? behindName(text, one.at + 1) : undefined);
  }
  return found;
}

const unclosedAt = ({ mark, at }: Open, missingAt?: number): MarkFault => ({
  kind: 'unclosed',
  from: at,
  to: at + 1,
  right: BRACKETS[mark],
  isSure: false,
  missingAt,
});

/** A quotation mark that is the other one of its pair. */
const turned = (at: number, right: string): MarkFault => ({
  kind: 'turned',
  from: at,
  to: at + 1,
  right,
  isSure: false,
  missingAt: undefined,
});

/** Where the first quotation mark from a place on stands; behind the text where there is none. */
function quoteFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '“' && text[at] !== '”') at++;
  return at;
}
const nextQuote = (text: string, from: number): string | undefined => text[quoteFrom(text, from)];

/** “甲“乙”丙”: a quotation in another, that should have single marks. */
function isNested(text: string, from: number): boolean {
  const at = quoteFrom(text, from);
  return text[at] === '”' && nextQuote(text, at + 1) === '”';
}

const openingOf = (mark: string): string =>
  Object.keys(BRACKETS).find((open) => BRACKETS[open] === CLOSING[mark]) ?? '';

/** A bracket is not closed by one of another kind where its own is to come. */
const isClosedLater = (text: string, at: number, { mark }: Open): boolean =>
  text.slice(at + 1, at + MAX_TITLE).includes(BRACKETS[mark]);

const MAX_TITLE = 80;

/** Where the name of a law ends that begins at a place. */
function behindName(text: string, at: number): number | undefined {
  const name = LAW_NAMES.find((lawName) => text.startsWith(lawName, at));
  return name === undefined || at + name.length >= text.length ? undefined : at + name.length;
}

const unopened = (mark: string, at: number): MarkFault => ({
  kind: 'unopened',
  from: at,
  to: at + 1,
  right: openingOf(mark),
  isSure: false,
  missingAt: undefined,
});

/** Half-width commas and semicolons in a text that has the others full-width. As a cue ， is as good as a comma. */
export const halfWidths = matcher(',;', halfWidthsIn);

function halfWidthsIn(text: string): MarkFault[] {
  if (!text.includes(',') && !text.includes(';')) return [];
  if ((text.match(/[，。；]/g)?.length ?? 0) < MIN_FULL_WIDTH) return [];
  return [...text.matchAll(/(?<=\p{Script=Han})[,;](?=\p{Script=Han})/gu)].map(({ 0: mark, index }) => ({
    kind: 'half',
    from: index,
    to: index + 1,
    right: mark === ',' ? '，' : '；',
    isSure: true,
    missingAt: undefined,
  }));
}
const MIN_FULL_WIDTH = 2;

/** A sentence with a mark in it, after another that has its full stop; 附件, and what a page has beside its text, is none. */
const LAST_SENTENCE = /。(?!\s*附)[^。：:\s（）()《》]{4,60}，[^。：:\s（）()《》]{3,60}\p{Script=Han}$/u;
const MAX_LAST = 140;

/** Whether a paragraph of sentences ends without a mark. */
export const isUnended = (text: string): boolean =>
  isHan(text.charCodeAt(text.length - 1)) && LAST_SENTENCE.test(text.slice(-MAX_LAST));

const LIST_NUMBER = /(?:^|[，。；：、,;:\s])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])\s?$/;

/** 1）, a): a number that has a bracket after it only. */
const isListNumber = (text: string, at: number): boolean =>
  (text[at] === '）' || text[at] === ')') && LIST_NUMBER.test(text.slice(Math.max(0, at - 6), at));
