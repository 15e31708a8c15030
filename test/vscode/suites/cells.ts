import * as vscode from 'vscode';
import { changed, layouts, markdown, plainText, received } from '../draft';
import { assertEqual, closeAll, eventually, findingsWhen, openText, rangeOf, rulesOf, select, type } from '../support';

const go = (to: 'nextCell' | 'previousCell') => vscode.commands.executeCommand(`ogiReport.${to}`);

/** Presses a key until it leads somewhere: a draft that was opened just now is being read. */
async function goTo(to: 'nextCell' | 'previousCell', editor: vscode.TextEditor, figure: string): Promise<void> {
  const { selection } = editor;
  await eventually(
    async () => {
      if (editor.selection.isEqual(selection)) await go(to);
      return !editor.selection.isEqual(selection);
    },
    () => 'it leads nowhere',
  );
  assertEqual(editor.document.getText(editor.selection), figure);
}

describe('from cell to cell', () => {
  afterEach(closeAll);

  for (const { layout, language, text } of layouts) {
    it(`${layout}: forward over a row into the next one, typed over on the way, and back`, async () => {
      const editor = await openText(text, language);
      await findingsWhen(editor.document, (all) => all.length === 0);
      const { start, end } = rangeOf(editor, received, '13');
      select(editor, start, end);
      await goTo('nextCell', editor, '4');
      await type('7');
      for (const figure of ['0', '0', '2', '0', '19', '2']) await goTo('nextCell', editor, figure);
      await goTo('previousCell', editor, '19');
      assertEqual(editor.document.getText(), changed(changed(text, received, '13', '13'), `${received}`, '4', '7'));
      await vscode.commands.executeCommand('undo');
      assertEqual(editor.document.getText(), text);
    });
  }

  it('after the last cell of a row that lacks some, the key types a tab', async () => {
    const row = `${received}\t13\t4\t0\t0\t2\t0\t19`;
    const editor = await openText(plainText.replace(row, `${received}\t13\t4`), 'plaintext');
    await findingsWhen(editor.document, (all) => rulesOf(all).includes('missing-cell'));
    const { line } = rangeOf(editor, received, '').end;
    select(editor, editor.document.lineAt(line).range.end);
    await eventually(
      async () => {
        if (editor.document.lineAt(line).text.endsWith('4')) await go('nextCell');
        return editor.document.lineAt(line).text === `${received}\t13\t4\t`;
      },
      () => JSON.stringify(editor.document.lineAt(line).text),
    );
    await type('8');
    assertEqual(editor.document.lineAt(line).text, `${received}\t13\t4\t8`);
  });

  it('in prose the key does what it does everywhere', async () => {
    const editor = await openText(markdown);
    await findingsWhen(editor.document, (all) => all.length === 0);
    const { start } = rangeOf(editor, '## 五、存在的主要问题及改进情况\n\n', '部分');
    select(editor, start);
    await go('nextCell');
    const line = editor.document.lineAt(start.line).text;
    assertEqual([/^\s+部分/.test(line), line.trim().startsWith('部分')], [true, true]);
  });
});
