import { strToU8, zipSync } from 'fflate';
import type { Grid, Model, Slot } from './model';
import type { Random } from './random';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Some text in one run, or in several, as Word cuts it up while it is typed. */
function runs(text: string, random: Random): string {
  const at = random.once(2) ? random.whole(0, text.length) : text.length;
  return [text.slice(0, at), text.slice(at)]
    .filter((part) => part !== '')
    .map((part) => `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`)
    .join('');
}

const paragraph = (text: string, random: Random): string => `<w:p>${runs(text, random)}</w:p>`;

function cell({ text, columns = 1 }: Slot, merge: string, random: Random): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(text, random)}</w:tc>`;
}

/** A table as Word has it: a cell over several rows begins in one, and goes on in an empty cell of each of the others. */
function table(grid: Grid, random: Random): string {
  const begun = new Map<number, { slot: Slot; left: number }>();
  const rows = grid.map((row) => {
    const cells: string[] = [];
    const slots = [...row];
    for (let column = 0; slots.length > 0 || begun.has(column); ) {
      const above = begun.get(column);
      const slot = above ? above.slot : (slots.shift() as Slot);
      const { rows = 1, columns = 1 } = slot;
      if (above) cells.push(cell({ ...slot, text: '' }, '<w:vMerge/>', random));
      else cells.push(cell(slot, rows > 1 ? '<w:vMerge w:val="restart"/>' : '', random));
      const left = above ? above.left - 1 : rows - 1;
      if (left > 0) begun.set(column, { slot, left });
      else begun.delete(column);
      column += columns;
    }
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

/** The main part of a Word file with a report in it. */
export function mainPart({ pieces }: Model, random: Random): string {
  const body = pieces.map((piece) =>
    piece.kind === 'table' ? table(piece.grid, random) : paragraph(piece.text, random),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`;
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word file with a main part. */
export const wordFile = (main: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(main),
  });
