import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commentsOfOthers, readWord, type WordDraft, writeWordComments } from '../../server/files/codecs/word';
import { seeded, trying } from '../support/run';
import { anyBody, isInside } from './arbitrary';
import { docx, p, r, tbl, tc, tr } from './docx';

const OURS = { author: 'ogi-report', date: '2024-01-16T08:00:00Z' };
const OTHER = { author: '甲', date: '2024-01-15T08:00:00Z' };

function open(bytes: Uint8Array): WordDraft {
  const word = readWord(bytes);
  assert.ok(typeof word !== 'string', `refused: ${word}`);
  return word;
}

const bodyOf = ({ xml }: WordDraft): string => xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('<w:sectPr/>'));

/** The body with comments on the first places of some pieces of its text. */
function commented(body: string, ...texts: readonly string[]): string {
  const word = open(docx({ body }));
  const comments = texts.map((text) => {
    const start = word.text.indexOf(text);
    assert.ok(start >= 0, text);
    return { range: { start, end: start + text.length }, lines: [`关于${text}`] };
  });
  return bodyOf(open(writeWordComments(word, comments, OURS)));
}

const begin = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const around = (id: number, runs: string): string => begin(id) + runs + end(id);

describe('a comment in a Word file', () => {
  it('stands around the characters that it is on, and parts the run there', () => {
    assert.equal(
      commented(p(r('新收', '<w:b/>') + r('12件')), '收12'),
      p(r('新', '<w:b/>') + around(1, r('收', '<w:b/>') + r('12')) + r('件')),
    );
    assert.equal(commented(p('甲'), '甲'), p(around(1, r('甲'))));
    assert.equal(commented(p('甲乙丙'), '甲', '丙'), p(around(1, r('甲')) + r('乙') + around(2, r('丙'))));
  });

  it('stays in one paragraph and in one cell', () => {
    assert.equal(commented(p('甲') + p('乙'), '甲</p>\n<p>乙'), p(around(1, r('甲'))) + p('乙'));
    assert.equal(commented(tbl(tr('甲', '乙')), '<tr><td>甲</td><td>乙'), tbl(tr(tc(p(around(1, r('甲')))), '乙')));
  });

  it('stands in a blank cell, whose paragraph is opened for it', () => {
    const cells = (blank: string): string => tbl(tr('甲', `<w:tc>${blank}</w:tc>`));
    assert.equal(commented(cells('<w:p/>'), '<td></td>'), cells(`<w:p>${around(1, '')}</w:p>`));
  });

  it('takes in the whole of what it may not part, and stands beside a text box, not in it', () => {
    const control = (content: string): string =>
      `<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    assert.equal(commented(p(control(r('甲乙丙'))), '乙'), p(control(around(1, r('甲乙丙')))));
    const box = `<w:p><w:r><w:pict><w:txbxContent>${p('丁')}</w:txbxContent></w:pict></w:r></w:p>`;
    assert.equal(
      commented(p('甲') + box, '丁'),
      p(r('甲') + around(1, '')).replace(r('甲') + begin(1), r('甲') + begin(1)) + box,
    );
  });

  it('is listed with its author and date, in a part that the file now has', () => {
    const word = open(docx({ body: p('甲') }));
    const { file } = open(writeWordComments(word, [{ range: { start: 0, end: 0 }, lines: ['A<B', '第二段'] }], OURS));
    const listed = file?.text('word/comments.xml') ?? '';
    assert.match(listed, /<w:comment w:id="1" w:author="ogi-report" w:date="2024-01-16T08:00:00Z" w:initials="ogi">/);
    assert.match(listed, /A&lt;B<\/w:t><\/w:r><\/w:p><w:p>.*第二段/);
    assert.match(file?.text('[Content_Types].xml') ?? '', /PartName="\/word\/comments\.xml"/);
    assert.equal(file?.nameOf('comments'), 'word/comments.xml');
  });
});

describe(seeded('Any comments of any Word file'), () => {
  const places = fc.array(fc.tuple(fc.nat(100_000), fc.nat(60)), { maxLength: 12 });
  const rangesIn = (word: WordDraft, drawn: readonly (readonly [number, number])[]) =>
    drawn.map(([from, size]) => {
      const whole = (at: number): number => (isInside(word.text, at) ? whole(at - 1) : at);
      const start = whole(from % word.text.length);
      return { range: { start, end: whole(Math.min(word.text.length, start + size)) }, lines: ['看'] };
    });
  const marksOf = (word: WordDraft, name: string): string[] =>
    [...word.xml.matchAll(new RegExp(`<w:${name} w:id="(\\d+)"/>`, 'g'))].map(([, id]) => id).sort();
  const listedIn = (word: WordDraft): string[] =>
    [...(word.file?.text('word/comments.xml') ?? '').matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id).sort();

  it('leave the text alone, stand where they are listed, and are replaced the next time, those of others kept', () => {
    fc.assert(
      fc.property(anyBody, places, places, (body, drawn, again) => {
        const word = open(docx({ body }));
        const others = open(writeWordComments(word, rangesIn(word, again.slice(0, 2)), OTHER));
        const after = open(writeWordComments(others, rangesIn(others, drawn), OURS));
        const ids = listedIn(after);
        assert.equal(after.text, word.text);
        assert.equal(ids.length, drawn.length + Math.min(2, again.length));
        assert.equal(new Set(ids).size, ids.length);
        for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
          assert.deepEqual(marksOf(after, name), ids);
        const replaced = open(writeWordComments(after, rangesIn(after, again), OURS));
        assert.equal(listedIn(replaced).length, again.length + Math.min(2, again.length));
        assert.equal(commentsOfOthers(replaced, OURS.author), Math.min(2, again.length));
        const twice = open(writeWordComments(replaced, rangesIn(replaced, again), OURS));
        assert.deepEqual(listedIn(twice), listedIn(replaced));
      }),
      trying(100),
    );
  });
});
