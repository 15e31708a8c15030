import { equal, ok } from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { cached } from '../server/caches';

describe('what is kept of what was worked out', () => {
  it('is worked out once for each key, and dropped when there is too much of it', () => {
    let made = 0;
    const lengthOf = cached((text: string) => {
      made++;
      return text.length;
    }, 2);
    for (const text of ['一', '一', '二二', '一', '三三三', '一']) equal(lengthOf(text), text.length);
    equal(made, 4);
  });

  it('keeps no draft in memory that its keys were cut out of', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const keep = cached((text: string) => text, 1000);
    const before = held();
    for (let i = 0; i < 40; i++) {
      const draft = Buffer.from(`第${i}稿，${'年度报告'.repeat(50_000)}`).toString();
      keep(draft.slice(0, 40));
    }
    const grown = held() - before;
    ok(grown < 4_000_000, `${grown} bytes are held on to`);
    equal(keep('').length, 0);
  });
});
