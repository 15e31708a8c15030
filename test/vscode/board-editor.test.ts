// The board of *Review Annual Reports in Folder* as VS Code shows it: the built server answers, the drafts can be opened.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type FromBoard, findPlace, reviewedReport, reviewFolder, type ToBoard } from '../../server/protocol';
import { draft } from '../cli/draft';
import { Session } from '../lsp/session';
import { editorIn, WorkspaceFolder } from '../successive/folder';
import { generatedArea } from '../support/area';
import { faultsOn, HOSTILE, IMAGES } from './board-support';
import { ORIGIN, servePage, type Theme } from './webview-host';

describe('the board in an editor', function () {
  this.timeout(120_000);
  const area = generatedArea(50);
  const folder = new WorkspaceFolder({
    ...Object.fromEntries([...area.files].filter(([name]) => name.startsWith('2024年'))),
    'organs.csv': area.organs,
    '2024年/云溪市.txt': draft({ total: '9', remark: HOSTILE }),
  });
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
    mkdirSync(IMAGES, { recursive: true });
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
    await page.locator('td.marked.error').first().getByRole('button', { name: '9' }).press('Enter');
    assert.notEqual(last(), cell);
    assert.deepEqual(last(), cell);
    const range = await session.connection.sendRequest(findPlace, { uri: cell.script, place: cell.place });
    const text = readFileSync(folder.at('2024年/云溪市.txt'), 'utf8').split('\n')[range?.start.line ?? 0];
    assert.equal(text.slice(range?.start.character, range?.end.character), '9');
  });

  it('has decisions saved as they are taken, and says so where they are not', async () => {
    const decide = async (at: number): Promise<void> => {
      await page.locator('.findings > li').nth(at).getByRole('button', { name: '属实', exact: true }).click();
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

  it('has what is done within one second saved, each by itself', async () => {
    const item = page.locator('.findings > li').first();
    await item.locator('input').fill('来函核实');
    await page.locator('h2').click();
    await page.locator('.unsaved').waitFor({ state: 'hidden' });
    await item.getByRole('button', { name: '退回修改' }).click();
    await page.locator('.unsaved').waitFor({ state: 'hidden' });
    const sent = asked.flatMap((message) => (message.kind === 'decide' ? [message.decisions] : [])).slice(-2);
    assert.deepEqual(
      sent.map(([{ verdict, reason }]) => [verdict, reason]),
      [
        ['confirmed', '来函核实'],
        ['returned', '来函核实'],
      ],
    );
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
        await page.screenshot({ path: join(IMAGES, `editor-${theme}-${view.replace('/', '-')}.png`) });
      }
      await page.close();
      assert.deepEqual(wrong, []);
    });
});
