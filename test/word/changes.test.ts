import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type RefusedChange, readWord, type WordDraft, writeText } from '../../server/files/codecs/word';
import { differences } from '../../server/files/codecs/word/diff';
import { Zip } from '../../server/files/codecs/word/zip';
import { trying } from '../support/run';
import { anyBody, anyText, isInside } from './arbitrary';
import { docx, p, r, tbl, tc, tr } from './docx';

const AUTHOR = { author: 'ogi-report', date: '2024-01-16T08:00:00Z' };

function read(bytes: Uint8Array): WordDraft {
  const word = readWord(bytes);
  assert.ok(typeof word !== 'string', String(word));
  return word;
}

/** The file once its text is another. */
function saved(word: WordDraft, text: string, tracking?: typeof AUTHOR): WordDraft {
  const written = writeText(word, text, tracking);
  assert.ok(written instanceof Uint8Array, JSON.stringify(written));
  return read(written);
}

function refusals(word: WordDraft, text: string): readonly RefusedChange[] {
  const written = writeText(word, text);
  assert.ok(!(written instanceof Uint8Array), 'it is written');
  return written;
}

const whole = (body: string): WordDraft => read(docx({ body }));

describe('The text of a Word file, changed as a whole', () => {
  const word = whole(
    p(r('收到申请') + r('13', '<w:b/>') + r('件，办结') + r('12') + r('件。')) +
      tbl(tr('自然人', '13'), tr('企业', tc(''))),
  );

  it('is written where it changed, run by run', () => {
    const after = saved(word, word.text.replace('13件，办结12件', '23件，办结22件').replace('<td>13', '<td>23'));
    assert.equal(after.text, word.text.replace('13件，办结12件', '23件，办结22件').replace('<td>13', '<td>23'));
    assert.ok(after.xml.includes('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">23</w:t>'), after.xml);
    assert.ok(after.xml.includes('<w:t xml:space="preserve">件，办结</w:t>'), after.xml);
  });

  it('is written as revisions of whole numbers', () => {
    const { text, xml } = saved(word, word.text.replace('13件', '25件'), AUTHOR);
    assert.ok(text.includes('25件'));
    assert.match(xml, /<w:delText[^>]*>13<.*<w:t [^>]*>25</);
    assert.equal(xml.match(/<w:ins /g)?.length, 1);
  });

  it('fills a blank cell', () => {
    const at = word.text.lastIndexOf('<td></td>');
    const text = `${word.text.slice(0, at)}<td>4</td>${word.text.slice(at + 9)}`;
    assert.equal(saved(word, text).text, text);
  });

  it('is the same file where nothing changed, or only how it is set out', () => {
    const bytes = docx({ body: p('一段') });
    assert.deepEqual(writeText(read(bytes), read(bytes).text), bytes);
    assert.deepEqual(writeText(read(bytes), read(bytes).text.replace('<p>', '\n\n  <p>')), bytes);
  });

  it('takes what somebody types who thinks of no escapes', () => {
    const { xml } = saved(word, word.text.replace('办结', 'A&B < 5，“办结”'));
    assert.ok(xml.includes('A&amp;B &lt; 5，“办结”') || xml.includes('A&amp;B &lt; 5，“'), xml);
  });

  it('may be emptied, a paragraph as a cell', () => {
    assert.equal(
      saved(whole(p('甲') + p('乙')), whole(p('甲') + p('乙')).text.replace('乙', '')).text,
      whole(p('甲')).text,
    );
  });

  for (const [what, change] of Object.entries({
    'a paragraph more': (text: string) => text.replace('</p>', '</p>\n<p>又一段</p>'),
    'a row less': (text: string) => text.replace(/<tr><td>企业.*?<\/tr>/, ''),
    'a line break': (text: string) => text.replace('办结', '办<br>结'),
    'a line end': (text: string) => text.replace('办结', '办\n结'),
    'text between cells': (text: string) => text.replace('<tr>', '<tr>x'),
    'a directive': (text: string) => text.replace('<p>', '<!-- ogi-report-disable-next-line -->\n<p>'),
  }))
    it(`with ${what} is refused as a whole, and where is said`, () => {
      const [{ place, why }] = refusals(word, change(word.text));
      assert.equal(why, 'structure');
      assert.ok(place);
    });

  it('is written into a file in UTF-16, which is one in UTF-8 then, and says so', () => {
    const parts = docx({ body: p('收到13件') });
    const xml = new Zip(parts).read('word/document.xml');
    const text = `\ufeff${new TextDecoder().decode(xml).replace('UTF-8', 'UTF-16')}`;
    const wide = new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);
    const word = read(new Zip(parts).with(new Map([['word/document.xml', wide]])));
    const after = writeText(word, word.text.replace('13', '23'));
    assert.ok(after instanceof Uint8Array);
    const written = new TextDecoder('utf-8', { fatal: true }).decode(new Zip(after).read('word/document.xml'));
    assert.ok(written.includes('encoding="UTF-8"') && written.includes('收到23件'), written);
  });

  it('is that of a file with references to characters, but for those that mean something', () => {
    const word = whole(p('&#x6536;&#21040;&#x31;&#51;&#x4EF6;&#x26;&#60;&#160;'));
    assert.ok(word.text.includes('<p>收到13件&#x26;&#60;\u00a0</p>'), word.text);
    assert.ok(saved(word, word.text.replace('13', '23')).text.includes('收到23件&#x26;'));
    assert.ok(whole(p('<w:r><w:t><![CDATA[&#x31;]]></w:t></w:r>')).text.includes('&amp;#x31;'));
  });

  it('is refused where a field or a generated number stands, with the place', () => {
    const field = (text: string): string => `<w:fldSimple w:instr="DATE">${r(text)}</w:fldSimple>`;
    const word = whole(p(r('今天') + field('3日')) + p('无关'));
    assert.deepEqual(refusals(word, word.text.replace('3日', '4日')), [
      { place: { paragraph: 1, beginning: '今天3日' }, why: 'field' },
    ]);
  });
});

