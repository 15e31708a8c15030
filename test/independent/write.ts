import type { Grid, Model, Piece } from './model';
import type { Random } from './random';

export type Syntax = 'plain' | 'markdown' | 'html';
/** How tables are written. */
export type Writing = 'lines' | 'tabs' | 'pipes' | 'html';

/** A draft as a text. */
export interface Draft {
  readonly text: string;
  readonly syntax: Syntax;
  readonly writing: Writing;
}

/** A place of the grid: the cell that begins there, or what covers it. */
type Place = { readonly text: string } | 'from-left' | 'from-above';

const textAt = (place: Place): string => (typeof place === 'string' ? '' : place.text);

/** Every place of a grid, the covered ones too. */
function placesOf(grid: Grid): Place[][] {
  const places: Place[][] = grid.map(() => []);
  grid.forEach((row, y) => {
    let x = 0;
    for (const { text, rows = 1, columns = 1 } of row) {
      while (places[y][x] !== undefined) x++;
      for (let down = 0; down < rows; down++)
        for (let right = 0; right < columns; right++)
          places[y + down][x + right] = right > 0 ? 'from-left' : down > 0 ? 'from-above' : { text };
    }
  });
  return places;
}

const TABLES: Readonly<Record<Writing, (grid: Grid) => string>> = {
  lines: (grid) =>
    placesOf(grid)
      .map((row) => row.filter((place) => place !== 'from-left').map((place) => `\t${textAt(place)}\n`))
      .map((row) => row.join(''))
      .join('\n'),
  tabs: (grid) =>
    placesOf(grid)
      .map((row) => `${row.map(textAt).join('\t')}\n`)
      .join(''),
  pipes: (grid) => {
    const rows = placesOf(grid).map((row) => `| ${row.map(textAt).join(' | ')} |\n`);
    return [rows[0], `|${' --- |'.repeat(placesOf(grid)[0].length)}\n`, ...rows.slice(1)].join('');
  },
  html: (grid) =>
    `<table>\n${grid
      .map((row) => {
        const cells = row.map(({ text, rows = 1, columns = 1 }) => {
          const spans = (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan="${columns}"` : '');
          return `<td${spans}>${text}</td>`;
        });
        return `<tr>${cells.join('')}</tr>\n`;
      })
      .join('')}</table>\n`,
};

const MARKED: Readonly<Record<Syntax, Readonly<Record<Exclude<Piece['kind'], 'table'>, (text: string) => string>>>> = {
  plain: { title: (t) => `${t}\n`, heading: (t) => `${t}\n`, text: (t) => `${t}\n`, signature: (t) => `${t}\n` },
  markdown: {
    title: (t) => `# ${t}\n`,
    heading: (t) => `## ${t}\n`,
    text: (t) => `${t}\n`,
    signature: (t) => `${t}\n`,
  },
  html: {
    title: (t) => `<h1>${t}</h1>\n`,
    heading: (t) => `<h2>${t}</h2>\n`,
    text: (t) => `<p>${t}</p>\n`,
    signature: (t) => `<p style="text-align:right">${t}</p>\n`,
  },
};

export const WRITINGS: readonly (readonly [Syntax, Writing])[] = [
  ['plain', 'lines'],
  ['plain', 'tabs'],
  ['markdown', 'pipes'],
  ['html', 'html'],
  // A table in any layout may stand in any draft.
  ['markdown', 'html'],
  ['markdown', 'tabs'],
  ['plain', 'pipes'],
];

export function write({ pieces }: Model, syntax: Syntax, writing: Writing): Draft {
  const written = pieces.map((piece) =>
    piece.kind === 'table' ? TABLES[writing](piece.grid) : MARKED[syntax][piece.kind](piece.text),
  );
  const text =
    syntax === 'html' ? `<!DOCTYPE html>\n<html>\n<body>\n${written.join('')}</body>\n</html>\n` : written.join('\n');
  return { text, syntax, writing };
}

export const randomWriting = (random: Random, model: Model): Draft => write(model, ...random.one(WRITINGS));
