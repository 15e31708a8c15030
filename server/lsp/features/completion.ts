import { type CompletionList, CompletionTriggerKind } from 'vscode-languageserver';
import { BEGIN_CELL, IN_PROSE } from '../../service/announced';
import type { Feature } from '../feature';

/** Answers with what the form and the law put where the cursor is: headings, labels, figures, sentences, citations. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [...BEGIN_CELL, ...IN_PROSE] } }),
  serve: (session) =>
    session.connection.onCompletion(async ({ textDocument, position, context }, token): Promise<CompletionList> => {
      const { completionsAt } = await session.answers();
      const checked = await session.checked(textDocument.uri, token);
      if (!checked) return { isIncomplete: false, items: [] };
      const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      const asking = {
        language: session.language,
        hasSnippets: session.client.takesSnippets,
        onlyCells: isTyped && BEGIN_CELL.includes(context.triggerCharacter ?? ''),
      };
      return { isIncomplete: false, items: completionsAt(checked, checked.document.offsetAt(position), asking) };
    }),
};
