import type { Paragraph } from '../paragraphs';
import { NUMBER_KINDS, type NumberKind } from '../words/numbering';
import { type ItemNumber, itemNumbers, writtenAs } from './item-numbering';

/** A number with its paragraph. */
export interface PlacedNumber extends ItemNumber {
  readonly paragraph: Paragraph;
  /** Whether something without a number stands between it and the one before. */
  readonly isApart: boolean;
}

/** A number that does not follow from the one before it. */
export interface NumberingFault {
  /** `headless`: a list that begins with its second. */
  readonly kind: 'repeated' | 'skipped' | 'headless';
  readonly number: PlacedNumber;
  /** For `headless` the number itself. */
  readonly before: PlacedNumber;
  /** What it should be, written as it is written. */
  readonly right: string;
  /** It and those after it that have to change, each with what it becomes. */
  readonly changes: readonly { readonly number: PlacedNumber; readonly text: string }[];
}

/**
 * The numbers of a report that do not follow from those before them.
 * @param startsAnew whether all numbering begins anew with a paragraph: the heading of a section
 */
export function numberingFaults(
  paragraphs: readonly Paragraph[],
  startsAnew: (paragraph: Paragraph) => boolean,
): NumberingFault[] {
  return listsOf(paragraphs, startsAnew).flatMap((lists) => (Array.isArray(lists) ? faultIn(lists) : lists.faults()));
}

/** Lists are not put into one another deeper than this. */
const MAX_DEPTH = 4;

/** Puts a number within a text into the list that it goes on with, one of those open inside one another, or begins one. */
function goOn<Item extends ItemNumber>(number: Item, open: Item[][], begin: (number: Item) => Item[]): void {
  const { value } = number;
  if (value === 1 || open.length === 0) {
    open.push(begin(number));
    if (open.length > MAX_DEPTH) open.shift();
    return;
  }
  let depth = open.length;
  while (depth > 0 && open[depth - 1][open[depth - 1].length - 1].value !== value - 1) depth--;
  if (depth > 0) open.length = depth;
  open[open.length - 1].push(number);
}

/** The lists of the numbers within a text: what stands before it has no part in them. */
interface InnerLists {
  /** In the order in which they begin. */
  readonly lists: readonly (readonly ItemNumber[])[];
  /** By kind, the one that the next paragraph may go on with. */
  readonly last: ReadonlyMap<NumberKind, readonly ItemNumber[]>;
  readonly areInOrder: boolean;
}

function innerListsIn(text: string): InnerLists {
  const lists: ItemNumber[][] = [];
  const open = new Map<NumberKind, ItemNumber[][]>();
  for (const number of itemNumbers.read(text)) {
    if (number.isOpening) continue;
    const ofKind = open.get(number.kind) ?? [];
    open.set(number.kind, ofKind);
    const begun = lastOf(ofKind);
    // 一是…；一是…: the second of one list, and no list in it, which would stand behind a colon.
    if (number.value === 1 && isSemicolon(number.mark) && begun?.length === 1) begun.push(number);
    else goOn(number, ofKind, (first) => pushed(lists, [first])[lists.length - 1]);
  }
  const last = new Map([...open].map(([kind, ofKind]) => [kind, ofKind[ofKind.length - 1]]));
  return { lists, last, areInOrder: lists.every((list) => list[0].value !== 2 && isInOrder(list)) };
}

const isSemicolon = (mark: string): boolean => mark === '；' || mark === ';';

const isInOrder = (list: readonly ItemNumber[]): boolean =>
  list.every(({ value }, i) => i === 0 || value === list[i - 1].value + 1);

/** A paragraph's lists, one of which the next paragraph may go on with. */
interface Continuable {
  /** The list of a kind that goes on with `value`. */
  endingBefore(kind: NumberKind, value: number): PlacedNumber[] | undefined;
}

/** Lists that go on with the one that the paragraph's opening number belongs to. */
class OpenedLists implements Continuable {
  private readonly open = new Map<NumberKind, PlacedNumber[][]>();

