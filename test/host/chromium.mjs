// Headless Chromium that can reach nothing but this machine.
import { chromium } from 'playwright-core';
import { chromiumPath } from './machine.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // In the place of Playwright's own list, which denies service workers to frames of another origin: to webviews.
  '--disable-features=Translate,MediaRouter,HttpsUpgrades',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
];

/** What a desktop lets an editor do, and a browser only on being asked. */
const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

const options = (more) => ({ executablePath: chromiumPath(), args: [...flags, ...more], timeout: 60_000 });

/** A browser that another process drives, by its address. */
export const browserServer = (...more) => chromium.launchServer(options(more));

/**
 * Opens a workbench that runs a test suite, and waits for VS Code to call the suite over.
 * Lines marked `[test] ` are printed; a line marked `[test-result] ` is handed to `onResult`.
 */
export async function runInPage(address, { limit, flags: more = [], onResult = () => {} }) {
  const browser = await chromium.launch(options(more));
  const last = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, permissions: CLIPBOARD });
    page.on('console', (message) => {
      const text = message.text();
      const marked = /\[(test|test-result)\] ([\s\S]*)/.exec(text);
      if (marked?.[1] === 'test') console.log(marked[2]);
      else if (marked) onResult(marked[2]);
      else if (last.push(text) > 40) last.shift();
    });
    let over;
    const ended = new Promise((resolve, reject) => {
      over = resolve;
      page.on('crash', () => reject(new Error('the page crashed')));
      setTimeout(() => reject(new Error(`no result after ${limit / 1000} s`)), limit).unref();
    });
    ended.catch(() => {});
    await page.exposeFunction('codeAutomationLog', () => {});
    await page.exposeFunction('codeAutomationExit', (code) => over(code));
    await page.goto(address, { timeout: 180_000 });
    return await ended;
  } catch (error) {
    console.error(`${error.message}\nThe page's last lines:\n  ${last.join('\n  ')}`);
    return 1;
  } finally {
    await browser.close().catch(() => {});
  }
}
