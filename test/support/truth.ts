import type { Report } from '../../server/report/report';
import type { MatchedTable } from '../../server/report/tables/matched';
import type { Plan } from './plan';
import { SECTIONS, type TableId } from './words';

/** What a reader must get out of a draft, and nothing that depends on how it is written. */
export interface Facts {
  readonly year: number | undefined;
  readonly form: string;
  readonly organ: string | undefined;
  readonly signed: string;
  readonly sections: readonly string[];
  readonly figures: Readonly<Record<string, readonly (number | undefined)[]>>;
  /** What the reader could not place or would have otherwise. */
  readonly complaints: readonly string[];
}

const TABLES: readonly TableId[] = ['proactive', 'applications', 'disputes'];

export function factsOfPlan(plan: Plan): Facts {
  const { year, month, day } = plan.signed;
  return {
    year: plan.year,
    form: plan.edition,
    organ: plan.organ.name,
    signed: `${year}-${month}-${day}`,
    sections: SECTIONS.map((heading) => heading.slice(2)),
    figures: Object.fromEntries(TABLES.map((id) => [id, plan.figures[id].flat()])),
    complaints: [],
  };
}

export function factsOfReport(report: Report): Facts {
  const date = report.signature.signed?.date;
  const { tables } = report;
  return {
    year: report.year,
    form: report.form.id,
    organ: report.organ,
    signed: date ? `${date.year}-${date.month}-${date.day}` : 'no date',
    sections: report.sections.map(({ section }) => section.heading.slice(2)),
    figures: Object.fromEntries(tables.map((table) => [table.table.id, table.cells.map(valueIn)])),
    complaints: [
      ...tables.flatMap(complaintsOf),
      ...(tables.length === 3 ? [] : [`${tables.length} tables`]),
      ...report.repeatedSections.map(({ section }) => `${section.id} stands twice`),
    ],
  };
}

const valueIn = ({ figure }: MatchedTable['cells'][number]): number | undefined =>
  figure?.kind === 'figure' ? figure.value : undefined;

function complaintsOf(table: MatchedTable): string[] {
  return [
    ...table.labelTypos.map(({ cell, expected }) => `slip: ${cell.content.text} for ${expected}`),
    ...table.incompleteRows.map(({ row, found }) => `short row: ${row.label} has ${found}`),
    ...table.unexpectedCells.map(
      (unexpected) =>
        `stray: ${'cell' in unexpected ? unexpected.cell.content.text : unexpected.row.cells.map(({ content }) => content.text).join('|')}`,
    ),
    ...(table.otherEdition ? [`other edition: ${table.otherEdition.content.text}`] : []),
  ];
}
