import { publishedPage as askPage, viewPublished } from '../../protocol';
import type { Feature } from '../feature';

/** Answers with the report as it will be published: to be looked at, and to be printed. */
export const published: Feature = {
  serve: (session) => {
    session.connection.onRequest(viewPublished, async ({ uri }, token) => {
      const { publishedReport } = await session.answers();
      const checked = await session.checked(uri, token);
      return checked?.report ? publishedReport(checked, checked.report, session.language) : null;
    });
    session.connection.onRequest(askPage, async ({ uri }, token) => {
      const { publishedPage } = await session.answers();
      const checked = await session.checked(uri, token);
      return checked?.report ? publishedPage(checked.report, session.language) : null;
    });
  },
};
