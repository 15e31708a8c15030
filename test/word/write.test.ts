import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  protectionOf,
  readWord,
  refusalOf,
  type TextEdit,
  type WordDraft,
  writeEdits,
} from '../../server/files/codecs/word';
import { applyEdits, withoutOverlaps } from '../../server/text/edits';
import { seeded, trying } from '../support/run';
import { anyBody as body, isInside, anyText as text } from './arbitrary';
import { type DocxParts, docx, p, r, tbl, tc, tr, W } from './docx';

const TRACKING = { author: 'ogi-report', date: '2024-01-16T08:00:00Z' };

function open(parts: DocxParts | string | Uint8Array): WordDraft {
  const bytes = parts instanceof Uint8Array ? parts : docx(typeof parts === 'string' ? { body: parts } : parts);
  const word = readWord(bytes);
  assert.ok(typeof word !== 'string', `refused: ${word}`);
  return word;
}

/** The edit that puts `to` in the place of `from`, which stands in the text once. */
function edit(word: WordDraft, from: string, to: string): TextEdit {
  const start = word.text.indexOf(from);
  assert.ok(start >= 0 && word.text.indexOf(from, start + 1) < 0, from);
  return { range: { start, end: start + from.length }, text: to };
}

/** document.xml without what stands around the body. */
const bodyOf = ({ xml }: WordDraft): string => xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('<w:sectPr/>'));

function changed(parts: DocxParts | string, from: string, to: string, isTracked = false): string {
  const word = open(parts);
  const own = edit(word, from, to);
  assert.equal(refusalOf(word, own), undefined);
  const after = open(writeEdits(word, [own], isTracked ? TRACKING : undefined));
  assert.equal(after.text, applyEdits(word.text, [own]).replace('&nbsp;', '\u00a0'));
  return bodyOf(after);
}

const del = (id: number, content: string): string =>
  `<w:del w:id="${id}" w:author="ogi-report" w:date="2024-01-16T08:00:00Z">${content}</w:del>`;
const ins = (id: number, content: string): string => del(id, content).replaceAll('w:del', 'w:ins');
const gone = (text: string, properties = ''): string => r(text, properties).replaceAll('w:t', 'w:delText');

