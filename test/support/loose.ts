import { readDraft } from '../../server/draft/read';
import { readReport } from '../../server/report/report';
import { displayWidth } from '../../server/text/width';
import { modelOfMatched } from '../../server/write/model-of-table';

/** The written cells of a table, row by row. */
type Rows = readonly (readonly string[])[];

const FIGURE = /^\d+(?:\.\d+)?$/;
const blanks = (count: number): string => ' '.repeat(Math.max(1, count));
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** So many characters fit into a narrow cell. */
const WIDTH = 9;
const torn = (label: string): string[] => label.match(new RegExp(`[^]{1,${WIDTH}}`, 'gu')) ?? [];

/** Lines whose cells are as wide as the widest of their column. */
function columns(rows: Rows, open: string, between: string, close: string): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, text] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, displayWidth(text));
  return rows.map((row) => `${open}${row.map((text, i) => padded(text, widths[i])).join(between)}${close}`);
}

const rule = (row: string, char: string): string => `+${char.repeat(displayWidth(row) - 2)}+`;

/** Ways in which programs write a table as lines of text, in none of which its empty cells are left. */
export const LOOSE: Readonly<Record<string, (rows: Rows) => string>> = {
  /** Copied out of a PDF: a label on as many lines as it had in its cell, its figures behind the last or on a line of their own. */
  'copied out of a PDF': (rows) =>
    rows
      .flatMap((row) => {
        const figures = row.filter((text) => FIGURE.test(text)).join(' ');
        const lines = row.filter((text) => !FIGURE.test(text)).flatMap(torn);
        if (figures === '') return lines;
        return lines.length > 1 && row.length > 4
          ? [...lines, figures]
          : [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${figures}`];
      })
      .join('\n'),
  /** With the page's own layout: the figures of a torn label stand beside its middle. */
  'laid out as the page': (rows) =>
    rows
      .map((row, i) => {
        const figures = row.filter((text) => FIGURE.test(text)).join(blanks(2 + (i % 4)));
        const label = row.filter((text) => !FIGURE.test(text)).join('  ');
        if (figures === '' || row.length < 5 || label.length <= 2 * WIDTH)
          return `${blanks(i % 5)}${label}${blanks(8)}${figures}`.trimEnd();
        return `${blanks(6)}${label.slice(0, WIDTH)}\n${blanks(40)}${figures}\n${blanks(6)}${label.slice(WIDTH)}`;
      })
      .join('\n\n'),
  'in columns under a rule': (rows) => {
    const [head, ...lines] = columns(rows, '  ', '  ', '');
    return [head, `  ${'-'.repeat(displayWidth(head))}`, ...lines].join('\n');
  },
  'in a grid': (rows) => {
    const lines = columns(rows, '| ', ' | ', ' |');
    return [rule(lines[0], '-'), ...lines.flatMap((line, i) => [line, rule(line, i === 0 ? '=' : '-')])].join('\n');
  },
  'in a box': (rows) =>
    columns(rows, '│ ', ' │ ', ' │')
      .flatMap((line, i, { length }) => [line, i === length - 1 ? '└──────┴──────┘' : '├──────┼──────┤'])
      .join('\n'),
  'with commas': (rows) => rows.map((row) => row.join(',')).join('\n'),
};

/** A draft of plain text with each of its tables written in another way. */
export function withTablesAs(write: (rows: Rows) => string, text: string): string {
  const report = readReport(readDraft(text, 'plain'));
  let written = text;
  for (const matched of [...(report?.tables ?? [])].reverse()) {
    const rows = modelOfMatched(matched).rows.map((cells) =>
      cells.flatMap((cell) => (cell.text === '' ? [] : [cell.text])),
    );
    written = written.slice(0, matched.range.start) + write(rows) + written.slice(matched.range.end);
  }
  return written;
}
