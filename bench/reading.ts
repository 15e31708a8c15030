import { check } from '../server/rules/check';
import { validDraft } from './draft';
import { interleaved, ms, type Result } from './measure';

const settings = { language: 'zh-CN', severities: {} } as const;

/** Floor A: one pass over the text. */
function scan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i);
  return sum;
}

/** Reading a draft and holding all rules against it, beside one pass over the same text. */
export function measureReading(): Result[] {
  const sizes = [
    { name: '20 KB', characters: 20_000, rounds: 300 },
    { name: '100 KB', characters: 100_000, rounds: 100 },
    { name: '1 MB', characters: 1_000_000, rounds: 20 },
    { name: '10 MB', characters: 10_000_000, rounds: 3 },
  ];
  const medians: number[] = [];
  const results = sizes.map(({ name, characters, rounds }): Result => {
    const text = validDraft(characters);
    const { ours, floor } = interleaved(
      { floor: () => scan(text), ours: () => check(text, 'markdown', settings) },
      rounds,
      Math.min(rounds, 50),
    );
    medians.push(ours.median);
    return {
      what: `read and check ${name}`,
      ours: ms(ours.median),
      floor: ms(floor.median),
      ratio: ours.median / floor.median,
      target: name === '20 KB' ? 40 : undefined,
    };
  });
  const growth = (what: string, from: number, to: number, target: number | undefined): Result => ({
    what,
    ours: ms(medians[to]),
    floor: ms(medians[from]),
    ratio: medians[to] / medians[from],
    target,
  });
  return [...results, growth('growth 100 KB → 1 MB', 1, 2, 12), growth('growth 1 MB → 10 MB', 2, 3, undefined)];
}