describe('a change of a Word file', () => {
  it('is made in the run where it begins, and the others lose what it takes away', () => {
    assert.equal(
      changed(p(r('新收') + r('1', '<w:b/>') + r('2') + r('件')), '收12件', '收3件'),
      p(r('新收') + r('3', '<w:b/>') + r('') + r('件')),
    );
  });

  it('keeps the blanks at the ends of what it leaves', () => {
    assert.equal(
      changed('<w:p><w:r><w:t>甲乙</w:t></w:r></w:p>', '甲乙', '甲 '),
      '<w:p><w:r><w:t xml:space="preserve">甲 </w:t></w:r></w:p>',
    );
  });

  it('writes characters that HTML has names for, and those that are mark-up', () => {
    assert.equal(changed(p('甲乙丙'), '乙', '&nbsp;&amp;&lt;'), p('甲\u00a0&amp;&lt;丙'));
  });

  /** What comes of a blank cell beside 12 that is given a 3. */
  function filled(blank: string, isTracked = false): string {
    const word = open(tbl(tr(tc(p(r('12', '<w:i/>'))), blank)));
    const start = word.text.indexOf('<td></td>') + '<td>'.length;
    const own = { range: { start, end: start }, text: '3' };
    assert.equal(refusalOf(word, own), undefined);
    const after = open(writeEdits(word, [own], isTracked ? TRACKING : undefined));
    assert.equal(after.text, applyEdits(word.text, [own]));
    const body = bodyOf(after);
    return body.slice(body.indexOf('</w:tc>') + 7, body.indexOf('</w:tr>'));
  }

  it('fills a blank cell in the look of its paragraph, else of a figure beside it', () => {
    const mark = '<w:rPr><w:ins w:id="1" w:author="甲"/><w:b/></w:rPr>';
    assert.equal(
      filled(`<w:tc><w:p><w:pPr>${mark}</w:pPr></w:p></w:tc>`),
      tc(`<w:p><w:pPr>${mark}</w:pPr>${r('3', '<w:b/>')}</w:p>`),
    );
    assert.equal(filled('<w:tc><w:p/></w:tc>'), tc(p(r('3', '<w:i/>'))));
    assert.equal(filled('<w:tc><w:p/></w:tc>', true), tc(p(ins(1, r('3', '<w:i/>')))));
  });

  it('is a revision where it is asked for, with numbers whole', () => {
    assert.equal(
      changed(p(r('新收13件', '<w:b/>')), '13', '23', true),
      p(r('新收', '<w:b/>') + del(1, gone('13', '<w:b/>')) + ins(2, r('23', '<w:b/>')) + r('件', '<w:b/>')),
    );
    assert.equal(changed(p('13'), '13', '23', true), p(del(1, gone('13')) + ins(2, r('23'))));
  });

  it('does not take a generated number for a part of the number behind it', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    assert.equal(
      changed({ body: p('12件', list), numbering }, '12件', '32件', true),
      p(del(1, gone('1')) + ins(2, r('3')) + r('2件'), list),
    );
  });

  it('stands beside the revision of another, which is ended and begun again', () => {
    const other = (id: number, content: string): string => `<w:ins w:id="${id}" w:author="甲">${content}</w:ins>`;
    assert.equal(
      changed(p(other(7, r('新收13件'))), '13', '5', true),
      p(other(7, `${r('新收')}${del(8, gone('13'))}`) + ins(9, r('5')) + other(10, r('件'))),
    );
  });

  it('is written with the prefix of the file', () => {
    const xml = (prefix: string, uri: string): string => {
      const e = prefix && `${prefix}:`;
      return `<?xml version="1.0"?><${e}document xmlns${prefix && `:${prefix}`}="${uri}"><${e}body><${e}p><${e}r><${e}t>13</${e}t></${e}r></${e}p></${e}body></${e}document>`;
    };
    for (const [body, expected] of [
      [xml('ns0', W), /<ns0:del ns0:id="1" ns0:author="ogi-report"[^>]*><ns0:r><ns0:delText xml:space="preserve">13</],
      [xml('', W), new RegExp(`<del xmlns:w="${W}" w:id="1" w:author="ogi-report"[^>]*><r><delText`)],
    ] as const) {
      const word = open({ body });
      const after = open(writeEdits(word, [edit(word, '13', '5')], TRACKING));
      assert.match(after.xml, expected);
      assert.match(after.text, /<p>5<\/p>/);
    }
  });

  it('is refused where it would need other paragraphs, or characters that stand nowhere', () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const word = open({
      body:
        p('甲乙') +
        p(`${field}${r('九')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
        p('丙', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${p('丁')}</w:sdtContent></w:sdt>` +
        p(`<w:r><w:pict><w:txbxContent>${p('戊')}</w:txbxContent></w:pict></w:r>`) +
        tbl(
          tr(
            '己',
            tc(
              p(
                '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>填写</w:t></w:r></w:sdtContent></w:sdt>',
              ),
            ),
          ),
        ),
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    });
    const why = (from: string, to: string) => refusalOf(word, edit(word, from, to));
    assert.equal(why('甲', '丑'), undefined);
    assert.equal(why('甲', '丑<br>'), 'structure');
    assert.equal(why('<p>甲乙</p>', ''), 'structure');
    assert.equal(why('乙</p>\n<p>九', '丑'), 'structure');
    assert.equal(why('九', '丑'), 'field');
    assert.equal(why('一、丙', '二、丙'), 'generated');
    assert.equal(why('丙', '丑'), undefined);
    assert.equal(why('丁', '丑'), 'control');
    assert.equal(why('戊', '丑'), 'text-box');
    const blank = word.text.indexOf('<td></td>') + 4;
    assert.equal(refusalOf(word, { range: { start: blank, end: blank }, text: '1' }), 'control');
  });

  it('leaves every byte of the other parts as it was', () => {
    const others = { 'docProps/custom.xml': '<Properties/>', 'word/media/图.xml': '<a/>' };
    const bytes = Buffer.from(docx({ body: p('甲'), styles: '', others }));
    const copy = Uint8Array.from(bytes);
    const word = open(bytes);
    const after = writeEdits(word, [edit(word, '甲', '乙')]);
    const records = (archive: Uint8Array): string[] =>
      Buffer.from(archive)
        .toString('latin1')
        .split('PK\x03\x04')
        .slice(1)
        .map((record) => record.split('PK\x01\x02')[0]);
    const [before, now] = [records(bytes), records(after)];
    assert.ok(bytes.equals(copy), 'the bytes that were read too');
    assert.equal(now.length, before.length);
    assert.deepEqual(
      now.filter((record, i) => record !== before[i]).map((record) => record.includes('word/document.xml')),
      [true],
    );
  });

  it('is asked about: whether the file is signed, protected, or wants revisions', () => {
    const settings = (xml: string) => protectionOf(open({ body: p('甲'), settings: xml }).file);
    assert.equal(settings(''), undefined);
    assert.equal(settings('<w:trackRevisions/>'), 'tracked');
    assert.equal(settings('<w:trackRevisions w:val="0"/>'), undefined);
    assert.equal(
      settings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:trackRevisions/>'),
      'protected',
    );
    assert.equal(settings('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>'), undefined);
    assert.equal(settings('<w:documentProtection w:edit="trackedChanges" w:enforcement="true"/>'), 'tracked');
    assert.equal(settings('<w:writeProtection w:recommended="1"/>'), undefined);
    assert.equal(settings('<w:writeProtection w:hashValue="x"/>'), 'protected');
    assert.equal(protectionOf(open({ body: p('甲'), others: { '_xmlsignatures/sig1.xml': '<a/>' } }).file), 'signed');
  });
});

