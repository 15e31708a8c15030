import { eastAsianWidth } from 'get-east-asian-width';
import { lazy } from '../caches';

/** Texts in which every character stands by itself: what drafts are made of, bar a few. */
const SIMPLE =
  /^[\x20-\x7e\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3030-\u303c\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*$/;
/** One to be seen as a picture: by itself, or because a variation selector, a skin tone or another one joined to it says so. */
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{RI}\p{RI}/u;
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{M}\p{Cf}]+$/u;

const segmenter = lazy(() => new Intl.Segmenter());

/**
 * How many columns of a terminal a text takes, by the Unicode tables of East Asian width; quotes and dashes, whose width
 * Unicode leaves open, count as narrow, as most terminals draw them. What is joined to one sign counts once.
 */
export function displayWidth(text: string): number {
  if (SIMPLE.test(text)) return widthOfSimple(text);
  let width = 0;
  for (const { segment } of segmenter().segment(text)) width += widthOfCluster(segment);
  return width;
}

function widthOfSimple(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x3000) width++;
  return width;
}

/** What is seen as one character. */
function widthOfCluster(cluster: string): number {
  if (UNSEEN.test(cluster)) return 0;
  return EMOJI.test(cluster) ? 2 : eastAsianWidth(cluster.codePointAt(0) as number);
}

/** The text with blanks after it up to a width. */
export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));
