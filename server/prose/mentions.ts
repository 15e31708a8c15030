import { fold } from '../text/fold';
import { isHan } from '../text/han';
import type { Paragraph } from './paragraphs';

/** Whether extraction left blanks between characters (监 督 保 障). */
function isSpacedOut(text: string): boolean {
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1))) return true;
  }
  return false;
}

/**
 * Whether any paragraph speaks of something. Blanks between characters are looked through, but only where nothing was
 * found as it stands: most drafts have none.
 */
export const isMentioned = (paragraphs: readonly Paragraph[], speaksOf: (text: string) => boolean): boolean =>
  paragraphs.some(({ text }) => speaksOf(text)) ||
  paragraphs.some(({ text }) => isSpacedOut(text) && speaksOf(fold(text)));
