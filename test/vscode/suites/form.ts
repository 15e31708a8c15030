import * as vscode from 'vscode';
import type { FormView } from '../../../server/protocol';
import { html, markdown, plainText } from '../draft';
import { assert, assertEqual, closeAll, eventually, type Language, openText, replace } from '../support';

/** What the page has drawn. */
const drawn = (editor: vscode.TextEditor, table?: number): Thenable<FormView | null | undefined> =>
  vscode.commands.executeCommand('ogiReport.form', editor.document.uri.toString(), table);

/** The figures of a view that are marked, as they are shown. */
const marked = (view: FormView | null | undefined): string[] =>
  (view?.tables ?? [])
    .flatMap(({ rows }) => rows.flat())
    .flatMap(({ text, figure }) => (figure?.severity ? [`${text} ${figure.severity}`] : []));

const panels = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputCustom && input.viewType === 'ogiReport.form');

/** The editor that shows a document now: another one, where its group was closed and opened anew. */
const editorOf = (document: vscode.TextDocument): vscode.TextEditor => {
  const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
  assert(editor, 'the draft is not shown');
  return editor;
};

describe('form', function () {
  // Now and then the service worker that VS Code shows pages with is not there in time, and a panel stays empty.
  this.retries(2);
  afterEach(closeAll);

  const drafts: [Language, string][] = [
    ['markdown', markdown.replace('| 0 | 2 | 0 | 19 |', '| 0 | 2 | 0 | 29 |')],
    ['plaintext', plainText.replace('\t0\t2\t0\t19\n', '\t0\t2\t0\t29\n')],
    ['html', html.replace('<td>2</td><td>0</td><td>19</td>', '<td>2</td><td>0</td><td>29</td>')],
  ];
  for (const [language, text] of drafts) {
    it(`${language}: shows the tables, and a wrong total`, async () => {
      const view = await drawn(await openText(text, language));
      assertEqual(
        view?.tables.map(({ name }) => name.slice(-1)),
        ['二', '三', '四'],
      );
      assertEqual(marked(view), ['29 error']);
    });
  }

  it('stands beside the draft, once, and leaves the cursor where it is', async () => {
    const editor = await openText(markdown);
    await drawn(editor);
    await drawn(editor, 1);
    assertEqual(panels().length, 1);
    editorOf(editor.document);
    assertEqual(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
    const name = editor.document.fileName.split('/').pop() ?? '';
    assert(panels()[0]?.label.includes(name), panels()[0]?.label ?? 'no panel');
  });

  it('follows what is typed', async () => {
    const editor = await openText(markdown);
    assertEqual(marked(await drawn(editor)), []);
    await replace(editorOf(editor.document), '| 0 | 2 | 0 | 19 |', '| 0 | 2 | 0 | 29 |');
    await eventually(
      async () => marked(await drawn(editor)).join() === '29 error',
      () => 'the wrong total is not shown',
    );
    await replace(editorOf(editor.document), '| 行政许可 | 31 |', '| 行政许可 | 310 |');
    await eventually(
      async () => (await drawn(editor))?.tables[0]?.rows.flat().some(({ text }) => text === '310'),
      () => 'the figure is not shown',
    );
  });

  it('says so where there is no report', async () => {
    assertEqual(await drawn(await openText('# 工作总结\n')), null);
  });

  it('is drawn anew when it comes back into sight', async () => {
    const editor = await openText(markdown);
    await drawn(editor);
    const column = panels()[0]?.group.viewColumn;
    assert(column, 'no panel');
    const otherDocument = await vscode.workspace.openTextDocument({ content: 'x' });
    await vscode.window.showTextDocument(otherDocument, column);
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await eventually(
      () => panels()[0]?.isActive === false,
      () => 'the panel is still in sight',
    );
    assertEqual((await drawn(editor, 2))?.tables.length, 3);
  });
});
