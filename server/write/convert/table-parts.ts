import type { Layout, Row, Table } from '../../draft/draft';
import { layoutOf } from '../../draft/layouts';
import type { Report } from '../../report/report';
import { betweenRows, isOfNextLine } from '../between-rows';
import type { PlacedModel } from '../format/grid';
import { modelOfMatched, modelOfTable } from '../model-of-table';
import { writeTable } from '../table';
import { hasArtefacts, withArtefacts } from '../with-artefacts';

/** A table of the draft: one of the form's, put together from its fragments, or another one. */
interface Part {
  readonly fragments: readonly Table[];
  readonly sheet: () => PlacedModel;
  /** The blocks in which its fragments stand, by their places. */
  readonly blocks: readonly number[];
}

/** A block of the draft, written anew: the tables that begin in it, and what stood among their cells. */
export interface Rewritten {
  readonly block: Table;
  /** None where a table runs on from the block before. */
  readonly tables: readonly string[];
  readonly front: readonly string[];
  readonly behind: readonly string[];
}

type Remarks = ReadonlyMap<Row, readonly string[]>;

/** A draft's tables, to be written in another layout. */
export class TableParts {
  readonly blocks: readonly Table[];
  private readonly parts: readonly Part[];
  private readonly isResidual: boolean;

  constructor(private readonly report: Report) {
    this.isResidual = hasArtefacts(report.draft.text);
    this.blocks = report.draft.blocks.filter((block) => block.kind === 'table');
    const blockOf = new Map(this.blocks.flatMap(({ rows }, i) => rows.map((row): [Row, number] => [row, i])));
    const part = (fragments: readonly Table[], sheet: () => PlacedModel): Part => ({
      fragments,
      sheet,
      blocks: fragments.map(({ rows }) => blockOf.get(rows[0]) as number),
    });
    this.parts = [
      ...report.tables.map((matched) => part(matched.fragments, () => modelOfMatched(matched))),
      ...report.otherTables.map((table) => part([table], () => modelOfTable(table))),
    ];
  }

  /**
   * The blocks that cannot be separated from a table of the report: those of its fragments, and of the tables that stand
   * in one block with them. By their places in `blocks`, in order.
   */
  blocksOf(table: number): number[] {
    const found = new Set(this.parts[table].blocks);
    for (let size = 0; size !== found.size; ) {
      size = found.size;
      for (const { blocks } of this.parts)
        if (blocks.some((block) => found.has(block))) for (const block of blocks) found.add(block);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** Writes blocks anew. Undefined where a comment speaks of a line that comes to stand elsewhere. */
  rewrite(indexes: readonly number[], layout: Layout, lineEnd: string): Rewritten[] | undefined {
    const { text } = this.report.draft;
    const beside = indexes.map((index) => betweenRows(text, this.blocks[index]));
    const remarks = new Map(beside.flatMap((between) => [...between.remarks]));
    for (const [row, comments] of remarks)
      if (comments.some(isOfNextLine) && (layoutOf(layout).cellIsLine || isOnSeveralLines(text, row))) return undefined;
    const beginning = this.byFirstBlock();
    return indexes.map((index, i) => {
      const tables = (beginning.get(index) ?? []).map((part) => this.write(part, layout, lineEnd, remarks));
      return { block: this.blocks[index], tables, front: beside[i].front, behind: beside[i].behind };
    });
  }

  private byFirstBlock(): Map<number, Part[]> {
    const beginning = new Map<number, Part[]>();
    for (const part of this.parts) {
      const [block] = part.blocks;
      const others = beginning.get(block);
      if (others) others.push(part);
      else beginning.set(block, [part]);
    }
    for (const parts of beginning.values())
      parts.sort((a, b) => a.fragments[0].range.start - b.fragments[0].range.start);
    return beginning;
  }

  private write({ fragments, sheet: lay }: Part, layout: Layout, lineEnd: string, remarks: Remarks): string {
    const { text } = this.report.draft;
    const model = lay();
    const rows = this.isResidual
      ? model.rows.map((cells) =>
          cells.map(({ cell, ...placed }) => ({ ...placed, text: withArtefacts(text, cell.content, cell.fullRange) })),
        )
      : model.rows;
    return writeTable({ rows, columns: model.columns }, layout, lineEnd, above(model, fragments, remarks));
  }
}

/** The comments above each row of a sheet, those with it that stood above a head which is not repeated. */
function above({ sources }: PlacedModel, fragments: readonly Table[], remarks: Remarks): string[][] {
  const kept = new Set(sources);
  const found: string[][] = [];
  let pending: string[] = [];
  for (const row of fragments.flatMap(({ rows }) => rows)) {
    pending.push(...(remarks.get(row) ?? []));
    if (!kept.has(row)) continue;
    found.push(pending);
    pending = [];
  }
  return found;
}

const isOnSeveralLines = (text: string, { range }: Row): boolean => /[\r\n]/.test(text.slice(range.start, range.end));
