import { lastFrom } from '../../text/lines';
import { matcher } from '../text-facts';
import { BEHIND_A_NAME, LAW_NAMES } from '../words/law-names';
import { titlesIn } from './titles';

/** What takes the place of `length` characters at an offset. */
export interface MarkChange {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Marks of titles that do not stand where they should. Offsets are those of the text they were found in. */
export interface MisplacedMark {
  /** `doubled`: 《《 or 》》 for one; `moved`: in the wrong place; `crossed`: two pairs that cross; `inner`: 〈 without 〉. */
  readonly kind: 'doubled' | 'moved' | 'crossed' | 'inner';
  readonly from: number;
  readonly to: number;
  readonly changes: readonly MarkChange[];
}

/** The marks of titles in a text that stand in the wrong place. */
export const misplacedMarks = matcher('《》', misplacedMarksIn);

function misplacedMarksIn(text: string): MisplacedMark[] {
  const found = [...doubled(text), ...crossed(text)].sort((a, b) => a.from - b.from);
  const isFound = overlapsAny(found);
  const inTitles: MisplacedMark[] = [];
  for (const { from, to, mark, inside } of titlesIn(text)) {
    if (mark !== '《' || inside) continue;
    const moved = movedIn(text, from, to) ?? innerOpen(text, from, to);
    if (moved && inTitles.length < MAX_FAULTS && !isFound(moved)) inTitles.push(moved);
  }
  return [...found, ...inTitles].sort((a, b) => a.from - b.from);
}

/** A text with more of them is no prose. */
const MAX_FAULTS = 10;

/** A part of a text. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** Whether a place shares a character with one of several that stand in order. */
export function overlapsAny(places: readonly Place[]): (place: Place) => boolean {
  const starts = [0, ...places.map(({ from }) => from)];
  return ({ from, to }) => {
    const last = lastFrom(starts, to - 1);
    return last > 0 && places[last - 1].to > from;
  };
}

const change = (at: number, length: number, text: string): MarkChange => ({ at, length, text });

/** 《《 and 》》 of which one or more have no fellow; those in a row are one fault. */
function doubled(text: string): MisplacedMark[] {
  /** Marks without a fellow that have their like behind them. */
  const spare: number[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '《') open.push(at);
    else if (text[at] === '》' && open.pop() === undefined && text[at - 1] === '》') spare.push(at - 1);
  }
  for (const at of open) if (text[at + 1] === '《') spare.push(at);
  const rows: { readonly from: number; to: number }[] = [];
  for (const at of spare) {
    const row = rows[rows.length - 1];
    if (row && row.to === at + 1) row.to++;
    else if (rows.length < MAX_FAULTS) rows.push({ from: at, to: at + 2 });
  }
  return rows.map(({ from, to }) => ({
    kind: 'doubled',
    from,
    to,
    changes: [change(from + 1, to - from - 1, '')],
  }));
}

/** （以下简称《条例）》; 《…〈…》的通知〉. */
const CROSSED_BRACKET = /[（(][^（）()《》]{0,20}《[^《》（）()]{1,30}([）)]》)/g;
const CROSSED_INNER = /《[^《》〈〉]{0,60}〈[^《》〈〉]{2,80}》[^《》〈〉，。；]{0,20}〉/g;

function crossed(text: string): MisplacedMark[] {
  const found: MisplacedMark[] = [];
  for (const { 0: whole, index } of text.matchAll(CROSSED_BRACKET)) {
    const at = index + whole.length - 2;
    const from = index + whole.indexOf('《');
    found.push({ kind: 'crossed', from, to: at + 2, changes: [change(at, 2, `》${text[at]}`)] });
  }
  for (const { 0: whole, index } of text.includes('〉') ? text.matchAll(CROSSED_INNER) : []) {
    const [close, end] = [index + whole.indexOf('》'), index + whole.length - 1];
    found.push({ kind: 'crossed', from: index, to: end + 1, changes: [change(close, 1, '〉'), change(end, 1, '》')] });
  }
  return found;
}

/** 《…公开》条例, 《…条例第五十条》. */
function movedIn(text: string, from: number, to: number): MisplacedMark | undefined {
  const content = text.slice(from + 1, to - 1);
  const behind = text.slice(to, to + 12);
  for (const name of LAW_NAMES) {
    if (content.length >= MIN_BEGUN && content.length < name.length && name.startsWith(content)) {
      const rest = name.slice(content.length);
      if (behind.startsWith(rest)) return moved(from, to + rest.length, to - 1, rest, to, rest.length);
    }
    if (content.startsWith(name) && BEHIND_A_NAME.test(content.slice(name.length))) {
      const rest = content.slice(name.length);
      return moved(from, to, to - 1 - rest.length, '', to - 1, 1, rest);
    }
  }
  return undefined;
}

/** 《政府》 is the title of something else. */
const MIN_BEGUN = 6;

function moved(
  from: number,
  to: number,
  at: number,
  rest: string,
  next: number,
  length: number,
  extra = '',
): MisplacedMark {
  const changes =
    extra === ''
      ? [change(at, 1, ''), change(next, length, `${rest}》`)]
      : [change(at, 1, `》${extra[0]}`), change(next, length, '')];
  return { kind: 'moved', from, to, changes };
}

/** 《关于印发〈…格式的通知》. */
function innerOpen(text: string, from: number, to: number): MisplacedMark | undefined {
  const content = text.slice(from + 1, to - 1);
  const open = content.indexOf('〈');
  if (open < 0 || content.includes('〉') || content.includes('》')) return undefined;
  const name = LAW_NAMES.find((lawName) => content.startsWith(lawName, open + 1));
  const end = from + 1 + open + 1 + (name?.length ?? 0);
  const changes = name === undefined || end >= to ? [] : [change(end, 1, `〉${text[end]}`)];
  return { kind: 'inner', from: from + 1 + open, to: from + 2 + open, changes };
}
