import { isLayout, layoutOf } from '../../draft/layouts';
import { convert, convertDraft } from '../../protocol';
import type { obstacles } from '../../service/convert';
import { textEdits } from '../../service/edits';
import type { Feature } from '../feature';

/** Writes the tables of a report, or the whole of it, in another layout. */
export const converting: Feature = {
  serve: (session) => {
    const { connection } = session;
    const refusal = async (why: keyof typeof obstacles) => ({
      message: (await session.answers()).obstacles[why][session.language],
    });

    connection.onRequest(convert, async ({ uri, layout, table }, token) => {
      const { convertTables } = await session.answers();
      const checked = await session.checked(uri, token);
      if (!checked?.report) return refusal('no-report');
      if (!isLayout(layout) || (table !== undefined && !checked.report.tables[table])) return refusal('no-table');
      const edits = convertTables(checked.report, layout, table);
      if (typeof edits === 'string') return refusal(edits);
      return { version: checked.document.version, edits: textEdits(edits, checked) };
    });

    connection.onRequest(convertDraft, async ({ uri, layout }, token) => {
      const { convertWhole, LANGUAGE_OF } = await session.answers();
      const checked = await session.checked(uri, token);
      if (!checked?.report) return refusal('no-report');
      if (!isLayout(layout)) return refusal('no-table');
      const converted = convertWhole(checked.report, layout);
      if (typeof converted === 'string') return refusal(converted);
      return { text: converted.text, languageId: LANGUAGE_OF[layoutOf(layout).syntax] };
    });
  },
};
