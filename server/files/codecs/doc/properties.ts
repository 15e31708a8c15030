import type { Bytes } from './bytes';

/** A change of one property ("sprm" in [MS-DOC]): which one, and where its operand stands. */
export interface Property {
  readonly name: number;
  readonly at: number;
  readonly length: number;
}

/** How long operands are, by the three highest bits of the property; 0 for those that report it themselves. */
const OPERAND_LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3];
const TABLE_DEFINITION = 0xd608;
const CHANGED_TABS = 0xc615;

/** The properties in a list of them; one that is cut short ends it. */
export function* propertiesIn(list: Bytes): Generator<Property> {
  for (let at = 0; at + 2 < list.length; ) {
    const name = list.u16(at);
    at += 2;
    let length = OPERAND_LENGTHS[name >> 13];
    if (length === 0) {
      if (name === TABLE_DEFINITION) {
        if (at + 2 > list.length) return;
        length = list.u16(at) - 1;
        at += 2;
      } else {
        length = list.u8(at);
        // Longer than a byte can report: nothing that is read here stands behind it.
        if (name === CHANGED_TABS && length === 255) return;
        at += 1;
      }
    }
    if (length < 0 || at + length > list.length) return;
    yield { name, at, length };
    at += length;
  }
}

const ELSEWHERE = [0x6645, 0x6646];

/** A list of properties that was too long for its page stands in a stream of its own. */
export function wholeList(list: Bytes | undefined, data: Bytes | undefined): Bytes | undefined {
  if (!list || list.length < 6 || !ELSEWHERE.includes(list.u16(0))) return list;
  const at = list.u32(2);
  return data?.slice(at + 2, data.u16(at));
}

/** What holds for a range of the file. */
export interface FormattedRange {
  readonly start: number;
  readonly end: number;
  /** The properties; undefined where nothing is changed. */
  readonly list: Bytes | undefined;
  /** The style, of paragraphs. */
  readonly style: number;
}

const PAGE = 512;
const NO_PROPERTIES = 0;

/**
 * The ranges of paragraphs or of runs, in the order of the file.
 * @param pages where the pages stand that list them: a table of offsets and page numbers
 * @param kind what they are of
 */
export function formattedRangesIn(document: Bytes, pages: Bytes, kind: 'paragraphs' | 'runs'): FormattedRange[] {
  const count = Math.max(0, Math.floor((pages.length - 4) / 8));
  const found: FormattedRange[] = [];
  const numbers = new Set<number>();
  for (let i = 0; i < count; i++) numbers.add(pages.u32(4 * (count + 1) + 4 * i) & 0x3fffff);
  for (const number of numbers) {
    const page = document.slice(number * PAGE, PAGE);
    const entries = page.u8(PAGE - 1);
    for (let entry = 0; entry < entries; entry++) {
      const bounds = { start: page.u32(4 * entry), end: page.u32(4 * entry + 4) };
      const at = 4 * (entries + 1) + (kind === 'runs' ? entry : 13 * entry);
      const offset = 2 * page.u8(at);
      if (offset === NO_PROPERTIES) found.push({ ...bounds, list: undefined, style: 0 });
      else if (kind === 'runs') found.push({ ...bounds, list: page.slice(offset + 1, page.u8(offset)), style: 0 });
      else found.push({ ...bounds, ...paragraphAt(page, offset) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function paragraphAt(page: Bytes, offset: number): Pick<FormattedRange, 'list' | 'style'> {
  const words = page.u8(offset);
  const [at, length] = words === 0 ? [offset + 2, 2 * page.u8(offset + 1)] : [offset + 1, 2 * words - 1];
  if (length < 2) return { list: undefined, style: 0 };
  return { style: page.u16(at), list: page.slice(at + 2, length - 2) };
}

/** The range that an offset of the file lies in. */
export function formattedRangeAt(ranges: readonly FormattedRange[], offset: number): FormattedRange | undefined {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (offset < range.start) high = middle - 1;
    else if (offset >= range.end) low = middle + 1;
    else return range;
  }
  return undefined;
}
