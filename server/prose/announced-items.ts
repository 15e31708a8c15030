import type { Paragraph } from './paragraphs';
import { type ItemNumber, itemNumbers } from './typos/item-numbering';

/** What a sentence behind the last item begins with: the list is over. */
const TURNS = /[。\n](?:针对|下一步|今后|改进|整改|为此|对此|接下来|20\d\d年)/;
/** What a paragraph behind the last item begins with where it is none. */
const NO_ITEM = /\n\s*(?![（(]?[一二三四五六七八九十\d]|针对|下一?步|今后|改进|整改|为此|对此|接下来|我)/;
/** What adds an item without a number, or with one of another kind. */
const ADDS =
  /此外|另外|最后|还[有要需应]|还存在|再[有次就者]|其次|以及|另有|同时|(?<![一二三四五六七八九十])[三四五六七八九十][、，）)要是]|[，；。][三四五六七八九十](?![个项大类条点级次年月届季位名家])/;

/**
 * How many items are numbered behind a place that announces them (存在三个方面的问题：一是…), in its paragraph and in
 * those behind it.
 * @param paragraphs those of its section from it on
 * @returns undefined where no such list begins there, or where it is not certain that it is over
 */
export function itemsAnnounced(paragraphs: Iterable<Paragraph>, at: number, stated: number): number | undefined {
  let kind: ItemNumber['kind'] | undefined;
  let items = 0;
  /** What stands behind the last number, of its list or not. */
  let rest = '';
  let own = true;
  /** Whether the last number stands in the paragraph of the announcement. */
  let isTogether = true;
  for (const one of paragraphs) {
    let from = own ? at : 0;
    // Behind items in one paragraph the next one is of another matter.
    rest += own ? '' : isTogether ? '。' : '\n';
    for (const number of one.find(itemNumbers)) {
      if (number.from < from || (kind && number.kind !== kind)) continue;
      if (items > 0 && number.value === 1) {
        rest += one.text.slice(from, number.from);
        // 二是机关层面：一是…: within an item, behind which others may follow.
        return items < stated && !TURNS.test(rest) ? undefined : overAt(items, stated, rest);
      }
      if (number.value !== items + 1) return undefined;
      if (!kind && (number.kind.isSpoken || !isFirst(one, number, from))) return undefined;
      // Numbers that a word processor counts may vanish from the text.
      if (!own && !number.kind.isTyped) return undefined;
      if (items > 0 && TURNS.test(rest + one.text.slice(from, number.from))) return undefined;
      kind = number.kind;
      isTogether = own;
      items++;
      rest = '';
      from = number.to;
    }
    // Nothing but the list follows its announcement.
    if (!kind && (!own || at < one.text.trimEnd().length)) return undefined;
    rest += one.text.slice(from);
    own = false;
  }
  return overAt(items, stated, rest);
}

/** Whether nothing stands between a place and the number. */
const isFirst = ({ text }: Paragraph, { from }: ItemNumber, at: number): boolean =>
  /^[\s（(其第]*$/.test(text.slice(at, from));

/** So many items, unless one may be among what stands behind the last number. */
const overAt = (items: number, stated: number, rest: string): number | undefined =>
  items < 2 || (items < stated && (ADDS.test(rest) || NO_ITEM.test(rest) || /；/.test(rest.split(TURNS)[0])))
    ? undefined
    : items;
