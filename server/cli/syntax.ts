import type { Syntax } from '../draft/draft';

const SYNTAXES: Readonly<Record<string, Syntax>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'plain',
  '.html': 'html',
  '.htm': 'html',
};

const extensionOf = (name: string): string => /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';

/** How a file is marked up, by its name. */
export const syntaxOf = (name: string): Syntax => SYNTAXES[extensionOf(name)] ?? 'plain';

/** Whether a file found in a folder may be a draft, by its name. */
export const isDraftName = (name: string): boolean => extensionOf(name) in SYNTAXES;
