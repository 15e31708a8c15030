// What every suite needs: open a draft, wait for findings, do what a user would do.
import * as vscode from 'vscode';

export const extensionId = 'ogi-report.ogi-report';
export const source = 'ogi-report';

// node:assert is not to be had in a web worker
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function assertEqual(actual: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  assert(left === right, `expected ${right}, found ${left}`);
}

export type Language = 'markdown' | 'ogi-report' | 'plaintext' | 'html';

const TIMEOUT_MS = 15_000;

/** Opens a draft that is in no file. */
export async function openText(text: string, language: Language = 'markdown'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ content: text, language });
  return vscode.window.showTextDocument(document);
}

/** Writes a file into the workspace and opens it; one that VS Code still holds, as when a test is tried again, is read anew. */
export async function openFile(name: string, text: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  if (editor.document.getText() !== text) await vscode.commands.executeCommand('workbench.action.files.revert');
  assertEqual(editor.document.getText(), text);
  return editor;
}

/** Closes every editor, and lets go of what was typed. Settings that VS Code is just writing are left to it. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isClosed || !isTests(document)) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

const isTests = ({ isUntitled, uri }: vscode.TextDocument): boolean =>
  isUntitled || uri.scheme === 'ogi-docx' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;

export function findingsNow(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((finding) => finding.source === source);
}

/** By the page that it links to: what is shown is the rule's name in the reader's language. */
export function ruleOf(finding: vscode.Diagnostic): string {
  const { code } = finding;
  return typeof code === 'object' ? code.target.path.replace(/^.*\/|\.md$/g, '') : String(code);
}

export const rulesOf = (findings: vscode.Diagnostic[]): string[] => findings.map(ruleOf).sort();

const reported = (findings: vscode.Diagnostic[]): string =>
  findings.map((finding) => `${ruleOf(finding)}: ${finding.message}`).join('\n  ') || 'none';

/** Waits until `done` gives something; fails with what `state` says. */
export async function eventually<T>(
  done: () => T | undefined | false | Promise<T | undefined | false>,
  state: () => string,
  changed: vscode.Event<unknown> = vscode.languages.onDidChangeDiagnostics,
): Promise<T> {
  const end = Date.now() + TIMEOUT_MS;
  for (;;) {
    const value = await done();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`not after ${TIMEOUT_MS / 1000} s: ${state()}`);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 100);
      const listener = changed(() => {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      });
      setTimeout(() => listener.dispose(), 100);
    });
  }
}

/** The findings, once they satisfy `enough`. */
export function findingsWhen(
  document: vscode.TextDocument,
  enough: (findings: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return eventually(
    () => {
      const findings = findingsNow(document);
      return enough(findings) && findings;
    },
    () => `findings are\n  ${reported(findingsNow(document))}`,
  );
}

/** The first finding of a rule. */
export async function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  const findings = await findingsWhen(document, (all) => all.some((one) => ruleOf(one) === rule));
  return findings.find((finding) => ruleOf(finding) === rule) as vscode.Diagnostic;
}

export const noFindings = (document: vscode.TextDocument) => findingsWhen(document, (all) => all.length === 0);

/** Replaces the first occurrence of a piece of text, as typing would. */
export async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
  const at = editor.document.getText().indexOf(old);
  if (at < 0) throw new Error(`the document has no ${JSON.stringify(old)}`);
  const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + old.length));
  if (!(await editor.edit((edit) => edit.replace(range, text)))) throw new Error('the edit was refused');
}

/** Where the first `piece` after `label` stands. */
export function rangeOf({ document }: vscode.TextEditor, label: string, piece: string): vscode.Range {
  const text = document.getText();
  const at = text.indexOf(piece, text.indexOf(label) + label.length);
  assert(text.includes(label) && at >= 0, `the document has no ${piece} behind ${label}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + piece.length));
}

/** Selects a range, or puts the cursor somewhere. */
export function select(editor: vscode.TextEditor, start: vscode.Position, end = start): void {
  editor.selection = new vscode.Selection(start, end);
}

/** Types as keys do, one after the other: what is selected goes first. */
export async function type(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand('type', { text: key });
}

export async function quickFixes(document: vscode.TextDocument, at: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, at.range, kind, 50);
}

/** Applies the quick fix with this title (or the first whose title matches). */
export async function applyQuickFix(
  document: vscode.TextDocument,
  at: vscode.Diagnostic,
  title: string | RegExp,
): Promise<void> {
  const actions = await quickFixes(document, at);
  const chosen = actions.find((action) =>
    typeof title === 'string' ? action.title === title : title.test(action.title),
  );
  if (!chosen) throw new Error(`no fix ${title} among ${actions.map((action) => action.title).join(', ') || 'none'}`);
  if (chosen.edit && !(await vscode.workspace.applyEdit(chosen.edit))) throw new Error('the fix was refused');
  if (chosen.command) {
    await vscode.commands.executeCommand(chosen.command.command, ...(chosen.command.arguments ?? []));
  }
}

/** Sets something in the user's settings; undefined takes it back. */
export async function set(setting: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(setting, value, vscode.ConfigurationTarget.Global);
}

export const setLanguage = (language: 'auto' | 'zh-CN' | 'en' | undefined): Promise<void> =>
  set('ogiReport.language', language);
