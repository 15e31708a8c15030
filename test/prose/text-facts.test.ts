// What is looked for in texts, and that more readers than there are bits do not stand in each other's way.
import assert from 'node:assert/strict';
import { matcher, prefilter, TextFacts } from '../../server/prose/text-facts';

const CUES = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃列张寒来暑往'];

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

  it('are not asked of a text without their cue', () => {
    const facts = new TextFacts('今年');
    for (const reader of readers) assert.deepEqual(facts.find(reader, '今年'), []);
  });
});
