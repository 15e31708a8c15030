import * as vscode from 'vscode';
import { markdown, plainText } from '../draft';
import { assertEqual, closeAll, eventually, findingsWhen, noFindings, openText, rulesOf } from '../support';

const section = (text: string): string => text.slice(text.indexOf('四、政府信息公开'), text.indexOf('五、存在的'));
/** Table four as a word processor puts it on the clipboard, figures and labels separated by tabs. */
const copied = section(plainText).split('\n').slice(1).join('\n');
/** The draft without that table. */
const without = markdown.replace(section(markdown), '四、政府信息公开行政复议、行政诉讼情况\n\n\n\n## ');

describe('paste', () => {
  afterEach(closeAll);

  it('a table that was copied elsewhere comes as the draft writes its tables', async () => {
    const editor = await openText(without);
    const { document } = editor;
    await findingsWhen(document, (all) => rulesOf(all).includes('missing-table'));
    const { line } = document.positionAt(document.getText().indexOf('四、政府信息公开'));
    editor.selection = new vscode.Selection(line + 2, 0, line + 2, 0);
    await vscode.env.clipboard.writeText(copied);
    await vscode.commands.executeCommand('ogiReport.pasteTable');
    await eventually(
      () => /\| 行政复议 +\| +1 \| +0 \| +0 \| +0 \| +1 \|/.test(document.getText()),
      () => section(document.getText()),
    );
    await noFindings(document);
  });

  it('figures go into the cells from the cursor on', async () => {
    const editor = await openText(markdown);
    const { document } = editor;
    await noFindings(document);
    const at = document.positionAt(markdown.indexOf('| 1 | 0 | 0 | 0 | 1 |') + 2);
    editor.selection = new vscode.Selection(at, at);
    await vscode.env.clipboard.writeText('2\t3\t0\t0\t5');
    await vscode.commands.executeCommand('ogiReport.pasteTable');
    assertEqual(document.getText(), markdown.replace('| 1 | 0 | 0 | 0 | 1 |', '| 2 | 3 | 0 | 0 | 5 |'));
  });

  it('what is no table is left alone by the command', async () => {
    const editor = await openText(markdown);
    await noFindings(editor.document);
    await vscode.env.clipboard.writeText('部分栏目更新不够及时。');
    await vscode.commands.executeCommand('ogiReport.pasteTable');
    assertEqual(editor.document.getText(), markdown);
  });
});
