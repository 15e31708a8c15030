import * as vscode from 'vscode';
import { html, markdown, plainText, title } from '../draft';
import {
  assert,
  assertEqual,
  closeAll,
  extensionId,
  finding,
  findingsNow,
  findingsWhen,
  type Language,
  noFindings,
  openFile,
  openText,
  replace,
  rulesOf,
} from '../support';

// 13 + 4 + 2 is 19, not 29
const right: Record<Language, string> = {
  markdown: '| 0 | 2 | 0 | 19 |',
  'ogi-report': '\t0\t2\t0\t19\n',
  plaintext: '\t0\t2\t0\t19\n',
  html: '<td>2</td><td>0</td><td>19</td>',
};
const wrong = (text: string) => text.replace('19', '29');

describe('findings', () => {
  afterEach(closeAll);

  it('the extension becomes active when a draft is opened', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert(extension, `${extensionId} is not installed`);
    const { document } = await openText(markdown.replace(right.markdown, wrong(right.markdown)));
    await finding(document, 'broken-total');
    assert(extension.isActive, 'not active');
    // the packaged run is about the installed copy, not this work tree
    const installed = typeof process === 'undefined' ? undefined : process.env?.OGI_REPORT_TEST_EXTENSIONS;
    if (installed) assert(extension.extensionPath.startsWith(installed), extension.extensionPath);
  });

  const drafts = [
    ['markdown', 'draft.md', markdown],
    ['ogi-report', '青石县档案局政府信息公开工作年度报告.txt', plainText],
    ['plaintext', 'draft.txt', plainText],
    ['html', 'draft.html', html],
  ] as const;

  for (const [language, name, text] of drafts) {
    it(`${language}: what is wrong is reported, and no longer once it is fixed`, async () => {
      const good = right[language];
      const editor = await openText(text.replace(good, wrong(good)), language);
      const reported = await finding(editor.document, 'broken-total');
      assertEqual(editor.document.getText(reported.range).trim(), '29');
      await replace(editor, wrong(good), good);
      await noFindings(editor.document);
    });

    it(`${language}: the same in a file`, async () => {
      const good = right[language];
      const editor = await openFile(name, text.replace(good, wrong(good)));
      assertEqual(editor.document.languageId, language);
      await finding(editor.document, 'broken-total');
      await replace(editor, wrong(good), good);
      await noFindings(editor.document);
    });
  }

  it('a finding names its rule, its page and the cells that do not add up', async () => {
    const editor = await openText(markdown.replace(right.markdown, wrong(right.markdown)));
    const reported = await finding(editor.document, 'broken-total');
    assertEqual(reported.severity, vscode.DiagnosticSeverity.Error);
    assert(
      typeof reported.code === 'object' && /broken-total/.test(reported.code.target.toString()),
      'no page of the rule',
    );
    const parts = (reported.relatedInformation ?? []).map((one) => editor.document.getText(one.location.range).trim());
    assertEqual(parts.slice(0, 2), ['13', '4']);
  });

  it('findings change as the draft is edited', async () => {
    const editor = await openText(markdown);
    await noFindings(editor.document);
    await replace(editor, '行政处罚 | 0 |', '行政处罚 |  |');
    await findingsWhen(editor.document, (all) => rulesOf(all).join() === 'blank-cell');
    await replace(editor, '## 五、存在的主要问题及改进情况', '');
    await findingsWhen(editor.document, (all) => rulesOf(all).join() === 'blank-cell,missing-section');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await noFindings(editor.document);
  });

  it('any other document has none', async () => {
    const report = await openText(markdown.replace(right.markdown, wrong(right.markdown)));
    const other = await openText('# 2025年工作总结\n\n| 一 | 总计 |\n| --- | --- |\n| 1 | 2 |\n');
    await finding(report.document, 'broken-total');
    assertEqual(rulesOf(findingsNow(other.document)), []);
    assert(!other.document.getText().includes(title), 'the other document is a report');
  });

  it('a closed draft leaves nothing after', async () => {
    const { document } = await openText(markdown.replace(right.markdown, wrong(right.markdown)));
    await finding(document, 'broken-total');
    await closeAll();
    await noFindings(document);
  });
});
