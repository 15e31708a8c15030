import { readNumeral } from '../../text/figure';
import type { Paragraph } from '../paragraphs';
import { bigrams, matcher } from '../text-facts';
import { FIRST_OF_NUMBERS, ITEM_OF_THE_FORM, NUMBER_KINDS, type NumberKind, ORDER_WORDS } from '../words/numbering';

/** A number that numbers something. Offsets are those of its paragraph's text. */
export interface ItemNumber {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly value: number;
  readonly kind: NumberKind;
  readonly isOpening: boolean;
  /** It numbers an item of the Regulation or of the form. */
  readonly isOfTheForm: boolean;
}

/** The same with its paragraph. */
export interface PlacedNumber extends ItemNumber {
  readonly paragraph: Paragraph;
  /** Whether something without a number stands between it and the one before. */
  readonly isApart: boolean;
}

/** A number that does not follow from the one before it. */
export interface NumberingFault {
  readonly kind: 'repeated' | 'skipped';
  readonly number: PlacedNumber;
  readonly before: PlacedNumber;
  /** What it should be, written as it is written. */
  readonly right: string;
  /** It and those after it that have to change, each with what it becomes. */
  readonly changes: readonly { readonly number: PlacedNumber; readonly text: string }[];
}

/** The numbers in a text, in their order. */
export const itemNumbers = matcher(
  [
    ...bigrams('一二三四五六七八九十', '是要、,'),
    ...bigrams('(', '一二三四五六七八九十0123456789'),
    ...bigrams('0123456789', '.、'),
    ...['首先', '其次', '再次'],
    ...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  ],
  itemNumbersIn,
);

/** Which characters a number can begin with, and which marks can stand before one. */
const FIRST = 1;
const MARK = 2;
const classes = new Uint8Array(0x10000);
for (const char of FIRST_OF_NUMBERS) classes[char.charCodeAt(0)] = FIRST;
for (const { inlineAfter } of NUMBER_KINDS) for (const mark of inlineAfter) classes[mark.charCodeAt(0)] = MARK;

function itemNumbersIn(text: string): ItemNumber[] {
  const found: ItemNumber[] = [];
  const head = text.length - text.trimStart().length;
  let isBehindMark = true;
  for (let at = head; at < text.length; at++) {
    const kind = classes[text.charCodeAt(at)];
    if (isBehindMark && kind === FIRST) {
      const number = numberAt(text, at, at === head);
      if (number) found.push(number);
    }
    isBehindMark = kind === MARK;
  }
  return found;
}

/** The number that stands at a place, by the kinds that may stand there. */
function numberAt(text: string, at: number, isOpening: boolean): ItemNumber | undefined {
  for (const kind of NUMBER_KINDS) {
    if (!isOpening && !kind.inlineAfter.includes(text[at - 1])) continue;
    kind.shape.lastIndex = at;
    const match = kind.shape.exec(text);
    const value = match ? numeralValue(match[1]) : undefined;
    if (!match || value === undefined) continue;
    const [whole, written] = match;
    const from = at + whole.indexOf(written);
    const end = at + whole.length;
    const isOfTheForm = ITEM_OF_THE_FORM.test(text.slice(end, end + 8).trimStart());
    return { from, to: from + written.length, written, value, kind, isOpening, isOfTheForm };
  }
  return undefined;
}

const CIRCLED = '①'.charCodeAt(0) - 1;
const isCircled = (written: string): boolean => written >= '①' && written <= '⑳';

const numeralValue = (written: string): number | undefined =>
  ORDER_WORDS.includes(written)
    ? ORDER_WORDS.indexOf(written) + 1
    : /^\d+$/.test(written)
      ? Number(written)
      : isCircled(written)
        ? written.charCodeAt(0) - CIRCLED
        : readNumeral(written);

const TENS = ['', '十', '二十', '三十'];
const writtenAs = (written: string, value: number): string =>
  ORDER_WORDS.includes(written)
    ? (ORDER_WORDS[value - 1] ?? '最后')
    : /^\d+$/.test(written)
      ? String(value)
      : isCircled(written)
        ? String.fromCharCode(CIRCLED + value)
        : `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? '' : '一二三四五六七八九'[(value % 10) - 1]}`;

/**
 * The numbers of a report that do not follow from those before them.
 * @param startsAnew whether all numbering begins anew with a paragraph: the heading of a section
 */
export function numberingFaults(
  paragraphs: readonly Paragraph[],
  startsAnew: (paragraph: Paragraph) => boolean,
): NumberingFault[] {
  return listsOf(paragraphs, startsAnew).flatMap(faultIn);
}

