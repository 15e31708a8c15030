// Draws media/icon.png, which the registries show, from media/icon.svg: node scripts/icon.mjs. Wants Chromium.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { repository } from '../test/host/folders.mjs';
import { chromiumPath } from '../test/host/machine.mjs';

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body{margin:0}</style>${readFileSync(join(repository, 'media', 'icon.svg'), 'utf8')}`);
await page.screenshot({ path: join(repository, 'media', 'icon.png'), omitBackground: true });
await browser.close();
