import * as vscode from 'vscode';
import { markdown, withWrongTotal } from '../draft';
import { assert, assertEqual, closeAll, eventually, finding, openText, setLanguage } from '../support';

describe('pages of rules', () => {
  afterEach(async () => {
    await closeAll();
    await setLanguage(undefined);
  });

  /** The page that a finding of a wrong total links to. */
  async function page(language: 'zh-CN' | 'en'): Promise<{ uri: vscode.Uri; shown: string }> {
    await setLanguage(language);
    const { document } = await openText(withWrongTotal(markdown));
    const { code } = await finding(document, 'broken-total');
    assert(typeof code === 'object', 'the finding has no page');
    return { uri: code.target, shown: String(code.value) };
  }

  it('are in the reader’s language alone', async () => {
    const chinese = await page('zh-CN');
    const text = (await vscode.workspace.openTextDocument(chinese.uri)).getText();
    assert(/^# 总计不符\n/.test(text) && text.includes('## 为什么'), text.slice(0, 400));
    assert(!/## Why|default severity|must be the sum/.test(text), text);
    await closeAll();
    await setLanguage('en');
    const english = await vscode.workspace.openTextDocument(chinese.uri.with({ fragment: 'en' }));
    assert(/^# Wrong total\n/.test(english.getText()), english.getText().slice(0, 400));
    assert(!english.getText().includes('为什么'), english.getText());
  });

  it('are opened rendered, as a link in the list of problems opens them', async () => {
    const { uri } = await page('zh-CN');
    await vscode.commands.executeCommand('vscode.open', uri);
    await eventually(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom,
      () => `the tab is ${JSON.stringify(vscode.window.tabGroups.activeTabGroup.activeTab?.input)}`,
      vscode.window.tabGroups.onDidChangeTabs,
    );
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert(input instanceof vscode.TabInputCustom, 'it is no page');
    assertEqual(input.viewType, 'vscode.markdown.preview.editor');
  });

  it('a finding shows its rule’s Chinese name to who reads Chinese', async () => {
    assertEqual((await page('zh-CN')).shown, '总计不符');
  });
});
