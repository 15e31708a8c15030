import * as vscode from 'vscode';
import { markdown } from '../draft';
import {
  assert,
  assertEqual,
  closeAll,
  eventually,
  finding,
  findingsWhen,
  openText,
  replace,
  rulesOf,
  type,
} from '../support';

describe('commands', () => {
  afterEach(closeAll);

  it('are all there', async () => {
    const there = await vscode.commands.getCommands(true);
    const ours = ['insertTable', 'fixAll', 'setSeverity', 'restartServer'].map((name) => `ogiReport.${name}`);
    assertEqual(
      ours.filter((command) => !there.includes(command)),
      [],
    );
  });

  it('a table is inserted where the cursor is', async () => {
    const head = markdown.slice(0, markdown.indexOf('| 第二十条第（一）项'));
    const tail = markdown.slice(markdown.indexOf('## 三、'));
    const editor = await openText(head + tail);
    await findingsWhen(editor.document, (all) => rulesOf(all).includes('missing-table'));
    const at = editor.document.positionAt(head.length);
    editor.selection = new vscode.Selection(at, at);
    let done = false;
    const inserting = Promise.resolve(vscode.commands.executeCommand('ogiReport.insertTable')).then(() => {
      done = true;
    });
    // the command asks which table; the first is taken
    await eventually(
      async () => {
        if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return editor.document.getText().includes('行政规范性文件');
      },
      () => editor.document.getText().slice(head.length, head.length + 300),
    );
    await inserting;
    await findingsWhen(editor.document, (all) => !rulesOf(all).includes('missing-table'));
    assert(editor.document.getText().includes('行政事业性收费'), 'the table is not whole');
    const inserted = editor.document.getText();
    await type('7');
    const typed = editor.document.getText();
    assert(typed !== inserted && typed.replace('7', '') !== head + tail, 'the first cell is not where one types');
    // One step back takes what was typed, the next one the table.
    await vscode.commands.executeCommand('undo');
    assertEqual(editor.document.getText(), inserted);
    await vscode.commands.executeCommand('undo');
    assertEqual(editor.document.getText(), head + tail);
  });

  it('what is safe to fix is fixed by the command as well', async () => {
    const { document } = await openText(markdown.replace('行政许可 | 31 |', '行政许可 | ３１ |'));
    await finding(document, 'number-format');
    await vscode.commands.executeCommand('ogiReport.fixAll');
    await eventually(
      () => document.getText() === markdown,
      () => document.getText().slice(0, 400),
    );
  });

  it('a server started anew says what is wrong', async () => {
    const editor = await openText(markdown);
    await vscode.commands.executeCommand('ogiReport.restartServer');
    await replace(editor, '| 0 | 2 | 0 | 19 |', '| 0 | 2 | 0 | 29 |');
    await finding(editor.document, 'broken-total');
  });
});
