import { harmlessJson } from '../printable';
import type { Format } from './format';

/** One line of JSON a file, as soon as it is checked: what `json` says of the file, and the version of that. */
export const ndjson: Format = () => ({
  begin: () => '',
  file: (result) => `${harmlessJson({ version: 1, ...result })}\n`,
  end: () => '',
});
