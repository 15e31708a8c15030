import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { need, type Workbench } from './page';
import { partsOf } from './workbench-parts';

/**
 * What a person takes away from a draft and from a folder: steps of the suite `person`, with the form of a draft open.
 * @param at gives the workbench, once there is one
 * @param draft its name
 * @param problems how many the first draft has
 */
export function takesResults(at: () => Workbench, draft: string, problems: () => number): void {
  const { countWhen, preview } = partsOf(at);

  /** Takes the place that is proposed for a file; resolves with what is there then. */
  const keptAs = async (name: RegExp): Promise<Buffer> => {
    const { page } = at();
    const box = page.locator('.quick-input-widget input').first();
    await box.waitFor();
    for (let tries = 0; tries < 100 && !name.test(await box.inputValue()); tries++) await page.waitForTimeout(100);
    const path = await box.inputValue();
    assert.match(path, name);
    const file = join(need('OGI_REPORT_TEST_FOLDER'), path.slice(path.lastIndexOf('/') + 1));
    rmSync(file, { force: true });
    await box.press('Enter');
    for (let tries = 0; tries < 100 && !existsSync(file); tries++) await page.waitForTimeout(100);
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    return readFileSync(file);
  };

  it('saves pictures where it says', async () => {
    await preview().getByRole('button', { name: '历年图表' }).click();
    await preview()
      .getByRole('button', { name: /^另存为 SVG/ })
      .first()
      .click();
    assert.match((await keptAs(/applications\.svg$/)).toString(), /^<svg xmlns=/);
    await preview()
      .getByRole('button', { name: /^另存为 PNG/ })
      .first()
      .click();
    assert.equal((await keptAs(/applications\.png$/)).subarray(1, 4).toString(), 'PNG');
  });

  it('exports the draft as a Word file', async () => {
    // By its name the form, which was used last, may be found instead.
    await at().goToText();
    await at().hideAllElse();
    await at().command('导出…');
    await at().pick('', /\.docx/);
    assert.equal((await keptAs(/\.docx$/)).subarray(0, 2).toString(), 'PK');
  });

  it('reviews the whole folder: from the board to the cell, decisions beside the reports, all in the list of problems', async () => {
    const { page } = at();
    const folder = need('OGI_REPORT_TEST_FOLDER');
    // Begun anew: a board that is still open would show again what it last showed.
    await at().command('View: Close All Editors');
    rmSync(join(folder, 'review.json'), { force: true });
    await at().goToFile(draft);
    await at().hideAllElse();
    await at().command('审核文件夹中的全部年报');
    const board = preview();
    await board.locator('tbody tr').first().waitFor({ timeout: 60_000 });
    await board.getByRole('combobox', { name: '年度' }).selectOption('');
    await board.getByRole('button', { name: '错误', exact: true }).click();
    await at().picture('board');
    await board.locator('tbody tr a').first().click();
    await board.locator('.findings > li.error').first().waitFor();
    await at().picture('board-report');
    const first = board.locator('.findings > li.error').first();
    await first.getByRole('button', { name: '属实', exact: true }).click();
    await board.locator('.decision.confirmed').first().waitFor();
    for (let tries = 0; tries < 100 && !existsSync(join(folder, 'review.json')); tries++)
      await page.waitForTimeout(100);
    assert.match(readFileSync(join(folder, 'review.json'), 'utf8'), /"verdict":"confirmed"/);
    const marked = board.locator('td.marked.error').first();
    const figure = ((await marked.textContent()) ?? '').trim();
    await marked.click();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.locator('.editor-instance .selected-text').first().waitFor();
    const copied = async () => {
      await page.keyboard.press('Control+C');
      return (await page.evaluate(() => navigator.clipboard.readText())).trim();
    };
    for (let tries = 0; tries < 20 && (await copied()) !== figure; tries++) await page.waitForTimeout(250);
    assert.equal(await copied(), figure);
    const before = await page.locator('.tab').count();
    await board.getByRole('button', { name: '全部列入“问题”面板' }).click();
    await countWhen((now) => now > problems());
    assert.equal(await page.locator('.tab').count(), before, 'no file was opened for it');
    await at().picture('board-problems');
  });

  // The last step: the browser that is asked to print takes the keys.
  it('saves the page to be printed where it says', async () => {
    await at().goToFile(draft);
    await at().hideAllElse();
    await at().command('填报表格（与文稿并排）');
    await preview().getByRole('button', { name: '发布样式' }).click();
    await preview().getByRole('button', { name: '打印…' }).click();
    assert.match((await keptAs(/lacking\.html$/)).toString(), /@page \{ size: A4/);
  });
}
