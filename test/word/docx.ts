import { zipOf } from '../../server/files/codecs/word/zip';

/** What a Word file of a test is made of; all but the body may be left out. */
export interface DocxParts {
  /** What stands in `w:body`, or the whole of document.xml where it begins with `<?xml`. */
  readonly body: string;
  /** What stands in `w:styles`, `w:numbering`, `w:settings`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  /** What the main part is called. */
  readonly main?: string;
  /** Other parts by name. */
  readonly others?: Readonly<Record<string, string>>;
}

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${RELATIONS}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A Word file as the standard asks for one, and no more. */
export function docx(parts: DocxParts): Uint8Array {
  const { body, main = 'word/document.xml', others = {} } = parts;
  const extra = (['styles', 'numbering', 'settings'] as const).filter((name) => parts[name] !== undefined);
  const types = [`/${main} ${TYPE}.document.main+xml`, ...extra.map((name) => `/word/${name}.xml ${TYPE}.${name}+xml`)]
    .map((line) => line.split(' '))
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="${main}"/></Relationships>`,
    [main]: body.startsWith('<?xml')
      ? body
      : `${HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    [main.replace(/([^/]*)$/, '_rels/$1.rels')]: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${extra
      .map((name, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`)
      .join('')}</Relationships>`,
    ...others,
  };
  for (const name of extra) files[`word/${name}.xml`] = `${HEAD}<w:${name} xmlns:w="${W}">${parts[name]}</w:${name}>`;
  return zip(files);
}

export const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipOf(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));

/** A run of text with what its `rPr` says. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph: of text, or of runs. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`;

/** A cell: of text, or of blocks. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`;

export const tr = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith('<') ? cell : tc(cell))).join('')}</w:tr>`;

export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** What is marked as deleted, a paragraph mark of that kind, and a control with what it holds. */
export const del = (content: string): string => `<w:del w:id="1" w:author="甲">${content}</w:del>`;
export const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
export const deletedMark = '<w:rPr><w:del w:id="3" w:author="甲"/></w:rPr>';
