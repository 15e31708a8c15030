import type { Paragraph } from './paragraphs';
import { type ItemNumber, itemNumbers } from './typos/item-numbering';

/** What a sentence behind the last item begins with: the list is over. */
const TURNS = /。(?:针对|下一步|今后|改进|为此|对此|接下来|20\d\d年)/;
/** What adds an item without a number, or with one of another kind. */
const ADDS = /此外|另外|最后|还有|还存在|再就是|再者|同时|(?<![一二三四五六七八九十])[三四五六七八九十][、，）)要是]/;

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
  for (const one of paragraphs) {
    let from = own ? at : 0;
    rest += own ? '' : '。';
    for (const number of one.find(itemNumbers)) {
      if (number.from < from || (kind && number.kind !== kind)) continue;
      if (items > 0 && number.value === 1) return overAt(items, stated, rest + one.text.slice(from, number.from));
      if (number.value !== items + 1) return undefined;
      if (!kind && (number.kind.isSpoken || !isFirst(one, number, from))) return undefined;
      // Numbers that a word processor counts may vanish from the text.
      if (!own && !number.kind.isTyped) return undefined;
      if (items > 0 && TURNS.test(rest + one.text.slice(from, number.from))) return undefined;
      kind = number.kind;
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
  items < 2 || (items < stated && ADDS.test(rest)) ? undefined : items;
