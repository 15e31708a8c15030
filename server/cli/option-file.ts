import { codeOf } from '../files/disk/failure';
import { readRegularFile } from '../files/disk/regular-file';
import type { Messages } from './output/messages/messages';

/** A file named by an option that cannot be used; the message is for the user. */
export class OptionFileError extends Error {}

/**
 * What a file named by an option says.
 * @throws OptionFileError
 */
export function readOptionFile(name: string, messages: Messages): string {
  try {
    return readRegularFile(name, Number.POSITIVE_INFINITY).toString('utf8');
  } catch (error) {
    throw new OptionFileError(messages.failed(name, codeOf(error)));
  }
}
