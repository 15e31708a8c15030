import type { Syntax } from './draft';

/** How files are marked up, by how their names end. */
const SYNTAXES: Readonly<Record<string, Syntax>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'plain',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'html',
  '.docm': 'html',
};

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
