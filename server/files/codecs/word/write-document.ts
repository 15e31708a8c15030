import { EM, FONTS, filesOf, fonts, R, SECTION, SIZES, TEXT_WIDTH, W, XML } from './write-parts';
import type { Role, WrittenBlock, WrittenCell, WrittenParagraph, WrittenTable } from './written';
import { escapeXml } from './xml-text';
import { zipOf } from './zip';

const STYLE_OF: Readonly<Record<Role, string>> = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  body: 'BodyText',
  organ: 'Normal',
  date: 'Normal',
};

/** Writes a document as a Word file that looks as official documents do (GB/T 9704). The same blocks give the same bytes. */
export function encodeWord(blocks: readonly WrittenBlock[]): Uint8Array {
  const ends = signatureIndents(blocks);
  const body = blocks.map((block, i) => {
    if (block.kind === 'paragraph') return paragraph(block, ends);
    // Two tables that nothing parts would be one.
    return table(block) + (blocks[i + 1]?.kind === 'paragraph' ? '' : '<w:p/>');
  });
  const document = `${XML}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body.join('')}${SECTION}</w:body></w:document>`;
  const encoder = new TextEncoder();
  return zipOf(filesOf(document).map(([name, text]) => [name, encoder.encode(text)]));
}

interface SignatureIndents {
  readonly organ: number;
  readonly date: number;
}

function paragraph({ role, lines, headingLength = 0 }: WrittenParagraph, ends: SignatureIndents): string {
  const indent = role === 'organ' ? ends.organ : role === 'date' ? ends.date : undefined;
  const properties =
    `<w:pStyle w:val="${STYLE_OF[role]}"/>` +
    (indent === undefined
      ? ''
      : `<w:ind w:rightChars="${Math.round(indent * 100)}" w:right="${Math.round(indent * EM)}"/><w:jc w:val="right"/>`);
  const [first = '', ...rest] = lines;
  const heading = first.slice(0, headingLength);
  const runs = [
    heading && run(heading, fonts(FONTS.heading2)),
    run(
      [first.slice(headingLength), ...rest].join('\n'),
      role === 'body' && headingLength > 0 ? fonts(FONTS.body) : EAST_ASIA,
    ),
  ];
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.join('')}</w:p>`;
}

/** The font is that of the style; quotes and dashes are those of Chinese. */
const EAST_ASIA = '<w:rFonts w:hint="eastAsia"/>';

function run(text: string, properties: string): string {
  if (text === '') return '';
  const content = text
    .split(/(\r\n?|\n|\t)/)
    .map((part) => {
      if (part === '') return '';
      if (part === '\t') return '<w:tab/>';
      return /^[\r\n]/.test(part) ? '<w:br/>' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    })
    .join('');
  return `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
}

/**
 * How far organ and date stand from the right margin, in characters: the date by four, the organ centred above it; where
 * the organ is the longer one by much, the organ by two and the date centred below.
 */
function signatureIndents(blocks: readonly WrittenBlock[]): SignatureIndents {
  const width = (role: Role): number => {
    const found = blocks.find((block) => block.kind === 'paragraph' && block.role === role);
    return found?.kind === 'paragraph' ? Math.max(...found.lines.map(widthOf)) : 0;
  };
  const difference = (width('organ') - width('date')) / 2;
  const date = Math.max(4, 2 + difference);
  return { organ: Math.max(0, date - difference), date };
}

/** In characters of full width. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char < '\u2000' ? 0.5 : 1), 0);

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

function table({ rows, columns, headRows }: WrittenTable): string {
  const widths = columnWidths(rows, columns);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const covers: (WrittenCell & { left: number })[] = [];
  const written = rows.map((row, i) => {
    const head = `<w:trPr><w:cantSplit/>${i < headRows ? '<w:tblHeader/>' : ''}<w:jc w:val="center"/></w:trPr>`;
    const cells: string[] = [];
    let at = 0;
    const carryOn = (): void => {
      for (let cover = covers[at]; cover?.left > 0; cover = covers[at]) {
        cells.push(cell({ ...cover, text: '' }, widths, at, '<w:vMerge/>'));
        cover.left--;
        at += cover.columnSpan;
      }
    };
    for (const own of row) {
      carryOn();
      cells.push(cell(own, widths, at, own.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''));
      if (own.rowSpan > 1) covers[at] = { ...own, left: own.rowSpan - 1 };
      at += own.columnSpan;
    }
    carryOn();
    const after = at < columns ? head.replace('<w:trPr>', `<w:trPr><w:gridAfter w:val="${columns - at}"/>`) : head;
    return `<w:tr>${after}${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>`;
}

function cell({ text, columnSpan }: WrittenCell, widths: readonly number[], at: number, merge: string): string {
  const width = widths.slice(at, at + columnSpan).reduce((sum, width) => sum + width, 0);
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
  const side = ITEM.test(text) ? '<w:jc w:val="left"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Cell"/>${side}</w:pPr>${run(text, EAST_ASIA)}</w:p></w:tc>`;
}

/** Labels of the items of a list stand at the left, all else in the middle. */
const ITEM = /^\d{1,2}\s*[.．、]\s*\D/;
/** In characters: what a column is given at least, and at most by what stands in it. */
const NARROWEST = 2.6;
const WIDEST = 11;
const CELL_EM = SIZES.cell * 10;

/** By what stands in them; columns of figures are as narrow as the figures let them be. They add up to the page's. */
function columnWidths(rows: WrittenTable['rows'], columns: number): number[] {
  const wanted = Array.from({ length: columns }, () => NARROWEST);
  const open: number[] = [];
  for (const row of rows) {
    let at = 0;
    for (const { text, columnSpan, rowSpan } of row) {
      while (open[at] > 0) open[at++]--;
      const isNarrow = /^[\d.,%+\-/—]*$/.test(text);
      const width = isNarrow ? widthOf(text) + 0.6 : Math.min(WIDEST, widthOf(text) / (rowSpan > 3 ? 2.5 : 2) + 1);
      if (columnSpan === 1 && at < columns) wanted[at] = Math.max(wanted[at], width);
      for (let i = 0; i < columnSpan; i++, at++) open[at] = rowSpan - 1;
    }
    while (at < open.length) open[at++]--;
  }
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const scale = Math.max(TEXT_WIDTH / total, Math.min(CELL_EM, TEXT_WIDTH / total));
  const widths = wanted.map((width) => Math.floor(width * scale));
  widths[columns - 1] += TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths;
}
