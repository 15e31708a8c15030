import type { Range } from 'vscode-languageserver/node';
import type { Ask, OpenDraft } from '../draft';
import { namedPlace } from '../place-names';

type Step = { select: Range } | { insert: string } | null;
interface Answer {
  readonly name: string | null;
  readonly next: Step;
  readonly previous: Step;
}

/** The cell at each place, and where Tab and Shift+Tab lead from there. */
export const ask: Ask = (draft) =>
  draft.atEach(async (place) => {
    const { uri } = draft.textDocument;
    const at: Answer | null = await draft.session.connection.sendRequest('ogiReport/cell', {
      uri,
      range: draft.range(place),
    });
    if (!at) return 'no cell';
    return [
      at.name ?? 'a cell without a name',
      `  Tab: ${stepIn(draft, at.next)}`,
      `  Shift+Tab: ${stepIn(draft, at.previous)}`,
    ].join('\n');
  });

function stepIn(draft: OpenDraft, step: Step): string {
  if (!step) return 'nowhere';
  return 'insert' in step ? `types ${JSON.stringify(step.insert)}` : namedPlace(draft, step.select);
}
