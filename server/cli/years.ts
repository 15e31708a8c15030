import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { readDraft } from '../draft/read';
import { asOtherYear, type OtherYear, type PreviousYear } from '../report/other-year';
import { type Report, readReport } from '../report/report';
import { SuccessiveReports } from '../report/successive';
import type { FolderSettings } from '../settings/folder-settings';
import { readNumeral } from '../text/figure';
import { fold } from '../text/fold';
import { beginningOf } from './beginning';
import { decode } from './decode';
import type { FolderSettingsFiles } from './folder-settings';
import type { Input } from './inputs';
import type { Messages } from './messages/messages';
import { readInput } from './read';
import { syntaxOf } from './syntax';

/** Title and preamble, in which a report says which year it is on; a web page has its styles before them. */
const HEAD = 1500;
const PAGE_HEAD = 60_000;
const YEAR = /(20\d{2})年|(二[〇○零0][〇○零0一二三四五六七八九]{2})年/g;

/**
 * The reports of one run, so that each can be held against the same organ's of the year before. Only those are read
 * twice whose next year's report may be in the run as well.
 */
export class YearsOfRun {
  private readonly reports = new SuccessiveReports();
  private readonly named = new Map<string, OtherYear | undefined>();

  constructor(
    inputs: readonly Input[],
    private readonly settings: FolderSettingsFiles,
    private readonly messages: Messages,
  ) {
    for (const input of lastYearsAmong(inputs)) {
      const other = this.read(input);
      if (other) this.reports.set({ ...other, uri: input.path, read: () => other });
    }
  }

  previousTo(report: Report, input: Input, folder: FolderSettings): PreviousYear | undefined {
    const organ = report.organ ?? folder.organ;
    if (report.year === undefined) return undefined;
    const path = folder.previous[report.year - 1];
    if (path !== undefined) return this.namedFile(path, report.year - 1, organ ?? '');
    return this.reports.previous(organ, report.year, input.path);
  }

  private read(input: Input, year?: number, organ?: string): OtherYear | undefined {
    const source = readInput(input, this.messages);
    if (typeof source === 'string') return undefined;
    const report = readReport(readDraft(source.decoded.text, syntaxOf(input.name)));
    const named = report?.organ ?? organ ?? this.settings.of(input).organ;
    return report && asOtherYear(report, input.name, named, year ?? report.year);
  }

  private namedFile(path: string, year: number, organ: string): OtherYear | undefined {
    if (!this.named.has(path)) {
      const name = relative(realpathSync(process.cwd()), path);
      this.named.set(path, this.read({ name: name.startsWith('..') ? path : name, path }, year, organ));
    }
    return this.named.get(path);
  }
}

/** The inputs that may be another input's report of the year before. */
function lastYearsAmong(inputs: readonly Input[]): Input[] {
  if (inputs.length < 2) return [];
  const years = inputs.map(yearsNamedBy);
  const all = new Set(years.flatMap((one) => [...one]));
  if (all.size < 2) return [];
  return inputs.filter((_, i) => [...years[i]].some((year) => all.has(year + 1)));
}

/** The years that a draft names in its first lines. */
function yearsNamedBy({ name, path, bytes }: Input): Set<number> {
  const years = new Set<number>();
  try {
    const isPage = syntaxOf(name) === 'html';
    const decoded = decode(bytes ?? beginningOf(path, isPage ? PAGE_HEAD : HEAD));
    if (typeof decoded === 'string') return years;
    const { text } = decoded;
    const from = isPage ? Math.max(0, text.search(/<body\b/i)) : 0;
    for (const [, digits, numeral] of fold(text.slice(from, from + HEAD * (isPage ? 4 : 1))).matchAll(YEAR)) {
      const year = digits ? Number(digits) : readNumeral((numeral ?? '').replace(/[○0]/g, '〇'));
      if (year !== undefined) years.add(year);
    }
  } catch {
    // It is told when it is its turn to be read.
  }
  return years;
}
