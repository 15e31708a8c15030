import { fixAll } from '../../protocol';
import { textEdits } from '../../service/edits';
import type { Feature } from '../feature';

/** Makes the safe fixes for a client that says what was done. */
export const fixingAll: Feature = {
  serve: (session) => {
    session.connection.onRequest(fixAll, async ({ uri }) => {
      const { changesIn, editsOf, fixDocument } = await session.answers();
      const checked = await session.checked(uri);
      if (!checked?.report) return null;
      const fixed = fixDocument(checked);
      return {
        version: checked.document.version,
        edits: textEdits(editsOf(checked.text, fixed), checked),
        titles: changesIn(fixed, checked.settings.language),
      };
    });
  },
};
