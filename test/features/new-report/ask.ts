import type { Layout, Syntax } from '../../../server/draft/draft';
import { readDraft } from '../../../server/draft/read';
import { readReport } from '../../../server/report/report';
import type { Ask } from '../draft';

/** In which layout the new report is begun when the one at hand has this layout, and how that is marked up. */
const BEGUN: Readonly<Record<Layout, readonly [layout: string, syntax: Syntax, languageId: string]>> = {
  pipes: ['pipes', 'markdown', 'markdown'],
  tabs: ['tabs', 'plain', 'ogi-report'],
  'cell-lines': ['tabs', 'plain', 'ogi-report'],
  html: ['html', 'html', 'html'],
};

/** `do YEAR ORGAN` begins a report: what is carried over, which figures it has, and what is reported of it. */
export const ask: Ask = async ({ session, asked }) => {
  const answers: string[] = [];
  const [layout, syntax, languageId] = BEGUN[asked.layout];
  for (const doe of asked.does) {
    const [year] = doe.split(' ', 1);
    const organ = doe.slice(year.length + 1);
    answers.push(`${year} ${organ}`);
    const begun: { text: string; carriedFrom: string | null } | null = await session.connection.sendRequest(
      'ogiReport/newReport',
      { organ, year: Number(year), layout, snippet: false },
    );
    if (!begun) {
      answers.push('  none');
      continue;
    }
    const from = begun.carriedFrom?.replace(/^.*\/|\.[a-z]+$/g, '') ?? 'nothing';
    const figures = (readReport(readDraft(begun.text, syntax))?.tables ?? []).flatMap(({ table, cells }) =>
      cells.flatMap(({ form, figure, cell }) =>
        figure?.kind === 'blank'
          ? []
          : [`表${table.name} ${form.row.label}/${form.column.label} = ${cell?.content.text ?? 'missing'}`],
      ),
    );
    const uri = await session.open(begun.text, { uri: 'untitled:new', languageId });
    const reported = (await session.pull(uri)).map(({ code }) => String(code));
    await session.close(uri);
    const counted = [...new Set(reported)].map(
      (rule) => `${rule} × ${reported.filter((other) => other === rule).length}`,
    );
    answers.push(...[`from ${from}`, ...figures, `told: ${counted.join(', ')}`].map((line) => `  ${line}`));
  }
  return answers.join('\n');
};
