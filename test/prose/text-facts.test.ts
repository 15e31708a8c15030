// What is looked for in texts, and that more readers than there are bits do not stand in each other's way.
import assert from 'node:assert/strict';
import { matcher, prefilter, TextFacts, twofold } from '../../server/prose/text-facts';

const CUES = [
  ...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜',
];

// Declared while there are bits: what shares one has to come once only.
const besides = twofold(['黑白']);
const inPairs = matcher(['黑'], (text: string) => [text], { besides });

describe('Readers of texts', () => {
  const readers = CUES.map((cue) => matcher([cue], (text: string) => (text.includes(`${cue}${cue}`) ? [cue] : [])));
  const cued = CUES.map((cue) => prefilter([cue], new RegExp(`${cue}${cue}`)));

  it('find what is theirs, whatever those that share their bit have found', () => {
    for (const [i, cue] of CUES.entries()) {
      // Every cue stands in the text, one of them twice.
      const text = `${CUES.join('，')}。${cue}${cue}`;
      const facts = new TextFacts(text);
      for (const again of [1, 2]) {
        const found = readers.flatMap((reader) => facts.find(reader, text));
        assert.deepEqual(found, [cue], `time ${again}`);
        const may = cued.flatMap((filter, k) => (facts.mayContain(filter, text) ? [k] : []));
        assert.deepEqual(may, [i], `time ${again}`);
      }
    }
  });

  it('are not asked of a text that has only once what has to come twice', () => {
    for (const [text, found] of [
      ['黑白分明', []],
      ['黑白分明，黑 白分明', ['黑白分明，黑 白分明']],
    ] as const)
      assert.deepEqual(new TextFacts(text).find(inPairs, text), found);
  });

  it('are not asked of a text without their cue', () => {
    const facts = new TextFacts('今年');
    for (const reader of readers) assert.deepEqual(facts.find(reader, '今年'), []);
  });
});
