import { editForm, viewForm } from '../../protocol';
import type { Feature } from '../feature';

/** Answers with the statutory tables of a draft as a form, and with what an edit of the form comes to in the draft. */
export const form: Feature = {
  serve: (session) => {
    session.connection.onRequest(viewForm, async ({ uri }, token) => {
      const { formView } = await session.answers();
      const checked = await session.checked(uri, token);
      return checked?.report ? formView(checked, checked.report, session.language) : null;
    });
    session.connection.onRequest(editForm, async ({ uri, version, edit }, token) => {
      const { formEdits } = await session.answers();
      const checked = await session.checked(uri, token);
      if (!checked?.report || checked.document.version !== version) return null;
      return formEdits(checked, checked.report, edit, session.language);
    });
  },
};
