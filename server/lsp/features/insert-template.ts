import type { Layout, Syntax } from '../../draft/draft';
import { formFor } from '../../forms';
import { listTemplates, writeTemplate } from '../../protocol';
import type { CheckedDocument } from '../../service/checked-document';
import { currentForm } from '../../service/current-form';
import { asSnippet, plainly } from '../../service/snippet';
import { lineEndOf } from '../../text/lines';
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
    const style = { layout: layoutOf(checked), syntax: checked.syntax, lineEnd: lineEndOf(checked.text) };
    const known = checked.report?.year;
    const writer = snippet ? asSnippet : plainly;
    return writer(String(known ?? year), known !== undefined, (blanks) => write(id, style, blanks, form));
  });
}

const USUAL: Readonly<Record<Syntax, Layout>> = { plain: 'tabs', markdown: 'pipes', html: 'html' };

/** The layout in which a draft has its first table; where it has none, the usual one for such a text. */
function layoutOf({ report, syntax }: CheckedDocument): Layout {
  for (const block of report?.draft.blocks ?? []) if (block.kind === 'table') return block.layout;
  return USUAL[syntax];
}
