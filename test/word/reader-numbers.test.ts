import assert from 'node:assert/strict';
import { type DocxParts, del, deletedMark, p } from './docx';
import { readLines } from './read-lines';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const item = (text: string, id: number, at = 0, more = ''): string =>
  p(text, `${more}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
const SECTIONS = list(
  0,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
);

const NUMBERS: Readonly<Record<string, readonly [DocxParts, ...string[]]>> = {
  'counts levels, and begins the deeper ones anew': [
    {
      body: item('甲', 1) + item('乙', 1, 1) + item('丙', 1, 1) + item('丁', 1) + item('戊', 1, 1) + item('己', 1, 2),
      numbering: SECTIONS + num(1, 0),
    },
    '一、甲',
    '（一）乙',
    '（二）丙',
    '二、丁',
    '（一）戊',
    '1.己',
  ],
  'counts lists that share their levels together, unless one starts by itself': [
    {
      body: item('甲', 1) + item('乙', 2) + item('丙', 3) + item('丁', 3),
      numbering:
        SECTIONS +
        num(1, 0) +
        num(2, 0) +
        num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    },
    '一、甲',
    '二、乙',
    '一、丙',
    '二、丁',
  ],
  'takes numbers from styles, and levels from the list that names the style': [
    {
      body:
        p('甲', '<w:pStyle w:val="1"/>') +
        p('乙', '<w:pStyle w:val="2"/>') +
        p('丙', '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      styles:
        '<w:style w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="2"><w:basedOn w:val="0"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering:
        list(
          0,
          level(0, 'japaneseCounting', '%1、', '<w:pStyle w:val="1"/>'),
          level(1, 'decimal', '%2．', '<w:pStyle w:val="2"/>'),
        ) + num(1, 0),
    },
    '一、甲',
    '1．乙',
    '丙',
  ],
  'finds the levels that a list style has': [
    {
      body: item('甲', 2),
      styles:
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering: `${SECTIONS}<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>${num(1, 0)}${num(2, 5)}`,
    },
    '一、甲',
  ],
  'does not count what is deleted, and writes no number where nothing stands': [
    {
      body:
        item('甲', 1) +
        p(
          del('<w:r><w:delText>乙</w:delText></w:r>'),
          `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${deletedMark}`,
        ) +
        item('', 1) +
        item('丙', 1),
      numbering: SECTIONS + num(1, 0),
    },
    '一、甲',
    '三、丙',
  ],
  'reads no number that it was before a tracked change': [
    {
      body: p('甲', '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'),
      numbering: SECTIONS + num(1, 0),
    },
    '甲',
  ],
  'writes bullets as nothing, and parts a bare figure from what follows': [
    {
      body: item('甲', 1) + item('乙', 2) + item('丙', 3),
      numbering:
        list(0, level(0, 'bullet', '')) +
        list(1, level(0, 'decimal', '%1')) +
        list(2, level(0, 'decimal', '%1.', '<w:suff w:val="space"/>')) +
        num(1, 0) +
        num(2, 1) +
        num(3, 2),
    },
    '甲',
    '1 乙',
    '1. 丙',
  ],
  'writes higher levels into the number, in decimals where it is a legal one': [
    {
      body: item('甲', 1) + item('乙', 1, 1),
      numbering: list(0, level(0, 'chineseCounting', '%1'), level(1, 'decimal', '%1.%2、', '<w:isLgl/>')) + num(1, 0),
    },
    '一甲',
    '1.1、乙',
  ],
};

describe('the numbers of a Word file are read', () => {
  for (const [name, [parts, ...lines]] of Object.entries(NUMBERS))
    it(name, () =>
      assert.deepEqual(
        readLines(parts),
        lines.map((line) => `<p>${line}</p>`),
      ),
    );
});
