import * as vscode from 'vscode';
import { assert, assertEqual, closeAll, eventually, findingsWhen, type Language, openText, ruleOf } from '../support';

const languages: Language[] = ['markdown', 'ogi-report', 'plaintext', 'html'];

/** Puts a figure in the place of the first 0 of row one, in whatever layout. */
async function receive(editor: vscode.TextEditor, figure: string): Promise<void> {
  const { document } = editor;
  const text = document.getText();
  const at = text.indexOf('0', text.indexOf('一、本年新收政府信息公开申请数量'));
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 1));
  await editor.edit((edit) => edit.replace(range, figure));
}

describe('snippets', () => {
  afterEach(closeAll);

  for (const language of languages) {
    it(`${language}: a whole report has every table of the form, and no error`, async () => {
      const editor = await openText('', language);
      const snippet = { langId: language, name: '整份年度报告' };
      await vscode.commands.executeCommand('editor.action.insertSnippet', snippet);
      const text = () => editor.document.getText();
      await eventually(
        () => text().includes('六、其他需要报告的事项'),
        () => text().slice(0, 200),
      );
      // what is found must be this, and nothing else
      await receive(editor, '3');
      const found = await findingsWhen(editor.document, (all) => all.some((one) => ruleOf(one) === 'broken-total'));
      const errors = found.filter((one) => one.severity === vscode.DiagnosticSeverity.Error);
      const others = errors.filter((error) => !['broken-total', 'broken-balance'].includes(ruleOf(error)));
      assertEqual(
        others.map((other) => `${ruleOf(other)}: ${other.message}`),
        [],
      );
    });
  }

  it('are offered where one is typed', async () => {
    const { document } = await openText('年度报告', 'markdown');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 4),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert(labels.includes('年度报告'), labels.slice(0, 20).join(', '));
  });
});
