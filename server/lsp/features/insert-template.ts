import { formFor } from '../../forms';
import { listTemplates, writeTemplate } from '../../protocol';
import { currentForm } from '../../service/current-form';
import { asSnippet, plainly } from '../../service/snippet';
import { lineEndOf } from '../../text/lines';
import { presentLayout } from '../../write/insert';
import { type Template, templatesOf, writeTemplate as write } from '../../write/templates';
import type { Feature } from '../feature';
import type { Session } from '../session';

/** Tables are wanted most, the whole report least. */
const ORDER = ['table', 'section', 'report'];
const rank = ({ id }: Template): number => ORDER.indexOf(id.split('-')[0]);

/** Answers with the form's tables and sections, written as the draft at hand writes them. */
export const insertTemplate: Feature = { serve: serveTemplates };

function serveTemplates(session: Session): void {
  const { connection } = session;

  connection.onRequest(listTemplates, () =>
    [...templatesOf(currentForm())]
      .sort((a, b) => rank(a) - rank(b))
      .map(({ id, title }) => ({ id, title: title[session.language] })),
  );

  connection.onRequest(writeTemplate, async ({ uri, id, year, snippet }, token) => {
    const checked = await session.checked(uri, token);
    if (!checked) return null;
    const form = checked.report?.form ?? formFor(Number(year)) ?? currentForm();
    if (!templatesOf(form).some((template) => template.id === id)) return null;
    const blocks = checked.report?.draft.blocks ?? [];
    const style = {
      layout: presentLayout(blocks, checked.syntax),
      syntax: checked.syntax,
      lineEnd: lineEndOf(checked.text),
    };
    const known = checked.report?.year;
    const writer = snippet ? asSnippet : plainly;
    return writer(String(known ?? year), known !== undefined, (blanks) => write(id, style, blanks, form));
  });
}