describe('Any change of the text of any Word file', () => {
  const anyChange = fc.tuple(fc.nat(99), fc.nat(), anyText);

  for (const tracking of [undefined, AUTHOR])
    it(`is written whole or refused${tracking ? ', as revisions' : ''}`, () => {
      let written = 0;
      fc.assert(
        fc.property(anyBody, fc.array(anyChange, { minLength: 1, maxLength: 3 }), (body, changes) => {
          const word = whole(body);
          let { text, units } = word;
          // From the last one on, so that the places of the others hold.
          for (const [choice, at, put] of changes.sort(([a], [b]) => (b % units.length) - (a % units.length))) {
            const unit = units[choice % units.length];
            const start = unit.start + (at % (unit.end - unit.start + 1));
            if (isInside(text, start)) continue;
            units = units.slice(0, units.indexOf(unit) + 1);
            text = text.slice(0, start) + put + text.slice(at % 2 === 0 ? start : Math.min(unit.end, start + 1));
          }
          const result = writeText(word, text, tracking);
          if (!(result instanceof Uint8Array)) return;
          written++;
          const folded = (html: string): string => html.replace(/<[^>]*>|\s/g, '');
          assert.equal(folded(read(result).text), folded(text));
        }),
        trying(300),
      );
      assert.ok(written > 150, `${written}`);
    });
});

describe('The differences of two sequences', () => {
  const items = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 12 });

  it('make one of the other, and leave what is common', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        let at = 0;
        const made: string[] = [];
        const found = differences(before, after);
        for (const { start, end, otherStart, otherEnd } of found) {
          made.push(...before.slice(at, start), ...after.slice(otherStart, otherEnd));
          at = end;
        }
        made.push(...before.slice(at));
        assert.deepEqual(made, after);
        const dropped = found.reduce((sum, { start, end }) => sum + end - start, 0);
        assert.equal(before.length - dropped, commonLength(before, after));
      }),
      trying(500),
    );
  });

  it('are one where hardly anything is common', () => {
    const before = Array.from({ length: 2000 }, (_, i) => `a${i}`);
    const after = Array.from({ length: 2000 }, (_, i) => `b${i}`);
    assert.deepEqual(differences(before, after), [{ start: 0, end: 2000, otherStart: 0, otherEnd: 2000 }]);
  });
});

/** The length of the longest common subsequence, by the table that everybody knows. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++) next.push(item === b[j] ? row[j] + 1 : Math.max(row[j + 1], next[j]));
    row = next;
  }
  return row[b.length];
}
