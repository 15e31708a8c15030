import { syntaxOf } from '../../server/draft/endings';
import { readDraft } from '../../server/draft/read';
import { asOtherYear } from '../../server/report/compare/other-year';
import { SuccessiveReports } from '../../server/report/compare/successive';
import { readReport } from '../../server/report/report';
import { areaOf } from '../../server/review/area';
import { reviewArea } from '../../server/review/board';
import type { Unlike } from '../../server/review/differences';
import { reviewFacts } from '../../server/review/facts';
import type { ReviewedFile, ReviewedReport } from '../../server/review/model';
import { readOrgans } from '../../server/review/organs';
import { check } from '../../server/service/check';

const SETTINGS = { language: 'zh-CN', severities: {} } as const;

/** Drafts as `ogi-report review` reads them, each with last year's. */
export function reviewedFiles(files: ReadonlyMap<string, string>): ReviewedFile[] {
  const years = new SuccessiveReports();
  for (const [file, text] of files) {
    const report = readReport(readDraft(text, syntaxOf(file)));
    const known = report && asOtherYear(report, file);
    if (known) years.set({ uri: file, organ: known.organ, year: known.year, read: () => known });
  }
  return [...files].map(([file, text]) => reviewedFile(file, text, years));
}

export function reviewedFile(file: string, text: string, years = new SuccessiveReports()): ReviewedFile {
  const { report, findings } = check(text, syntaxOf(file), SETTINGS, {
    previous: ({ organ, year }) => years.previous(organ, year, file),
  });
  return {
    file,
    form: report?.form.id ?? null,
    year: report?.year ?? null,
    organ: report?.organ ?? null,
    findings: findings.map(({ rule, severity, message }) => ({
      rule,
      severity,
      message,
      line: 1,
      column: 1,
      related: [],
    })),
    review: report ? reviewFacts(report, findings) : null,
  };
}

/** The area of some files, worked out. */
export const reviewOf = (files: readonly ReviewedFile[], organs: string | undefined, year?: number) =>
  reviewArea(areaOf(files, { organs: organs === undefined ? undefined : readOrgans(organs).organs, year }), 'zh-CN');

/** All that is found of an area, a line each, as `GeneratedArea.defects` has it. */
export function foundIn({ area, totals, alike }: ReturnType<typeof reviewOf>): string[] {
  const found: string[] = [];
  for (const { organ, states, report } of area.entries) {
    for (const state of states) found.push(`${organ.name} ${state}`);
    for (const { rule } of report?.findings ?? []) found.push(`${organ.name} ${rule}`);
  }
  for (const total of totals) {
    const forgotten = new Map<string, string>();
    for (const { table, unlike } of total.tables) {
      for (const one of unlike) {
        if (one.kind === 'forgotten') {
          const name = one.part.organ ?? '';
          forgotten.set(name, (forgotten.get(name) ?? '') + table.name);
        } else found.push(`${total.parent.name} area-total ${one.kind} ${cellOf(one)} ${one.by}`);
      }
    }
    for (const [name, tables] of forgotten) found.push(`${total.parent.name} area-total forgotten ${name} ${tables}`);
  }
  for (const { a, b, section } of alike)
    found.push([...[a, b].map((i) => area.entries[i].organ.name).sort(), 'alike', section].join(' '));
  return found.sort();
}

const cellOf = ({ cells: [cell] }: Unlike<ReviewedReport>): string => `${cell.row.id}/${cell.column.id}`;