/** What a file says when all revisions of ours are rejected. */
const rejected = (xml: string): string =>
  xml
    .replace(/<w:ins w:id="\d+" w:author="ogi-report"[^>]*>.*?<\/w:ins>/g, '')
    .replace(/<w:del w:id="\d+" w:author="ogi-report"[^>]*>(.*?)<\/w:del>/g, (_, content: string) =>
      content.replaceAll('w:delText', 'w:t'),
    );

/** Edits of a decoded text that can be made, drawn from numbers. */
function editsFrom(word: WordDraft, draws: readonly (readonly [number, number, string])[]): TextEdit[] {
  const groups = draws.flatMap(([from, size, to]): TextEdit[][] => {
    const start = from % word.text.length;
    const own = { range: { start, end: Math.min(word.text.length, start + size) }, text: to };
    return isInside(word.text, own.range.start) || isInside(word.text, own.range.end) || refusalOf(word, own)
      ? []
      : [[own]];
  });
  return withoutOverlaps(groups);
}

const draws = fc.array(fc.tuple(fc.nat(100_000), fc.nat(4), text), { maxLength: 40 });

describe(seeded('Any changes of any Word file'), () => {
  for (const tracking of [undefined, TRACKING])
    it(`give the text with these changes${tracking ? ', as revisions that can be rejected' : ''}`, () => {
      fc.assert(
        fc.property(body, draws, (content, drawn) => {
          const word = open(content);
          const edits = editsFrom(word, drawn);
          const after = open(writeEdits(word, edits, tracking));
          assert.equal(after.text, applyEdits(word.text, edits));
          if (!tracking) return;
          const before = open(docx({ body: rejected(bodyOf(after)) }));
          assert.equal(before.text, word.text);
          const ids = [...after.xml.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="ogi-report"/g)].map(([, id]) => id);
          assert.equal(new Set(ids).size, ids.length);
        }),
        trying(200),
      );
    });
});
