// What a person looks at in the workbench: the list of problems, the clipboard, the page of the form and its figures.
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from './page';

/** A table as a word processor puts it on the clipboard. */
export const tableOf = (rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`;

/** @param at gives the workbench, once there is one */
export function partsOf(at: () => Workbench) {
  const rows = () => at().page.locator('.markers-panel .monaco-list-row', { hasText: 'ogi-report' });
  const squiggles = () => at().page.locator('.squiggly-error');
  /** How many problems the list mentions. */
  const count = async () =>
    Number((await at().page.locator('.markers-panel .monaco-count-badge').first().textContent()) ?? 0);
  const countWhen = async (enough: (now: number) => boolean) => {
    for (let tries = 0; tries < 100 && !enough(await count()); tries++) await at().page.waitForTimeout(100);
    const now = await count();
    assert.ok(enough(now), `${now} problems`);
    return now;
  };

  /** The page with the tables, within VS Code's own. */
  const preview = () => at().page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  /** Puts something on the clipboard, in several kinds as word processors do. */
  const copy = (kinds: Record<string, string>) =>
    at().page.evaluate((given) => {
      const blobs = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })]);
      return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, kinds);

  /** By the list of problems: the figure is selected then. */
  const goToWrongTotal = async () => {
    const row = rows().filter({ hasText: '总计不符' }).first();
    // A list has no more than what is in sight; it may have been scrolled, or be drawn anew.
    for (let tries = 0; tries < 10 && !(await row.isVisible()); tries++) {
      await rows().first().click();
      await at().page.keyboard.press(tries % 5 === 0 ? 'Home' : 'PageDown');
      await at().page.waitForTimeout(200);
    }
    await row.click();
    await at().page.keyboard.press('Enter');
    await at().page.locator('.editor-instance .monaco-editor.focused').waitFor();
  };
  const saved = () => at().page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });

  /** Whether the menu of the folder that is open has an entry. */
  const folderOffers = async (entry: string): Promise<boolean> => {
    const { page } = at();
    const explorer = page.locator('.explorer-folders-view .monaco-list');
    const { height = 0 } = (await explorer.boundingBox()) ?? {};
    // Below the last file.
    await explorer.click({ button: 'right', position: { x: 100, y: height - 20 } });
    const entries = page.locator('.monaco-menu .action-label');
    await entries.filter({ hasText: 'New File' }).first().waitFor();
    const found = await entries.filter({ hasText: entry }).count();
    await page.keyboard.press('Escape');
    await entries.first().waitFor({ state: 'detached' });
    return found > 0;
  };

  return { rows, squiggles, countWhen, goToWrongTotal, saved, preview, copy, folderOffers };
}

/** The figures of a row of the form, as its page has them. */
export function figuresOf(preview: () => FrameLocator) {
  const fields = () => preview().locator('tr', { hasText: '一、本年新收' }).locator('td input');
  const values = () => fields().evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  const valuesWhen = async (wanted: string[]) => {
    for (let tries = 0; tries < 100 && (await values()).join() !== wanted.join(); tries++) await setTimeout(100);
    assert.deepEqual(await values(), wanted);
  };

  return { fields, values, valuesWhen };
}
