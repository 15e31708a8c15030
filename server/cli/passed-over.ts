import { extensionOf, OLD_WORD_ENDINGS } from '../draft/endings';
import type { Messages, PassedOver } from './output/messages/messages';
import { isSniffedWord } from './word';

const ENDINGS: readonly PassedOver[] = ['doc', 'wps', 'rtf', 'odt', 'pdf', 'ofd'];

/** Files in folders that may be reports and are not read: whoever checks a folder is told so. */
export class PassedOverFiles {
  private readonly names = new Map<PassedOver, string[]>();

  /** Whether a file is to be read after all: a Word file under a name of old. Others are noted. */
  takes(path: string): boolean {
    const extension = extensionOf(path);
    const ending = ENDINGS.find((name) => extension === `.${name}`);
    if (!ending) return false;
    if (OLD_WORD_ENDINGS.includes(extension) && isSniffedWord(path)) return true;
    this.names.set(ending, [...(this.names.get(ending) ?? []), path]);
    return false;
  }

  /** What was not read. */
  get files(): string[] {
    return [...this.names.values()].flat();
  }

  /** The same and why, in words. */
  inWords(messages: Messages): string[] {
    return [...this.names].map(([ending, names]) => messages.passedOver(ending, names));
  }
}
