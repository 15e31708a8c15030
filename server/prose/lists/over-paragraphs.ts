import { Paragraph } from '../paragraphs';
import { Prose } from '../sentences';
import { type WrongList, wrongLists } from './wrong-lists';

/** Lists whose whole stands in the paragraph before their parts. */
export interface OverParagraphs {
  /** The paragraph of the whole; places in it are the same in all of them together. */
  readonly first: Prose;
  readonly prose: Prose;
  readonly wrong: readonly WrongList[];
}

/** 公开信息812条。 before 其中，动态类400条，…. */
const OPENS = '其中';
/** 公开信息812条，其中： before 1.动态类400条；, 2.公告类212条；. */
const ANNOUNCES = /\d ?[条件篇][^。；;\d]{0,12}$/;
const MAX_ANNOUNCED = 20;
const COLONS = '：:';
/** At the end of the items of a list, but the last: each in a paragraph of its own. */
const GOES_ON = '；;，,、';
const ITEM = /^\s*[（(]?\d{1,2}(?:[.．、)）](?!\d)|）)/;
const MAX_ITEMS = 12;

/** @param prose the paragraphs of a draft, in order */
export function listsOverParagraphs(prose: readonly Prose[]): readonly OverParagraphs[] {
  const found: OverParagraphs[] = [];
  for (const [i, first] of prose.entries()) {
    const behind = behindIt(prose, i);
    if (behind.length === 0) continue;
    const all = new Prose(new Paragraph([first, ...behind].flatMap(({ paragraph }) => paragraph.lines)));
    const end = first.text.length;
    const wrong = wrongLists(all).filter(
      ({ list: { whole, wholes }, parts }) =>
        [whole, ...wholes].every(({ from }) => from < end) && parts.every(({ from }) => from >= end),
    );
    if (wrong.length > 0) found.push({ first, prose: all, wrong });
  }
  return found;
}
const NONE: readonly never[] = [];

/** The paragraphs that give the parts of what one counts at its end. */
function behindIt(prose: readonly Prose[], at: number): readonly Prose[] {
  const next = prose[at + 1];
  if (!next) return NONE;
  if (next.paragraph.text.startsWith(OPENS)) return [next];
  const { text } = prose[at].paragraph;
  const end = text.length - 1;
  if (!COLONS.includes(text[end]) || !ANNOUNCES.test(text.slice(Math.max(0, end - MAX_ANNOUNCED), end))) return NONE;
  const items = [next];
  for (let i = at + 2; i < prose.length && items.length < MAX_ITEMS; i++) {
    const [before, { paragraph }] = [prose[i - 1].paragraph.text, prose[i]];
    if (!GOES_ON.includes(before[before.length - 1]) && !ITEM.test(paragraph.text)) break;
    items.push(prose[i]);
  }
  return items;
}
