// What the tests of the board share, whoever shows it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repository } from '../lsp/session';

/** Where pictures of it are put. */
export const IMAGES = join(repository, 'out', 'board');

/** A remark that would be a script, were it mark-up. */
export const HOSTILE = '</script><script>window.hit=1</script><img src=x onerror="window.hit=1">';

/** What axe finds. */
export async function faultsOn(page: Page): Promise<string[]> {
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
