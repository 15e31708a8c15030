import type { WordComment, WordDraft } from '../files/codecs/word';
import { wordCodec } from '../files/disk/word-codec';
import type { Finding, Language } from '../lint/finding';
import type { Messages } from './output/messages/messages';

/** How many places that have part in a finding a comment names. */
const MAX_RELATED = 8;

/** What a comment in Word says of a finding: how severe it is and what it reports, what can be done, and where to look. */
export function commentOn(
  { severity, message, rule, range, fixes, related }: Finding,
  word: WordDraft,
  language: Language,
  messages: Messages,
): WordComment {
  const open = language === 'en' ? ': ' : '：';
  const offered = fixes();
  const [fix] = [...offered.filter(({ preferred }) => preferred), ...offered];
  const places = related.slice(0, MAX_RELATED).map(({ message, range, file }) => {
    const place = file ? undefined : wordCodec().placeAt(word, range.start);
    return place ? `${messages.place(place)}${open}${message}` : message;
  });
  const lines = [`${messages.severity[severity]}${open}${message}`, ...(fix ? [fix.title] : []), ...places];
  return { range, lines: [...lines, rule] };
}
