import { SemanticTokensBuilder } from 'vscode-languageserver';
import { MODIFIERS, TYPES } from '../../service/announced';
import type { CheckedDocument } from '../../service/checked-document';
import type { Feature } from '../feature';

/** Colours what one looks for in a draft: totals, the rows that must balance, the figures of prose that restate cells. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  }),
  serve: (session) => {
    const { semanticTokens: requests } = session.connection.languages;
    /** By document: what was answered last. */
    const answered = new Map<string, SemanticTokensBuilder>();
    session.documents.onDidClose(({ document }) => answered.delete(document.uri));

    const keep = (checked: CheckedDocument | undefined, builder: SemanticTokensBuilder): void => {
      if (checked) answered.set(checked.document.uri, builder);
    };

    requests.on(async ({ textDocument: { uri } }, token) => {
      const { pushTokens } = await session.answers();
      const checked = await session.checked(uri, token);
      const builder = new SemanticTokensBuilder();
      keep(checked, builder);
      pushTokens(checked, builder);
      return builder.build();
    });
    requests.onDelta(async ({ textDocument: { uri }, previousResultId }, token) => {
      const { pushTokens } = await session.answers();
      const checked = await session.checked(uri, token);
      const builder = answered.get(uri) ?? new SemanticTokensBuilder();
      keep(checked, builder);
      builder.previousResult(previousResultId);
      pushTokens(checked, builder);
      return builder.buildEdits();
    });
    requests.onRange(async ({ textDocument: { uri }, range }, token) => {
      const { pushTokens } = await session.answers();
      const checked = await session.checked(uri, token);
      const builder = new SemanticTokensBuilder();
      if (checked) {
        const { document } = checked;
        pushTokens(checked, builder, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) });
      }
      return builder.build();
    });
  },
};
