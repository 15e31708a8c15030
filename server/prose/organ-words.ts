import { KINDS, type OrganKind, OWN_WORD_OF, OWN_WORDS } from './typos/organ-words';
import { reader } from './wording';

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

/** Whether an organ of a kind cannot call itself so. */
export const cannotBe = (word: string, kind: OrganKind): boolean =>
  OWN_WORDS.some((own) => own.word === word && own.notOf.includes(kind));

const WORDS = new RegExp(`(?<![自“‘《])(?:${OWN_WORDS.map(({ word }) => word).join('|')})`, 'g');
const QUOTED = /“[^“”]{0,80}$/;

/** The words in a text by which an organ speaks of itself; what others say is left out. */
export const selfReferences = reader(
  OWN_WORDS.map(({ word }) => word.slice(0, 2)),
  selfReferencesIn,
);

function selfReferencesIn(text: string): SelfReference[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) => {
    const to = index + word.length;
    const own = OWN_WORDS.find((one) => one.word === word);
    const isOther = own?.notBefore.includes(text[to] ?? ' ');
    if (isOther || QUOTED.test(text.slice(Math.max(0, index - 80), index))) return [];
    return [{ from: index, to, word }];
  });
}
