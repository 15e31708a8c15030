import { displayRange } from '../draft/cells';
import type { Row as DraftRow } from '../draft/draft';
import type { Row } from '../forms/form';
import type { MatchedRow, MatchedTable } from '../report/tables/matched';
import { type Range, span } from '../text/range';

/** A row of the form that the draft has, or a group of them: 三、本年度办理结果, and in it （三）不予公开. */
export interface RowNode {
  /** As the form has it. The items of table 二 are groups, too: 第二十条第（一）项. */
  readonly label: string;
  readonly range: Range;
  /** Undefined for a group. */
  readonly matched: MatchedRow | undefined;
  readonly children: readonly RowNode[];
}

interface Growing extends RowNode {
  range: Range;
  readonly children: Growing[];
}

/** The rows of a table in their groups; a group reaches from its first row to its last. */
export function rowTree(table: MatchedTable): readonly RowNode[] {
  const tree: Growing[] = [];
  for (const matched of table.rows) {
    const { row, source } = matched;
    if (!source) continue;
    const range = rangeOf(row, source, table);
    const heading = table.table.blocks.find(({ rows }) => rows.includes(row))?.heading;
    let level = tree;
    for (const label of heading === undefined ? row.groups : [heading, ...row.groups]) {
      let group = level.find((node) => node.label === label && !node.matched);
      if (!group) {
        const head = label === heading ? headAbove(source, table) : range;
        group = { label, range: head, matched: undefined, children: [] };
        level.push(group);
      }
      group.range = span(group.range, range);
      level = group.children;
    }
    level.push({ label: row.label, range, matched, children: [] });
  }
  return tree;
}

/** The groups among some rows, with those inside them. */
export const groupsIn = (nodes: readonly RowNode[]): RowNode[] =>
  nodes.flatMap((node) => (node.matched ? [] : [node, ...groupsIn(node.children)]));

/** Where a row stands: where several share one line of the draft (table 四 as the form prints it), its own cells. */
function rangeOf(row: Row, source: DraftRow, { rows, cells }: MatchedTable): Range {
  if (rows.filter((otherRow) => otherRow.source === source).length === 1) return source.range;
  const ownRanges = cells.flatMap(({ form, cell }) => (form.row === row && cell ? [displayRange(cell)] : []));
  return ownRanges.length === 0 ? source.range : ownRanges.reduce(span);
}

/** The head of an item of table 二: what stands above its first row and belongs to no row before. */
function headAbove(first: DraftRow, { fragments, rows }: MatchedTable): Range {
  const sources = fragments.flatMap((fragment) => fragment.rows);
  const placed = new Set(rows.map(({ source }) => source));
  let at = sources.indexOf(first);
  while (at > 0 && !placed.has(sources[at - 1])) at--;
  return sources[at].range;
}
