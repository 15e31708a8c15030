import { isSameOrgan, namesOf, organKey } from './organs';
import { type OtherYear, saysTheSame, type Unmatched } from './other-year';

/** A report that is known of: its organ and year, and its figures when they are asked for. */
export interface KnownReport {
  readonly uri: string;
  /** The address to show of a file that need not be read for it. */
  readonly address?: string;
  readonly organ: string;
  readonly year: number;
  readonly read: () => OtherYear | undefined;
}

/** More files than this are not copies of one report that somebody keeps. */
const MAX_COPIES = 10;

/** Reports by organ and year. */
export class SuccessiveReports {
  private readonly reports = new Map<string, KnownReport>();
  /** For each year the reports by every name that their organs go by. */
  private readonly byName = new Map<string, Set<KnownReport>>();

  get size(): number {
    return this.reports.size;
  }

  get(uri: string): KnownReport | undefined {
    return this.reports.get(uri);
  }

  uris(): string[] {
    return [...this.reports.keys()];
  }

  set(report: KnownReport): void {
    this.delete(report.uri);
    this.reports.set(report.uri, report);
    for (const name of namesOf(report.organ)) {
      const key = nameKey(name, report.year);
      const named = this.byName.get(key);
      if (named) named.add(report);
      else this.byName.set(key, new Set([report]));
    }
  }

  delete(uri: string): void {
    const report = this.reports.get(uri);
    if (!report) return;
    this.reports.delete(uri);
    for (const name of namesOf(report.organ)) {
      const key = nameKey(name, report.year);
      const named = this.byName.get(key);
      named?.delete(report);
      if (named?.size === 0) this.byName.delete(key);
    }
  }

  /** The reports of an organ on a year, under whichever of its names; the report itself left out. */
  of(organ: string, year: number, except: string): KnownReport[] {
    const found = new Set<KnownReport>();
    const ownKey = organKey(organ);
    for (const report of this.byName.get(nameKey(ownKey, year)) ?? []) found.add(report);
    for (const name of namesOf(organ).slice(1)) {
      for (const report of this.byName.get(nameKey(name, year)) ?? [])
        if (organKey(report.organ) === name) found.add(report);
    }
    return [...found].filter(({ uri }) => uri !== except);
  }

  /** The report of the year before; undefined where there is none, or where there are several that differ. */
  previous(organ: string | undefined, year: number | undefined, except: string): OtherYear | undefined {
    if (this.reports.size === 0 || organ === undefined || year === undefined) return undefined;
    const found = this.of(organ, year - 1, except);
    if (found.length > MAX_COPIES) return undefined;
    const [first, ...others] = found.flatMap((report) => report.read() ?? []);
    return first && others.every((report) => saysTheSame(first, report)) ? first : undefined;
  }

  /** What keeps a report from being held against others that are there; undefined where nothing does, or none are. */
  unmatched(organ: string | undefined, year: number | undefined, except: string): Unmatched | undefined {
    if (organ !== undefined && year !== undefined) return undefined;
    for (const value of this.reports.values()) {
      if (value.uri === except) continue;
      if (organ === undefined ? year === undefined || value.year === year - 1 : isSameOrgan(value.organ, organ))
        return organ === undefined ? 'organ' : 'year';
    }
    return undefined;
  }
}

const nameKey = (name: string, year: number): string => `${year} ${name}`;

/** A report's name says so, or its first words do; all other files need not be read. */
const NAMED = /公开.*(?:年报|年度?报告)|年度?报告|年报|\bogi\b|\.ogi\./i;
const PREFIX_CHARS = 400;

/** Whether a file can be an annual report, by its name. */
export const mayBeReportByName = (uri: string): boolean => NAMED.test(uri.slice(uri.lastIndexOf('/') + 1));

const MARK_UP = /<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1>|<[^<>]{0,300}>/gi;
const TITLED = /<title(?:\s[^<>]*)?>[^<]{0,200}信息公开/i;
const MAX_PREFIX_CHARS = 20_000;

/** Whether a file can be an annual report, by how it begins; mark-up and white space are not counted. */
export function mayBeReportByPrefix(text: string): boolean {
  const isMarkedUp = /^\s*</.test(text.slice(0, PREFIX_CHARS));
  if (isMarkedUp && TITLED.test(text.slice(0, MAX_PREFIX_CHARS))) return true;
  const body = isMarkedUp ? Math.max(0, text.search(/<body\b/i)) : 0;
  const head = text.slice(body, body + MAX_PREFIX_CHARS);
  const begins = isMarkedUp ? head.replace(MARK_UP, '') : head;
  return begins.trimStart().slice(0, PREFIX_CHARS).replace(/\s+/g, '').includes('信息公开');
}
