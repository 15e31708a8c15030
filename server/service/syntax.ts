import type { Syntax } from '../draft/draft';
import { isDraftName, syntaxOf as syntaxByName } from '../draft/endings';
import { nameOf } from '../text/uris';

/** Languages that say how a document is marked up; for others the name of the file does. */
const SYNTAX_BY_LANGUAGE: Readonly<Record<string, Syntax>> = {
  markdown: 'markdown',
  html: 'html',
  'ogi-report-word': 'html',
  plaintext: 'plain',
  'ogi-report': 'plain',
};

/** Whether a file may be a draft at all. */
export const isDraftFile = (uri: string): boolean => isDraftName(nameOf(uri));

/**
 * How a document is marked up: as its language says, or else its name. Editors name Markdown in many ways (`gfm`,
 * `quarto`), and may name no language at all.
 */
export const syntaxOf = (languageId: string, uri: string): Syntax =>
  Object.hasOwn(SYNTAX_BY_LANGUAGE, languageId) ? SYNTAX_BY_LANGUAGE[languageId] : syntaxByName(nameOf(uri));
