import * as vscode from 'vscode';
import { markdown, title } from '../draft';
import {
  assert,
  assertEqual,
  closeAll,
  eventually,
  extensionId,
  finding,
  findingsWhen,
  noFindings,
  openText,
  set,
} from '../support';

const TIDY = 'files.trimFinalNewlines';

const organ = title.slice(0, title.search(/\d/));
const year = new Date().getFullYear() - 1;
const drafted = Number(/\d{4}/.exec(title)?.[0]);

/** The report of the year before the one that is offered: 1 application is carried over. */
const lastYear = markdown
  .replaceAll(String(drafted), '@')
  .replaceAll(String(drafted + 1), String(year))
  .replaceAll('@', String(year - 1));

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error('no folder is open');
  return vscode.Uri.joinPath(first.uri, 'new');
};

/** Runs the command and takes what it proposes, until another document is there. */
async function begin(): Promise<vscode.TextDocument> {
  const before = new Set(vscode.workspace.textDocuments);
  let isDone = false;
  const running = Promise.resolve(vscode.commands.executeCommand('ogiReport.newReport')).then(() => {
    isDone = true;
  });
  const document = await eventually(
    async () => {
      if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.visibleTextEditors
        .map((editor) => editor.document)
        .find((opened) => !before.has(opened) && opened.getText() !== '');
    },
    () => vscode.window.visibleTextEditors.map((editor) => editor.document.uri).join() || 'nothing is open',
  );
  await running;
  return document;
}

describe('a new report', () => {
  before(async () => {
    // The server runs from the first report on that is opened, and tells of files that come.
    const { document } = await openText(markdown);
    await noFindings(document);
    await closeAll();
  });

  afterEach(async () => {
    await closeAll();
    await set(TIDY, undefined);
    await Promise.resolve(vscode.workspace.fs.delete(folder(), { recursive: true })).catch(() => {});
  });

  it('takes organ and figures from last year’s file, and stands beside it under the usual name', async () => {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), 'last.md'), new TextEncoder().encode(lastYear));
    await eventually(
      async () => {
        const query = `${organ} ${year - 1}`;
        const known = await vscode.commands.executeCommand<unknown[]>('vscode.executeWorkspaceSymbolProvider', query);
        return known.length > 0;
      },
      () => 'nobody has told of the new file',
    );
    const name = `${organ}${year}年政府信息公开工作年度报告`;
    const document = await begin();
    assert(document.isUntitled, 'it is a file');
    assertEqual(document.languageId, 'markdown');
    assertEqual(document.uri.path, vscode.Uri.joinPath(folder(), `${name}.md`).path);
    const row = /\n\|? *二、上年结转[^\n]*/.exec(document.getText())?.[0].replace(/[^\d|]/g, '') ?? '';
    const before = /\n\|? *四、结转下年度[^\n]*/.exec(lastYear)?.[0].replace(/[^\d|]/g, '') ?? '';
    assertEqual(row.match(/\d+/g), before.match(/\d+/g));
    const found = await findingsWhen(document, (all) => all.length > 0);
    assertEqual(
      found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).map(({ message }) => message),
      [],
    );
    // The form stands beside it, and waits for the first figure: the draft shows which one that is.
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert(input instanceof vscode.TabInputCustom && input.viewType === 'ogiReport.form', 'the form is not there');
    const editor = () => vscode.window.visibleTextEditors.find((shown) => shown.document === document);
    await eventually(
      () => /规章/.test(document.lineAt(editor()?.selection.active.line ?? 0).text),
      () => `the cursor is in ${document.lineAt(editor()?.selection.active.line ?? 0).text}`,
    );
    // Saved for the first time, it is a file, tidied up as is the clerk's wish, and the form is that of the file.
    const shown = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await shown.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), '\n\n\n'));
    await set(TIDY, true);
    await vscode.commands.executeCommand('workbench.action.files.save');
    const forms = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .flatMap((tab) => (tab.input instanceof vscode.TabInputCustom ? [tab.input.uri.scheme] : []));
    await eventually(
      () => forms().length === 1 && forms()[0] !== 'untitled',
      () => `forms of ${forms().join()}`,
    );
    const second = await begin();
    assertEqual(second.uri.path, vscode.Uri.joinPath(folder(), `${name}（2）.md`).path);
  });

  it('a page with a link to a command is about the report that was open last', async () => {
    const { document } = await openText(markdown.replace('行政许可 | 31 |', '行政许可 | ３１ |'));
    await finding(document, 'number-format');
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#write`, false);
    await eventually(
      () => vscode.window.activeTextEditor === undefined,
      () => 'the walkthrough is not shown',
      vscode.window.onDidChangeActiveTextEditor,
    );
    await vscode.commands.executeCommand('ogiReport.fixAll');
    await noFindings(document);
    assertEqual(document.getText(), markdown);
  });
});
