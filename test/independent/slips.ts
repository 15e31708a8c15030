import { type Change, linesOf, somewhere } from './edits';
import type { Random } from './random';

/** One thing that goes wrong while a draft is typed, pasted or converted. */
type Slip = (text: string, random: Random) => Change | undefined;

/** The range of a line, chosen by a test on it; its line end included. */
function someLine(text: string, random: Random, test: RegExp = /\S/): { start: number; end: number } | undefined {
  const lines = linesOf(text);
  const first = random.whole(0, lines.length - 1);
  for (let i = 0; i < lines.length; i++) {
    const at = (first + i) % lines.length;
    if (!test.test(lines[at])) continue;
    const start = lines.slice(0, at).reduce((sum, line) => sum + line.length, 0);
    return { start, end: start + lines[at].length };
  }
  return undefined;
}

/** The place of a match, one of several by chance. */
function someMatch(text: string, random: Random, pattern: RegExp): { start: number; end: number } | undefined {
  const from = somewhere(text, random);
  const later = pattern.exec(text.slice(from));
  if (later) return { start: from + later.index, end: from + later.index + later[0].length };
  const first = pattern.exec(text);
  return first ? { start: first.index, end: first.index + first[0].length } : undefined;
}

const DELIMITER = /\t|\||<\/?(?:td|tr|p|h2)[^>]*>|\n/;
const WIDE: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789|.,()<>%:;+-'].map((narrow) => [narrow, String.fromCharCode(narrow.charCodeAt(0) + 0xfee0)]),
);
const NARROW: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '：': ':', '；': ';', '。': '.' };
const TYPED = [
  '0',
  '1',
  '9',
  'o',
  'l',
  ' ',
  '\u3000',
  '\u00a0',
  '\t',
  '\n',
  '|',
  '｜',
  '<',
  '。',
  '，',
  '的',
  '、',
  '-',
  '#',
  '*',
  '"',
  '”',
];

const doubled = (text: string, place: { start: number; end: number } | undefined): Change | undefined =>
  place && { start: place.end, end: place.end, put: text.slice(place.start, place.end) };
const removed = (place: { start: number; end: number } | undefined): Change | undefined =>
  place && { ...place, put: '' };
const character = (text: string, random: Random) => someMatch(text, random, /[^\n]/u);

/** By name; each is one place of a text. */
export const SLIPS: Readonly<Record<string, Slip>> = {
  'delimiter lost': (text, random) => removed(someMatch(text, random, DELIMITER)),
  'delimiter twice': (text, random) => doubled(text, someMatch(text, random, DELIMITER)),
  'line lost': (text, random) => removed(someLine(text, random)),
  'line twice': (text, random) => doubled(text, someLine(text, random)),
  'lines joined': (text, random) => removed(someMatch(text, random, /\n+/)),
  'line broken': (text, random) => ({ start: somewhere(text, random), end: 0, put: '\n' }),
  'blank line': (text, random) => ({ start: someMatch(text, random, /\n/)?.end ?? 0, end: 0, put: '\n' }),
  'lines swapped': (text, random) => {
    const place = someLine(text, random);
    if (!place) return undefined;
    const [next = ''] = linesOf(text.slice(place.end));
    return { start: place.start, end: place.end + next.length, put: next + text.slice(place.start, place.end) };
  },
  'character lost': (text, random) => removed(character(text, random)),
  'character twice': (text, random) => doubled(text, character(text, random)),
  'character typed': (text, random) => ({ start: somewhere(text, random), end: 0, put: random.one(TYPED) }),
  'character mistyped': (text, random) => {
    const place = character(text, random);
    return place && { ...place, put: random.one(TYPED) };
  },
  'characters swapped': (text, random) => {
    const place = someMatch(text, random, /[^\n]{2}/);
    return place && { ...place, put: [...text.slice(place.start, place.end)].reverse().join('') };
  },
  'digit lost': (text, random) => removed(someMatch(text, random, /\d/)),
  'digit twice': (text, random) => doubled(text, someMatch(text, random, /\d/)),
  'figure changed': (text, random) => {
    const place = someMatch(text, random, /\d+/);
    return place && { ...place, put: `${random.whole(0, 120)}` };
  },
  'figure lost': (text, random) => removed(someMatch(text, random, /\d+/)),
  'figures swapped': (text, random) => {
    const place = someMatch(text, random, /\d+[^\d\n]+\d+/);
    if (!place) return undefined;
    const [, one, between, other] = /(\d+)([^\d\n]+)(\d+)/.exec(text.slice(place.start, place.end)) ?? [];
    return { ...place, put: other + between + one };
  },
  'full-width': (text, random) => {
    const place = someMatch(text, random, /[0-9|.,()<>%:;+-]/);
    return place && { ...place, put: WIDE[text[place.start]] ?? text[place.start] };
  },
  'half-width': (text, random) => {
    const place = someMatch(text, random, /[（），：；。]/);
    return place && { ...place, put: NARROW[text[place.start]] };
  },
  'word twice': (text, random) => doubled(text, someMatch(text, random, /\p{Script=Han}{2,4}/u)),
  'word lost': (text, random) => removed(someMatch(text, random, /\p{Script=Han}{2,4}/u)),
  'tag broken': (text, random) => removed(someMatch(text, random, /[<>/"]/)),
  'cell emptied': (text, random) => {
    const place = someMatch(text, random, /[\t|>] ?\d+/);
    return (
      place && { ...place, put: random.one([text[place.start], `${text[place.start]} /`, `${text[place.start]}—`]) }
    );
  },
};

/** A slip somewhere; undefined where the text has no such place, or stays as it is. */
export function slip(text: string, name: string, random: Random): Change | undefined {
  const change = SLIPS[name](text, random);
  if (!change) return undefined;
  const whole = { ...change, end: Math.max(change.start, change.end) };
  return text.slice(whole.start, whole.end) === whole.put ? undefined : whole;
}
