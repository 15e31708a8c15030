import { escapeXml } from './word/xml-text';
import { zipOf } from './word/zip';

/** A sheet of a workbook; its first row is the columns' titles, which stay in sight. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** More a cell cannot hold. In characters. */
const MAX_TEXT = 32_767;
const MAX_NAME = 31;
/** The styles of cells, by their index in the part of that name. */
const STYLES = { plain: 0, head: 1, wrapped: 2 } as const;

/** Writes a workbook (.xlsx). Texts are texts, whatever they begin with; the same sheets give the same bytes. */
export function encodeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const encoder = new TextEncoder();
  const numbered = sheets.map((sheet, i) => ({ sheet, id: i + 1 }));
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(numbered.map(({ id }) => id))],
    ['_rels/.rels', relations([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ sheet, id }) => `<sheet name="${escapeXml(sheetName(sheet.name))}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...numbered.map(({ id }): [string, string] => [`${OFFICE}/worksheet`, `worksheets/sheet${id}.xml`]),
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLE_PART],
    ...numbered.map(({ sheet, id }): [string, string] => [`xl/worksheets/sheet${id}.xml`, sheetPart(sheet)]),
  ];
  return zipOf(parts.map(([name, text]) => [name, encoder.encode(XML + text)]));
}

const contentTypes = (ids: readonly number[]): string =>
  [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
    ...ids.map((id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPE}.worksheet+xml"/>`),
    '</Types>',
  ].join('');

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

const STYLE_PART = [
  `<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>',
  '</styleSheet>',
].join('');

function sheetPart({ columns, rows }: Sheet): string {
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const head = columns.map(({ title }, x) => cell(title, x, 1, STYLES.head));
  const body = rows.map(
    (row, y) => `<row r="${y + 2}">${row.map((value, x) => cell(value, x, y + 2, STYLES.wrapped)).join('')}</row>`,
  );
  return [
    `<worksheet xmlns="${MAIN}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1">${head.join('')}</row>${body.join('')}</sheetData>`,
    `<autoFilter ref="A1:${last}"/>`,
    '</worksheet>',
  ].join('');
}

function cell(value: string | number, x: number, y: number, style: number): string {
  const place = `r="${columnName(x)}${y}" s="${style}"`;
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
  if (value === '') return `<c ${place}/>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(value))}</t></is></c>`;
}

/** A text as a cell holds it: what looks like an escape of the format's is none. */
const cellText = (text: string): string => text.slice(0, MAX_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const sheetName = (name: string): string => name.replace(/[[\]:*?/\\']/g, ' ').slice(0, MAX_NAME) || 'Sheet';

const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
