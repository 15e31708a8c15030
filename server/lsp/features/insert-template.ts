import { listTemplates, writeTemplate } from '../../protocol';
import type { Feature } from '../feature';

/** Answers with the form's tables and sections, written as the draft at hand writes them. */
export const insertTemplate: Feature = {
  serve: (session) => {
    session.connection.onRequest(listTemplates, async () => (await session.answers()).templatesIn(session.language));
    session.connection.onRequest(writeTemplate, async ({ uri, ...template }, token) => {
      const { templateFor } = await session.answers();
      const checked = await session.checked(uri, token);
      return checked ? templateFor(checked, template) : null;
    });
  },
};
