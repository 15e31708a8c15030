import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { FormHost } from '../test/vscode/form-host';
import { repository } from './commands';
import { validDraft } from './draft';
import { ms, type Result, type Rounds, spreadOf } from './measure';

const KEYS = 200;
const WARM_UP = 40;

/** The least that a page can do with a key: to write beside the field what it holds. */
const ECHO = `<!doctype html><input id="field" value="17"><output id="shown"></output>
<script>field.addEventListener('input', () => { shown.textContent = field.value; });</script>`;

/** From a key in the form to its sums on the screen, beside a page that echoes the key, in one browser. */
export async function measureForm(rounds: Rounds): Promise<Result[]> {
  const { browserServer } = await import(join(repository, 'test/host/chromium.mjs'));
  const { chromiumPath } = await import(join(repository, 'test/host/machine.mjs'));
  if (!chromiumPath()) {
    console.error('form: there is no Chromium on this machine');
    return [];
  }
  const server = await browserServer();
  process.env.OGI_REPORT_TEST_BROWSER = server.wsEndpoint();
  const form = await FormHost.open(validDraft(20_000));
  try {
    const echo = await echoPage(form.browser);
    const fields = {
      ours: new TimedField(form.field('applications/received/naturalPerson'), form.cell('applications/received/total')),
      floor: new TimedField(echo.locator('#field'), echo.locator('#shown')),
    };
    const samples = { ours: [] as number[], floor: [] as number[] };
    for (const field of Object.values(fields)) await field.watch();
    for (let round = 0; round < WARM_UP + rounds(KEYS); round++)
      for (const name of ['floor', 'ours'] as const) {
        const took = await fields[name].press(round % 2 === 0 ? '7' : 'Backspace');
        if (round >= WARM_UP) samples[name].push(took);
      }
    const [ours, floor] = [spreadOf(samples.ours), spreadOf(samples.floor)];
    return [
      { what: 'form: key → totals; floor: a page that echoes the key', show: ms, ours, floor, target: { most: 3 } },
    ];
  } finally {
    await form.close();
    await server.close();
  }
}

async function echoPage(browser: Browser) {
  const page = await browser.newPage();
  await page.setContent(ECHO);
  return page;
}

/** A field, and the place on its page where something changes with each key. */
class TimedField {
  constructor(
    private readonly field: Locator,
    private readonly shown: Locator,
  ) {}

  /** Begins to time: from the key to the first frame that has the change. */
  async watch(): Promise<void> {
    await this.shown.evaluate((place) => {
      const state = globalThis as unknown as { painted?: Promise<number> };
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          state.painted = new Promise((resolve) => {
            const observer = new MutationObserver(() => {
              observer.disconnect();
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve(performance.now() - timeStamp);
                port2.postMessage(undefined);
              });
            });
            observer.observe(place, { attributes: true, characterData: true, childList: true, subtree: true });
          });
        },
        true,
      );
    });
  }

  /** Milliseconds from a key to what it changes. */
  async press(key: string): Promise<number> {
    await this.field.page().bringToFront();
    await this.field.press(key);
    return this.field.page().evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
  }
}
