import type { Feature } from '../feature';

/** Shows beside a cell which one it is where its layout does not, and beside a total what its parts come to. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  serve: (session) => {
    const { inlayHint } = session.connection.languages;
    inlayHint.on(async ({ textDocument, range }, token) => {
      const { InlayHintBuilder } = await session.answers();
      const checked = await session.checked(textDocument.uri, token);
      const { inlayHints: wanted } = session.preferences;
      if (!checked?.report || wanted === 'off') return [];
      const start = checked.document.offsetAt(range.start);
      const end = checked.document.offsetAt(range.end);
      return new InlayHintBuilder(checked, checked.report, wanted, session.language).within({ start, end });
    });
    session.onSettings(() => {
      if (session.client.refreshesInlayHints) void inlayHint.refresh().catch(() => {});
    });
  },
};
