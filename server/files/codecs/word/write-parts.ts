const OFFICE = 'http://schemas.openxmlformats.org';
export const W = `${OFFICE}/wordprocessingml/2006/main`;
export const R = `${OFFICE}/officeDocument/2006/relationships`;
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** In half points: 二号, 三号, 四号, 五号. */
export const SIZES = { title: 44, body: 32, page: 28, cell: 21 } as const;
export const FONTS = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading1: '黑体',
  heading2: '楷体_GB2312',
} as const;
/** What stands in for a font where it is not there. */
const STAND_INS: readonly (readonly [font: string, other: string])[] = [
  [FONTS.title, '方正小标宋_GBK'],
  [FONTS.body, '仿宋'],
  [FONTS.heading1, 'SimHei'],
  [FONTS.heading2, '楷体'],
  ['宋体', 'SimSun'],
];

/** 28.95 points, so that 22 lines fill the page. */
const LINE = 579;
/** A4, and its margins of 37, 35, 28 and 26 mm, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1304 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** The width of a character of the body. */
export const EM = SIZES.body * 10;

/** The font of a run. Without the hint, quotes and dashes would be narrow ones. */
export const fonts = (font: string): string =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>`;

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

const style = (id: string, name: string, paragraph: string, run: string, more = ''): string =>
  `<w:style w:type="paragraph" ${more}w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const INDENT = `<w:ind w:firstLineChars="200" w:firstLine="${2 * EM}"/>`;
const STYLES = [
  `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(FONTS.body)}<w:kern w:val="2"/>${size(SIZES.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
  style(
    'Normal',
    'Normal',
    `<w:spacing w:line="${LINE}" w:lineRule="exact"/><w:jc w:val="both"/>`,
    '',
    'w:default="1" ',
  ),
  style(
    'Title',
    'Title',
    '<w:snapToGrid w:val="0"/><w:spacing w:line="640" w:lineRule="exact"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
    fonts(FONTS.title) + size(SIZES.title),
  ),
  style('Heading1', 'heading 1', `<w:keepNext/>${INDENT}<w:outlineLvl w:val="0"/>`, fonts(FONTS.heading1)),
  style('Heading2', 'heading 2', `<w:keepNext/>${INDENT}<w:outlineLvl w:val="1"/>`, fonts(FONTS.heading2)),
  style('BodyText', 'Body Text', INDENT, ''),
  style(
    'Cell',
    'Cell',
    '<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    size(SIZES.cell),
  ),
  style('Footer', 'footer', '<w:spacing w:line="240" w:lineRule="auto"/>', fonts('宋体') + size(SIZES.page)),
].join('');

const footer = (side: 'left' | 'right'): string =>
  `<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

/** The section of the whole document, which says what page it is. */
export const SECTION =
  '<w:sectPr><w:footerReference w:type="even" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>' +
  `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.right}" w:bottom="${PAGE.bottom}" w:left="${PAGE.left}" w:header="851" w:footer="${PAGE.footer}" w:gutter="0"/>` +
  `<w:docGrid w:type="lines" w:linePitch="${LINE}"/></w:sectPr>`;

const SETTINGS =
  '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

const FONT_TABLE = STAND_INS.map(
  ([font, other]) =>
    `<w:font w:name="${font}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
).join('');

/** The parts beside the main one, by name, with what their content is and in which order they are related to it. */
const PARTS: readonly (readonly [name: string, type: string, content: string])[] = [
  ['styles', 'styles', `<w:styles xmlns:w="${W}">${STYLES}</w:styles>`],
  ['settings', 'settings', `<w:settings xmlns:w="${W}">${SETTINGS}</w:settings>`],
  ['fontTable', 'fontTable', `<w:fonts xmlns:w="${W}">${FONT_TABLE}</w:fonts>`],
  ['footer1', 'footer', footer('left')],
  ['footer2', 'footer', footer('right')],
];

/** All files of a Word file whose main part is given, in their order. */
export function filesOf(document: string): (readonly [name: string, text: string])[] {
  const overrides = [['document', 'document.main'], ...PARTS]
    .map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`)
    .join('');
  const related = PARTS.map(
    ([name, type], i) => `<Relationship Id="rId${i + 1}" Type="${R}/${type}" Target="${name}.xml"/>`,
  ).join('');
  const relations = (content: string): string =>
    `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships">${content}</Relationships>`;
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    ],
    ['_rels/.rels', relations(`<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>`)],
    ['word/document.xml', document],
    ['word/_rels/document.xml.rels', relations(related)],
    ...PARTS.map(([name, , content]): [string, string] => [`word/${name}.xml`, XML + content]),
  ];
}
