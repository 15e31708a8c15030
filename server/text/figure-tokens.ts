import { fold } from './fold';

/**
 * A run of digits with its separators and decimals. One after letters (_Toc123, h2) is a name, and one or two before a
 * point and a word (8.属于行政查询事项) the number of an item; letters after one (1o) were typed for digits.
 */
const FIGURE = /(?<![A-Za-z_\d])(?!\d{1,2}\.\p{Script=Han})\d+(?:[,']\d{3}(?!\d))*(?:\.\d+)?(?!\d)/gu;

/**
 * The figures of a text in its order, as plain digits: full-width forms folded, separators, leading zeros and empty
 * decimals left out (１,０２０ is 1020, 007 is 7, 3.0 is 3). Never throws.
 */
export function figuresIn(text: string): string[] {
  if (!/[\d\uff10-\uff19]/.test(text)) return [];
  // White space separates figures, and folding would take it away.
  return text.split(/\s+/).flatMap((word) => Array.from(fold(word).matchAll(FIGURE), ([digits]) => plain(digits)));
}

function plain(digits: string): string {
  const [whole, decimals = ''] = digits.replace(/[,']/g, '').split('.');
  let end = decimals.length;
  while (end > 0 && decimals[end - 1] === '0') end--;
  const kept = decimals.slice(0, end);
  return whole.replace(/^0+(?=\d)/, '') + (kept && `.${kept}`);
}

/** Those of `figures` that `others` has not, each counted as often as it stands there. */
export function without(figures: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return figures.filter((figure) => {
    const at = left.indexOf(figure);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const ITEM_NUMBER = /\d{1,2}\s*[.．、](?=\s*\p{Script=Han})/gu;

/** A label without the numbers that items have in a list (（三）不予公开 1.属于国家秘密). */
export const withoutItemNumbers = (label: string): string => label.replace(ITEM_NUMBER, '');

/** The digits of a text and nothing else, full-width forms folded. */
export const digitsOf = (text: string): string => fold(text).replace(/\D/g, '');
