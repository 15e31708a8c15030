// What npm start serves, in a browser that is given no special permission.
import assert from 'node:assert/strict';
import { need, openWorkbench, some, type Workbench } from './page';

describe('npm start', function () {
  this.timeout(90_000);
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
  });
  after(() => workbench?.close());

  it('opens the examples', async () => {
    assert.ok((await some(workbench.page.locator('.explorer-folders-view .monaco-list-row'))) > 0);
  });

  it('shows what is wrong in a draft', async () => {
    await workbench.openFile(need('OGI_REPORT_TEST_DRAFT'));
    await workbench.page.keyboard.press('Control+Shift+M');
    assert.ok((await some(workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'ogi-report' }))) > 0);
    await some(workbench.page.locator('.squiggly-error'));
    await workbench.picture('start');
  });
});
