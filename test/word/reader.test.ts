import assert from 'node:assert/strict';
import { placeAt, readWord } from '../../server/files/codecs/word';
import { control, type DocxParts, del, deletedMark, docx, NAMESPACES, p, r, tbl, tc, tr, W } from './docx';
import { readLines } from './read-lines';

const ins = (content: string): string => `<w:ins w:id="2" w:author="甲">${content}</w:ins>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const choice = (content: string, fallback: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${content}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
const box = (content: string): string =>
  `<w:drawing><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>`;

const TEXT: Readonly<Record<string, readonly [DocxParts | string, ...string[]]>> = {
  'joins the runs that Word splits between Han and digits': [
    p(r('新收申请') + r('12', '<w:b/>') + r('件')),
    '<p>新收申请12件</p>',
  ],
  'keeps the escapes of XML, which are those of HTML, and reads characters that are written as numbers': [
    p(r('A&amp;B &lt;甲&gt; &#x4E00;')),
    '<p>A&amp;B &lt;甲&gt; 一</p>',
  ],
  'reads character data as text': [p('<w:r><w:t><![CDATA[A&B]]></w:t></w:r>'), '<p>A&amp;B</p>'],
  'leaves out what is deleted or moved away, and what it was before': [
    p(
      r('甲') +
        del('<w:r><w:delText>乙</w:delText></w:r>') +
        `<w:moveFrom w:id="4">${r('丙')}</w:moveFrom>` +
        ins(r('丁')) +
        `<w:moveTo w:id="5">${r('戊')}</w:moveTo>`,
    ),
    '<p>甲丁戊</p>',
  ],
  'joins paragraphs whose mark is deleted': [p('青石区', deletedMark) + p('人民政府'), '<p>青石区人民政府</p>'],
  'leaves no trace of a paragraph that is deleted whole': [
    p('甲') + p(del('<w:r><w:delText>乙</w:delText></w:r>'), deletedMark) + p('丙'),
    '<p>甲</p>',
    '<p>丙</p>',
  ],
  'leaves out hidden text': [
    {
      body:
        p(r('甲') + r('乙', '<w:vanish/>') + r('丙', '<w:vanish w:val="0"/>') + r('丁', '<w:rStyle w:val="H"/>')) +
        p('戊', '<w:pStyle w:val="HP"/>'),
      styles:
        '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="B"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="HP"><w:basedOn w:val="B"/></w:style>',
    },
    '<p>甲丙</p>',
  ],
  'reads into links, smart tags and directions': [
    p(
      `<w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag><w:bdo><w:dir>${r('丙')}</w:dir></w:bdo>`,
    ),
    '<p>甲乙丙</p>',
  ],
  'reads the base of ruby only': [
    p(`<w:r><w:ruby><w:rt>${r('yún')}</w:rt><w:rubyBase>${r('云')}</w:rubyBase></w:ruby></w:r>${r('溪')}`),
    '<p>云溪</p>',
  ],
  'reads symbols, tabs, breaks and hyphens': [
    p(
      '<w:r><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:tab/><w:t>否</w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:br/><w:t>2023</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>2024</w:t></w:r>',
    ),
    '<p>是☑\t否□<br>2023‑2024</p>',
  ],
  'leaves out breaks at the ends of a paragraph, of pages too': [
    p(`<w:r><w:br w:type="page"/></w:r>${r('一、总体情况')}<w:r><w:br/></w:r>`),
    '<p>一、总体情况</p>',
  ],
  'reads the result of a field and not its code': [
    p(r('共') + field(' =SUM(ABOVE) ', r('12')) + r('件')),
    '<p>共12件</p>',
  ],
  'reads no table of contents made by a field, whose lines are fields too': [
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('一、总体情况')}${field('PAGEREF', r('1'))}`,
    ) +
      p(`${r('二、主动公开')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
      p('正文'),
    '<p>正文</p>',
  ],
  'reads all of a document whose field never ends': [
    p(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    ) + p('正文'),
    '<p>正文</p>',
  ],
  'reads no table of contents made by a control or told by a style': [
    {
      body:
        control('<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>', p('一、总体情况 1')) +
        p('二、主动公开 2', '<w:pStyle w:val="21"/>') +
        p('正文'),
      styles: '<w:style w:styleId="21"><w:name w:val="toc 1"/></w:style>',
    },
    '<p>正文</p>',
  ],
  'reads what stands in controls, but not what they ask for': [
    control('', p('甲')) + p(control('<w:text/>', r('乙')) + control('<w:showingPlcHdr/>', r('单击此处输入文字。'))),
    '<p>甲</p>',
    '<p>乙</p>',
  ],
  'reads a text box once, behind its paragraph': [
    p(
      `<w:r>${choice(box(p('云溪市人民政府')), `<w:pict><v:textbox><w:txbxContent>${p('云溪市人民政府')}</w:txbxContent></v:textbox></w:pict>`)}</w:r>${r('正文')}`,
    ),
    '<p>正文</p>',
    '<p>云溪市人民政府</p>',
  ],
  'reads the other branch where there is one only': [
    p(`<w:r><mc:AlternateContent><mc:Fallback><w:t>甲</w:t></mc:Fallback></mc:AlternateContent></w:r>`),
    '<p>甲</p>',
  ],
  'reads formulas as their characters': [
    p(`${r('比例')}<m:oMath><m:r><m:t>1/2</m:t></m:r></m:oMath>`),
    '<p>比例1/2</p>',
  ],
  'tells headings by their style or level, but no long paragraphs': [
    {
      body:
        p('标题', '<w:pStyle w:val="T"/>') +
        p('一、总体情况', '<w:pStyle w:val="1"/>') +
        p('（一）概况', '<w:outlineLvl w:val="1"/>') +
        p('长'.repeat(101), '<w:pStyle w:val="1"/>') +
        p('正文', '<w:outlineLvl w:val="9"/>'),
      styles:
        '<w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="H"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="1"><w:basedOn w:val="H"/></w:style>',
    },
    '<h1>标题</h1>',
    '<h1>一、总体情况</h1>',
    '<h2>（一）概况</h2>',
    `<p>${'长'.repeat(101)}</p>`,
    '<p>正文</p>',
  ],
  'writes no blank paragraphs': [`${p('甲')}<w:p/>${p('  ')}${p('乙')}`, '<p>甲</p>', '<p>乙</p>'],
  'finds a main part of another name': [{ body: p('甲'), main: 'word/document2.xml' }, '<p>甲</p>'],
  'knows elements by their namespace, not by their prefix': [
    `<?xml version="1.0"?><ns0:document xmlns:ns0="${W}"><ns0:body><ns0:p><ns0:r><ns0:t>甲</ns0:t></ns0:r></ns0:p><w:p xmlns:w="urn:other"/></ns0:body></ns0:document>`,
    '<p>甲</p>',
  ],
  'reads files without prefixes, and those of the strict standard': [
    '<?xml version="1.0"?><document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>甲</t></r></p></body></document>',
    '<p>甲</p>',
  ],
  'refuses a file whose text stands in another': [`${p('甲')}<w:altChunk r:id="rId9"/>`, 'word-embedded'],
  'refuses document types': [
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "甲">]><w:document ${NAMESPACES}><w:body/></w:document>`,
    'word-damaged',
  ],
  'refuses what is nested absurdly': [`${'<w:smartTag>'.repeat(500)}${'</w:smartTag>'.repeat(500)}`, 'word-damaged'],
  'refuses what is not well formed': ['<w:p><w:r></w:p></w:r>', 'word-damaged'],
};

