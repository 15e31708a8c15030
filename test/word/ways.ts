import type { DocxParts } from './docx';
import { NAMESPACES, p, r, tbl, tc, tr, W } from './docx';
import { cellProperties, escaped, type GridCell, type ReportPart } from './report';

/** One way in which word processors write a report. */
export interface Way {
  readonly name: string;
  readonly write: (parts: readonly ReportPart[]) => DocxParts;
}

export type Paragraph = Extract<ReportPart, { kind: 'paragraph' }>;

export interface Habits {
  readonly paragraph?: (part: Paragraph, index: number) => string;
  readonly cell?: (cell: GridCell, row: number, column: number) => string;
  readonly row?: (cells: readonly string[], row: number) => string;
  readonly table?: (rows: readonly string[]) => string;
  readonly body?: (body: string) => string;
}

export const plainCell = (cell: GridCell): string => tc(escaped(cell.text), cellProperties(cell));

function written(parts: readonly ReportPart[], habits: Habits): string {
  const { paragraph = ({ text }: Paragraph) => p(escaped(text)), cell = plainCell } = habits;
  const { row = (cells) => tr(...cells), table = (rows) => tbl(...rows), body = (all) => all } = habits;
  return body(
    parts
      .map((part, i) => {
        if (part.kind === 'paragraph') return paragraph(part, i);
        return table(
          part.rows.map((cells, y) =>
            row(
              cells.map((one, x) => cell(one, y, x)),
              y,
            ),
          ),
        );
      })
      .join(''),
  );
}

export const way = (name: string, habits: Habits, more: Partial<DocxParts> = {}): Way => ({
  name,
  write: (parts) => ({ body: written(parts, habits), ...more }),
});

/** Runs that end at every change between Han and other characters, as Word makes them. */
const split = (text: string): string[] => text.match(/[\u4e00-\u9fff]+|[^\u4e00-\u9fff]+/g) ?? [];
export const inRuns = (text: string): string =>
  split(text)
    .map((part, i) => r(escaped(part), i % 2 === 0 ? '<w:rFonts w:hint="eastAsia"/>' : ''))
    .join('');

