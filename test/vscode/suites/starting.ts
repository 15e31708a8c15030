import * as vscode from 'vscode';
import { markdown } from '../draft';
import { assert, assertEqual, closeAll, eventually, extensionId, findingsNow, openText, replace } from '../support';

interface Exports {
  readonly isServerRunning: () => boolean;
}

describe('starting', () => {
  afterEach(closeAll);

  it('the server is started for a document that can be a report, and for no other', async () => {
    const editor = await openText('# 会议纪要\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n');
    const extension = vscode.extensions.getExtension<Exports>(extensionId);
    assert(extension, 'the extension is not there');
    const { isServerRunning } = await extension.activate();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assertEqual(isServerRunning(), false);
    await replace(editor, '# 会议纪要', markdown.replace('| 0 | 2 | 0 | 19 |', '| 0 | 2 | 0 | 29 |'));
    await eventually(
      () => isServerRunning() && findingsNow(editor.document).length > 0,
      () => `running: ${isServerRunning()}`,
    );
  });
});
