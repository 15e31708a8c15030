import { readFileSync } from 'node:fs';
import { isDraftName, syntaxOf } from '../draft/endings';
import { decode } from '../files/codecs/decode';
import { readPrefix } from '../files/disk/read-prefix';
import { wordCodec } from '../files/disk/word-codec';
import { readNumeral } from '../text/figure';
import { fold } from '../text/fold';
import type { Input } from './inputs';
import { beginsAsPage } from './sniff-page';
import { isWordName } from './word';

/** Title and preamble, in which a report says which year it is on; a web page has its styles before them. */
const PREFIX_CHARS = 1500;
const PAGE_PREFIX_CHARS = 60_000;
const YEAR = /(20\d{2})年|(二[〇○零0][〇○零0一二三四五六七八九]{2})年/g;

/** Where the first section begins, and other years are spoken of. */
const BODY = '一、';

/**
 * The years that a draft names in title and preamble, or in its first lines where those name none; none for one that
 * cannot be read, which is reported in its turn.
 */
export function yearsNamedBy(input: Input): number[] {
  try {
    const mayBePage = isWordName(input.name) || !isDraftName(input.name) || syntaxOf(input.name) === 'html';
    const text = isWordName(input.name)
      ? textOfWord(input)
      : textOfBeginning(input, mayBePage ? PAGE_PREFIX_CHARS : PREFIX_CHARS);
    if (text === undefined) return [];
    const isPage = mayBePage && (isDraftName(input.name) || beginsAsPage(text));
    const head = fold(isPage ? pageHead(text) : text.slice(0, PREFIX_CHARS));
    const body = head.indexOf(BODY);
    const fromTitle = body < 0 ? [] : yearsIn(head.slice(0, body));
    return fromTitle.length > 0 ? fromTitle : yearsIn(head);
  } catch {
    return [];
  }
}

function textOfBeginning({ path, bytes }: Input, characters: number): string | undefined {
  const decoded = decode(bytes ?? readPrefix(path, characters));
  return typeof decoded === 'string' ? undefined : decoded.text;
}

/** An archive has its directory at its end, so it is read whole. */
function textOfWord({ path, bytes }: Input): string | undefined {
  const word = wordCodec().readWord(bytes ?? readFileSync(path));
  return typeof word === 'string' ? undefined : word.text;
}

/** What a page begins with, its mark-up left out: its title, its menu, the report's own title and preamble. */
function pageHead(text: string): string {
  const title = /<title(?:\s[^<>]*)?>([^<]{1,200})<\/title/i.exec(text)?.[1] ?? '';
  const body = text.slice(Math.max(0, text.search(/<body\b/i)));
  const seen = withoutScripts(body).replace(/<[^<>]{0,300}>/g, '');
  return `${title}\n${seen.slice(0, PREFIX_CHARS * 2)}`;
}

/** A page without its styles and scripts; the last one may be cut off. */
const withoutScripts = (page: string): string =>
  page
    .split(/<\/(?:script|style)\s*>/i)
    .map((part) => part.slice(0, part.search(/<(?:script|style)\b|$/i)))
    .join('');

function yearsIn(text: string): number[] {
  const years = new Set<number>();
  for (const [, digits, numeral] of text.matchAll(YEAR)) {
    const year = digits ? Number(digits) : readNumeral((numeral ?? '').replace(/[○0]/g, '〇'));
    if (year !== undefined) years.add(year);
  }
  return [...years];
}
