import { el } from './dom';
import { host } from './host';
import { t } from './words';

/** What only an editor can do with the board as a whole. */
export const editorBar = (): HTMLElement | null => {
  const { editor } = host;
  if (!editor) return null;
  return el(
    'p',
    { class: 'editor' },
    el('button', { type: 'button', click: () => editor.again() }, t.again),
    ' ',
    el('button', { type: 'button', click: () => editor.list() }, t.list),
  );
};
