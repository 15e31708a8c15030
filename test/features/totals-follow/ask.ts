import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { setCell } from '../../../server/draft/cells';
import { readDraft } from '../../../server/draft/read';
import { readReport } from '../../../server/report/report';
import { cellNamed } from '../case';
import { type Ask, indented, type OpenDraft } from '../draft';

/**
 * What follows what somebody does, one thing after the other:
 * `表三 一、/自然人 = 12` puts something into a cell, or into several at once with `;` between them; what the server
 * answers is done as well. `digit …` asks for it as editors without our client do. `tool …` is a change of which nobody
 * asks what follows. `undo` takes the last one back with what followed. `save` saves.
 */
export const ask: Ask = async (draft) => {
  await draft.session.pull(draft.uri);
  const undone: string[] = [];
  const answers: string[] = [];
  for (const step of draft.asked.does) answers.push(`${step}\n${indented(await done(draft, step, undone))}`);
  return answers.join('\n');
};

async function done(draft: OpenDraft, step: string, undone: string[]): Promise<string> {
  const [, way = '', words = ''] = /^(undo|save|tool|digit)? ?(.*)$/.exec(step) ?? [];
  if (way === 'undo') {
    await seen(draft, undone.pop());
    return 'taken back';
  }
  undone.push(textOf(draft));
  if (words !== '') await change(draft, words.split('; '));
  if (way === 'tool') {
    await seen(draft);
    return 'nobody asks';
  }
  const edits = await followUp(draft, way);
  if (!edits || edits.length === 0) return 'nothing follows';
  const before = textOf(draft);
  await seen(draft, TextDocument.applyEdits(draft.session.document(draft.uri), edits));
  return figuresChanged(before, draft);
}

const textOf = ({ session, uri }: OpenDraft): string => session.document(uri).getText();

/** Lets the server see the draft as it is now, or with another text. */
async function seen({ session, uri }: OpenDraft, text?: string): Promise<void> {
  if (text !== undefined) await session.change(uri, { text });
  await session.pull(uri);
}

async function change(draft: OpenDraft, settings: readonly string[]): Promise<void> {
  const { session, uri, asked } = draft;
  const document = session.document(uri);
  const edits = settings.flatMap((setting) => {
    const [name, value] = setting.split(/ = ?/);
    const { cell } = cellNamed(document.getText(), asked.syntax, name);
    return cell ? setCell(cell, value) : [];
  });
  // Made one after the other, the last first, so that none moves the next.
  edits.sort((a, b) => b.range.start - a.range.start);
  const at = (offset: number) => document.positionAt(offset);
  await session.change(
    uri,
    ...edits.map(({ range, text }) => ({ range: { start: at(range.start), end: at(range.end) }, text })),
  );
}

function followUp({ session, uri, textDocument }: OpenDraft, way: string): Promise<TextEdit[] | null> {
  const { connection } = session;
  if (way === 'save') return connection.sendRequest('textDocument/willSaveWaitUntil', { textDocument, reason: 1 });
  if (way === '') return connection.sendRequest('ogiReport/totals', { uri, version: session.document(uri).version });
  return connection.sendRequest('textDocument/onTypeFormatting', {
    textDocument,
    position: { line: 0, character: 0 },
    ch: '1',
    options: { tabSize: 4, insertSpaces: false },
  });
}

/** The cells that two texts differ in, by their names. */
function figuresChanged(before: string, draft: OpenDraft): string {
  const [old, now] = [before, textOf(draft)].map(
    (text) => readReport(readDraft(text, draft.asked.syntax))?.tables ?? [],
  );
  return now
    .flatMap(({ table, cells }, i) =>
      cells.flatMap(({ form: { row, column }, cell }, k) => {
        const [was, is] = [old[i].cells[k].cell?.content.text, cell?.content.text];
        return was === is ? [] : `表${table.name} ${row.label}/${column.label}: ${was} → ${is}`;
      }),
    )
    .join('\n');
}
