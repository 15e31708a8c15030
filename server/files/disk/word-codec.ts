import { join } from 'node:path';
import { lazy } from '../../caches';
import type * as Word from '../codecs/word';

/** What reads and writes Word files: a bundle of its own, loaded when the first one comes. */
export const wordCodec = lazy(() => require(join(__dirname, 'word.js')) as typeof Word);
