import type { Layout } from '../../server/draft/draft';
import { type MarkedDraft, readMarked } from './marked-drafts';

export const LAYOUTS: readonly Layout[] = ['pipes', 'tabs', 'cell-lines', 'html'];

const ENDINGS: Readonly<Record<Layout, string>> = {
  pipes: '.md',
  tabs: '.txt',
  'cell-lines': '.cells.txt',
  html: '.html',
};

const PIECES = ['标题', '前言', '一', '二', '三', '四', '五', '六', '落款'];

/** A whole report without a fault in a layout: that of the placeholders in `test/drafts`. */
export const wholeDraft = (layout: Layout, year = 2024): MarkedDraft =>
  readMarked(
    `whole${ENDINGS[layout]}`,
    [`{{青岚县农业农村局 ${year}}}`, PIECES.map((piece) => `{{${piece}}}`).join('\n\n'), ''].join('\n'),
  );
