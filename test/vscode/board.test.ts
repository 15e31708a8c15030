// The board of `ogi-report review` in a browser, opened from the disk as somebody would who has only a folder.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readDecisions } from '../../server/review/decisions';
import { draft } from '../cli/draft';
import { Folder, run } from '../cli/run';
import { dataOf } from '../review/board-page';
import { generatedArea } from '../support/area';
import { faultsOn, HOSTILE, IMAGES } from './board-support';

describe('the board', function () {
  this.timeout(120_000);
  const area = generatedArea(60);
  const files = [...area.files].filter(([name]) => !name.startsWith('2022年'));
  const folder = new Folder({
    ...Object.fromEntries(files),
    'organs.csv': area.organs,
    '2024年/云溪市.txt': draft({ total: '9', remark: HOSTILE }),
  });
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const asked: string[] = [];

  before(async () => {
    mkdirSync(IMAGES, { recursive: true });
    const { status, err } = await run(['review', '.', '-o', 'board'], { cwd: folder.path });
    assert.equal(status, 0, err);
    browser = await chromium.connect(process.env.OGI_REPORT_TEST_BROWSER as string);
    page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
  });
  after(async () => {
    await browser?.close();
    folder.remove();
  });
  afterEach(() => assert.deepEqual(faults.splice(0), [], 'nothing against the page’s policy, and no error'));

  const address = pathToFileURL(folder.at('board/index.html')).href;
  const open = async (view: string): Promise<void> => {
    await page.goto(`${address}#/${view}`);
    await page.locator('main[tabindex] > section').waitFor();
    await page.locator('[aria-busy]').waitFor({ state: 'detached' });
  };
  const rows = (): Promise<number> => page.locator('tbody tr').count();

  it('lists all organs with their states, found by name, sorted by a column, counted by a tile', async () => {
    await open('organs');
    assert.ok((await page.locator('.tag.missing').count()) === 1 && (await page.locator('.tag.late').count()) === 1);
    const all = await rows();
    await page.keyboard.press('/');
    await page.keyboard.type('枫浦县');
    assert.ok((await rows()) < all && (await rows()) > 3);
    await page.locator('input[type=search]').fill('');
    await page.locator('.tile.twice').click();
    assert.equal(await rows(), 2);
    await page.locator('.tile.twice').click();
    assert.equal(await rows(), all);
    const clear = page.getByRole('button', { name: '清除筛选' });
    assert.ok(await clear.isHidden());
    await page.getByRole('combobox', { name: '年度' }).selectOption('');
    await page.locator('.tile.twice').click();
    await clear.click();
    assert.ok((await rows()) === all && (await clear.isHidden()));
    assert.equal(await page.locator('input[type=search]:focus').count(), 1);
    await page.getByRole('button', { name: '警告', exact: true }).click();
    assert.equal(await page.locator('th[aria-sort=descending]').textContent(), '警告');
    const [first, last] = [page.locator('tbody tr').first(), page.locator('tbody tr').last()];
    assert.notEqual(await first.locator('td').nth(7).textContent(), '');
    assert.equal(await last.locator('td').nth(7).textContent(), '');
    await first.locator('a').focus();
    await page.keyboard.press('ArrowDown');
    assert.ok(await page.evaluate(() => document.activeElement === document.querySelectorAll('tbody tr a')[1]));
  });

  it('is sorted by errors where that is chosen, whatever is filtered afterwards', async () => {
    await open('organs');
    const sorter = page.getByRole('combobox', { name: '排序' });
    const errors = (): Promise<number[]> =>
      page.locator('tbody tr').evaluateAll((all) => all.map(({ children }) => Number(children[6].textContent)));
    await sorter.selectOption('错误');
    const found = await errors();
    assert.ok(found[0] > 0);
    assert.deepEqual(
      found,
      [...found].sort((a, b) => b - a),
    );
    await page.locator('input[type=search]').fill('县');
    await page.locator('input[type=search]').fill('');
    assert.deepEqual(await errors(), found);
    await page.getByRole('button', { name: '年度', exact: true }).click();
    assert.equal(await sorter.locator('option:checked').textContent(), '年度');
    assert.equal(await page.locator('th[aria-sort=descending]').textContent(), '年度');
    await sorter.selectOption('机关');
  });

  it('counts in the chart what it counts in the list', async () => {
    await open('organs');
    const counted = (texts: readonly string[]) => texts.map((text) => text.replace(/^(\d+)(.*)$/, '$2 $1'));
    const tiles = counted(await page.locator('.tile').allTextContents());
    await open('charts');
    const rows = page.locator('figure', { hasText: '报告状态' }).locator('tbody tr');
    assert.deepEqual(
      await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent).join(' '))),
      tiles,
    );
  });

  it('shows a report with its cell marked, and hostile words as words', async () => {
    await open('organs');
    await page.getByRole('link', { name: '云溪市档案管理局' }).click();
    await page.locator('.findings').waitFor();
    assert.equal(await page.locator('td.marked.error').first().textContent(), '9');
    assert.equal(await page.locator('table.form').count(), 3);
    assert.equal(await page.evaluate(() => (window as unknown as { hit?: number }).hit), undefined);
    assert.equal(await page.locator('main img, main script').count(), 0);
    await page.locator('.findings a').first().click();
    assert.match(page.url(), /#\/report\/\d+$/);
    await page.screenshot({ path: join(IMAGES, 'report.png') });
  });

  it('takes decisions, keeps them over a reload, and hands them out as a file', async () => {
    const first = page.locator('.findings > li').first();
    await first.getByRole('button', { name: '不属实' }).click();
    assert.equal(await first.locator('input[aria-invalid]').count(), 1, 'a reason is wanted');
    await first.locator('input').fill('已向该局核实');
    await first.getByRole('button', { name: '不属实' }).click();
    await page.reload();
    await page.locator('.findings').waitFor();
    const view = new URL(page.url()).hash.slice('#/'.length);
    assert.equal(await first.getByRole('button', { name: '不属实' }).getAttribute('aria-pressed'), 'true');
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载决定' }).click();
    const download = await waiting;
    await download.saveAs(folder.at('decisions.json'));
    const kept = readDecisions(readFileSync(folder.at('decisions.json'), 'utf8'))?.sorted() ?? [];
    assert.deepEqual(
      kept.map(({ organ, year, verdict, reason }) => [organ, year, verdict, reason]),
      [['云溪市档案管理局', 2024, 'dismissed', '已向该局核实']],
    );
    await first.locator('input').fill('已向该局核实，改为来函确认');
    await page.locator('nav a').first().click();
    await open(view);
    assert.equal(await first.locator('input').inputValue(), '已向该局核实，改为来函确认', 'what is typed later counts');
    await first.locator('input').fill('');
    await page.locator('h2').click();
    assert.equal(await first.locator('input[aria-invalid]').count(), 1, 'a reason is wanted still');
    await page.getByRole('button', { name: '放弃未保存的决定' }).click();
    assert.ok(await page.locator('.unsaved').isVisible(), 'it is asked first');
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('button', { name: '放弃未保存的决定' }).click();
    await page.getByRole('button', { name: '确定放弃 1 项？' }).click();
    assert.ok(await page.locator('.unsaved').isHidden());
    assert.equal(await first.locator('button[aria-pressed=true], input[aria-invalid]').count(), 0);
    assert.equal(await first.locator('input').inputValue(), '');
  });

  it('keeps the focus among the buttons of a decision, which say what they are of', async () => {
    const decision = page.getByRole('group', { name: '审核决定：总计不符' }).first();
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null);
    for (const [pressed, then] of [
      ['退回修改', '退回修改'],
      ['撤销决定', '属实'],
    ]) {
      await decision.getByRole('button', { name: pressed }).press('Enter');
      assert.equal(await focused(), then);
    }
    assert.equal(await decision.getByRole('button', { name: '撤销决定' }).count(), 0);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.locator('.findings').waitFor();
  });

  it('shows this year’s figures beside last year’s, texts side by side, sums and rules', async () => {
    await open('alike/0');
    await page.locator('.text mark.same').nth(9).waitFor();
    assert.deepEqual(await page.locator('.marks mark').allTextContents(), ['相同的句子（数字不计）', '相近的句子']);
    await page.screenshot({ path: join(IMAGES, 'alike.png') });
    await open('alike');
    const folded = page.locator('tbody details', { hasText: '这两个机关另有 1 处' }).first();
    await folded.locator('summary').click();
    await folded.locator('a').click();
    await page.locator('.text mark').first().waitFor();
    await open('totals');
    await page.locator('tbody a').first().click();
    await page.locator('td.marked.warning').first().waitFor();
    await page.screenshot({ path: join(IMAGES, 'total.png') });
    await open('rules');
    await page.locator('tbody a').first().click();
    await page.locator('tbody a').first().click();
    await page.locator('.findings').waitFor();
    await page.getByRole('checkbox').check();
    await page.locator('table.form small').first().waitFor();
  });

  it('says why a report is not shown: its data is cut off, or cannot be drawn', async () => {
    const { rows } = dataOf(readFileSync(folder.at('board/index.html'), 'utf8'));
    const index = rows.findIndex(({ script }) => script !== null);
    const { script } = rows[index];
    const file = folder.at(`board/reports/${script}`);
    const whole = readFileSync(file, 'utf8');
    const noteOn = async (text: string): Promise<string | null> => {
      writeFileSync(file, text);
      await open('organs');
      await page.reload();
      await open(`report/${index}`);
      return page.locator('main .note').textContent();
    };
    try {
      assert.match((await noteOn(whole.slice(0, -20))) ?? '', /reports 文件夹/);
      assert.match((await noteOn(`ogiReport(${JSON.stringify(script)},{});`)) ?? '', /^这份报告无法显示：/);
    } finally {
      writeFileSync(file, whole);
    }
    assert.equal(faults.splice(0).length, 2, 'the console has why');
  });

  it('shows something at an address that no link has', async () => {
    await page.goto('about:blank');
    await open('report/%');
    await page.locator('main', { hasText: '没有这份报告' }).waitFor();
    await open('%E4%B8');
    assert.ok((await rows()) > 0);
  });

  it('says where one is by its title and its focus, and of tables what their labels are of', async () => {
    await open('organs');
    const focused = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement === document.querySelector('main'));
    assert.match(await page.title(), /^机关 – 2024年度/);
    await page.getByRole('link', { name: '云溪市档案管理局' }).press('Enter');
    await page.locator('.findings').waitFor();
    assert.match(await page.title(), /^云溪市档案管理局 2024 – /);
    assert.equal(await page.getByRole('main', { name: '云溪市档案管理局 2024' }).count(), 1);
    assert.ok(await focused());
    const scopes = await page
      .locator('table.form')
      .nth(1)
      .evaluate((table) => [...table.querySelectorAll('th')].map(({ scope }) => scope));
    assert.deepEqual([...new Set(scopes)].sort(), ['col', 'colgroup', 'row', 'rowgroup']);
    assert.equal(await page.locator('table.form td.label', { hasText: /./ }).count(), 0);
    const previous = page.getByRole('link', { name: '上一份（按 [ 键）' });
    const address = await previous.getAttribute('href');
    await page.keyboard.press('[');
    assert.equal(new URL(page.url()).hash, address);
  });

  it('draws all rows for printing', async () => {
    await open('organs');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    assert.match((await page.locator('.status').textContent()) ?? '', /^显示 (\d+) 项，共 \1 项$/);
  });

  for (const view of ['organs', 'report/0', 'rules', 'totals/0', 'alike', 'alike/0', 'charts', 'others'])
    it(`is found without fault by axe: ${view}`, async () => {
      await open(view);
      const found = await faultsOn(page);
      await page.screenshot({ path: join(IMAGES, `${view.replace('/', '-')}.png`) });
      assert.deepEqual(found, []);
    });

  it('asks for nothing that is not in its folder', () => {
    const base = pathToFileURL(`${folder.at('board')}/`).href;
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(base) && !url.startsWith('blob:')),
      [],
    );
  });
});
