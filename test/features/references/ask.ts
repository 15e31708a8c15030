import type { Location } from 'vscode-languageserver/node';
import type { Ask } from '../draft';
import { namedPlace } from '../place-names';

/** Where the figure at each place is used; `do without declaration` leaves itself out. */
export const ask: Ask = (draft) =>
  draft.atEach(async ({ start }) => {
    const found: Location[] = await draft.session.connection.sendRequest('textDocument/references', {
      textDocument: draft.textDocument,
      position: draft.position(start),
      context: { includeDeclaration: !draft.asked.does.includes('without declaration') },
    });
    return found.map((one) => namedPlace(draft, one.range, one.uri)).join('\n');
  });
