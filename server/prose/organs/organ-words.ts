import { matcher } from '../text-facts';
import { KINDS, type OrganKind, OWN_WORD_OF, OWN_WORDS, WORKS } from '../typos/organ-words';

/** A word by which an organ speaks of itself. Offsets are those of the text it was found in. */
export interface SelfReference {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** What kind of organ a name is that of; its own office is the organ itself. */
export function kindOf(organ: string): OrganKind | undefined {
  const name = organ.split(/[()（）]/, 1)[0].replace(/(?:办公室|办公厅)$/, '');
  return KINDS.find(([ending]) => ending.test(name))?.[1];
}

/** How an organ of a kind speaks of itself, where there is one way. */
export const ownWordOf = (kind: OrganKind): string | undefined => OWN_WORD_OF[kind];

/** Whether an organ of a kind, or its area, cannot be called so. */
export const cannotBe = (word: string, kind: OrganKind, organ: string): boolean =>
  OWN_WORDS.some(
    (own) =>
      own.word === word &&
      (own.notOf.includes(kind) || own.notIn?.test(organ) === true) &&
      !(own.onlyAsItself && organ.includes(word.slice(1))),
  );

/** Whether a word is that of an area, and not of the organ itself. */
export const isOfAnArea = (word: string): boolean =>
  OWN_WORDS.some((own) => own.word === word && own.notIn !== undefined);

const WORDS = new RegExp(`(?<![自“‘《])(?:${OWN_WORDS.map(({ word }) => word).join('|')})`, 'g');
const QUOTED = /“[^“”]{0,80}$/;
/** What others say without quotation marks: 群众来信称贵局…. */
const SAID = /(?:来信|来电|来函|留言|表示|感谢信|锦旗)[^。]{0,20}$/;

/** The words in a text by which an organ speaks of itself; what others say is left out. */
export const selfReferences = matcher(
  OWN_WORDS.map(({ word }) => word.slice(0, 2)),
  selfReferencesIn,
);

/** So much of a sentence is looked at for what the organ does. */
const AHEAD = 60;

function selfReferencesIn(text: string): SelfReference[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) => {
    const to = index + word.length;
    const own = OWN_WORDS.find((ownWord) => ownWord.word === word);
    const isOther = own?.notBefore.includes(text[to] ?? ' ');
    if (word.startsWith('贵') && SAID.test(text.slice(Math.max(0, index - 40), index))) return [];
    if (own?.onlyAsItself && !WORKS.test(text.slice(to, to + AHEAD))) return [];
    if (isOther || QUOTED.test(text.slice(Math.max(0, index - 80), index))) return [];
    return [{ from: index, to, word }];
  });
}
