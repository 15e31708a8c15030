import { paste } from '../../protocol';
import type { Feature } from '../feature';

/** Answers what a table from Word, WPS or Excel becomes where it is pasted. */
export const pasting: Feature = {
  serve: (session) =>
    session.connection.onRequest(paste, async (given, token) => {
      const { clipOf, Pasting, pasteRefusal, versioned, wholeReport, withoutMarks } = await session.answers();
      const params = withoutMarks(given);
      const clip = clipOf(params);
      if (!clip) return null;
      const checked = await session.checked(params.uri, token);
      if (!checked) return null;
      if (!checked.report) return wholeReport(params, checked);
      const offset = checked.document.offsetAt(params.position);
      const answer = new Pasting(checked.report, offset, clip).answer();
      if (typeof answer === 'string') return answer;
      return answer ? versioned(answer, checked) : pasteRefusal(session.language);
    }),
};
