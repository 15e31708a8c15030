import type { OtherFigure } from './other-year';

/** The figures of a report, for keeping those of thousands: some two kilobytes instead of thirty. */
export interface PackedFigures {
  /** The names of the cells, a line each: the same for most reports. */
  readonly cells: string;
  /** JSON: for each cell its value and its place, lines and characters counted from 0. */
  readonly values: string;
}

/** The text is there only where it is not simply the number. */
type PackedFigure = readonly [
  value: number,
  line: number,
  character: number,
  endLine: number,
  endCharacter: number,
  text?: string,
];

export function packFigures(figures: ReadonlyMap<string, OtherFigure>): PackedFigures {
  const packed = [...figures.values()].map(({ value, text, place: { start, end } }): PackedFigure => {
    const place = [value, start.line, start.character, end.line, end.character] as const;
    return text === String(value) ? place : [...place, text];
  });
  return { cells: [...figures.keys()].join('\n'), values: JSON.stringify(packed) };
}

/** @param uri the file that the figures stand in */
export function unpackFigures({ cells, values }: PackedFigures, uri: string): Map<string, OtherFigure> {
  const names = cells.split('\n');
  const packed: readonly PackedFigure[] = JSON.parse(values);
  return new Map(
    packed.map(([value, line, character, endLine, endCharacter, text = String(value)], i) => {
      const place = { uri, start: { line, character }, end: { line: endLine, character: endCharacter } };
      return [names[i], { value, text, place }];
    }),
  );
}

/** A part of a text keeps the whole of it in memory; a copy does not. */
export const copyOf = (text: string): string => JSON.parse(JSON.stringify(text));
