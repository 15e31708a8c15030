import { fail, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validDraft } from '../../bench/draft';
import { repository } from '../lsp/session';
import { type Pattern, patterns, written } from './patterns';

/**
 * What is known of the regular expressions. `UPDATE=1` writes those that have been looked at into `linear`; what stands
 * in `bounded` takes more than its share of time with a long text, and says why it never gets one.
 */
interface Known {
  readonly linear: readonly string[];
  readonly bounded: Readonly<Record<string, string>>;
}

const file = join(repository, 'test', 'security', 'patterns.json');
const known: Known = JSON.parse(readFileSync(file, 'utf8'));
const isUpdate = process.env.UPDATE === '1';
/** In milliseconds; for all that are to be looked at, and for one of them. */
const TIME = isUpdate ? 3_600_000 : 60_000;
const TIME_FOR_ONE = isUpdate ? 120_000 : 10_000;
const UNTOLD = 'it could not be told';
/** So many of those that are known are looked at again. */
const AGAIN = 5;

const drafts = [
  { text: validDraft(3_000), syntax: 'markdown' },
  { text: validDraft(3_000).replaceAll('2025', '2024').replaceAll('22 |', '23 |'), syntax: 'markdown' },
  { text: '<table><tr><td>一、本年新收政府信息公开申请数量</td><td>1</td></tr></table>', syntax: 'html' },
] as const;

/** What is wrong with a pattern; nothing where its time grows with the text and no faster. */
async function faultOf(pattern: Pattern): Promise<string | undefined> {
  // Read when it is first called: the others need a program of their own.
  process.env.RECHECK_BACKEND = 'pure';
  const { check } = await import('recheck');
  const found = await check(pattern.source, pattern.flags, { timeout: TIME_FOR_ONE });
  if (found.status === 'safe') return undefined;
  const why =
    found.status === 'unknown'
      ? `${UNTOLD} (${found.error.kind})`
      : `${found.complexity.summary}: ${found.attack.pattern}`;
  return `${pattern.where}: ${written(pattern)}\n    ${why}`;
}

describe('The regular expressions', () => {
  it('take no more time than in proportion to the text', async function () {
    this.timeout(TIME + 60_000);
    const all = patterns(drafts);
    ok(all.length > 300 && all.some(({ where }) => where === 'made while running'));
    const began = performance.now();
    const faults: string[] = [];
    const linear = new Set<string>();
    for (const pattern of all) {
      const name = written(pattern);
      if (Object.hasOwn(known.bounded, name)) continue;
      if (known.linear.includes(name)) linear.add(name);
      else if (performance.now() - began > TIME) {
        faults.push(`${name} could not be looked at in time: UPDATE=1 takes the time that it needs`);
      } else {
        const fault = await faultOf(pattern);
        if (fault) faults.push(fault);
        else linear.add(name);
      }
    }
    if (isUpdate) {
      const bounded = Object.fromEntries(
        Object.entries(known.bounded).filter(([name]) => all.some((pattern) => written(pattern) === name)),
      );
      writeFileSync(file, `${JSON.stringify({ linear: [...linear].sort(), bounded }, null, 2)}\n`);
    }
    if (faults.length > 0) fail(faults.join('\n'));
  });

  it('are what they are known as', async function () {
    this.timeout(AGAIN * TIME_FOR_ONE + 10_000);
    const all = patterns([]).filter((pattern) => known.linear.includes(written(pattern)));
    const first = Math.floor(Math.random() * all.length);
    for (let i = 0; i < Math.min(AGAIN, all.length); i++) {
      const fault = await faultOf(all[(first + i) % all.length]);
      // A machine that is busy elsewhere may leave no time to report; what is known is known then.
      ok(!fault || fault.includes(UNTOLD), fault);
    }
  });

  it('that need a bound say what it is', () => {
    for (const [name, why] of Object.entries(known.bounded)) ok(why.length > 10, name);
  });

  it('are found, and an exponential one among them would be reported', async () => {
    const fault = await faultOf({ source: '^(?:数量|数|量)*$', flags: '', where: 'here' });
    ok(fault?.includes('exponential'), fault);
  }).timeout(30_000);
});
