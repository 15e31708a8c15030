import type { Phrase } from '../phrases';
import type { Sentence } from '../sentences';
import { LAST_YEAR } from '../words/last-year';

const PAST_OPENING = new RegExp(`^${LAST_YEAR},`);

/** 上年度，收到6件: nothing but the time stands before the first mark. */
export function isPastOpening(text: string, sentence: Sentence, phrases: readonly Phrase[], at: number): boolean {
  const { tokens, marks } = phrases[at];
  if (tokens.length !== 1) return false;
  const [{ from, to }] = tokens;
  const isNew = marks.includes(';');
  if (!isNew && at > 0) return false;
  return PAST_OPENING.test(text.slice(isNew ? from : sentence.from, to + 3));
}
