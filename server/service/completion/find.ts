import { fold } from '../../text/fold';
import { initialsOf, pinyinOf, spells } from '../../text/pinyin';

const LETTER = /[A-Za-z]/;

/** Of a longer filter text VS Code looks at no more. */
const MAX_LENGTH = 128;
/** So much of a name in characters, in initials and in syllables leaves room for the others. */
const MAX_SPELLINGS = { characters: 16, initials: 10, syllables: 6 };

/**
 * The text by which an editor filters an offer while typing goes on: its names in characters and in pinyin, first what
 * begins as the typed text does, for editors that compare beginnings only. Undefined where no name begins so.
 */
export function filterText(typed: string, names: readonly string[]): string | undefined {
  const written = names.map((name) => name.slice(0, MAX_SPELLINGS.characters));
  const spelt = spellings(names);
  if (typed === '') return joined([...written, ...spelt]);
  let at = typed.length;
  while (at > 0 && LETTER.test(typed[at - 1])) at--;
  const [begun, letters] = [typed.slice(0, at), typed.slice(at)];
  const found = names.flatMap((name) => continued(name, begun, letters.toLowerCase()));
  if (found.length === 0) return undefined;
  const first = found.filter((way) => way.startsWith(typed));
  return joined([...first, ...found, ...(letters === '' ? [...written, ...spelt] : [...spelt, ...written])]);
}

/** In initials first, for these are short. Nobody spells what begins with a digit. */
function spellings(names: readonly string[]): string[] {
  const spelt = names.filter((name) => !/^\d/.test(name));
  return [
    ...spelt.map((name) => initialsOf(name, MAX_SPELLINGS.initials)),
    ...spelt.map((name) => pinyinOf(name, MAX_SPELLINGS.syllables)),
  ];
}

/** The ways to go on with a name that is begun in characters and goes on in letters; none where it goes on otherwise. */
function continued(name: string, begun: string, letters: string): string[] {
  const meant = fold(begun);
  if (!fold(name).startsWith(meant)) return [];
  let at = 0;
  while (at < name.length && fold(name.slice(0, at)).length < meant.length) at++;
  const rest = name.slice(at);
  // What is typed half-width stands so in the filter text as well.
  if (letters === '') return [begun + rest.slice(0, MAX_SPELLINGS.characters)];
  return spells(letters, rest) ? spellings([rest]).map((way) => begun + way) : [];
}

const joined = (ways: readonly string[]): string =>
  [...new Set(ways)]
    .filter((way) => way !== '')
    .join(' ')
    .slice(0, MAX_LENGTH);
