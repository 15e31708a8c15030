import { NAMESPACES, p, r, tbl, tc, tr } from './docx';
import { cellProperties, escaped, type GridCell } from './report';
import { control, del, inRuns, ins, isFigure, level, numbered, plainCell, type Way, way } from './ways';

const run = (content: string): string => `<w:r>${content}</w:r>`;
const fieldMark = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
const field = (code: string, result: string): string =>
  fieldMark('begin') + run(`<w:instrText> ${code} </w:instrText>`) + fieldMark('separate') + result + fieldMark('end');
const charByChar = (text: string): string => [...text].map((char) => r(escaped(char))).join('');
const asReferences = (text: string): string =>
  [...text].map((char) => `&#x${(char.codePointAt(0) ?? 0).toString(16)};`).join('');
const cellOf = (cell: GridCell, content: string, properties = ''): string =>
  tc(content, properties + cellProperties(cell));
const isSigned = (text: string): boolean => /^\d{4}年\d+月\d+日$/.test(text);
const boxed = (text: string): string => `<w:txbxContent>${p(escaped(text))}</w:txbxContent>`;

const lists = (format: string, text: string, more = ''): string =>
  `<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>`;
const sectionsBy = (name: string, numbering: string): Way =>
  way(
    name,
    {
      paragraph: ({ text }) => (/^[一二三四五六]、/.test(text) ? numbered(text.slice(2), 0) : p(escaped(text))),
    },
    { numbering },
  );

const CONTENTS_LINES = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
const CONTENTS_STYLES = [1, 2]
  .map((at) => `<w:style w:type="paragraph" w:styleId="T${at}"><w:name w:val="toc ${at}"/></w:style>`)
  .join('');

