const FIRST_TAG = /^\s{0,200}(?:<\?xml[^<>]{0,200}>\s{0,20})?<(!?[a-z][a-z0-9]{0,20})[\s/>]/i;
const OF_A_PAGE = /^(?:!doctype|html|head|body)$/i;
const TAG = /<\/?(?:p|t[rdh]|table|tbody|h[1-6]|div|span|section|article|strong|br|ul|ol|li)[\s/>]/gi;
const WRITTEN_LINE = /^.*\S/gm;

/**
 * Whether a text that has no name is a web page, or a piece of one: Markdown may begin with a tag or two, of a piece most
 * lines have some.
 */
export function beginsAsPage(text: string): boolean {
  const first = FIRST_TAG.exec(text)?.[1];
  if (!first) return false;
  return OF_A_PAGE.test(first) || count(TAG, text) * 2 > count(WRITTEN_LINE, text);
}

const count = (words: RegExp, text: string): number => text.match(words)?.length ?? 0;
