import type { Syntax } from './draft';

/** How files are marked up, by how their names end; in the order in which these are listed. */
const SYNTAXES: Readonly<Record<string, Syntax>> = {
  '.docx': 'html',
  '.docm': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'plain',
  '.html': 'html',
  '.htm': 'html',
};

/** How names of drafts end. */
export const DRAFT_ENDINGS: readonly string[] = Object.keys(SYNTAXES);

/** Of these Word's. */
export const WORD_ENDINGS: readonly string[] = ['.docx', '.docm'];

/** Those of files of old, which the command line reads where they are Word files inside. */
export const OLD_WORD_ENDINGS: readonly string[] = ['.doc', '.wps'];

/** What drafts are found by, as editors write patterns. */
export const DRAFT_GLOB = `**/*.{${DRAFT_ENDINGS.map((ending) => ending.slice(1)).join()}}`;

export const extensionOf = (name: string): string => /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';

/** How a file is marked up, by its name. */
export const syntaxOf = (name: string): Syntax => SYNTAXES[extensionOf(name)] ?? 'plain';

const ANNOTATED = '（批注）.docx';

/** The name of the copy of a Word file that bears comments; that of such a copy is its own. */
export const annotatedName = (name: string): string =>
  name.endsWith(ANNOTATED) ? name : name.replace(/\.[^./\\]+$/, '') + ANNOTATED;

/** What Word writes beside a file that is open, and what `annotate` writes. */
const BY_PRODUCT = /(?:^|[/\\])~\$[^/\\]*$|（批注）\.docx$/;

/** Whether a file found in a folder may be a draft, by its name. */
export const isDraftName = (name: string): boolean =>
  Object.hasOwn(SYNTAXES, extensionOf(name)) && !BY_PRODUCT.test(name);
