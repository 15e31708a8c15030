import { type Decoded, decode } from './decode';
import { codeOf } from './failure';
import type { Input } from './inputs';
import type { Messages } from './messages/messages';
import { readRegularFile } from './regular-file';

/** A file, read. */
export interface Source {
  readonly bytes: Buffer;
  readonly decoded: Decoded;
}

/** Reads and decodes one input; a string is why it could not be done. */
export function readInput({ name, path, bytes: given }: Input, messages: Messages): Source | string {
  try {
    const bytes = given ?? readRegularFile(path);
    const decoded = decode(bytes);
    return typeof decoded === 'string' ? messages.notText(name, decoded) : { bytes, decoded };
  } catch (error) {
    return messages.failed(name, codeOf(error));
  }
}
