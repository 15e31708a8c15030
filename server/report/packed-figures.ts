import type { OtherFigure } from './compare/other-year';

/** The figures of a report, for keeping those of thousands: some 1.5 kilobytes instead of thirty. */
export interface PackedFigures {
  /** The names of the cells, a line each: the same for most reports. */
  readonly cells: string;
  /** JSON: for each cell its value and its place, lines and characters counted from 0. */
  readonly values: string;
}

/** What most are, a plain number on one line; and any other, with its end and its text. */
type PackedFigure =
  | readonly [value: number, line: number, character: number]
  | readonly [value: number, line: number, character: number, endLine: number, endCharacter: number, text: string];

export function packFigures(figures: ReadonlyMap<string, OtherFigure>): PackedFigures {
  const packed = [...figures.values()].map(({ value, text, place: { start, end } }): PackedFigure => {
    const isPlain =
      text === String(value) && end.line === start.line && end.character - start.character === text.length;
    const place = [value, start.line, start.character] as const;
    return isPlain ? place : [...place, end.line, end.character, text];
  });
  return { cells: [...figures.keys()].join('\n'), values: JSON.stringify(packed) };
}

/** @param uri the file that the figures stand in */
export function unpackFigures({ cells, values }: PackedFigures, uri: string): Map<string, OtherFigure> {
  const names = cells.split('\n');
  const packed: readonly PackedFigure[] = JSON.parse(values);
  return new Map(
    packed.map((figure, i) => {
      const [value, line, character, endLine = line, endCharacter, text = String(value)] = figure;
      const end = { line: endLine, character: endCharacter ?? character + text.length };
      return [names[i], { value, text, place: { uri, start: { line, character }, end } }];
    }),
  );
}
