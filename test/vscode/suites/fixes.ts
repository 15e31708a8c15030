import * as vscode from 'vscode';
import { markdown } from '../draft';
import {
  applyQuickFix,
  assert,
  assertEqual,
  closeAll,
  eventually,
  finding,
  noFindings,
  openText,
  quickFixes,
} from '../support';

describe('fixes', () => {
  afterEach(closeAll);

  it('a quick fix puts the sum in the place of a wrong total', async () => {
    const { document } = await openText(markdown.replace('| 0 | 2 | 0 | 19 |', '| 0 | 2 | 0 | 29 |'));
    await applyQuickFix(document, await finding(document, 'broken-total'), /19/);
    await noFindings(document);
    assertEqual(document.getText(), markdown);
  });

  it('where one cell explains every broken sum, changing that cell is preferred', async () => {
    // the row and the column are both off by one
    const { document } = await openText(markdown.replace('（一）予以公开 | 9 |', '（一）予以公开 | 8 |'));
    const reported = await finding(document, 'broken-total');
    const preferred = (await quickFixes(document, reported)).filter((action) => action.isPreferred);
    assertEqual(preferred.length, 1);
    await applyQuickFix(document, reported, preferred[0]?.title ?? '');
    await noFindings(document);
    assertEqual(document.getText(), markdown);
  });

  it('a section left out is put back, in its place', async () => {
    const cut = markdown.replace(/## 五、[\s\S]*?(?=## 六、)/, '');
    const { document } = await openText(cut);
    await applyQuickFix(document, await finding(document, 'missing-section'), /./);
    const text = document.getText();
    const [five, six] = [text.indexOf('五、存在的主要问题及改进情况'), text.indexOf('六、其他需要报告的事项')];
    assert(five > 0 && five < six, `section five is at ${five}, section six at ${six}`);
  });

  it('fix all fixes what can be fixed safely, at once', async () => {
    const spoilt = markdown
      .replace('行政许可 | 31 |', '行政许可 | ３１ |')
      .replace('行政规范性文件 | 2 |', '行政规范性文件 | ２ |');
    const { document } = await openText(spoilt);
    await finding(document, 'number-format');
    await vscode.commands.executeCommand('editor.action.sourceAction', {
      kind: 'source.fixAll.ogi-report',
      apply: 'first',
    });
    await eventually(
      () => document.getText() === markdown,
      () => document.getText().slice(0, 400),
    );
    await noFindings(document);
  });
});
