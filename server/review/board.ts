import { FREE_SECTIONS, formFor, forms, tableOf } from '../forms';
import { AREA_RULES, type Severities } from '../lint/area-rules';
import type { Language, Severity } from '../lint/finding';
import { COPIED_SHARE } from '../report/free-text';
import { rules } from '../rules/registry';
import { exact } from '../text/figure';
import { groupBy } from '../text/group-by';
import { finished } from '../text/steps';
import { type Area, countedEntries, type Entry } from './area';
import { areaFindings } from './area-findings';
import { type AreaTotal, areaTotals } from './area-total';
import type { BoardAlike, BoardData, BoardRow, BoardSums, BoardTotal } from './board-data';
import type { Decisions } from './decisions';
import { findingAlike, measure } from './likeness';
import type { AreaFinding, ReviewedReport } from './model';

/** All that is worked out of an area. */
export interface ReviewedArea {
  readonly area: Area;
  readonly totals: readonly AreaTotal[];
  readonly findings: readonly AreaFinding[];
  /** By the index of the area's entries. */
  readonly alike: readonly BoardAlike[];
}

/** @param severities what settings say of the rules of an area */
export function reviewArea(
  area: Area,
  language: Language,
  alike = alikeIn(area),
  severities: Severities = {},
): ReviewedArea {
  const totals = areaTotals(area);
  return { area, totals, findings: areaFindings(totals, language, severities), alike };
}

/** The reports of an area whose text is alike, by the index of their entries. */
export const alikeIn = (area: Area): readonly BoardAlike[] => finished(findingAlikeIn(area));

/** The same step by step. */
export function* findingAlikeIn({ entries }: Area): Generator<void, readonly BoardAlike[]> {
  const found: BoardAlike[] = [];
  for (const section of FREE_SECTIONS) {
    const at = entries.flatMap(({ report }, i) => (report ? [i] : []));
    const texts = at.map((i) => ({
      sentences: (entries[i].report?.review.sentences ?? []).filter((sentence) => sentence.section === section),
    }));
    for (const pair of yield* findingAlike(texts)) {
      const [a, b] = [at[pair.a], at[pair.b]];
      const isOwn = entries[a].organ === entries[b].organ;
      // Copies of one report are reported as such.
      if (isOwn && (entries[a].year === entries[b].year || measure(pair) < COPIED_SHARE)) continue;
      found.push({ a, b, section, share: Math.round(measure(pair) * 1000) / 1000 });
    }
  }
  return found;
}

/** @param scriptOf the name of the script that has the rest of a report */
export function boardData(
  reviewed: ReviewedArea,
  decisions: Decisions,
  scriptOf: (report: ReviewedReport) => string,
  language: Language,
): BoardData {
  const { area, totals, findings, alike } = reviewed;
  const organs = new Map(area.organs.map((organ, i) => [organ, i]));
  const byFile = groupBy(findings, ({ file }) => file);
  const rows = area.entries.map((entry): BoardRow => {
    const { organ, year, report, file, states } = entry;
    const own = report ? (byFile.get(report.file) ?? []) : [];
    return {
      organ: organs.get(organ) ?? 0,
      year,
      file: file ?? null,
      script: report ? scriptOf(report) : null,
      signed: report?.review.signed ?? null,
      states,
      ...tallyOf(entry, own, decisions),
      area: own,
    };
  });
  const rowOf = new Map(area.entries.flatMap(({ report }, i) => (report ? [[report, i] as const] : [])));
  const places = { organs, rowOf };
  return {
    version: 1,
    language,
    year: area.year,
    years: area.years,
    isListed: area.isListed,
    organs: area.organs.map(({ name, area, kind, isListed }) => {
      return { name, area, kind: kind ?? '', isListed: isListed ?? null };
    }),
    rows,
    others: area.others.map(({ file, review, organ }) => {
      return { file, why: !review ? 'none' : organ === null ? 'organ' : 'year' };
    }),
    alike,
    totals: totals.map((total) => boardTotal(total, places)),
    sums: sumsOf(area, totals),
    rules: Object.fromEntries(
      [...rules, ...AREA_RULES].map(({ id, name, summary }) => [
        id,
        { name: name[language], summary: summary[language] },
      ]),
    ),
    decisions: decisions.sorted(),
  };
}

function tallyOf({ organ, year, report }: Entry, own: readonly AreaFinding[], decisions: Decisions) {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  const ofRules: Record<string, number> = {};
  let dismissed = 0;
  const add = (rule: string, severity: Severity, at: string, sum: string): void => {
    if (decisions.of({ organ: organ.name, year, rule, at, sum })?.verdict === 'dismissed') {
      dismissed++;
      return;
    }
    counts[severity]++;
    ofRules[rule] = (ofRules[rule] ?? 0) + 1;
  };
  report?.findings.forEach(({ rule, severity }, i) => {
    const { at, sum } = report.review.places[i];
    add(rule, severity, at, sum);
  });
  for (const { rule, severity, at, sum } of own) add(rule, severity, at, sum);
  return { counts, dismissed, rules: ofRules };
}

function boardTotal(
  total: AreaTotal,
  { organs, rowOf }: { organs: ReadonlyMap<object, number>; rowOf: ReadonlyMap<ReviewedReport, number> },
): BoardTotal {
  const { parent, year, report, own, parts, missing, tables } = total;
  return {
    organ: organs.get(parent) ?? 0,
    year,
    row: (report && rowOf.get(report)) ?? null,
    hasOwn: own !== undefined,
    parts: parts.flatMap((part) => rowOf.get(part) ?? []),
    missing: missing.flatMap((organ) => organs.get(organ) ?? []),
    tables: tables.map(({ table, said, sum, difference, unlike }) => ({
      id: table.id,
      form: (formFor(year) ?? forms[0]).id,
      said,
      sum,
      difference,
      unlike: unlike.flatMap(({ cells }) => cells.map(({ index }) => index)),
    })),
  };
}

/** What the area comes to in each year: parents that sum up others stand for those. */
function sumsOf(area: Area, totals: readonly AreaTotal[]): BoardSums[] {
  const counted = countedEntries(area);
  return area.years.map((year) => {
    const inOthers = new Set(totals.flatMap((total) => (total.year === year && total.report ? total.parts : [])));
    const reports = counted.flatMap(({ report, year: on }) =>
      report && on === year && !inOthers.has(report) ? [report] : [],
    );
    const form = formFor(year) ?? forms[0];
    const tables = form.tables.map(({ id }) => {
      const own = reports.flatMap(
        ({ review }) => review.tables.find((table) => table.id === id && table.form === form.id) ?? [],
      );
      const sum = tableOf(form, id).cells.map(({ index, column }) => {
        const figures = column.measure === 'purchase' ? [] : own.flatMap(({ figures }) => figures[index] ?? []);
        return figures.length === 0 ? null : exact(figures.reduce((a, b) => a + b, 0));
      });
      return { id, sum };
    });
    return { year, reports: reports.length, form: form.id, tables };
  });
}