describe('a Word file is read', () => {
  for (const [name, [parts, ...lines]] of Object.entries(TEXT))
    it(name, () => assert.deepEqual(readLines(parts), lines));

  it('says where a person finds what was read', () => {
    const torn = tbl(tr('甲', tc('乙', '<w:gridSpan w:val="2"/>'))) + tbl(tr('1', '', '3'));
    const draft = readWord(
      docx({ body: `${p('标题')}<w:p/>${p('正文很长很长很长很长很长很长')}${tbl(tr('0'))}${p('其间')}${torn}` }),
    );
    assert.ok(typeof draft !== 'string');
    const at = (text: string) => placeAt(draft, draft.text.indexOf(text));
    assert.deepEqual(at('标题'), { paragraph: 1, beginning: '标题' });
    assert.deepEqual(at('很长'), { paragraph: 2, beginning: '正文很长很长很长很长很长…' });
    assert.deepEqual(at('0</td>'), { table: 1, row: 1, column: 1 });
    assert.deepEqual(at('其间'), { paragraph: 3, beginning: '其间' });
    assert.deepEqual(at('乙'), { table: 2, row: 1, column: 2 });
    assert.deepEqual(at('1</td>'), { table: 2, row: 2, column: 1 });
    assert.deepEqual(at('</td><td>3'), { table: 2, row: 2, column: 2 });
    assert.deepEqual(at('3</td>'), { table: 2, row: 2, column: 3 });
  });

  it('knows for every character where it stands in the file', () => {
    const draft = readWord(docx({ body: p(r('甲&amp;') + r('乙')) + tbl(tr('1', '&lt;2')) }));
    assert.ok(typeof draft !== 'string');
    let count = 0;
    for (const { start, paragraph } of draft.units) {
      let at = start;
      for (const { html, source } of paragraph?.segments ?? []) {
        assert.equal(draft.text.slice(at, at + html.length), draft.xml.slice(source.start, source.end));
        at += html.length;
        count++;
      }
    }
    assert.equal(count, 4);
  });
});