/** By kind, those of a paragraph that are still open, one inside another. */
type Lists = Map<NumberKind, PlacedNumber[][]>;
const NO_LISTS: Lists = new Map();

/** Lists are not put into one another deeper than this. */
const MAX_DEPTH = 4;

/** Numbers that belong together, in the order in which their lists begin. */
function listsOf(paragraphs: readonly Paragraph[], startsAnew: (paragraph: Paragraph) => boolean): PlacedNumber[][] {
  const lists: PlacedNumber[][] = [];
  const begin = (number: PlacedNumber): PlacedNumber[] => {
    const list = [number];
    lists.push(list);
    return list;
  };
  /** By kind, the list that paragraphs are the items of. */
  const outer = new Map<NumberKind, PlacedNumber[]>();
  let isApart = false;
  let last: Paragraph | undefined;
  /** The last paragraph's own lists: one that begins there may go on with the paragraphs after it. */
  let inner = NO_LISTS;
  for (const paragraph of paragraphs) {
    const numbers = startsAnew(paragraph) ? [] : paragraph.find(itemNumbers);
    if (startsAnew(paragraph)) outer.clear();
    /** One inside another. */
    const own: Lists = numbers.length === 0 ? NO_LISTS : new Map();
    for (const found of numbers) {
      const number = { ...found, paragraph, isApart };
      const { kind, value } = number;
      if (!number.isOpening) {
        const open = own.get(kind) ?? [];
        own.set(kind, open);
        if (value === 1 || open.length === 0) {
          open.push(begin(number));
          if (open.length > MAX_DEPTH) open.shift();
          continue;
        }
        let depth = open.length;
        while (depth > 0 && open[depth - 1][open[depth - 1].length - 1].value !== value - 1) depth--;
        if (depth > 0) open.length = depth;
        open[open.length - 1].push({ ...number, isApart: false });
        continue;
      }
      if (last && '第条款'.includes(last.text[last.text.length - 1] ?? ' ')) continue;
      const list = outer.get(kind);
      const begun = lastOf(inner.get(kind));
      if (value > 1 && begun && begun[begun.length - 1].value === value - 1) outer.set(kind, pushed(begun, number));
      else if (value > 1 && list) list.push(number);
      else outer.set(kind, begin(number));
      own.set(kind, [outer.get(kind) as PlacedNumber[]]);
      for (const lower of NUMBER_KINDS.slice(NUMBER_KINDS.indexOf(kind) + 1)) outer.delete(lower);
    }
    isApart = !numbers.some(({ isOpening }) => isOpening);
    inner = own;
    last = paragraph;
  }
  return lists;
}

const lastOf = <Item>(list: readonly Item[] | undefined): Item | undefined => list?.[list.length - 1];

const pushed = <Item>(list: Item[], item: Item): Item[] => {
  list.push(item);
  return list;
};

/** A gap wider than this is no slip of a digit. */
const MAX_GAP = 1;

/** The first number of a list that does not follow; what comes after it depends on it. */
function faultIn(list: readonly PlacedNumber[]): NumberingFault[] {
  for (let i = 1; i < list.length; i++) {
    const [before, number, behind] = [list[i - 1], list[i], list[i + 1]];
    const gap = number.value - before.value - 1;
    if (gap === 0) continue;
    if (gap === -1) return [faultAt('repeated', list, i)];
    if (number.kind.isSpoken) return [];
    if (gap < 0 || gap > MAX_GAP) return [];
    // 一是…三是…三是: the first of the two that are alike.
    const isTwice = behind?.value === number.value && gap === 1;
    if (!isTwice && !(number.kind.isTyped ? !number.isOpening || !number.isApart : isClose(list, i))) return [];
    return [faultAt(isTwice ? 'repeated' : 'skipped', list, i)];
  }
  return [];
}

/** Numbers that a word processor counts vanish from the text; only where nothing lies between was none lost. */
const isClose = (list: readonly PlacedNumber[], i: number): boolean =>
  list[i].isOpening && !list[i].isApart && !list[i].isOfTheForm && !list[i - 1].isOfTheForm;

function faultAt(kind: NumberingFault['kind'], list: readonly PlacedNumber[], i: number): NumberingFault {
  const number = list[i];
  const changes: { number: PlacedNumber; text: string }[] = [];
  for (let k = i, value = list[i - 1].value + 1; k < list.length && list[k].value !== value; k++, value++)
    changes.push({ number: list[k], text: writtenAs(list[k].written, value) });
  return { kind, number, before: list[i - 1], right: writtenAs(number.written, list[i - 1].value + 1), changes };
}
