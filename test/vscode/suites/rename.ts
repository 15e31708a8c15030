import * as vscode from 'vscode';
import { markdown, title, year } from '../draft';
import { assert, assertEqual, closeAll, findingsWhen, openText } from '../support';

describe('F2 in the title of a Markdown draft', () => {
  afterEach(closeAll);

  /** The draft after what is found at a place of its title is given another name. */
  async function renamed(at: string, name: string): Promise<string> {
    const { document } = await openText(markdown);
    await findingsWhen(document, (all) => all.length === 0);
    const position = document.positionAt(markdown.indexOf(at));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      name,
    );
    assert(edit && (await vscode.workspace.applyEdit(edit)), 'nothing is renamed');
    return document.getText();
  }

  const inFourYears = `${year + 4}`;
  const inNextYear = markdown.replaceAll(`${year + 1}年`, `${year + 5}年`).replaceAll(`${year}年`, `${year + 4}年`);

  it('on the year changes it everywhere, in the date of signing as well', async () => {
    assertEqual(await renamed(`${year}年政府信息`, inFourYears), inNextYear);
  });

  it('on the organ changes it everywhere, in the signature as well', async () => {
    assertEqual(await renamed('青石县档案局', '青石县水利局'), markdown.replaceAll('青石县档案局', '青石县水利局'));
  });

  for (const [where, at] of [
    ['its other words', '政府信息公开工作年度报告'],
    ['the mark of the heading', '# '],
  ]) {
    it(`on ${where} takes a whole title, and its year and organ everywhere`, async () => {
      const wanted = title.replace(`${year}`, inFourYears).replace('青石县档案局', '青石县水利局');
      const text = await renamed(at ?? '', wanted);
      assertEqual(text, inNextYear.replaceAll('青石县档案局', '青石县水利局'));
    });
  }
});
