import type * as Word from '../../server/files/codecs/word';

/** What reads and writes Word files. */
export type WordCodec = typeof Word;

/** Loads the codec, once however often it is asked for: not before a Word file comes. */
export function loadedOnce(load: () => Promise<WordCodec>): () => Promise<WordCodec> {
  let loading: Promise<WordCodec> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}
