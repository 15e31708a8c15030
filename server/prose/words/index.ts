import { applications } from './applications';
import { decisions } from './decisions';
import { disputes } from './disputes';
import { documents } from './documents';
import { lists } from './lists';
import { others } from './others';
import { rows } from './rows';
import { times } from './times';
import type { Words } from './words';

/**
 * The words by which prose says what a figure counts. Longer words win over shorter ones that begin at the same place.
 */
export const WORDS = {
  ...applications,
  ...rows,
  ...disputes,
  ...documents,
  ...decisions,
  ...times,
  ...others,
  ...lists,
} as const satisfies Words;

export type Meaning = keyof typeof WORDS;
