import * as vscode from 'vscode';
import { assert, closeAll, eventually, findingsWhen } from '../support';

/** 2025年政府信息公开工作年度报告 and three headings, as GB18030 has them. */
const BYTES = '32303235c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e60a0ad2bba1a2d7dccce5c7e9bff60a0a';

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

describe('a draft in GB18030', () => {
  afterEach(closeAll);

  it('is opened once more in its encoding with one click', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert(folder, 'no folder is open');
    const uri = vscode.Uri.joinPath(folder.uri, 'gbk.txt');
    await vscode.workspace.fs.writeFile(uri, bytesOf(BYTES));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    assert(document.getText().includes('\ufffd'), 'it can be read already');
    const text = () => vscode.window.activeTextEditor?.document.getText() ?? '';
    // What is offered is taken: the first button of the newest notification.
    await eventually(
      async () => {
        await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        return text().includes('政府信息公开工作年度报告');
      },
      () => text().slice(0, 60),
    );
    const { activeTextEditor } = vscode.window;
    assert(activeTextEditor, 'no editor is open');
    await findingsWhen(activeTextEditor.document, (all) => all.length > 0);
  });
});
