import type { ResponseError } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { convert, convertDraft } from '../../../server/protocol';
import type { Ask, OpenDraft } from '../draft';

/**
 * What is written in a draft, line by line, in the place of what stood there. `do table 2 html`: the third of its
 * tables; `do tables tabs`: all of them; `do draft pipes`: the whole draft, as a text of its own; `do action html`: the
 * action that is offered at the place; `do actions`: which are offered there.
 */
export const ask: Ask = async (draft) => {
  const answers: string[] = [];
  for (const step of draft.asked.does) {
    const [what, ...words] = step.split(' ');
    if (what === 'draft') answers.push(await wholeDraft(draft, words[0]));
    else if (what === 'action') answers.push(await action(draft, words[0]));
    else if (what === 'actions') answers.push(await actions(draft, words));
    else answers.push(await tables(draft, words[words.length - 1], what === 'table' ? Number(words[0]) : undefined));
  }
  return answers.join('\n');
};

async function tables(draft: OpenDraft, layout: string, table: number | undefined): Promise<string> {
  const { session, uri } = draft;
  const answer = await session.connection.sendRequest(convert.method, {
    uri,
    layout,
    ...(table === undefined ? {} : { table }),
  });
  if ('message' in (answer as object)) return (answer as { message: string }).message;
  const { version, edits } = answer as { version: number; edits: Parameters<typeof TextDocument.applyEdits>[1] };
  const document = session.document(uri);
  if (version !== document.version) return `made for version ${version}`;
  return writtenIn(draft, TextDocument.applyEdits(document, edits));
}

/** The lines that a change brings; those that it takes away are the table as it was. */
function writtenIn(draft: OpenDraft, text: string): string {
  const lines = draft.changes(text).split('\n');
  return lines.filter((line) => !line.startsWith('-')).join('\n');
}

async function wholeDraft({ session, uri }: OpenDraft, layout: string): Promise<string> {
  const answer: { text: string; languageId: string } | { message: string } = await session.connection.sendRequest(
    convertDraft.method,
    { uri, layout },
  );
  return 'message' in answer ? answer.message : `${answer.languageId}:\n${answer.text.replaceAll('\t', '⇥')}`;
}

const KIND = 'refactor.rewrite.ogi-report';

async function actions(draft: OpenDraft, kinds: readonly string[]): Promise<string> {
  const [place] = draft.asked.places;
  const only = kinds.length > 0 ? [...kinds] : undefined;
  const offered = await draft.session.actions(draft.uri, draft.range(place), only);
  return offered.map(({ kind, title }) => `${kind}: ${title}`).join('\n') || '(none)';
}

async function action(draft: OpenDraft, layout: string): Promise<string> {
  const [place] = draft.asked.places;
  const offered = await draft.session.actions(draft.uri, draft.range(place), [KIND]);
  const wanted = offered.find(({ data }) => data?.conversion?.layout === layout);
  if (!wanted) return '(not offered)';
  try {
    const { edit } = await draft.session.resolve(wanted);
    return writtenIn(draft, draft.session.applied(draft.uri, edit));
  } catch (error) {
    return (error as ResponseError<unknown>).message;
  }
}
