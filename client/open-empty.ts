import * as vscode from 'vscode';

/** An empty document, not yet saved. Without a folder VS Code names it by its first line, which is the title. */
export async function openEmpty(
  folder: vscode.Uri | undefined,
  name: string,
  ending: string,
  language: string,
): Promise<vscode.TextDocument> {
  if (!folder) return vscode.workspace.openTextDocument({ language });
  const file = await freeName(folder, name, ending);
  const document = await vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' }));
  return document.languageId === language ? document : vscode.languages.setTextDocumentLanguage(document, language);
}

/** A name that no file and no open document has. */
export async function freeName(folder: vscode.Uri, name: string, ending: string): Promise<vscode.Uri> {
  for (let n = 1; ; n++) {
    const file = vscode.Uri.joinPath(folder, `${name}${n > 1 ? `（${n}）` : ''}.${ending}`);
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.path === file.path);
    if (!isOpen && !(await exists(file))) return file;
  }
}

const exists = (file: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
