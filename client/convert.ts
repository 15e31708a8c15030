import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { convert, convertDraft, type FormTable, type Layout, viewForm } from '../server/protocol';
import type { ActiveReport } from './active-report';
import { applyEdits, showMessage } from './apply-edits';
import { stemOf } from './names';
import { openEmpty } from './open-empty';
import { resolveDocument } from './resolve-document';
import { fileOf, WORD_LANGUAGE } from './word/uris';

/** Has the commands that write a table, or a copy of the whole draft, in another layout; a key may name the layout. */
export const convertLayouts = (client: BaseLanguageClient, activeReport: ActiveReport): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('ogiReport.convertTable', async (uri: unknown, table: unknown, layout: unknown) => {
      const document = await resolveDocument(client, activeReport, uri);
      if (document) await convertTable(client, document, table, layout);
    }),
    vscode.commands.registerCommand('ogiReport.convertDraft', async (uri: unknown, layout: unknown) => {
      const document = await resolveDocument(client, activeReport, uri);
      if (document) await copyAs(client, document, layout);
    }),
  );

/** What can be picked, in order: how it is called, and how the name of a copy ends. */
export const CHOICES: Readonly<Record<Layout, { readonly label: () => string; readonly ending: string }>> = {
  pipes: { label: () => vscode.l10n.t('Markdown table'), ending: 'md' },
  tabs: { label: () => vscode.l10n.t('Tabs between cells (can be pasted into Word and Excel)'), ending: 'txt' },
  'cell-lines': { label: () => vscode.l10n.t('One cell a line'), ending: 'txt' },
  html: { label: () => vscode.l10n.t('HTML table'), ending: 'html' },
};
export const LAYOUTS = Object.keys(CHOICES) as readonly Layout[];

/**
 * Writes a table of a draft in the layout that is picked: the one given, else the one at the cursor. In a page of HTML
 * no other table can stand; there a copy of the whole is opened.
 */
async function convertTable(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  index: unknown,
  named: unknown,
): Promise<void> {
  if (document.languageId === 'html' || document.languageId === WORD_LANGUAGE) return copyAs(client, document, named);
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const view = await client.sendRequest(viewForm, { uri });
  const tables = view?.tables ?? [];
  const table = typeof index === 'number' ? index : tables.findIndex((table) => isAtCursor(client, table, document));
  if (!tables[table]) return showMessage(vscode.l10n.t('Put the cursor into one of the three standard tables first.'));
  const present = tables[table].layout;
  const layout = await layoutOf(
    named,
    LAYOUTS.filter((layout) => layout !== present),
    vscode.l10n.t('How is {0} to be written?', tables[table].name),
  );
  if (!layout) return;
  await applyEdits(client, document, await client.sendRequest(convert, { uri, layout, table }));
}

/** Opens a copy of a draft, all its tables in the layout that is picked. The draft stays as it is. */
async function copyAs(client: BaseLanguageClient, document: vscode.TextDocument, named: unknown): Promise<void> {
  const layout = await layoutOf(named, LAYOUTS, vscode.l10n.t('How are the tables of the copy to be written?'));
  if (!layout) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const answer = await client.sendRequest(convertDraft, { uri, layout });
  if ('message' in answer) return showMessage(answer.message);
  const copy = await openEmpty(...copyOf(document), CHOICES[layout].ending, answer.languageId);
  const editor = await vscode.window.showTextDocument(copy, { preview: false });
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), answer.text));
}

/** The folder of a document and its name without ending, for the copy to lie beside it; no folder where it has none. */
export function copyOf(document: vscode.TextDocument): [folder: vscode.Uri | undefined, name: string] {
  const uri = fileOf(document.uri);
  return [vscode.workspace.getWorkspaceFolder(uri) && vscode.Uri.joinPath(uri, '..'), stemOf(uri)];
}

function isAtCursor(client: BaseLanguageClient, { range }: FormTable, document: vscode.TextDocument): boolean {
  const editor = vscode.window.visibleTextEditors.find((visibleTextEditor) => visibleTextEditor.document === document);
  return editor !== undefined && client.protocol2CodeConverter.asRange(range).contains(editor.selection.active);
}

/** The layout that is named, else the one that is picked. */
async function layoutOf(named: unknown, layouts: readonly Layout[], placeHolder: string): Promise<Layout | undefined> {
  const known = LAYOUTS.find((layout) => layout === named);
  if (known) return known;
  const picked = await vscode.window.showQuickPick(
    layouts.map((layout) => ({ layout, label: CHOICES[layout].label() })),
    { placeHolder },
  );
  return picked?.layout;
}
