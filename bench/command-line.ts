import { check, nothing, withDrafts } from './commands';
import { interleaved, ms, type Result, type Rounds } from './measure';

/** `ogi-report check`, beside a Node that does nothing. */
export function measureCommandLine(rounds: Rounds): Promise<Result[]> {
  return withDrafts(rounds(1000), async (single, many) => {
    const one = await interleaved({ floor: () => nothing(single), ours: () => check(single) }, rounds(20), 2);
    const all = await interleaved({ floor: () => nothing(many), ours: () => check(many) }, rounds(5), 1);
    return [
      { what: '`check` on 1 file, beside `node -e 0`', show: ms, ...one, target: { most: 1.5 } },
      { what: `\`check\` on ${rounds(1000)} files, beside \`node -e 0\``, show: ms, ...all },
    ];
  });
}
