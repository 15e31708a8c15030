import type { Draft } from '../draft/draft';
import type { Edit } from '../text/edits';
import { WHOLE_TAG } from './figure-changes';

/** So far back a tag or a comment that is still open may have begun. */
const MAX_TAG = 2_000;
/** The longest reference that is looked for. */
const MAX_REFERENCE = 12;

/** Whether an edit begins or ends within a tag, and where there is mark-up within a reference or a comment. */
export function cutsMarkup({ range: { start, end } }: Edit, { text, syntax }: Draft): boolean {
  const isWithin = (at: number): boolean =>
    isInTag(text, at) || (syntax !== 'plain' && (isInReference(text, at) || isInComment(text, at)));
  return isWithin(start) || (end !== start && isWithin(end));
}

function isInTag(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_TAG), at);
  const open = before.lastIndexOf('<');
  return open >= 0 && !before.includes('>', open) && /[a-z/]/i.test(text[at - before.length + open + 1] ?? '');
}

const isInReference = (text: string, at: number): boolean =>
  /&#?[\da-z]*$/i.test(text.slice(Math.max(0, at - MAX_REFERENCE), at)) &&
  /^#?[\da-z]*;/i.test(text.slice(at, at + MAX_REFERENCE));

/** Within one that says nothing to this program: those that do are what their own rule changes. */
function isInComment(text: string, at: number): boolean {
  const from = Math.max(0, at - MAX_TAG);
  const open = text.slice(from, at).lastIndexOf('<!--');
  if (open < 0) return false;
  const around = text.slice(from + open, at + MAX_TAG);
  const close = around.indexOf('-->');
  return close >= 0 && close + from + open + 3 > at && !/^<!--\s*ogi-report/.test(around);
}

const TAG_BEGINS = /<[a-z/]/i;

/** Whether it writes a tag that is none (<t"4>), or not closed: what a half-typed row has is not to be written once more. */
export const writesBrokenTag = ({ text: put }: Edit): boolean => TAG_BEGINS.test(put.replace(WHOLE_TAG, ' '));

/** What makes a tag, a character or an escape of what comes to stand behind it. */
const OPENING = /[<&\\]/;

export const isBehindOpening = ({ range }: Edit, text: string): boolean => OPENING.test(text[range.start - 1] ?? '');
