import { shownRange } from '../draft/cells';
import type { Row as DraftRow } from '../draft/draft';
import type { Row } from '../forms/form';
import type { RowReading, TableReading } from '../report/tables/matched';
import { type Range, span } from '../text/range';

/** A row of the form that the draft has, or a group of them: 三、本年度办理结果, and in it （三）不予公开. */
export interface RowNode {
  /** As the form has it. The items of table 二 are groups, too: 第二十条第（一）项. */
  readonly label: string;
  readonly range: Range;
  /** Undefined for a group. */
  readonly reading: RowReading | undefined;
  readonly children: readonly RowNode[];
}

interface Growing extends RowNode {
  range: Range;
  readonly children: Growing[];
}

/** The rows of a table in their groups; a group reaches from its first row to its last. */
export function rowTree(table: TableReading): readonly RowNode[] {
  const tree: Growing[] = [];
  for (const reading of table.rows) {
    const { row, source } = reading;
    if (!source) continue;
    const range = rangeOf(row, source, table);
    const heading = table.table.blocks.find(({ rows }) => rows.includes(row))?.heading;
    let level = tree;
    for (const label of heading === undefined ? row.groups : [heading, ...row.groups]) {
      let group = level.find((node) => node.label === label && !node.reading);
      if (!group) {
        const head = label === heading ? headAbove(source, table) : range;
        group = { label, range: head, reading: undefined, children: [] };
        level.push(group);
      }
      group.range = span(group.range, range);
      level = group.children;
    }
    level.push({ label: row.label, range, reading, children: [] });
  }
  return tree;
}

/** The groups among some rows, with those inside them. */
export const groupsIn = (nodes: readonly RowNode[]): RowNode[] =>
  nodes.flatMap((node) => (node.reading ? [] : [node, ...groupsIn(node.children)]));

/** Where a row stands: where several share one line of the draft (table 四 as the form prints it), its own cells. */
function rangeOf(row: Row, source: DraftRow, { rows, cells }: TableReading): Range {
  if (rows.filter((other) => other.source === source).length === 1) return source.range;
  const own = cells.flatMap(({ form, cell }) => (form.row === row && cell ? [shownRange(cell)] : []));
  return own.length === 0 ? source.range : own.reduce(span);
}

/** The head of an item of table 二: what stands above its first row and belongs to no row before. */
function headAbove(first: DraftRow, { fragments, rows }: TableReading): Range {
  const sources = fragments.flatMap((fragment) => fragment.rows);
  const placed = new Set(rows.map(({ source }) => source));
  let at = sources.indexOf(first);
  while (at > 0 && !placed.has(sources[at - 1])) at--;
  return sources[at].range;
}
