/** The rows of a CSV text: quoted cells may hold commas, line ends and doubled quotes; tabs or semicolons part cells as well. */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '');
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < source.length; i++) {
    const char = source[i];
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (source[i + 1] === '"') cell += source[i++];
      else isQuoted = false;
    } else if (char === '"' && cell.trim() === '') {
      isQuoted = true;
      cell = '';
    } else if (char === separator || char === '\n' || char === '\r') {
      row.push(cell.trim());
      cell = '';
      if (char === separator) continue;
      if (char === '\r' && source[i + 1] === '\n') i++;
      rows.push(row);
      row = [];
    } else cell += char;
  }
  row.push(cell.trim());
  rows.push(row);
  return rows.filter((cells) => cells.some((written) => written !== ''));
}

/** What parts the cells of the first line. */
function separatorOf(source: string): string {
  const first = source.slice(0, Math.max(0, source.search(/[\r\n]|$/)));
  return ['\t', ',', '，', ';'].find((candidate) => first.includes(candidate)) ?? ',';
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV that a spreadsheet opens: UTF-8 with its mark, and nothing in it that would be computed. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;

function written(cell: string): string {
  const harmless = FORMULA.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
