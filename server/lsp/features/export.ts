import { exportReport, isExportedWhole } from '../../protocol';
import type { Feature } from '../feature';

/** Writes a whole report for a file of its own: a Word file, a web page, another layout. */
export const exporting: Feature = {
  serve: (session) => {
    const { connection } = session;

    connection.onRequest(exportReport, async ({ uri, target }, token) => {
      const { exported, obstacles } = await session.answers();
      const checked = await session.checked(uri, token);
      if (!checked?.report) return { message: obstacles['no-report'][session.language] };
      const written = exported(checked.report, target);
      return typeof written === 'string' ? { message: obstacles[written][session.language] } : written;
    });

    connection.onRequest(isExportedWhole, async ({ uri, text }, token) => {
      const { isWrittenWhole } = await session.answers();
      const checked = await session.checked(uri, token);
      return checked?.report !== undefined && isWrittenWhole(checked.report, text);
    });
  },
};
