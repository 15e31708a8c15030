import { harmlessJson } from '../printable';
import type { Format } from './format';

/**
 * One line of JSON a file, as soon as it is checked: what `json` says of the file, the version of that, and what `review
 * --from` needs to know of a report.
 */
export const ndjson: Format = () => ({
  wantsReview: true,
  begin: () => '',
  file: (result, _lines, review) => `${harmlessJson({ version: 1, ...result, ...(review && { review }) })}\n`,
  end: () => '',
});
