import type { WordDraft } from '../../files/codecs/word';
import { replaceFile } from '../../files/disk/replace';
import { wordCodec } from '../../files/disk/word-codec';
import type { FixCommand } from '../arguments';
import type { Input } from '../inputs';
import type { Messages } from '../output/messages/messages';
import type { Repaired } from './repair';
import type { RepairedWord } from './repair-word';

/** Whose name revisions and comments bear. */
export const AUTHOR = 'ogi-report';

/** What was done to a Word file, by places that Word shows. */
export interface RepairedFile extends Repaired {
  readonly places: readonly string[];
  /** What could not be done, in words. */
  readonly refused: readonly string[];
}

/** Writes what was repaired of a Word file into it, as revisions where it asks for them; a string is why it was left as it is. */
export function fixWord(
  { name, path }: Input,
  bytes: Buffer,
  repaired: RepairedWord,
  word: WordDraft,
  command: FixCommand,
  messages: Messages,
): RepairedFile | string {
  const codec = wordCodec();
  const protection = codec.protectionOf(word.file);
  const placeOf = (offset: number): string => {
    const place = codec.placeAt(word, offset);
    return place ? messages.place(place) : '';
  };
  const reported = {
    ...repaired,
    places: repaired.changes.map(({ offset }) => placeOf(offset)),
    refused: repaired.refused.map(({ rule, offset, why }) => messages.notFixed(placeOf(offset), rule, why)),
  };
  if (protection === 'word-97') return messages.notChanged(name, protection);
  if (repaired.edits.length === 0) return reported;
  if (protection === 'signed' || protection === 'protected') return messages.notChanged(name, protection);
  const isTracked = command.track || protection === 'tracked';
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const after = codec.writeEdits(word, repaired.edits, isTracked ? { author: AUTHOR, date } : undefined);
  if (command.dryRun) return reported;
  return replaceFile(name, path, bytes, Buffer.from(after), messages) ?? reported;
}
