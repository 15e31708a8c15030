import module from 'node:module';
import { check, nothing, withDrafts } from './commands';
import { interleaved, ms, type Result, type Rounds } from './measure';

/** Of a Node that keeps what it has compiled, and of one that does not. */
const MOST = 'enableCompileCache' in module ? 1.5 : 1.7;

/** `ogi-report check`, beside a Node that does nothing. */
export function measureCommandLine(rounds: Rounds): Promise<Result[]> {
  return withDrafts(rounds(1000), async (single, many) => {
    const one = await interleaved({ floor: () => nothing(single), ours: () => check(single) }, rounds(20), 2);
    const all = await interleaved({ floor: () => nothing(many), ours: () => check(many) }, rounds(5), 1);
    return [
      { what: '`check` on 1 file, beside `node -e 0`', show: ms, ...one, target: { most: MOST } },
      { what: `\`check\` on ${rounds(1000)} files, beside \`node -e 0\``, show: ms, ...all },
    ];
  });
}
