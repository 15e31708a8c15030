import assert from 'node:assert/strict';
import { type Harm, judge } from './slip-oracle';

const ROW = '| 一、新收 | 5 | 1 | 6 |\n';
const PAGE = '\n- 4 -\n\n';

interface Outcome {
  readonly name: string;
  readonly clean: string;
  readonly slipped: string;
  readonly fixed: string;
  readonly harms: readonly Harm[];
}

const OUTCOMES: readonly Outcome[] = [
  { name: 'nothing changed', clean: ROW, slipped: ROW.replace('6', '7'), fixed: ROW.replace('6', '7'), harms: [] },
  { name: 'brought back', clean: ROW, slipped: ROW.replace('6', '7'), fixed: ROW, harms: [] },
  {
    name: 'one of two places brought back, after a total and a page number changed places',
    clean: ROW + PAGE,
    slipped: ROW.replace('6', '4') + PAGE.replace('4', '6'),
    fixed: ROW + PAGE.replace('4', '6'),
    harms: [],
  },
  {
    name: 'a third figure',
    clean: ROW,
    slipped: ROW.replace('6', '7'),
    fixed: ROW.replace('6', '8'),
    harms: ['lost', 'made up', 'place'],
  },
  {
    name: 'the right figure in the wrong place',
    clean: ROW,
    slipped: ROW.replace('5 | 1', '1 | 5'),
    fixed: ROW.replace('5 | 1 | 6', '6 | 5 | 1'),
    harms: ['figures', 'place'],
  },
  {
    name: 'a figure lost',
    clean: ROW,
    slipped: ROW.replace('新收 |', '新收'),
    fixed: '| 一、新收 | 1 | 6 |\n',
    harms: ['lost'],
  },
  {
    name: 'a figure made up, while the one that left its cell still stands',
    clean: ROW,
    slipped: ROW.replace('6 |\n', '|\n6'),
    fixed: ROW.replace('6 |\n', '6 |\n6'),
    harms: ['made up'],
  },
  {
    name: 'words further away',
    clean: '三、收到\n',
    slipped: '三、收\t到\n',
    fixed: '三、收到\t到\n',
    harms: ['further'],
  },
];

describe('What is held against the safe fixes of a draft with a slip', () => {
  for (const { name, harms, ...texts } of OUTCOMES)
    it(`${name}: ${harms.join(', ') || 'no harm'}`, () => {
      const { harms: found } = judge(texts);
      assert.deepEqual(
        found.filter((harm) => harm !== 'further' || harms.includes('further')),
        harms,
      );
    });
});
