import * as vscode from 'vscode';
import { assert, assertEqual, closeAll, eventually, findingsWhen, type Language, openText, ruleOf } from '../support';

const languages: Language[] = ['markdown', 'ogi-report', 'plaintext', 'html'];

describe('snippets', () => {
  afterEach(closeAll);

  for (const language of languages) {
    it(`${language}: a whole report has every table of the form, and is reported as not filled in`, async () => {
      const editor = await openText('', language);
      const snippet = { langId: language, name: '整份年度报告' };
      await vscode.commands.executeCommand('editor.action.insertSnippet', snippet);
      const text = () => editor.document.getText();
      await eventually(
        () => text().includes('六、其他需要报告的事项'),
        () => text().slice(0, 200),
      );
      // Nothing in it passes for filled in, and nothing else is wrong.
      const found = await findingsWhen(editor.document, (all) => all.length > 0);
      assertEqual([...new Set(found.map(ruleOf))].sort(), ['blank-cell', 'missing-date', 'placeholder']);
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
