import type { InlayHint } from 'vscode-languageserver/node';
import type { Ask } from '../draft';

/** The hints in a selection of the case, or in the whole draft: where they stand, what they say, what they put in. */
export const ask: Ask = async (draft) => {
  const { session, textDocument, uri } = draft;
  const whole = { start: draft.position(0), end: draft.position(draft.asked.text.length) };
  const ranges = draft.asked.places.length > 0 ? draft.asked.places.map((place) => draft.range(place)) : [whole];
  const shown: string[] = [];
  for (const range of ranges) {
    const hints: InlayHint[] = await session.connection.sendRequest('textDocument/inlayHint', { textDocument, range });
    for (const { position, label, tooltip, textEdits } of hints) {
      const { line, character } = position;
      const before = draft.textIn({ start: { line, character: 0 }, end: position }, uri);
      const edits = (textEdits ?? []).map((edit) => ` <- ${draft.shown(edit.range)} = ${edit.newText}`).join('');
      shown.push(`${before.slice(-24).replaceAll('\t', '⇥')}‹${label}›${edits}`);
      if (draft.asked.does.includes('tooltips'))
        shown.push(
          ...String(tooltip)
            .split('\n')
            .map((one) => `    ${one}`),
        );
      if (character !== before.length) throw new Error('A hint stands off its line.');
    }
  }
  return shown.join('\n');
};
