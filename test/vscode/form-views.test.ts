// What the form shows beside its tables, in a browser; and each view, held by axe to what people need who cannot see it well.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repository } from '../lsp/session';
import { changed, markdown, received, year, yearBefore } from './draft';
import type { Theme } from './form-host';
import { closedAfterEach } from './form-in-tests';

const carriedIn = '二、上年结转政府信息公开申请数量';

describe('the views of the form', function () {
  this.timeout(60_000);
  const open = closedAfterEach();

  it('shows the report as it will be published, what is found beside it, and leads to the draft and back', async () => {
    const form = await open(changed(markdown, received, '19', '29').replace('部分栏目', '部分栏目\\<b>'));
    await form.page.getByRole('button', { name: '发布样式' }).click();
    const paper = form.page.locator('.block');
    await paper.first().waitFor();
    assert.equal(await form.page.locator('.published h1').innerText(), markdown.split('\n')[0].slice(2));
    assert.equal(await form.page.locator('.published table').count(), 3);
    assert.ok(
      (await form.page.locator('.published .block').allInnerTexts()).some((shown) => shown.includes('部分栏目<b>')),
    );
    assert.equal(await form.page.locator('.published .signature').count(), 2);
    const wrong = paper
      .filter({ has: form.page.locator('table', { hasText: received }) })
      .locator('button.error')
      .first();
    await wrong.click();
    const last = form.asked.at(-1);
    assert.ok(last?.kind === 'show' && last.takeFocus);
    assert.equal(form.session.document(form.uri).getText(last.range), '29');
    await paper.nth(1).locator('.paper').click();
    const heading = form.asked.at(-1);
    assert.ok(heading?.kind === 'show');
    assert.equal(form.session.document(form.uri).offsetAt(heading.range.start), markdown.indexOf('## 一'));
    assert.equal(await form.page.locator('.paper[tabindex]').count(), 0, 'a paragraph is no control');
    const asked = form.asked.length;
    const toDraft = form.page.getByRole('button', { name: /^到文稿中：一、/ });
    await toDraft.press('Enter');
    assert.deepEqual(form.asked.slice(asked), [heading]);
    await toDraft.press('Space');
    assert.equal(form.asked.length, asked + 2);
    await form.post({ kind: 'cursor', at: last.range.start });
    await paper.locator('xpath=self::*[@aria-current]').locator('table', { hasText: received }).first().waitFor();
    await form.page.getByRole('button', { name: '打印…' }).click();
    assert.equal(form.asked.at(-1)?.kind, 'print');
  });

  it('says why the draft could not be read, whatever is looked at, until it is drawn again', async () => {
    const form = await open(markdown);
    const alert = form.page.getByRole('alert');
    assert.equal(await alert.count(), 0);
    await form.post({ kind: 'failed', message: '未能读出。' });
    assert.equal(await alert.innerText(), '未能读出。');
    await form.page.getByRole('button', { name: '发布样式' }).click();
    await alert.waitFor({ state: 'detached' });
    assert.ok(form.asked.at(-1)?.kind === 'drawn');
  });

  it('draws the figures of all years there are, and copies and saves the pictures', async () => {
    const previous = yearBefore(changed(markdown, received, '19', '77'));
    const form = await open(markdown, { previous });
    await form.page.getByRole('button', { name: '历年图表' }).click();
    const pictures = form.page.locator('figure svg');
    await pictures.first().waitFor();
    assert.equal(await pictures.count(), 4);
    const label = (await pictures.first().getAttribute('aria-label')) ?? '';
    assert.ok(label.includes(`本年新收 ${year - 1} 77, ${year} 19`), label);
    await form.page.screenshot({ path: join(repository, 'out', 'form-charts.png'), fullPage: true });
    await form.page
      .getByRole('button', { name: /^另存为 SVG/ })
      .first()
      .click();
    const svg = form.asked.at(-1);
    assert.ok(svg?.kind === 'saveFile' && typeof svg.content === 'string' && svg.name.endsWith('-applications.svg'));
    assert.ok(svg.content.startsWith('<svg xmlns=') && !/\sstyle=|<style|<script/.test(svg.content));
    await form.page
      .getByRole('button', { name: /^复制图片/ })
      .first()
      .click();
    await form.status.filter({ hasText: '已复制' }).waitFor();
    const types = await form.page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    );
    assert.ok(types.includes('image/png'), types.join());
  });

  for (const theme of ['light', 'dark', 'contrast'] satisfies Theme[])
    it(`is found without fault by axe: ${theme}`, async () => {
      const faulty = changed(changed(markdown, received, '19', '29'), carriedIn, '2', '');
      const form = await open(faulty, { theme, language: theme === 'dark' ? 'en' : 'zh-CN' });
      await form.field('applications/received/total').focus();
      const source = readFileSync(
        createRequire(join(repository, 'package.json')).resolve('axe-core/axe.min.js'),
        'utf8',
      );
      await form.page.evaluate(source);
      const faultsNow = () =>
        form.page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Fault[] }> } };
          interface Fault {
            readonly id: string;
            readonly impact: string;
            readonly nodes: { readonly html: string }[];
          }
          const { violations } = await axe.run();
          return violations.map(
            ({ id: rule, impact, nodes }) => `${impact} ${rule}: ${nodes[0].html} (${nodes.length})`,
          );
        });
      mkdirSync(join(repository, 'out', 'form'), { recursive: true });
      const picture = (name: string) =>
        form.page.screenshot({ path: join(repository, 'out', 'form', `${theme}-${name}.png`) });
      assert.deepEqual(await faultsNow(), []);
      await picture('tables');
      for (const [name, shown] of [
        ['published', '.block'],
        ['charts', 'svg'],
      ] as const) {
        await form.page
          .locator('nav button')
          .nth(name === 'published' ? 1 : 2)
          .click();
        await form.page.locator(shown).first().waitFor();
        assert.deepEqual(await faultsNow(), [], name);
        await picture(name);
      }
    });
});