  constructor(
    paragraph: Paragraph,
    numbers: readonly ItemNumber[],
    opened: PlacedNumber[],
    begin: (number: PlacedNumber) => PlacedNumber[],
  ) {
    this.open.set(opened[0].kind, [opened]);
    for (const number of numbers) {
      const ofKind = this.open.get(number.kind) ?? [];
      this.open.set(number.kind, ofKind);
      goOn({ paragraph, isApart: false, ...number }, ofKind, begin);
    }
  }

  endingBefore(kind: NumberKind, value: number): PlacedNumber[] | undefined {
    const list = lastOf(this.open.get(kind));
    return lastOf(list)?.value === value - 1 ? list : undefined;
  }
}

/** The lists within a text, in their paragraph. */
class PlacedLists implements Continuable {
  /** The one that following paragraphs go on with. */
  private continued: { readonly from: readonly ItemNumber[]; readonly list: PlacedNumber[] } | undefined;

  constructor(
    private readonly paragraph: Paragraph,
    readonly inner: InnerLists,
  ) {}

  endingBefore(kind: NumberKind, value: number): PlacedNumber[] | undefined {
    const from = this.inner.last.get(kind);
    if (!from || lastOf(from)?.value !== value - 1) return undefined;
    this.continued ??= { from, list: this.placed(from) };
    return this.continued.list;
  }

  faults(): NumberingFault[] {
    const { inner, continued } = this;
    if (inner.areInOrder && !continued) return [];
    return inner.lists.flatMap((list) => faultIn(list === continued?.from ? continued.list : this.placed(list)));
  }

  private placed(list: readonly ItemNumber[]): PlacedNumber[] {
    return list.map((number) => ({ paragraph: this.paragraph, isApart: false, ...number }));
  }
}

type Lists = PlacedNumber[] | PlacedLists;

