// Places by the names of their cells: what goes with what is the same in every layout.
import type { Range } from 'vscode-languageserver/node';
import { displayRange } from '../../server/draft/cells';
import { readDraft } from '../../server/draft/read';
import { readReport } from '../../server/report/report';
import type { OpenDraft } from './draft';

/** A cell by its table, row and column with what is written in it; a place in prose by its line. */
export function namedPlace(draft: OpenDraft, range: Range, uri = draft.uri): string {
  const document = draft.session.document(uri);
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const { tables } = readReport(readDraft(document.getText(), draft.asked.syntax)) ?? { tables: [] };
  for (const { table, cells } of tables) {
    for (const { cell, form } of cells) {
      const shown = cell && displayRange(cell);
      if (!cell || shown?.start !== start || shown.end !== end) continue;
      const name = `表${table.name} ${form.row.label}/${form.column.label}`;
      return `${uri === draft.uri ? '' : 'last year: '}${name} [${cell.content.text}]`;
    }
  }
  return draft.shown(range, uri).replace(/<\/?p?>?|^p?>/g, '');
}