/** More ways in which word processors and people write a report; all report the same report. */
export const MORE_WAYS: readonly Way[] = [
  way('with a run for each character', {
    paragraph: ({ text }) => p(charByChar(text)),
    cell: (cell) => cellOf(cell, cell.text && p(charByChar(cell.text))),
  }),
  way('with characters as references', {
    paragraph: ({ text }) => p(asReferences(text)),
    cell: (cell) => cellOf(cell, asReferences(cell.text)),
  }),
  way('with character data and comments in the XML', {
    paragraph: ({ text }) => p(run(`<!-- a --><w:t><![CDATA[${text}]]></w:t><?b c?>`)),
  }),
  way('with tabs and blanks around figures', {
    cell: (cell) => cellOf(cell, p(run('<w:tab/>') + r(` ${escaped(cell.text)} `) + run('<w:tab/>'))),
  }),
  way('with page breaks inside tables', {
    cell: (cell) =>
      cellOf(cell, p(run(`<w:lastRenderedPageBreak/><w:br w:type="page"/><w:t>${escaped(cell.text)}</w:t>`))),
  }),
  way('with notes at the foot and the end', {
    paragraph: ({ text }) => p(r(escaped(text)) + run('<w:footnoteReference w:id="2"/><w:endnoteReference w:id="3"/>')),
  }),
  way('with a section break after each paragraph', {
    paragraph: ({ text }) =>
      p(escaped(text), '<w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906"/></w:sectPr>'),
  }),
  way('with proofing marks and bookmarks between runs', {
    paragraph: ({ text }) =>
      p(
        `<w:proofErr w:type="gramStart"/>${inRuns(text)}<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/><w:proofErr w:type="gramEnd"/>`,
      ),
    cell: (cell) =>
      cellOf(cell, p(`<w:bookmarkStart w:id="0" w:name="b"/>${r(escaped(cell.text))}<w:bookmarkEnd w:id="0"/>`)),
  }),
  way('with paragraphs that were moved', {
    paragraph: ({ text }) =>
      p(
        `<w:moveFrom w:id="1" w:author="乙">${r('移走')}</w:moveFrom><w:moveTo w:id="2" w:author="乙">${r(escaped(text))}</w:moveTo>`,
      ),
  }),
  way('with changes of look recorded everywhere', {
    paragraph: ({ text }) =>
      p(
        r(escaped(text), '<w:b/><w:rPrChange w:id="1" w:author="乙"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
        '<w:pPrChange w:id="2" w:author="乙"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>',
      ),
    cell: (cell) =>
      cellOf(
        cell,
        escaped(cell.text),
        '<w:tcPrChange w:id="3" w:author="乙"><w:tcPr><w:gridSpan w:val="9"/></w:tcPr></w:tcPrChange>',
      ),
  }),
  way('with insertions of whole paragraphs and rows', {
    paragraph: ({ text }) => p(ins(1, r(escaped(text))), '<w:rPr><w:ins w:id="2" w:author="乙"/></w:rPr>'),
    row: (cells) => `<w:tr><w:trPr><w:ins w:id="3" w:author="乙"/></w:trPr>${cells.join('')}</w:tr>`,
  }),
  way('with cells that were deleted', {
    row: (cells) => tr(...cells, tc('旧', '<w:cellDel w:id="1" w:author="乙"/>')),
  }),
  way('with digits replaced one by one', {
    cell: (cell) =>
      cellOf(
        cell,
        isFigure(cell.text)
          ? p([...cell.text].map((digit, i) => del(2 * i, '8') + ins(2 * i + 1, r(digit))).join(''))
          : escaped(cell.text),
      ),
  }),
  way('with controls in cells and around figures', {
    cell: (cell) => cellOf(cell, control(p(control(r(escaped(cell.text)), '<w:text/>')), '<w:richText/>')),
  }),
  way('with rows in controls that repeat, and custom XML', {
    row: (cells) => `<w:customXml w:element="a">${control(tr(...cells), '<w:repeatingSectionItem/>')}</w:customXml>`,
  }),
  way('with tables in controls', { table: (rows) => control(`<w:customXml>${tbl(...rows)}</w:customXml>`) }),
  way('with totals that Word adds up', {
    cell: (cell) => cellOf(cell, isFigure(cell.text) ? p(field('=SUM(LEFT)', r(cell.text))) : escaped(cell.text)),
  }),
  way('with a date that Word sets', {
    paragraph: ({ text }) => p(isSigned(text) ? field('DATE \\@ "yyyy年M月d日"', r(text)) : escaped(text)),
  }),
  way('with simple fields, and fields in fields', {
    paragraph: ({ text }) =>
      p(
        `<w:fldSimple w:instr=" DOCPROPERTY a ">${r(escaped(text.slice(0, 3)))}</w:fldSimple>${field(`IF ${field('PAGE', r('1'))} = 1`, r(escaped(text.slice(3))))}`,
      ),
  }),
  way('with a field that is never ended', {
    paragraph: ({ text }, i) => p((i === 1 ? fieldMark('begin') : '') + r(escaped(text))),
  }),
  way('with a table of contents by a field alone', {
    body: (body) =>
      p(
        fieldMark('begin') +
          run('<w:instrText>TOC \\o "1-3"</w:instrText>') +
          fieldMark('separate') +
          r(CONTENTS_LINES[0]),
      ) +
      CONTENTS_LINES.slice(1)
        .map((line) => p(r(line) + run('<w:tab/>') + field('PAGEREF _a', r('3'))))
        .join('') +
      p(fieldMark('end')) +
      body,
  }),
  way(
    'with a table of contents by styles alone',
    { body: (body) => CONTENTS_LINES.map((line) => p(line, '<w:pStyle w:val="T1"/>')).join('') + body },
    { styles: CONTENTS_STYLES },
  ),
  sectionsBy('with sections numbered as WPS does', lists('japaneseCounting', '%1、', '<w:suff w:val="nothing"/>')),
  sectionsBy('with sections numbered and a tab after the number', lists('chineseCountingThousand', '%1、')),
  sectionsBy(
    'with sections numbered in a format outside of the standard',
    lists('none', '%1、').replace(
      '<w:numFmt w:val="none"/>',
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="a"/></mc:Choice><mc:Fallback><w:numFmt w:val="chineseCounting"/></mc:Fallback></mc:AlternateContent>',
    ),
  ),
  way(
    'with numbers of the second order by list',
    {
      paragraph: ({ text }) => (/^[一二三四五六]、/.test(text) ? numbered(text.slice(2), 0) : p(escaped(text))),
    },
    {
      numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    },
  ),
  way('with its title in a text box of old', {
    paragraph: ({ text }, i) =>
      i > 0
        ? p(escaped(text))
        : `<w:p ${NAMESPACES}><w:r><w:pict><v:group><v:shape><v:textbox>${boxed(text)}</v:textbox></v:shape></v:group></w:pict></w:r></w:p>`,
  }),
  way('with its title over two lines', {
    paragraph: ({ text }, i) => {
      const at = text.search(/\d{4}年/);
      return i > 0 || at < 1
        ? p(escaped(text))
        : p(r(escaped(text.slice(0, at))) + run('<w:br/>') + r(escaped(text.slice(at))), '<w:jc w:val="center"/>');
    },
  }),
  way('with organ and date moved right by tabs and blanks', {
    paragraph: ({ text }) =>
      p(isSigned(text) || /局$/.test(text) ? run('<w:tab/><w:tab/>') + r(`　　${escaped(text)}  `) : escaped(text)),
  }),
  way('with blank paragraphs everywhere, and indents of blanks', {
    paragraph: ({ text }) => `${p('')}<w:p/>${p(`　　${escaped(text)}`)}`,
    cell: (cell) => cellOf(cell, `<w:p/>${p(escaped(cell.text))}<w:p/>`),
  }),
  way('with merges said in full, and what Word leaves in the covered cells', {
    cell: (cell) => tc(escaped(cell.text), cellProperties(cell).replace('<w:vMerge/>', '<w:vMerge w:val="continue"/>')),
  }),
  way('as WPS sets cells, without widths', {
    cell: (cell) => cellOf(cell, escaped(cell.text), '<w:tcW w:w="0" w:type="auto"/><w:noWrap w:val="0"/>'),
    table: (rows) => `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>${rows.join('')}</w:tbl>`,
  }),
  way('with each table in a cell of a table around it', {
    table: (rows) => tbl(`<w:tr>${tc(tbl(...rows) + p(''))}</w:tr>`),
  }),
  way('with rows that repeat on each page, and may not break', {
    row: (cells, y) =>
      `<w:tr w:rsidR="00A1"><w:tblPrEx><w:tblCellMar/></w:tblPrEx><w:trPr><w:cantSplit/>${y < 2 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`,
  }),
  way('with tables torn in two by a blank paragraph', {
    table: (rows) => (rows.length > 10 ? tbl(...rows.slice(0, 8)) + p('') + tbl(...rows.slice(8)) : tbl(...rows)),
  }),
  way('with signs that break no line, and soft hyphens', {
    paragraph: ({ text }) =>
      p(run(`<w:t>${escaped(text.slice(0, 4))}</w:t><w:softHyphen/><w:t>${escaped(text.slice(4))}</w:t>`)),
  }),
  way('with readings above characters', {
    paragraph: ({ text }) =>
      p(
        run(
          `<w:ruby><w:rubyPr/><w:rt>${r('yi')}</w:rt><w:rubyBase>${r(escaped(text.slice(0, 1)))}</w:rubyBase></w:ruby>`,
        ) + r(escaped(text.slice(1))),
      ),
  }),
  way('with links, and text that runs in a direction', {
    paragraph: ({ text }) =>
      p(
        `<w:hyperlink w:anchor="a"><w:bdo w:val="ltr">${r(escaped(text.slice(0, 5)))}</w:bdo></w:hyperlink><w:dir>${r(escaped(text.slice(5)))}</w:dir>`,
      ),
  }),
  way('with tags on several lines and quotes of the other kind', {
    body: (body) => body.replace(/(<w:\w+) (w:\w+)="([^"]*)"/g, "$1\n  $2 = '$3'\n"),
  }),
  way('with elements of programs that nobody knows', {
    paragraph: ({ text }) =>
      p(
        `<x:a xmlns:x="urn:x"><w:r><w:t>0</w:t></w:r></x:a>${r(escaped(text))}<w:permStart w:id="1"/><w:permEnd w:id="1"/>`,
      ),
    cell: (cell) => plainCell(cell).replace('</w:tc>', '<x:b xmlns:x="urn:x"/></w:tc>'),
  }),
  way(
    'with text that a style hides',
    { paragraph: ({ text }) => p(escaped(text)) + p('隐藏的一段', '<w:pStyle w:val="H"/>') },
    {
      styles: '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="hidden"/><w:rPr><w:vanish/></w:rPr></w:style>',
    },
  ),
];
