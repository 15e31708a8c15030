// A workbench in a browser, and what a person does there with keys and mouse.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { withPalette } from './palette-png';

export const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run node scripts/test.mjs`);
  return value;
};

export interface Workbench {
  page: Page;
  close(): Promise<void>;
  /** Double click in the explorer. */
  openFile(name: string): Promise<void>;
  /** Ctrl+P, a part of the name, Enter. */
  goToFile(name: string): Promise<void>;
  /** Puts the focus into the text of the first group, out of a form beside it. */
  goToText(): Promise<void>;
  /** Ctrl+Shift+O, the name of an entry of the outline, Enter. */
  goToSymbol(name: string): Promise<void>;
  /** Leaves nothing in sight but the editor that has the focus. */
  hideAllElse(): Promise<void>;
  /** F1, the command's title, Enter. */
  command(title: string): Promise<void>;
  /** Types into the box that is open, waits until it lists what is wanted, and takes it. */
  pick(text: string, row: RegExp | string): Promise<void>;
  /** Moves the mouse over a squiggle or a selection. The text lies above it, so that the place counts, not the element. */
  pointAt(something: Locator): Promise<void>;
  /** The first line in sight, once it matches. */
  firstLine(pattern: RegExp): Promise<string>;
  /** For the documentation. */
  picture(name: string): Promise<void>;
  /** What is to be seen now, into out/. */
  tellFailure(): Promise<void>;
}

export async function openWorkbench(): Promise<Workbench> {
  const browser: Browser = await chromium.connect(need('OGI_REPORT_TEST_BROWSER'));
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, permissions });
  page.setDefaultTimeout(20_000);
  // There is no language pack to be had here: what is VS Code's own stays English.
  await page.addInitScript(() => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: 'zh-cn' }));
  await page.goto(need('OGI_REPORT_TEST_ADDRESS'), { timeout: 180_000 });
  await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });

  const pick = async (text: string, row: RegExp | string) => {
    const box = page.locator('.quick-input-widget input').first();
    await box.waitFor();
    await box.fill(text);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
    // Where the list was, something else would mention itself.
    await page.mouse.move(0, 0);
  };
  /** Opens a list by a key, and takes an entry of it. */
  const pickBy = async (key: string, text: string, entry: string) => {
    const box = page.locator('.quick-input-widget input').first();
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first();
    // A list that is just closing takes no more keys, what takes the focus closes one,
    // and what extensions bring is not in one that was open before they were there.
    for (let tries = 0; tries < 5 && !(await row.isVisible()); tries++) {
      await page.keyboard.press('Escape');
      await box.waitFor({ state: 'hidden' });
      await page.keyboard.press(key);
      await box
        .fill(text, { timeout: 5000 })
        .then(() => row.waitFor({ timeout: 5000 }))
        .catch(() => {});
    }
    await pick(text, entry);
  };
  const command = (title: string) => pickBy('F1', `>${title}`, title);
  return {
    page,
    close: () => browser.close(),
    command,
    pick,
    async pointAt(something) {
      // It may just be drawn anew.
      for (let tries = 0; tries < 100; tries++) {
        await something.waitFor();
        const box = await something.boundingBox();
        if (box) return page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      }
      throw new Error('there is nothing to point at');
    },
    async openFile(name) {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
      await page.locator('.tab.active', { hasText: name }).waitFor();
      await page.locator('.monaco-editor .view-line').first().waitFor();
    },
    async goToFile(name) {
      // A form that has the focus would be taken for the file that it is of.
      await page.keyboard.press('Control+1');
      await pickBy('Control+P', name, name);
      // Its form beside has its name as well.
      await page.locator('.tab.active', { hasText: name }).first().waitFor();
      await page.locator('.editor-instance .monaco-editor.focused .view-line').first().waitFor();
    },
    async goToText() {
      const text = page.locator('.editor-instance .monaco-editor.focused .view-line').first();
      // A box that has just closed gives the focus back to the form a moment later.
      for (let tries = 0; tries < 40 && !(await text.isVisible()); tries++) {
        await page.keyboard.press('Control+1');
        await page.waitForTimeout(250);
      }
      await text.waitFor();
    },
    async goToSymbol(name) {
      await pickBy('Control+Shift+O', `@${name}`, name);
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    },
    async hideAllElse() {
      for (const [part, key] of [
        ['panel', 'Control+J'],
        ['sidebar', 'Control+B'],
      ] as const) {
        const area = page.locator(`.part.${part}`);
        if (!(await area.isVisible())) continue;
        await page.keyboard.press(key);
        await area.waitFor({ state: 'hidden' });
      }
      const groups = page.locator('.editor-group-container');
      if ((await groups.count()) > 1) await command('View: Close Editors in Other Groups');
      await groups.nth(1).waitFor({ state: 'detached' });
    },
    async firstLine(pattern) {
      // lines stand in the page in the order in which they were drawn
      const line = page.locator(
        '.editor-instance .view-line[style*="top:0px"], .editor-instance .view-line[style*="top: 0px"]',
      );
      return (await line.filter({ hasText: pattern }).first().textContent()) ?? '';
    },
    async tellFailure() {
      const path = join('out', 'failed.png');
      await page.screenshot({ path });
      console.log(`See ${path}.`);
    },
    async picture(name) {
      const folder = need('OGI_REPORT_TEST_IMAGES');
      mkdirSync(folder, { recursive: true });
      const png = await page.screenshot({ animations: 'disabled' });
      writeFileSync(join(folder, `${name}.png`), withPalette(png));
    },
  };
}

/** Waits until there is at least one, and gives how many. */
export async function some(locator: Locator): Promise<number> {
  await locator.first().waitFor();
  return locator.count();
}
