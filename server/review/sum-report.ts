import type { Layout } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import { formFor, forms } from '../forms';
import { titleFor } from '../report/title';
import { escapedName, page, plainName } from '../write/new-report';
import { ASKED, request, writeReport } from '../write/templates';
import type { AreaTotal } from './area-total';

/**
 * The report of a parent with the sums of its parts in its tables. What no sum can tell is left blank or asked for, and
 * what was left out of the sums is said where it cannot be overlooked: drafts with such words are reported.
 */
export function sumReport({ parent, year, own, missing, tables }: AreaTotal, layout: Layout): string {
  const { syntax } = layoutOf(layout);
  const form = formFor(year) ?? forms[0];
  const written = (name: string): string => escapedName(plainName(name), syntax);
  const organ = written(parent.name);
  const values = new Map(
    tables.flatMap(({ table, sum, isWhole }) =>
      table.cells.map(({ id, index }) => [id, isWhole[index] ? sum[index] : null] as const),
    ),
  );
  const left = [...(own ? [] : ['本级']), ...missing.map(({ name }) => written(name))];
  const note = left.length === 0 ? '' : `【请核实：汇总数未计入${left.join('、')}】`;
  const text = writeReport(
    form,
    { layout, syntax, lineEnd: '\n' },
    {
      year: String(year),
      nextYear: String(year + 1),
      value: ({ id }) => String(values.get(id) ?? ''),
      text: (prompt) => {
        if (prompt === ASKED.organ) return organ;
        const asked = request(prompt, { organ: parent.name });
        return prompt === ASKED.fee ? `${asked}${note}` : asked;
      },
    },
  );
  return syntax === 'html' ? page(titleFor(organ, year), text) : text;
}