export const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
export const numbered = (text: string, at: number): string =>
  p(escaped(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
/** Numbers that Word counts: of sections only, since the reports count others in the middle of paragraphs too. */
const withNumbers = ({ text }: Paragraph): string => {
  const section = /^[一二三四五六]、/.exec(text);
  return section ? numbered(text.slice(section[0].length), 0) : p(escaped(text));
};

export const ins = (id: number, content: string): string =>
  `<w:ins w:id="${id}" w:author="乙" w:date="2024-01-01T00:00:00Z">${content}</w:ins>`;
export const del = (id: number, text: string): string =>
  `<w:del w:id="${id}" w:author="乙" w:date="2024-01-01T00:00:00Z">${r(text).replaceAll('w:t', 'w:delText')}</w:del>`;
export const control = (content: string, properties = ''): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const CONTENTS = control(
  p('目录') + p('一、总体情况\t1') + p('二、主动公开政府信息情况\t2'),
  '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
);
export const isFigure = (text: string): boolean => /^\d+$/.test(text);
/** A field in the middle of a figure's paragraph, as a spreadsheet's cells or a mail merge leave it. */
export const merged = (text: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const document = (body: string, prefix: string, uri: string): string => {
  const e = prefix && `${prefix}:`;
  const inner = body
    .replaceAll('<w:', `<${e}`)
    .replaceAll('</w:', `</${e}`)
    .replace(/ w:(\w+)=/g, ` ${prefix || 'a'}:$1=`);
  const own = `xmlns${prefix && `:${prefix}`}="${uri}"${prefix ? '' : ` xmlns:a="${uri}"`}`;
  return `<?xml version="1.0"?><${e}document ${own}><${e}body>${inner}</${e}body></${e}document>`;
};

/** All report the same report. */
export const WAYS: readonly Way[] = [
  way('plainly', {}),
  way('with runs split between Han and digits', {
    paragraph: ({ text }) => p(inRuns(text)),
    cell: (cell) => tc(cell.text && p(inRuns(cell.text)), cellProperties(cell)),
  }),
  way('with sections numbered by Word', { paragraph: withNumbers }, { numbering: NUMBERING }),
  way(
    'with headings by style, and numbers by the style',
    {
      paragraph: ({ text }) =>
        /^[一二三四五六]、/.test(text) ? p(escaped(text.slice(2)), '<w:pStyle w:val="1"/>') : p(escaped(text)),
    },
    {
      numbering: NUMBERING,
      styles:
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    },
  ),
  way('with revisions in figures and prose', {
    paragraph: ({ text }, i) =>
      p(r(escaped(text.slice(0, 1))) + del(2 * i, '旧') + ins(2 * i + 1, r(escaped(text.slice(1))))),
    cell: (cell) =>
      tc(isFigure(cell.text) ? p(del(900, '77') + ins(901, r(cell.text))) : escaped(cell.text), cellProperties(cell)),
  }),
  way('with deleted paragraphs and rows in between', {
    paragraph: ({ text }) =>
      p(del(1, '删去的一段'), '<w:rPr><w:del w:id="2" w:author="乙"/></w:rPr>') + p(escaped(text)),
    table: (rows) => tbl(...rows, `<w:tr><w:trPr><w:del w:id="3" w:author="乙"/></w:trPr>${tc('旧')}</w:tr>`),
  }),
  way('with everything in controls', {
    paragraph: ({ text }) => control(p(control(r(escaped(text))))),
    cell: (cell) => control(plainCell(cell)),
    row: (cells) => control(tr(...cells)),
  }),
  way('with text left in the cells that merging covered', {
    cell: (cell) => tc(cell.isCovered ? '旧 88' : escaped(cell.text), cellProperties(cell)),
  }),
  way('with the horizontal merges of old', {
    cell: (cell) => {
      const merge = cellProperties({ ...cell, columnSpan: 1 });
      if (cell.columnSpan === 1) return tc(escaped(cell.text), merge);
      const first = tc(escaped(cell.text), `<w:hMerge w:val="restart"/>${merge}`);
      return first + tc('', `<w:hMerge/>${merge}`).repeat(cell.columnSpan - 1);
    },
  }),
  way('with another prefix', { body: (body) => document(body, 'ns0', W) }),
  way('without a prefix, and strictly', {
    body: (body) => document(body, '', 'http://purl.oclc.org/ooxml/wordprocessingml/main'),
  }),
  way('with a table of contents and page breaks', {
    body: (body) => CONTENTS + body,
    paragraph: ({ text }) => p(`<w:r><w:lastRenderedPageBreak/><w:br w:type="page"/></w:r>${r(escaped(text))}`),
  }),
  way('with figures that fields hold', {
    cell: (cell) => tc(isFigure(cell.text) ? p(merged(cell.text)) : escaped(cell.text), cellProperties(cell)),
  }),
  way('with hidden text, bookmarks, comments and proofing marks', {
    paragraph: ({ text }) =>
      p(
        `<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:commentRangeStart w:id="1"/>${r('隐藏', '<w:vanish/>')}<w:proofErr w:type="spellStart"/>${r(escaped(text))}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:bookmarkEnd w:id="1"/>`,
      ),
  }),
  way('with cells of several paragraphs, some blank', {
    cell: (cell) => tc(p('') + p(escaped(cell.text)) + p(' '), cellProperties(cell)),
  }),
  way('with links, smart tags and insertions around runs', {
    paragraph: ({ text }) =>
      p(
        `<w:smartTag w:element="a">${r(escaped(text.slice(0, 2)))}</w:smartTag><w:hyperlink>${r(escaped(text.slice(2)))}</w:hyperlink>`,
      ),
  }),
  way('with a title in a text box that stands in two branches', {
    paragraph: ({ text }, i) => {
      if (i > 0) return p(escaped(text));
      const box = `<w:txbxContent>${p(escaped(text))}</w:txbxContent>`;
      return `<w:p><w:r><mc:AlternateContent ${NAMESPACES}><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    },
  }),
  way('with tables torn in two that nothing parts', {
    table: (rows) => (rows.length > 10 ? tbl(...rows.slice(0, 6)) + tbl(...rows.slice(6)) : tbl(...rows)),
  }),
];
