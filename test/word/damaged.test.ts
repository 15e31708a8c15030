import assert from 'node:assert/strict';
import { readWord } from '../../server/files/codecs/word';
import { draft } from '../cli/draft';
import { Dice } from '../fuzz/dice';
import { damaged, isRefusal } from './damage';
import { docx, zip } from './docx';
import { asPage, partsOf } from './report';
import { WAYS } from './ways';

/** OGI_REPORT_RUNS makes a longer run. */
const RUNS = Number(process.env.OGI_REPORT_RUNS ?? 1000);
const parts = partsOf(asPage(draft(), 'plain'));
const FILES = WAYS.map(({ write }) => docx(write(parts)));

describe('A damaged Word file', () => {
  it(`is read whole or refused with a reason, ${RUNS} times`, () => {
    const texts = new Set(FILES.map((file) => (readWord(file) as { text: string }).text));
    let refused = 0;
    for (let run = 0; run < RUNS; run++) {
      const dice = new Dice(run);
      const read = readWord(damaged(FILES[run % FILES.length], dice));
      if (typeof read === 'string') {
        assert.ok(isRefusal(read), read);
        refused++;
        // What is damaged and read all the same lost nothing: only what nobody reads was hit.
      } else assert.ok(texts.has(read.text), `run ${run}: ${read.text}`);
    }
    assert.ok(refused > RUNS * 0.7, `${refused}`);
  });

  it('whose XML is damaged is refused as well, or read without throwing', () => {
    const text = new TextDecoder();
    const plain = WAYS[6].write(parts).body;
    for (let run = 0; run < RUNS / 5; run++) {
      const body = text.decode(damaged(new TextEncoder().encode(plain), new Dice(run, 1)));
      const read = readWord(docx({ body }));
      assert.ok(typeof read !== 'string' || isRefusal(read), String(read));
    }
  });

  it('that claims to hold more than it can is refused before it is inflated', () => {
    const bomb = zip({ '_rels/.rels': 'x'.repeat(2_000_000) });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true);
    assert.equal(readWord(bomb), 'word-too-large');
  });
});
