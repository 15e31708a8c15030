import { fold } from '../text/fold';
import type { Talk } from './topics';
import { KINDS_BY_FIRST, NUMBER_KINDS } from './words/numbering';
import { HEADING_WORDS, type HeadingWord, OTHER_MATTER } from './words/sub-headings';

/**
 * What the words of a sub-heading are of: what figures under it count by themselves; `more` of what the one above it is
 * of; `several` such things; `other` things, surely; or not known.
 */
export type Matter = NonNullable<Talk> | 'more' | 'several' | 'other' | 'unknown';

/** With what a paragraph begins a part of its section. */
export interface SubHeading {
  /** How deep it stands, from 1, by the way it is numbered; undefined without a number. */
  readonly depth: number | undefined;
  /** Undefined where there is a number and what follows it is no heading. */
  readonly matter: Matter | undefined;
  /** Whether the paragraph is the heading and nothing else. */
  readonly isAlone: boolean;
}

/** In characters. A longer line is a sentence; so is a longer lead, unless its words are all known. */
const [MAX_LINE, MAX_LEAD, MAX_UNKNOWN_LEAD] = [40, 30, 16];
const AFTER_NUMBER = /^[、.．:：\s]+/;
/** A lead with its own mark, and the part of it before the first comma. */
const LEAD = /^([^。；：:;！？!?]+)([。：:])/;
const TO_COMMA = /^([^，,。；：:;\s]+)([，,\s])/;
/** With what a paragraph without a number may lead: most do not. */
const MAY_LEAD = /^[^。；：:;！？!?]{0,30}?(?:[：:]|(?:方面|情况|工作)[，,。\s])/;
const COLON = /[：:]/;
const CLAUSE = /(?:方面|情况|工作)$/;
const ORNAMENTS = /^[【[■●◆★▲※◇□○•·]+|[】\]]$/g;
const REMARK = /\([^()]{0,20}\)$/;
const [YEAR, FIGURE] = [/^20\d\d年?度?/, /\d/];
/** A line that ends so goes on, or is a sentence. */
const [GOES_ON, ENDS] = [/[，,；;、…]$/, /[。：:]$/];
const HAS_SENTENCE = /[。；！？;!?]./;

/** The sub-heading with which a paragraph's text begins, or its number alone; undefined where there is neither. */
export function subHeadingIn(text: string): SubHeading | undefined {
  const number = numberOf(text);
  const depth = number?.depth;
  const rest = number ? text.slice(number.to).replace(AFTER_NUMBER, '') : text;
  if (rest.length <= MAX_LINE && !HAS_SENTENCE.test(rest)) {
    const matter = matterOfLine(rest, number !== undefined);
    if (matter) return { depth, matter, isAlone: true };
  }
  if (!number && !MAY_LEAD.test(rest)) return undefined;
  const matter = matterOfLead(rest.slice(0, MAX_LINE), number !== undefined);
  return matter || number ? { depth, matter, isAlone: false } : undefined;
}

/** Whether its words say what it is of, all of them. */
export const namesMatter = ({ matter }: SubHeading): boolean => matter !== undefined && isKnown(matter);

function numberOf(text: string): { readonly depth: number; readonly to: number } | undefined {
  for (const kind of KINDS_BY_FIRST.get(text[0]) ?? []) {
    kind.shape.lastIndex = 0;
    if (kind.shape.test(text)) return { depth: NUMBER_KINDS.indexOf(kind) + 1, to: kind.shape.lastIndex };
  }
  return undefined;
}

function matterOfLine(line: string, isNumbered: boolean): Matter | undefined {
  if (GOES_ON.test(line)) return undefined;
  const words = line.replace(ENDS, '');
  const matter = matterOf(words);
  if (isKnown(matter)) return matter;
  const isSentence = words !== line && (!isNumbered || words.length > MAX_UNKNOWN_LEAD);
  if (isSentence || words.length < 2) return undefined;
  return matter === 'unknown' && FIGURE.test(words.replace(YEAR, '')) ? undefined : matter;
}

function matterOfLead(text: string, isNumbered: boolean): Matter | undefined {
  let found: Matter | undefined;
  for (const [, lead, mark] of [LEAD.exec(text), TO_COMMA.exec(text)].filter((match) => match !== null)) {
    // What has no number is a heading by its colon, or as a clause that says no more than what it is of.
    if (lead.length > MAX_LEAD || !(isNumbered || COLON.test(mark) || CLAUSE.test(lead))) continue;
    const matter = matterOf(lead);
    if (isKnown(matter)) return matter;
    const isShort = lead.length <= MAX_UNKNOWN_LEAD && !TO_COMMA.test(lead + mark);
    if (isShort && (matter === 'other' || (isNumbered && !FIGURE.test(lead)))) found ??= matter;
  }
  return found;
}

const isKnown = (matter: Matter): boolean => matter !== 'unknown' && matter !== 'other';

const words = new Map<string, HeadingWord>(
  Object.entries(HEADING_WORDS).flatMap(([kind, lines]) =>
    lines.flatMap((line) => line.split(' ')).map((word) => [word, kind as HeadingWord] as const),
  ),
);
const LONGEST = Math.max(...[...words.keys()].map(({ length }) => length));

/** What the words of a heading are of, its number left out. */
function matterOf(written: string): Matter {
  const text = fold(written).replace(ORNAMENTS, '').replace(REMARK, '').replace(YEAR, '');
  if (OTHER_MATTER.test(text)) return 'other';
  if (FIGURE.test(text)) return 'unknown';
  const found = new Set<HeadingWord>();
  for (let at = 0; at < text.length; ) {
    let length = Math.min(LONGEST, text.length - at);
    while (length > 0 && !words.has(text.slice(at, at + length))) length--;
    const word = words.get(text.slice(at, at + length));
    if (!word) return 'unknown';
    // 因政府信息公开申请提起行政复议: what the disputes are of. One that is joined stands beside it.
    if (isDispute(word) && !found.has('joining')) found.delete('applications');
    if (word === 'applications') found.delete('joining');
    found.add(word);
    at += length;
  }
  // Of two matters the figures under it may count either.
  const matters = MATTERS.filter(([, words]) => words.some((word) => found.has(word)));
  if (matters.length > 1) return 'several';
  const matter = matters[0]?.[0] ?? 'unknown';
  if (matter === 'unknown') return found.size > 0 ? 'more' : matter;
  if (matter !== 'disputes') return matter;
  if (found.has('disputes') || (found.has('reconsideration') && found.has('litigation'))) return 'disputes';
  return found.has('litigation') ? 'litigation' : 'reconsideration';
}

const DISPUTE_WORDS = ['reconsideration', 'litigation', 'disputes'] as const satisfies readonly HeadingWord[];
const isDispute = (word: HeadingWord): boolean => (DISPUTE_WORDS as readonly HeadingWord[]).includes(word);
const MATTERS: readonly (readonly [Matter, readonly HeadingWord[]])[] = [
  ['applications', ['applications']],
  ['disputes', DISPUTE_WORDS],
  ['normative', ['normative']],
];
