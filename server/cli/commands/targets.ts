import type { Layout } from '../../draft/draft';

/** What a report can be converted to, as the command line names it. */
export type Target = TextTarget | 'docx';
export type TextTarget = 'html' | 'md' | 'txt' | 'cells';

export const LAYOUT_OF: Readonly<Record<TextTarget, Layout>> = {
  html: 'html',
  md: 'pipes',
  txt: 'tabs',
  cells: 'cell-lines',
};

/** How the names of such files end. */
export const ENDINGS: Readonly<Record<Target, string>> = {
  html: '.html',
  md: '.md',
  txt: '.txt',
  cells: '.cells.txt',
  docx: '.docx',
};

export const TARGETS = Object.keys(ENDINGS) as readonly Target[];
