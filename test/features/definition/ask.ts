import type { Location, LocationLink } from 'vscode-languageserver/node';
import type { Ask } from '../draft';
import { namedPlace } from '../place-names';

/** Where each place leads to; for a link also what of the draft leads there. */
export const ask: Ask = (draft) =>
  draft.atEach(async ({ start }) => {
    const found: (Location | LocationLink)[] | null = await draft.session.connection.sendRequest(
      'textDocument/definition',
      { textDocument: draft.textDocument, position: draft.position(start) },
    );
    if (!found || found.length === 0) return '';
    const target = (one: Location | LocationLink): string =>
      'uri' in one ? namedPlace(draft, one.range, one.uri) : namedPlace(draft, one.targetSelectionRange, one.targetUri);
    const [first] = found;
    const origin = first && 'originSelectionRange' in first ? first.originSelectionRange : undefined;
    return [
      origin ? `from ${namedPlace(draft, origin)}` : 'from the place',
      ...found.map((one) => `to ${target(one)}`),
    ].join('\n');
  });
