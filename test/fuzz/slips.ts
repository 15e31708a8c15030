// One slip of the hand or of a conversion in a draft that was right, as data: what is slipped on, and what becomes of it.
import type { Dice } from './dice';

export interface Slip {
  readonly name: string;
  /** @returns the draft with the slip, the same where there is nothing to slip on */
  readonly make: (text: string, dice: Dice) => string;
}

type Change = (found: string, dice: Dice) => string;

const put = (text: string, from: number, to: number, other: string): string =>
  text.slice(0, from) + other + text.slice(to);

/** Something that stands in a draft again and again. */
const THINGS = {
  /** What parts cells and rows: the tab, the bar, the tag. */
  delimiter: /\t|\||<\/?(?:td|th|tr)\b[^<>]*>/gi,
  'line end': /\r\n|\r|\n/g,
  character: /\p{Script=Han}/gu,
  mark: /[（）《》“”，。、；：().:]/g,
  digit: /\d/g,
  figure: /\d+/g,
  line: /[^\r\n]*(?:\r\n|\r|\n)/g,
} as const;

type Thing = keyof typeof THINGS;

const TAG = /<[^<>]*>/g;

/** Where a pattern stands in what is read: what stands in a tag nobody types. */
function placesOf(text: string, thing: RegExp): RegExpExecArray[] {
  const tags = [...text.matchAll(TAG)];
  let next = 0;
  return [...text.matchAll(thing)].filter(({ 0: found, index }) => {
    while (next < tags.length && tags[next].index + tags[next][0].length <= index) next++;
    return found.startsWith('<') || next >= tags.length || index < tags[next].index;
  });
}

/** A slip on one of the places where a pattern stands. */
const on = (name: string, pattern: RegExp, change: Change): Slip => ({
  name,
  make: (text, dice) => {
    const places = placesOf(text, pattern);
    if (places.length === 0) return text;
    const { 0: found, index } = dice.of(places);
    return put(text, index, index + found.length, change(found, dice));
  },
});

const lost = (thing: Thing): Slip => on(`${thing} lost`, THINGS[thing], () => '');
const doubled = (thing: Thing): Slip => on(`${thing} doubled`, THINGS[thing], (found) => found + found);

/** Two things of a kind change places; of two that are alike one moves after the character that follows it. */
const swapped = (thing: Thing): Slip => ({
  name: `${thing} swapped`,
  make: (text, dice) => {
    const places = placesOf(text, THINGS[thing]);
    if (places.length < 2) return text;
    const at = dice.below(places.length - 1);
    const [one, other] = [places[at], places[at + 1]];
    const behind = one.index + one[0].length;
    if (one[0] === other[0]) return put(text, one.index, behind + 1, text.slice(behind, behind + 1) + one[0]);
    return (
      text.slice(0, one.index) +
      other[0] +
      text.slice(behind, other.index) +
      one[0] +
      text.slice(other.index + other[0].length)
    );
  },
});

/** What a key beside the right one, an input method or a conversion puts into a text. */
const STRAY: Readonly<Record<string, string>> = {
  blank: ' ',
  tab: '\t',
  'line tabulation': '\u000b',
  'form feed': '\u000c',
  'full-width blank': '\u3000',
  'full-width bar': '｜',
  bar: '|',
  'zero-width blank': '\u200b',
  'no-break blank': '\u00a0',
};

const inserted = ([name, stray]: readonly [string, string]): Slip => ({
  name: `${name} inserted`,
  make: (text, dice) => {
    // As often within a table as anywhere else, and then beside a delimiter.
    const places = dice.once(2) ? placesOf(text, THINGS.delimiter) : [];
    const at = places.length > 0 ? dice.of(places).index + dice.below(2) : dice.below(text.length + 1);
    return put(text, at, at, stray);
  },
});

const FULL_BAR = '｜';
/** A delimiter that has a figure after it; the lookbehind keeps to one row. */
const BEFORE_FIGURE = /(?:\t|\||<\/t[dh]>\s*<t[dh]\b[^<>]*>)(?=[ \t]*\d)/gi;
const BETWEEN_LABEL_AND_FIGURE = /(?<=[\p{Script=Han}）][ ]*)(?:\t|\||<\/t[dh]>\s*<t[dh]\b[^<>]*>|\n\t)[ \t]*(?=\d)/giu;
const BETWEEN_FIGURES = /(?<=\d[ ]*)(?:\t|\||<\/t[dh]>\s*<t[dh]\b[^<>]*>|\n\t)[ \t]*(?=\d)/gi;

export const SLIPS: readonly Slip[] = [
  ...(Object.keys(THINGS) as Thing[]).flatMap((thing) => [lost(thing), doubled(thing), swapped(thing)]),
  ...Object.entries(STRAY).map(inserted),
  on('digit changed', THINGS.digit, (_, dice) => String(dice.below(10))),
  on('blank line inside a row', /\n(?=\t)/g, () => '\n\n'),
  on('full-width bar for a bar', /[|\t]/g, () => FULL_BAR),
  on('full-width bar before a figure', BEFORE_FIGURE, () => FULL_BAR),
  on('blanks for a delimiter', BEFORE_FIGURE, (_, dice) => ' '.repeat(1 + dice.below(4))),
  on('other character for a delimiter', THINGS.delimiter, (_, dice) =>
    dice.of([' ', '\t', '\n', '\u000b', '\u000c', '\u3000', FULL_BAR, '||', '：', '，', '、', '/']),
  ),
  on('nothing between label and figure', BETWEEN_LABEL_AND_FIGURE, () => ''),
  on('colon between label and figure', BETWEEN_LABEL_AND_FIGURE, () => '：'),
  on('blanks between figures', BETWEEN_FIGURES, (_, dice) => ' '.repeat(1 + dice.below(4))),
  on('nothing between figures', BETWEEN_FIGURES, () => ''),
  on('blanks before a figure lost', / +(?=\d)/g, () => ''),
  on('tag not closed', /<\/?t[dhr]\b[^<>]*>/gi, (tag) => tag.slice(0, -1)),
  on('tag not opened', /<\/?t[dhr]\b[^<>]*>/gi, (tag) => tag.slice(1)),
  on('angle quote for a tag', /<\/?t[dhr]\b[^<>]*>/gi, (tag) => `‹${tag.slice(1)}`),
  on('tag named wrongly', /<\/?t[dhr]\b/gi, (tag, dice) => dice.of([tag.slice(0, -1), `${tag}d`, '<td', '</td', '<'])),
  on('row end within a row', /[|\t]/g, (bar) => `${bar}\n`),
  on('backslash before a bar', /\|/g, () => '\\|'),
];