/** Numbers that belong together, in the order in which their lists begin. */
function listsOf(paragraphs: readonly Paragraph[], startsAnew: (paragraph: Paragraph) => boolean): Lists[] {
  const lists: Lists[] = [];
  const begin = (number: PlacedNumber): PlacedNumber[] => {
    const list = [number];
    lists.push(list);
    return list;
  };
  /** By the place of its kind among the kinds, the list that paragraphs are the items of. */
  const outer = NUMBER_KINDS.map((): PlacedNumber[] | undefined => undefined);
  let isApart = false;
  let last: Paragraph | undefined;
  /** What the last paragraph leaves to go on with: the list of its opening number, and its own. */
  let opened: PlacedNumber[] | undefined;
  let inner: Continuable | undefined;

  /** Puts the number that opens a paragraph into the list that it goes on with, or begins one. */
  const place = (found: ItemNumber, paragraph: Paragraph): PlacedNumber[] => {
    const { kind, value } = found;
    const number = { paragraph, isApart, ...found };
    const goesOn = opened?.[0].kind === kind && lastOf(opened)?.value === value - 1;
    const begun = inner?.endingBefore(kind, value) ?? (goesOn ? opened : undefined);
    const rank = NUMBER_KINDS.indexOf(kind);
    const list = value > 1 ? (begun ?? outer[rank]) : undefined;
    const placed = list ? pushed(list, number) : begin(number);
    outer[rank] = placed;
    // What it is written under begins anew.
    outer.fill(undefined, rank + 1);
    return placed;
  };

  for (const paragraph of paragraphs) {
    const isStart = startsAnew(paragraph);
    if (isStart) outer.fill(undefined);
    const numbers = isStart ? [] : paragraph.find(itemNumbers);
    const opening = numbers[0]?.isOpening ? numbers[0] : undefined;
    const hasInner = numbers.length > (opening ? 1 : 0);
    opened = opening && !(last && /[第条款]$/.test(last.text)) ? place(opening, paragraph) : undefined;
    const own = hasInner ? paragraph.memo(innerListsIn) : undefined;
    if (opened && own?.last.has(opened[0].kind)) inner = new OpenedLists(paragraph, numbers.slice(1), opened, begin);
    else {
      const placed = own && new PlacedLists(paragraph, own);
      if (placed) lists.push(placed);
      inner = placed;
    }
    isApart = opening === undefined;
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
  if (isHeadless(list)) {
    const [number] = list;
    return [{ kind: 'headless', number, before: number, right: writtenAs(number.written, 1), changes: [] }];
  }
  for (let i = 1; i < list.length; i++) {
    const [before, number, behind] = [list[i - 1], list[i], list[i + 1]];
    const gap = number.value - before.value - 1;
    if (gap === 0) continue;
    if (gap === -1) return [faultAt('repeated', list, i)];
    if (number.kind.isSpoken) return [];
    if (gap < 0 || gap > MAX_GAP) return [];
    // 一是…三是…三是: the first of the two that are alike.
    const isTwice = behind?.value === number.value && gap === 1;
    const isTyped = number.kind.isTyped ? !number.isOpening || !number.isApart : isClose(list, i) || isWithin(list, i);
    if (!isTwice && (!isTyped || isOtherwiseThere(before, number))) return [];
    return [faultAt(isTwice ? 'repeated' : 'skipped', list, i)];
  }
  return [];
}

/** 一要…；二是…；三要…: what is missing stands there in other words. */
function isOtherwiseThere(before: PlacedNumber, { paragraph, from, written }: PlacedNumber): boolean {
  if (paragraph !== before.paragraph) return false;
  const missing = writtenAs(written, before.value + 1);
  const at = paragraph.text.indexOf(missing, before.to);
  return at >= 0 && at < from && '是要则为、'.includes(paragraph.text[at + missing.length]);
}

/** …公开栏目；二是…: nothing before it can be the first. */
function isHeadless([number]: readonly PlacedNumber[]): boolean {
  if (number.value !== 2 || number.isOpening || !SAID_IN_ORDER.includes(number.kind.id)) return false;
  const before = number.paragraph.text.slice(0, number.from);
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  return sentence.length >= MIN_FIRST && !FIRST_OTHERWISE.test(before);
}
const SAID_IN_ORDER = ['一是', '一要'];
/** What a first item takes at least. */
const MIN_FIRST = 10;
/** What says the first otherwise, or a list that goes on from another paragraph. */
const FIRST_OTHERWISE =
  /(?:^|[，。；：、,;:\s“（(])(?:首先|一方面|第一|其一|[一1①](?!致|律|些|般|年|定|次|旦|体|系|批|方|级|手|线|时|直|切)|（一）|\(一\))|一[是要个则来为抓在]|首先|第[一二三]/;

/** Numbers that a word processor counts vanish from the text; only where nothing lies between was none lost. */
const isClose = (list: readonly PlacedNumber[], i: number): boolean =>
  list[i].isOpening && !list[i].isApart && !list[i].isOfTheForm && !list[i - 1].isOfTheForm;

/** （一）…；（三）…: within a text all are typed by hand, but items of a law are named as they are needed. */
function isWithin(list: readonly PlacedNumber[], i: number): boolean {
  const [before, number] = [list[i - 1], list[i]];
  if (number.isOpening || before.paragraph !== number.paragraph || before.isOfTheForm || number.isOfTheForm)
    return false;
  return !OF_A_LAW.test(number.paragraph.text.slice(0, before.from).slice(-MAX_BEFORE));
}
const OF_A_LAW = /第[^，。]{1,4}[条款项]|条例|规定|情形|办法|法律|法规|事由|理由|依据/;
const MAX_BEFORE = 60;

function faultAt(kind: NumberingFault['kind'], list: readonly PlacedNumber[], i: number): NumberingFault {
  const number = list[i];
  const changes: { number: PlacedNumber; text: string }[] = [];
  for (let k = i, value = list[i - 1].value + 1; k < list.length && list[k].value !== value; k++, value++)
    changes.push({ number: list[k], text: writtenAs(list[k].written, value) });
  return { kind, number, before: list[i - 1], right: writtenAs(number.written, list[i - 1].value + 1), changes };
}
