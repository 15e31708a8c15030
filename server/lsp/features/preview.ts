import { previewTables } from '../../protocol';
import { PreviewBuilder } from '../../service/preview';
import type { Feature } from '../feature';

/** Answers with the statutory tables of a draft as the form prints them, the draft's figures in their cells. */
export const preview: Feature = {
  serve: (session) =>
    session.connection.onRequest(previewTables, async ({ uri }, token) => {
      const checked = await session.checked(uri, token);
      if (!checked?.report) return null;
      const { report } = checked;
      const builder = new PreviewBuilder(checked, report, session.language);
      return {
        version: checked.document.version,
        tables: report.tables.map((table) => builder.table(table)),
        missing: builder.missing(),
        strays: builder.otherTables(),
      };
    }),
};
