// A clerk's day, from a new report to a table that holds: keys and mouse only, in Chinese.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { need, openWorkbench, some, type Workbench } from './page';

describe('a clerk’s day', function () {
  this.timeout(300_000);
  this.retries(1);
  let workbench: Workbench;
  before(async function () {
    this.timeout(240_000);
    workbench = await openWorkbench();
    workbench.page.setDefaultTimeout(60_000);
    // Commands are listed once extensions have been looked through, which a busy machine may take its time for.
    await workbench.openFile(need('OGI_REPORT_TEST_DRAFT'));
    await workbench.page
      .locator('.editor-actions [aria-label^="修正所有可自动修正的问题"]')
      .waitFor({ timeout: 60_000 });
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.tellFailure();
  });

  /** What is to be seen, for whoever wants to look: into out/day. */
  const look = async (name: string): Promise<void> => {
    mkdirSync(join('out', 'day'), { recursive: true });
    await workbench.page.screenshot({ path: join('out', 'day', `${name}.png`), animations: 'disabled' });
  };
  const keys = async (...names: string[]): Promise<void> => {
    for (const name of names) await workbench.page.keyboard.press(name);
  };
  const cell = () => workbench.page.locator('.statusbar-item[id$="ogiReport.cell"]');
  const lines = (text: RegExp | string) => workbench.page.locator('.editor-instance .view-line', { hasText: text });
  const notice = (text: string) => workbench.page.locator('.notification-toast', { hasText: text });
  const dismiss = async (text: string): Promise<void> => {
    await workbench.command('Notifications: Clear All Notifications');
    await notice(text).waitFor({ state: 'detached' });
  };

  /** Goes on with Tab or Shift+Tab, and waits to be there: a machine types faster than any person. */
  const go = async (key: 'Tab' | 'Shift+Tab', times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) {
      const before = (await cell().textContent()) ?? '';
      await keys(key);
      await cell().filter({ hasNotText: before }).waitFor();
    }
  };

  /** Begins a report in a format, and stands in the first figure of 一、本年新收. */
  const begin = async (format: string): Promise<void> => {
    const { page } = workbench;
    await workbench.command('新建年度报告…');
    await workbench.pick('其他机关', '其他机关…');
    const box = page.locator('.quick-input-widget input').first();
    await page.locator('.quick-input-widget', { hasText: '请填写机关全称' }).waitFor();
    await box.fill('青石区水务局');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget', { hasText: '报告年度' }).waitFor();
    await box.fill('2024');
    await page.keyboard.press('Enter');
    await workbench.pick('', format);
    await lines('青石区水务局2024年政府信息公开工作年度报告').first().waitFor();
    await workbench.hideAllElse();
    await workbench.goToSymbol('本年新收');
    await cell()
      .waitFor({ timeout: 10_000 })
      .catch(() => {});
    await keys('Tab');
    await cell().filter({ hasText: '自然人' }).waitFor();
  };

  const ROW = ['5', '1', '0', '0', '0', '0'];
  const WRITTEN: readonly (readonly [string, RegExp])[] = [
    ['Markdown', /一、本年新收.*\|\s*5\s*\|\s*1\s*\|\s*0\s*\|\s*0\s*\|\s*0\s*\|\s*0\s*\|/],
    ['纯文本', /一、本年新收.*5\s+1\s+0\s+0\s+0\s+0/],
    ['HTML', /一、本年新收|<td>5<\/td>/],
  ];
  for (const [format, written] of WRITTEN) {
    it(`begins a report (${format}) and goes through its first row with digits and Tab`, async () => {
      await begin(format);
      await look(`1-new-${format}`);
      for (const figure of ROW) {
        await keys(figure);
        await go('Tab');
      }
      await cell().filter({ hasText: '总计' }).waitFor();
      await lines(written).first().waitFor();
      await look(`2-typed-${format}`);
      await workbench.command('File: Revert and Close Editor');
    });
  }

  it('is told what a wrong part does, and is asked once whether totals should follow', async () => {
    const { page } = workbench;
    await begin('Markdown');
    for (const figure of ['6', '0', '0', '0', '0', '0']) {
      await keys(figure);
      await go('Tab');
    }
    await keys('6');
    // The row holds; another figure in it, and it does not.
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await go('Shift+Tab', 6);
    await cell().filter({ hasText: '自然人' }).waitFor();
    await keys('7');
    await some(page.locator('.squiggly-error'));
    const offer = notice('以后要让总计随所改的数字自动改变吗');
    await offer.waitFor();
    await look('3-wrong-part');
    await dismiss('以后要让总计');
    await go('Tab', 6);
    await keys('8');
    await page.waitForTimeout(1000);
    assert.equal(await offer.count(), 0, 'it is offered again');
  });

  it('takes the action that puts all its totals right', async () => {
    const { page } = workbench;
    const fixes = page.locator('.action-widget .monaco-list-row.action');
    for (let tries = 0; tries < 5 && !(await fixes.first().isVisible()); tries++) {
      await keys('Control+.');
      await fixes
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => {});
    }
    await look('4-fixes');
    await keys('Enter');
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await look('5-totals');
  });

  it('has all fixed that is safe to fix, and reads what was done', async () => {
    await workbench.command('修正所有可自动修正的问题');
    const done = workbench.page.locator('.notification-toast', { hasText: /已修正|没有改动/ });
    await done.waitFor();
    await look('6-fix-all');
    await workbench.command('Notifications: Clear All Notifications');
  });

  it('has the tables lined up, and is asked once whether their rows should be wrapped', async () => {
    await workbench.command('Format Document');
    const offer = notice('表格的行在窄窗口里会折行');
    await offer.waitFor();
    await look('7-format');
    await offer.locator('.monaco-button', { hasText: '关闭自动换行' }).click();
    await offer.waitFor({ state: 'detached' });
    await lines(/一、本年新收.*总?.*\|\s*$/)
      .first()
      .waitFor();
    await look('8-no-wrap');
  });

  it('looks at the tables as the form prints them', async () => {
    await workbench.command('按标准格式预览表格');
    await some(workbench.page.locator('iframe.webview'));
    await workbench.page.waitForTimeout(1500);
    await look('9-form');
  });
});
