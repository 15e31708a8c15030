import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWord } from '../../server/files/codecs/word';
import { Dice } from '../fuzz/dice';
import { repository } from '../lsp/session';
import { compoundFile } from './compound';
import { damaged, isRefusal } from './damage';
import { docx, p, r, tc } from './docx';

/** OGI_REPORT_RUNS makes a longer run. */
const RUNS = Number(process.env.OGI_REPORT_RUNS ?? 1000);

const level = (at: number, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbered = (text: string, at: number): string =>
  p(r(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
const wide = (width: number): string => `<w:tcW w:w="${width}" w:type="dxa"/>`;
const table = (widths: readonly number[], rows: string): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;

/** What `everything.doc` was made of, by LibreOffice 7.4. */
const SOURCE = docx({
  body:
    p('青石区档案局2024年政府信息公开工作年度报告', '<w:pStyle w:val="Title"/>') +
    numbered('总体情况', 0) +
    numbered('主动公开', 1) +
    numbered('依申请公开', 1) +
    numbered('存在的问题', 0) +
    numbered('平台建设', 1) +
    p(
      `${r('今年')}<w:del w:id="1" w:author="乙"><w:r><w:delText>受理</w:delText></w:r></w:del><w:ins w:id="2" w:author="乙">${r('收到')}</w:ins>${r('隐藏', '<w:vanish/>')}${r('申请3件。')}`,
    ) +
    p(
      `${r('共')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE 5 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('5')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('件')}<w:r><w:tab/><w:t>后</w:t><w:br/><w:t>行</w:t></w:r>${r('A&amp;B “引号”—café')}`,
    ) +
    table(
      [2000, 2000, 2000],
      `<w:tr>${tc('甲', `${wide(2000)}<w:vMerge w:val="restart"/>`)}${tc('乙', `${wide(4000)}<w:gridSpan w:val="2"/>`)}</w:tr>` +
        `<w:tr>${tc('', `${wide(2000)}<w:vMerge/>`)}${tc('1', wide(2000))}${tc('2', wide(2000))}</w:tr>` +
        `<w:tr>${tc('丙', wide(2000))}${tc(p('第一段') + p('第二段'), wide(2000))}${tc(table([900, 900], `<w:tr>${tc('内一', wide(900))}${tc('内二', wide(900))}</w:tr>`) + p(''), wide(2000))}</w:tr>`,
    ) +
    p('青石区档案局') +
    p('2025年1月16日'),
  numbering: `<w:abstractNum w:abstractNumId="0">${level(0, '%1、')}${level(1, '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  styles: '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
});

/** What `boxes.doc` was made of, by LibreOffice 7.4. */
const shape = (id: number, text: string): string =>
  `<w:r><w:pict><v:shape id="s${id}" type="#_x0000_t202" style="position:absolute;margin-left:10pt;margin-top:${id * 60}pt;width:200pt;height:40pt"><v:textbox><w:txbxContent>${text}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const BOXES = docx({
  body:
    p(`${shape(1, p('云溪市档案管理局'))}${r('2024年政府信息公开工作年度报告')}`) +
    p('一、总体情况') +
    p(`${r('甲')}${shape(2, p('框一第一段') + p('框一第二段'))}${r('乙')}${shape(3, p('框二'))}`) +
    table(
      [2000, 2000],
      `<w:tr>${tc('表头', wide(2000))}${tc(p(`${r('数')}${shape(4, p('格中的框'))}`), wide(2000))}</w:tr><w:tr>${tc('行', wide(2000))}${tc('1', wide(2000))}</w:tr>`,
    ) +
    p('没有框的一段') +
    p('2025年1月16日'),
});
const boxes = readFileSync(join(repository, 'test', 'word', 'files', 'boxes.doc'));

const everything = readFileSync(join(repository, 'test', 'word', 'files', 'everything.doc'));

function textOf(bytes: Uint8Array): string {
  const word = readWord(bytes);
  assert.ok(typeof word !== 'string', String(word));
  return word.text;
}

describe('A file of Word 97–2003', () => {
  it('says what the .docx says that it was made of: numbers, revisions, fields, signs, merged and nested cells', () => {
    assert.equal(textOf(everything), textOf(SOURCE));
    assert.ok(textOf(SOURCE).includes('（二）依申请公开') && textOf(SOURCE).includes('<td rowspan="2">甲</td>'));
  });

  it('has the text of its boxes behind the paragraph that they are tied to, in cells too', () => {
    assert.equal(textOf(boxes), textOf(BOXES));
    assert.match(textOf(BOXES), /乙<\/p>\n<p>框一第一段<\/p>\n<p>框一第二段<\/p>\n<p>框二/);
    assert.match(textOf(BOXES), /<td>数<br>格中的框<\/td><\/tr>\n<tr>/);
  });

  it('is a Buffer or not, at the beginning of its memory or not', () => {
    const shifted = new Uint8Array(everything.length + 7).subarray(7);
    shifted.set(everything);
    assert.equal(textOf(shifted), textOf(everything));
  });

  it('that is older, protected, or something else is refused as what it is', () => {
    const document = (...start: number[]): Uint8Array => compoundFile({ WordDocument: Uint8Array.from(start) });
    assert.equal(readWord(document(0xdc, 0xa5, 0x65)), 'word-95');
    assert.equal(readWord(document(0xec, 0xa5, 0x68)), 'word-95');
    assert.equal(readWord(document(0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 1)), 'word-password');
    assert.equal(readWord(document(0xec, 0xa5, 0xc1)), 'word-damaged');
    assert.equal(readWord(compoundFile({ EncryptedPackage: Uint8Array.of(1) })), 'word-password');
    assert.equal(readWord(compoundFile({ Workbook: Uint8Array.of(1) })), 'not-word');
  });

  it(`that is damaged is read or refused, ${RUNS} times`, () => {
    let refused = 0;
    for (let run = 0; run < RUNS; run++) {
      const read = readWord(damaged(run % 3 === 0 ? boxes : everything, new Dice(run, 2)));
      if (typeof read !== 'string') continue;
      assert.ok(isRefusal(read), read);
      refused++;
    }
    assert.ok(refused > RUNS / 4, `${refused}`);
  });

  it('whose sectors lead round in a circle is refused', () => {
    const bytes = compoundFile({ WordDocument: Uint8Array.of(0xec, 0xa5, 0xc1) });
    const view = new DataView(bytes.buffer);
    const table = 512 * (1 + view.getUint32(76, true));
    view.setUint32(table, 0, true);
    assert.equal(readWord(bytes), 'word-damaged');
  });
});
