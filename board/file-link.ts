import type { BoardRow } from '../server/review/board-data';
import { el } from './dom';
import { host } from './host';
import { t } from './words';

/** The file of a report; in an editor it can be opened. */
export function fileLink({ file, script }: BoardRow): HTMLElement {
  const { editor } = host;
  const name = file ?? '';
  if (!editor || script === null) return el('span', { class: 'file' }, name);
  const open = (): void => editor.open(script, null);
  return el('button', { type: 'button', class: 'link file', title: t.openFile, click: open }, name);
}
