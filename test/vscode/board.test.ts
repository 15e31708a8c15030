// The board of `ogi-report review` in a browser, opened from the disk as somebody would who has only a folder.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type FromBoard, findPlace, reviewedReport, reviewFolder, type ToBoard } from '../../server/protocol';
import { readDecisions } from '../../server/review/decisions';
import { draft } from '../cli/draft';
import { Folder, run } from '../cli/run';
import { repository, Session } from '../lsp/session';
import { editorIn, WorkspaceFolder } from '../successive/folder';
import { generatedArea } from '../support/area';
import { ORIGIN, servePage, type Theme } from './webview-host';

const HOSTILE = '</script><script>window.hit=1</script><img src=x onerror="window.hit=1">';

/** What axe finds. */
async function faultsOn(page: Page): Promise<string[]> {
  const source = createRequire(join(repository, 'package.json')).resolve('axe-core/axe.min.js');
  await page.evaluate(readFileSync(source, 'utf8'));
  return page.evaluate(async () => {
    interface Fault {
      readonly id: string;
      readonly impact: string;
      readonly nodes: { readonly html: string }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Fault[] }> } };
    const { violations } = await axe.run();
    return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0].html} (${nodes.length})`);
  });
}

describe('the board', function () {
  this.timeout(120_000);
  const area = generatedArea(60);
  const files = [...area.files].filter(([name]) => !name.startsWith('2022年'));
  const folder = new Folder({
    ...Object.fromEntries(files),
    'organs.csv': area.organs,
    '2024年/云溪市.txt': draft({ total: '9', remark: HOSTILE }),
  });
  const images = join(repository, 'out', 'board');
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const asked: string[] = [];

  before(async () => {
    mkdirSync(images, { recursive: true });
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
    await page.getByRole('button', { name: '警告', exact: true }).click();
    assert.equal(await page.locator('th[aria-sort=descending]').textContent(), '警告');
    const [first, last] = [page.locator('tbody tr').first(), page.locator('tbody tr').last()];
    assert.notEqual(await first.locator('td').nth(7).textContent(), '');
    assert.equal(await last.locator('td').nth(7).textContent(), '');
    await first.locator('a').focus();
    await page.keyboard.press('ArrowDown');
    assert.ok(await page.evaluate(() => document.activeElement === document.querySelectorAll('tbody tr a')[1]));
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
    await page.screenshot({ path: join(images, 'report.png') });
  });

  it('takes decisions, keeps them over a reload, and hands them out as a file', async () => {
    const first = page.locator('.findings > li').first();
    await first.getByRole('button', { name: '驳回' }).click();
    assert.equal(await first.locator('input[aria-invalid]').count(), 1, 'a reason is wanted');
    await first.locator('input').fill('已向该局核实');
    await first.getByRole('button', { name: '驳回' }).click();
    await page.reload();
    await page.locator('.findings').waitFor();
    assert.equal(await first.getByRole('button', { name: '驳回' }).getAttribute('aria-pressed'), 'true');
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载决定' }).click();
    const download = await waiting;
    await download.saveAs(folder.at('decisions.json'));
    const kept = readDecisions(readFileSync(folder.at('decisions.json'), 'utf8'))?.sorted() ?? [];
    assert.deepEqual(
      kept.map(({ organ, year, verdict, reason }) => [organ, year, verdict, reason]),
      [['云溪市档案管理局', 2024, 'dismissed', '已向该局核实']],
    );
    await page.getByRole('button', { name: '放弃未保存的决定' }).click();
    assert.ok(await page.locator('.unsaved').isHidden());
  });

  it('shows this year’s figures beside last year’s, texts side by side, sums and rules', async () => {
    await open('alike/0');
    await page.locator('.text mark.same').nth(9).waitFor();
    await page.screenshot({ path: join(images, 'alike.png') });
    await open('totals');
    await page.locator('tbody a').first().click();
    await page.locator('td.marked.warning').first().waitFor();
    await page.screenshot({ path: join(images, 'total.png') });
    await open('rules');
    await page.locator('tbody a').first().click();
    await page.locator('tbody a').first().click();
    await page.locator('.findings').waitFor();
    await page.getByRole('checkbox').check();
    await page.locator('table.form small').first().waitFor();
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
      await page.screenshot({ path: join(images, `${view.replace('/', '-')}.png`) });
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

describe('the board in an editor', function () {
  this.timeout(120_000);
  const area = generatedArea(50);
  const folder = new WorkspaceFolder({
    ...Object.fromEntries([...area.files].filter(([name]) => name.startsWith('2024年'))),
    'organs.csv': area.organs,
    '2024年/云溪市.txt': draft({ total: '9', remark: HOSTILE }),
  });
  const images = join(repository, 'out', 'board');
  const violations: string[] = [];
  const asked: FromBoard[] = [];
  let browser: Browser;
  let page: Page;
  let session: Session;
  let canKeep = true;

  async function onMessage(message: FromBoard): Promise<void> {
    asked.push(message);
    const { connection } = session;
    const post = (answer: ToBoard) => page.evaluate((data) => window.postMessage(data, '*'), answer);
    if (message.kind === 'ready') {
      const answer = await connection.sendRequest(reviewFolder, { folder: folder.uri() });
      if (answer) await post({ kind: 'data', data: answer.board });
    } else if (message.kind === 'report') {
      const report = await connection.sendRequest(reviewedReport, { uri: message.script });
      await post({ kind: 'report', script: message.script, report });
    } else if (message.kind === 'decide') await post({ kind: 'decided', request: message.request, isKept: canKeep });
  }

  before(async () => {
    mkdirSync(images, { recursive: true });
    session = await Session.start({ ...editorIn(folder), locale: 'zh-CN' });
    browser = await chromium.connect(process.env.OGI_REPORT_TEST_BROWSER as string);
  });
  after(async () => {
    await browser?.close();
    await session?.stop();
    folder.remove();
  });
  afterEach(() => assert.deepEqual(violations.splice(0), [], 'nothing against the page’s policy'));

  const open = async (theme: Theme): Promise<void> => {
    page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    page.on('pageerror', (error) => violations.push(error.message));
    await servePage(page, {
      theme,
      language: 'zh-CN',
      style: 'dist/webview/board.css',
      script: 'dist/webview/board.js',
      onMessage,
      violated: (what) => violations.push(what),
    });
    await page.goto(`${ORIGIN}/`);
    await page.locator('tbody tr').first().waitFor({ timeout: 60_000 });
  };
  const last = (): FromBoard | undefined => asked.at(-1);

  it('leads to the drafts: to a file, a finding, a cell', async () => {
    await open('light');
    await page.locator('button.file').first().click();
    assert.ok(last()?.kind === 'open');
    await page.getByRole('link', { name: '云溪市档案管理局' }).click();
    await page.locator('.findings button.link').first().waitFor();
    assert.equal(await page.locator('main img, main script').count(), 0);
    await page.locator('.findings > li.error button.link').first().click();
    const finding = last();
    assert.ok(finding?.kind === 'open' && finding.place && 'rule' in finding.place);
    assert.equal(finding.script, folder.uri('2024年/云溪市.txt'));
    assert.ok(await session.connection.sendRequest(findPlace, { uri: finding.script, place: finding.place }));
    await page.locator('td.marked.error').first().click();
    const cell = last();
    assert.ok(cell?.kind === 'open' && cell.place && 'table' in cell.place);
    const range = await session.connection.sendRequest(findPlace, { uri: cell.script, place: cell.place });
    const text = readFileSync(folder.at('2024年/云溪市.txt'), 'utf8').split('\n')[range?.start.line ?? 0];
    assert.equal(text.slice(range?.start.character, range?.end.character), '9');
  });

  it('has decisions saved as they are taken, and says so where they are not', async () => {
    const decide = async (at: number): Promise<void> => {
      await page.locator('.findings > li').nth(at).getByRole('button', { name: '确认' }).click();
    };
    await decide(0);
    await page.locator('.decision.confirmed').waitFor();
    const sent = last();
    assert.ok(sent?.kind === 'decide' && sent.decisions.length === 1);
    assert.equal(sent.decisions[0].organ, '云溪市档案管理局');
    await page.locator('.unsaved').waitFor({ state: 'hidden' });
    canKeep = false;
    await decide(1);
    await page.locator('.unsaved', { hasText: '1 项决定尚未保存' }).waitFor();
    canKeep = true;
    await page.getByRole('button', { name: '保存决定' }).click();
    await page.locator('.unsaved').waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });

  it('has the reports read anew, and all that is found listed', async () => {
    await page.getByRole('button', { name: '重新审核' }).click();
    assert.equal(last()?.kind, 'again');
    await page.getByRole('button', { name: /“问题”面板/ }).click();
    assert.equal(last()?.kind, 'list');
    await page.close();
  });

  for (const theme of ['light', 'dark', 'contrast'] satisfies Theme[])
    it(`is found without fault by axe: ${theme}`, async () => {
      await open(theme);
      const wrong: string[] = [];
      for (const view of ['organs', 'report/0', 'alike/0', 'totals/0', 'charts']) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#/${view}`);
        await page.locator('[aria-busy]').waitFor({ state: 'detached' });
        wrong.push(...(await faultsOn(page)).map((fault) => `${view}: ${fault}`));
        await page.screenshot({ path: join(images, `editor-${theme}-${view.replace('/', '-')}.png`) });
      }
      await page.close();
      assert.deepEqual(wrong, []);
    });
});
