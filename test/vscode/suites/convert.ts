import * as vscode from 'vscode';
import { markdown } from '../draft';
import { assert, assertEqual, closeAll, eventually, noFindings, openFile, openText } from '../support';

const accept = 'workbench.action.acceptSelectedQuickOpenItem';

const table = (text: string): string => text.slice(text.indexOf('## 三、'), text.indexOf('## 四、'));

describe('convert', () => {
  afterEach(closeAll);

  it('a table is written in another layout, and back', async () => {
    const { document } = await openText(markdown);
    await noFindings(document);
    const uri = document.uri.toString();
    await vscode.commands.executeCommand('ogiReport.convertTable', uri, 1, 'html');
    assert(table(document.getText()).includes('<td'), table(document.getText()).slice(0, 300));
    assert(!table(document.getText()).includes('|'), table(document.getText()).slice(0, 300));
    assertEqual(document.getText().replace(table(document.getText()), ''), markdown.replace(table(markdown), ''));
    await noFindings(document);
    await vscode.commands.executeCommand('ogiReport.convertTable', uri, 1, 'pipes');
    assert(!document.getText().includes('<td'), 'the table is still HTML');
    assert(
      /\| +13 \| +4 \| +0 \| +0 \| +2 \| +0 \| +19 \|/.test(document.getText()),
      table(document.getText()).slice(0, 600),
    );
    await noFindings(document);
  });

  it('the table at the cursor is meant where none is named', async () => {
    const editor = await openText(markdown);
    const { document } = editor;
    await noFindings(document);
    const at = document.positionAt(markdown.indexOf('未经复议直接起诉'));
    editor.selection = new vscode.Selection(at, at);
    // The command asks which layout; the first is taken.
    void vscode.commands.executeCommand('ogiReport.convertTable');
    await eventually(
      async () => {
        if (document.getText() === markdown) await vscode.commands.executeCommand(accept);
        return document.getText().includes('复议后起诉\t');
      },
      () => document.getText().slice(markdown.indexOf('## 四、')),
    );
    assertEqual(table(document.getText()), table(markdown));
    await noFindings(document);
  });

  it('the copy of a file is named after it', async () => {
    const { document } = await openFile('报告.md', markdown);
    await noFindings(document);
    await vscode.commands.executeCommand('ogiReport.convertDraft', document.uri.toString(), 'html');
    const opened = vscode.window.activeTextEditor?.document;
    assert(opened?.isUntitled && opened.uri.path.endsWith('/报告.html'), String(opened?.uri));
  });

  it('the draft is opened once more with other tables, and stays as it is', async () => {
    const { document } = await openText(markdown);
    await noFindings(document);
    await vscode.commands.executeCommand('ogiReport.convertDraft', document.uri.toString(), 'tabs');
    const opened = vscode.window.activeTextEditor?.document;
    assert(opened, 'nothing is opened');
    assertEqual([opened.languageId, opened.isUntitled], ['ogi-report', true]);
    assert(opened.getText().includes('\t13\t4\t0\t0\t2\t0\t19'), opened.getText().slice(0, 900));
    await noFindings(opened);
    assertEqual(document.getText(), markdown);
  });
});
