/** Nobody sees them: what stands on either side is one figure. */
export const UNSEEN = /(?![\t-\r])[\p{Cc}\p{Cf}]|\ufe0f/gu;

/** Comments and bookmarks between a number and its words are not seen either (2.<!-- … -->属于). */
const ASIDE = /(?<=\d[.．、])(?:<!--[^\n]*?-->|\[bookmark:[^\]\n]*\])+/g;

/** The number of an item before its words (1.属于国家秘密) is none of its figures. */
const ITEM = /(?<!\d)\d{1,2}[.．、](?=\p{Script=Han})/gu;

/**
 * The figures of a text as runs of digits in any width, without the zeros before them; separators of thousands are no
 * ends of a figure, and digits after a letter (h2) are of a name.
 */
export function figuresOf(text: string): string[] {
  const folded = text
    .replace(UNSEEN, '')
    .replace(ASIDE, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const runs =
    folded
      .replace(ITEM, ' ')
      .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '')
      .match(/(?<![A-Za-z_\d])\d+/g) ?? [];
  return runs.map((run) => run.replace(/^0+(?=\d)/, ''));
}

/** What the first list has more often than the second. */
export function surplus(of: readonly string[], over: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const item of over) left.set(item, (left.get(item) ?? 0) + 1);
  return of.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
}

/** Tags as they are typed in full; what follows a bare < is text. */
const TAG = /<\/?(?:table|tr|td|th|thead|tbody|h[1-6]|p|br|html|body|!DOCTYPE)\b[^<>]*>/gi;

export const withoutTags = (text: string): string => text.replace(TAG, ' ');

/** Whether all mark-up of a text is tags typed in full, so that it is plain what a reader sees of it. */
export const isPlainToSee = (text: string): boolean => !/[<>&\\`]|\n(?:---|```|~~~|> )/.test(withoutTags(text));

/** What is seen of a page that the product wrote: its title, which its heading says again, and its style are not. */
export const withoutHead = (page: string): string =>
  page.replace(/<head>[\s\S]*?<\/head>|<meta[^<>]*>/g, '').replace(/&#?\w+;|<[^<>]*>/g, ' ');
