import type { Layout } from '../server/draft/draft';
import { layoutOf } from '../server/draft/layouts';
import { check } from '../server/service/check';
import { validDraft } from './draft';
import { interleaved, ms, type Result, type Rounds, type Spread } from './measure';

const settings = { language: 'zh-CN', severities: {} } as const;

const LAYOUTS: readonly Layout[] = ['pipes', 'tabs', 'cell-lines', 'html'];
const SIZES = [
  { name: '20 KB', characters: 20_000, rounds: 1000 },
  { name: '100 KB', characters: 100_000, rounds: 100 },
  { name: '1 MB', characters: 1_000_000, rounds: 20 },
  { name: '10 MB', characters: 10_000_000, rounds: 5 },
] as const;

/** Floor A: one pass over the text. */
function scan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i);
  return sum;
}

/** Reading a draft and holding all rules against it, beside one pass over the same text. */
export async function measureReading(rounds: Rounds): Promise<Result[]> {
  const results: Result[] = [];
  for (const layout of LAYOUTS) results.push(...(await measureLayout(layout, rounds)));
  return results;
}

async function measureLayout(layout: Layout, rounds: Rounds): Promise<Result[]> {
  const results: Result[] = [];
  const taken: Spread[] = [];
  for (const { name, characters, rounds: full } of SIZES) {
    const text = validDraft(characters, layout);
    const { report, findings } = check(text, layoutOf(layout).syntax, settings);
    if (report?.tables.length !== 3 || findings.length > 0) throw new Error(`no valid draft in ${layout}`);
    const { ours, floor } = await interleaved(
      { floor: () => scan(text), ours: () => check(text, layoutOf(layout).syntax, settings) },
      rounds(full),
      // As it is for who has typed a few lines: whatever the engine compiles, it has compiled.
      rounds(Math.min(full, 500)),
    );
    taken.push(ours);
    const what = `read and check ${name}, ${layout}`;
    results.push({ what, show: ms, ours, floor, ...(name === '20 KB' && { target: { most: 40 } }) });
  }
  const growth = (from: number, to: number): Result => ({
    what: `growth ${SIZES[from].name} → ${SIZES[to].name}, ${layout}`,
    show: ms,
    ours: taken[to],
    floor: taken[from],
    target: { most: 12 },
  });
  return [...results, growth(1, 2), growth(2, 3)];
}
