import type { Range, SelectionRange } from 'vscode-languageserver/node';
import type { Ask, OpenDraft } from '../draft';

/** What a selection at each cursor of the case grows to, step by step; long ones by their beginning and their end. */
export const ask: Ask = (draft) =>
  draft.atEach(async (place) => {
    const [answer]: SelectionRange[] | [] =
      (await draft.session.connection.sendRequest('textDocument/selectionRange', {
        textDocument: draft.textDocument,
        positions: [draft.range(place).start],
      })) ?? [];
    const steps: string[] = [];
    for (let step: SelectionRange | undefined = answer; step; step = step.parent) {
      if (step.parent && !isInside(draft, step.range, step.parent.range))
        throw new Error('A step leads out of the next.');
      steps.push(abridged(draft.textIn(step.range, draft.uri)));
    }
    return steps.join('\n');
  });

/** Whether a range lies in another and is smaller. */
function isInside(draft: OpenDraft, inner: Range, fullRange: Range): boolean {
  const document = draft.session.document(draft.uri);
  const [start, end] = [document.offsetAt(inner.start), document.offsetAt(inner.end)];
  const [from, to] = [document.offsetAt(fullRange.start), document.offsetAt(fullRange.end)];
  return from <= start && end <= to && end - start < to - from;
}

const MOST = 40;

function abridged(text: string): string {
  const line = text.replaceAll('\t', '⇥').replaceAll('\n', '⏎');
  return line.length > MOST ? `[${line.slice(0, MOST / 2)} … ${line.slice(-MOST / 2)}]` : `[${line}]`;
}
