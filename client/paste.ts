import * as vscode from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import { paste } from '../server/protocol';
import type { ActiveReport } from './active-report';
import { applyEdits, showMessage } from './apply-edits';

/** A table that is pasted comes in the draft's own layout, by the usual key or by a command. */
export const pasteTables = (
  client: BaseLanguageClient,
  activeReport: ActiveReport,
  languages: readonly string[],
): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('ogiReport.pasteTable', async () => {
      const editor = await activeReport.editor();
      if (editor) await pasteInto(client, editor);
    }),
    whilePasting(client, languages),
  );

/** Has the editor ask us when something is pasted. */
function whilePasting(client: BaseLanguageClient, languages: readonly string[]): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('ogiReport', 'table');
  const title = vscode.l10n.t('Paste as a standard table');
  const provideDocumentPasteEdits: vscode.DocumentPasteEditProvider['provideDocumentPasteEdits'] = async (
    document,
    ranges,
    data,
    _,
    token,
  ) => {
    if (ranges.length !== 1) return undefined;
    const [html, text] = await Promise.all([data.get('text/html')?.asString(), data.get('text/plain')?.asString()]);
    // What has a form says what is a table; other pages need not travel.
    if (html !== undefined && !/<table\b/i.test(html)) return undefined;
    const pasted = await pastedAt(client, document, ranges[0], { html, text }, token);
    if (!pasted) return undefined;
    const edit = new vscode.DocumentPasteEdit(pasted.text, title, kind);
    edit.additionalEdit = pasted.additional;
    return [edit];
  };
  return vscode.languages.registerDocumentPasteEditProvider(
    languages.map((language) => ({ language })),
    { provideDocumentPasteEdits },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html', 'text/plain'] },
  );
}

/** What goes in the place of the selection, and what changes elsewhere. */
interface Pasted {
  readonly text: string;
  readonly additional: vscode.WorkspaceEdit;
}

interface Clipboard {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

/** What comes of pasting a table; undefined where it is to be pasted as ever. */
async function pastedAt(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  range: vscode.Range,
  clipboard: Clipboard,
  token: vscode.CancellationToken,
): Promise<Pasted | undefined> {
  const answer = await ask(client, document, range.start, clipboard, token);
  if (answer === null) return undefined;
  if (typeof answer === 'string') {
    keepTabs(document, answer);
    return { text: answer, additional: new vscode.WorkspaceEdit() };
  }
  if ('message' in answer) {
    showMessage(answer.message);
    return undefined;
  }
  return answer.version === document.version ? around(client, document, range, answer.edits) : undefined;
}

const ask = (
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  at: vscode.Position,
  { html, text }: Clipboard,
  token?: vscode.CancellationToken,
) =>
  client.sendRequest(
    paste,
    {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      position: { line: at.line, character: at.character },
      ...(html === undefined ? {} : { html }),
      ...(text === undefined ? {} : { text }),
    },
    token,
  );

/** The editor must not make spaces of tabs at a line's start; it has no need to where a draft has such lines already. */
function keepTabs(document: vscode.TextDocument, text: string): void {
  if (!/^\t/m.test(text)) return;
  for (const editor of vscode.window.visibleTextEditors)
    if (editor.document === document) editor.options = { insertSpaces: false };
}

/** Edits as a paste makes them: what is selected gets a text of its own, and no other edit may touch it. */
function around(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  selected: vscode.Range,
  edits: readonly TextEdit[],
): Pasted {
  const additional = new vscode.WorkspaceEdit();
  let text = '';
  let at = selected.start;
  const inOrder = edits
    .map(({ range, newText }) => ({ range: client.protocol2CodeConverter.asRange(range), newText }))
    .sort((a, b) => a.range.start.compareTo(b.range.start));
  for (const { range, newText } of inOrder) {
    const shared = range.intersection(selected);
    if (!shared || (shared.isEmpty && !selected.isEmpty)) {
      additional.replace(document.uri, range, newText);
      continue;
    }
    text += document.getText(new vscode.Range(at, shared.start)) + newText;
    at = shared.end;
    for (const rest of [new vscode.Range(range.start, shared.start), new vscode.Range(shared.end, range.end)])
      if (!rest.isEmpty) additional.delete(document.uri, rest);
  }
  return { text: text + document.getText(new vscode.Range(at, selected.end)), additional };
}

/** Pastes the clipboard's text as a table, and says so where it holds none. */
async function pasteInto(client: BaseLanguageClient, editor: vscode.TextEditor): Promise<void> {
  const { document, selection } = editor;
  const answer = await ask(client, document, selection.start, { text: await vscode.env.clipboard.readText() });
  if (answer === null) return showMessage(vscode.l10n.t('There is no table on the clipboard.'));
  if (typeof answer === 'string') await editor.edit((edit) => edit.replace(selection, answer));
  else await applyEdits(client, document, answer);
}
