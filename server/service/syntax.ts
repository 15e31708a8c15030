import type { Syntax } from '../draft/draft';
import { isByProduct } from '../files/disk/endings';
import { nameOf } from '../text/uris';

const SYNTAX_BY_ENDING: Readonly<Record<string, Syntax>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'plain',
  html: 'html',
  htm: 'html',
  docx: 'html',
  docm: 'html',
};

/** Languages that say how a document is marked up; what others are is reported by the name of the file. */
const SYNTAX_BY_LANGUAGE: Readonly<Record<string, Syntax>> = {
  markdown: 'markdown',
  html: 'html',
  'ogi-report-word': 'html',
  plaintext: 'plain',
  'ogi-report': 'plain',
};

const endingOf = (uri: string): string => /\.([^./]+)$/.exec(nameOf(uri))?.[1].toLowerCase() ?? '';

/** Whether a file may be a draft at all. */
export const isDraftFile = (uri: string): boolean =>
  Object.hasOwn(SYNTAX_BY_ENDING, endingOf(uri)) && !isByProduct(nameOf(uri));

/**
 * How a document is marked up: as its language says, or else its name. Editors name Markdown in many ways (`gfm`,
 * `quarto`), and may name no language at all.
 */
export function syntaxOf(languageId: string, uri: string): Syntax {
  if (Object.hasOwn(SYNTAX_BY_LANGUAGE, languageId)) return SYNTAX_BY_LANGUAGE[languageId];
  const ending = endingOf(uri);
  return Object.hasOwn(SYNTAX_BY_ENDING, ending) ? SYNTAX_BY_ENDING[ending] : 'plain';
}
