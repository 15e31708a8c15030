import { type FileCell, type FileRow, Grid } from '../word/grid';
import type { Block, Table } from '../word/model';
import type { Bytes } from './bytes';

/** A row as the file has it: what its cells hold, and how wide they are. */
export interface DocRow {
  readonly cells: readonly (readonly Block[])[];
  readonly definition: Bytes | undefined;
}

/** The edges of the cells of a row, in twentieths of a point, and how each is merged. */
interface Definition {
  readonly edges: readonly number[];
  readonly merges: readonly Pick<FileCell, 'vertical' | 'horizontal'>[];
}

const CELL_LENGTH = 20;

/** A table of rows that each have edges of their own: its columns lie between any two of them. */
export function tableOf(rows: readonly DocRow[]): Table {
  const definitions = rows.map(({ definition, cells }) => definitionOf(definition, cells.length));
  const edges = [...new Set(definitions.flatMap((definition) => definition?.edges ?? []))].sort((a, b) => a - b);
  const index = new Map(edges.map((edge, i) => [edge, i]));
  const fileRows = rows.map(({ cells }, i): FileRow => {
    const definition = definitions[i];
    const at = (edge: number): number => index.get(definition?.edges[edge] ?? 0) ?? 0;
    return {
      before: definition ? at(0) : 0,
      after: definition ? edges.length - 1 - at(cells.length) : 0,
      cells: cells.map(
        (blocks, cell): FileCell => ({
          blocks,
          span: definition && Math.max(1, at(cell + 1) - at(cell)),
          width: undefined,
          vertical: definition?.merges[cell].vertical,
          horizontal: definition?.merges[cell].horizontal,
        }),
      ),
    };
  });
  const widths = edges.slice(1).map((edge, i) => edge - edges[i]);
  return { kind: 'table', rows: new Grid(fileRows, widths).rows(), continues: false };
}

/** Undefined where it is not that of so many cells. */
function definitionOf(record: Bytes | undefined, count: number): Definition | undefined {
  if (!record || record.length < 1 || record.u8(0) < count || record.length < 1 + 2 * (count + 1)) return undefined;
  const cells = record.u8(0);
  const edges = Array.from({ length: count + 1 }, (_, i) => record.i16(1 + 2 * i));
  const first = 1 + 2 * (cells + 1);
  const merges = Array.from({ length: count }, (_, i) => {
    const at = first + i * CELL_LENGTH;
    const flags = at + 2 <= record.length ? record.u16(at) : 0;
    return {
      vertical: (flags & 0x20) === 0 ? undefined : (flags & 0x40) === 0 ? ('continue' as const) : ('restart' as const),
      horizontal: (flags & 1) !== 0 ? ('restart' as const) : (flags & 2) !== 0 ? ('continue' as const) : undefined,
    };
  });
  return edges.every((edge, i) => i === 0 || edge >= edges[i - 1]) ? { edges, merges } : undefined;
}
