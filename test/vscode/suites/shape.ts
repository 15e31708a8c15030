import * as vscode from 'vscode';
import { changed, layouts, markdown, received, title, year } from '../draft';
import {
  assertEqual,
  closeAll,
  eventually,
  finding,
  findingsWhen,
  noFindings,
  openText,
  rangeOf,
  rulesOf,
} from '../support';

const organ = title.slice(0, title.indexOf(String(year)));

/** Renames what stands at a place, as the editor does after F2. */
async function rename({ document }: vscode.TextEditor, { start }: vscode.Range, name: string): Promise<void> {
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    start,
    name,
  );
  await vscode.workspace.applyEdit(edit);
}

const offered = ({ document }: vscode.TextEditor, { start }: vscode.Range) =>
  vscode.commands.executeCommand<{ placeholder: string }>('vscode.prepareRename', document.uri, start);

describe('a draft as a whole', () => {
  afterEach(closeAll);

  for (const { layout, language, text } of layouts) {
    it(`${layout}: the year is renamed wherever it is meant, the signature with it`, async () => {
      const editor = await openText(text, language);
      const place = rangeOf(editor, organ, String(year));
      assertEqual((await offered(editor, place)).placeholder, String(year));
      await rename(editor, place, String(year + 1));
      assertEqual(
        editor.document.getText(),
        text.replaceAll(`${year + 1}年1月`, `${year + 2}年1月`).replaceAll(`${year}年`, `${year + 1}年`),
      );
      await noFindings(editor.document);
    });

    it(`${layout}: so is the organ`, async () => {
      const editor = await openText(text, language);
      const place = rangeOf(editor, '六、', organ);
      assertEqual((await offered(editor, place)).placeholder, organ);
      await rename(editor, place, '白石县档案馆');
      assertEqual(editor.document.getText(), text.replaceAll(organ, '白石县档案馆'));
    });

    it(`${layout}: formatting changes how figures are written, and nothing that is read`, async () => {
      const editor = await openText(changed(text, received, '19', '１９'), language);
      await finding(editor.document, 'number-format');
      const edits = await eventually(
        async () =>
          vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
            'vscode.executeFormatDocumentProvider',
            editor.document.uri,
            { tabSize: 4, insertSpaces: true },
          ),
        () => 'nobody formats it',
      );
      const edit = new vscode.WorkspaceEdit();
      edit.set(editor.document.uri, edits);
      await vscode.workspace.applyEdit(edit);
      const bare = (written: string) => (language === 'markdown' ? written.replace(/ +|-+/g, '') : written);
      assertEqual(bare(editor.document.getText()), bare(text));
      await noFindings(editor.document);
    });
  }

  it('the headings of Markdown are still renamed by VS Code itself', async () => {
    const editor = await openText(markdown);
    const place = rangeOf(editor, '## ', '一、总体情况');
    assertEqual((await offered(editor, place)).placeholder, '一、总体情况');
    await rename(editor, place, '一、总体的情况');
    assertEqual(editor.document.getText(), markdown.replace('## 一、总体情况', '## 一、总体的情况'));
    await findingsWhen(editor.document, (all) => rulesOf(all).join() === 'section-heading');
  });
});
