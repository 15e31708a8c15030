import { OTHER_EDITION } from '../lint/known-rules';
import { type DueDay, dueDayIn, isLate, lawfulDueDay } from '../report/compare/due-days';
import { organKey } from '../report/compare/organs';
import { isReport, type ReviewedFile, type ReviewedReport } from './model';
import { type ListedOrgan, OrganFinder } from './organs';
import { namedYear, yearInName, yearOfFolder } from './path-years';

/** What is to be said of an organ's report on a year before anybody reads it. */
export type State =
  /** Listed, and no report is there. */
  | 'missing'
  /** Last year's report is there and this year's is not, where no list says who is missing. */
  | 'lapsed'
  /** A file that holds no figure and no text of the organ's. */
  | 'empty'
  /** Several reports on the year that are not the same; or several copies of one. */
  | 'twice'
  | 'copies'
  /** On another year than its name or its folder says, or on none. */
  | 'year'
  /** A table of the other edition of the form. */
  | 'edition'
  | 'late'
  | 'unsigned';

/** A report of the area, or the place of one that is missing. */
export interface Entry {
  readonly organ: AreaOrgan;
  readonly year: number;
  /** Undefined where there is none. */
  readonly report: ReviewedReport | undefined;
  /** Where there is none: a file that should be the report and holds none, or one on another year. */
  readonly file: string | undefined;
  readonly states: readonly State[];
}

export interface AreaOrgan extends ListedOrgan {
  /** Whether the list of organs has it; undefined where there is no list. */
  readonly isListed: boolean | undefined;
  /** The area that it is shown under. */
  readonly area: string;
}

/** A file in the place of a report: one that holds none, or one on another year. */
interface Unusable {
  readonly file: string;
  readonly state: 'empty' | 'year';
}

/** The reports of an area by organ and year. */
export interface Area {
  readonly isListed: boolean;
  /** The year under review. */
  readonly year: number;
  /** All years that there are reports on, newest first; later ones than the year under review are slips. */
  readonly years: readonly number[];
  readonly organs: readonly AreaOrgan[];
  readonly entries: readonly Entry[];
  /** Reports that name no organ or no year, and files that are no reports. */
  readonly others: readonly ReviewedFile[];
}

export interface AreaOptions {
  /** The list of organs; undefined where none is given. */
  readonly organs: readonly ListedOrgan[] | undefined;
  /** The year under review; undefined for the one that most reports are on. */
  readonly year: number | undefined;
  /** The day by which reports are due of whom neither the law nor the list sets one, as MM-DD. */
  readonly dueDate?: string | undefined;
}

/** Groups the files of an area into organs and years, and says of each how it stands. */
export function areaOf(files: readonly ReviewedFile[], options: AreaOptions): Area {
  const finder = new OrganFinder(options.organs ?? []);
  const organs = new Organs(options.organs);
  const reports = files.filter(isReport);
  const year = options.year ?? yearOfMost(reports);
  const grouped = new Map<AreaOrgan, Map<number, ReviewedReport[]>>();
  const others: ReviewedFile[] = [];
  const unusable = new Map<string, Map<number, Unusable>>();
  const setAside = (organ: string, on: number, found: Unusable): void => {
    const key = organKey(organ);
    unusable.set(key, (unusable.get(key) ?? new Map<number, Unusable>()).set(on, found));
  };
  for (const file of files) {
    if (isReport(file) && file.organ !== null) {
      const on = file.year ?? yearOfFolder(file.file);
      if (on === undefined) {
        others.push(file);
        continue;
      }
      const organ = organs.of(file.organ, file.file, finder);
      const years = grouped.get(organ) ?? new Map<number, ReviewedReport[]>();
      grouped.set(organ, years);
      years.set(on, [...(years.get(on) ?? []), file]);
      const named = namedYear(file.file, on);
      // What is named after a later year is more likely named after the one in which it is handed in.
      if (named !== undefined && named !== on && named <= year)
        setAside(organ.name, named, { file: file.file, state: 'year' });
      continue;
    }
    others.push(file);
    const listed = finder.findIn(organKey(file.file));
    if (listed) {
      const on = yearInName(file.file) ?? yearOfFolder(file.file) ?? year;
      setAside(listed.name, on, { file: file.file, state: 'empty' });
    }
  }
  const entries: Entry[] = [];
  for (const organ of organs.all) {
    const years = grouped.get(organ) ?? new Map<number, ReviewedReport[]>();
    const aside = unusable.get(organKey(organ.name)) ?? new Map<number, Unusable>();
    const misnamed = [...aside].flatMap(([on, { state }]) => (state === 'year' ? [on] : []));
    // An organ that is not listed where there is a list may have been left out on purpose.
    const hasLapsed = options.organs === undefined && years.has(year - 1);
    const wanted = new Set([...years.keys(), ...misnamed, ...(organ.isListed || hasLapsed ? [year] : [])]);
    for (const on of [...wanted].sort((a, b) => b - a)) {
      const found = years.get(on) ?? [];
      for (const report of found)
        entries.push({
          organ,
          year: on,
          report,
          file: report.file,
          states: statesOf(report, on, found, organ, options),
        });
      if (found.length > 0) continue;
      const { file, state } = aside.get(on) ?? { file: undefined, state: organ.isListed ? 'missing' : 'lapsed' };
      entries.push({ organ, year: on, report: undefined, file, states: [state] });
    }
  }
  const years = [...new Set(entries.map((entry) => entry.year))].sort((a, b) => b - a);
  return { isListed: options.organs !== undefined, year, years, organs: organs.all, entries, others };
}

/** The entries whose reports count in sums: of copies the first, of reports that differ none. */
export function countedEntries({ entries }: Area): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ organ, year, report, states }) => {
    const key = `${year} ${organKey(organ.name)}`;
    if (!report || states.includes('twice') || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The organs of an area: those listed, then those found. */
class Organs {
  readonly all: AreaOrgan[];
  private readonly listed = new Map<ListedOrgan, AreaOrgan>();
  private readonly found = new Map<string, AreaOrgan>();

  constructor(private readonly list: readonly ListedOrgan[] | undefined) {
    this.all = (list ?? []).map((organ) => {
      const area = organ.parent ?? organ.name;
      const listed = { ...organ, isListed: true, area };
      this.listed.set(organ, listed);
      return listed;
    });
  }

  of(name: string, file: string, finder: OrganFinder): AreaOrgan {
    const listed = finder.find(name);
    if (listed) return this.listed.get(listed) as AreaOrgan;
    const key = organKey(name);
    let organ = this.found.get(key);
    if (!organ) {
      const isListed = this.list === undefined ? undefined : false;
      const nothing = { short: [], parent: undefined, due: undefined };
      organ = { ...nothing, name, kind: undefined, isListed, area: placeOf(name) ?? folderOf(file) };
      this.found.set(key, organ);
      this.all.push(organ);
    }
    return organ;
  }
}

const PLACE = /^.{2,10}?[省市县区州盟旗](?=.{2})/;

/** The place that a name begins with: 青石区 of 青石区民政局. */
const placeOf = (name: string): string | undefined => PLACE.exec(name)?.[0];

const folderOf = (file: string): string => file.split(/[\\/]/).slice(0, -1).at(-1) ?? '';

/** The year that most reports are on; of two the later. */
function yearOfMost(reports: readonly ReviewedReport[]): number {
  const counts = new Map<number, number>();
  for (const { year } of reports) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  // Years that lie beside have nearly as many: the newest one that is no slip.
  const likely = [...counts].filter(([, count]) => count * 2 >= most).map(([year]) => year);
  return Math.max(0, ...likely);
}

function statesOf(
  report: ReviewedReport,
  year: number,
  all: readonly ReviewedReport[],
  organ: AreaOrgan,
  options: AreaOptions,
): State[] {
  const states: State[] = [];
  const { review, findings } = report;
  if (review.isEmpty) states.push('empty');
  if (all.length > 1) states.push(all.every((other) => saysTheSame(report, other)) ? 'copies' : 'twice');
  const inPath = [namedYear(report.file, year), yearOfFolder(report.file)];
  if (report.year === null || inPath.some((named) => named !== undefined && named !== year)) states.push('year');
  if (findings.some(({ rule }) => rule === OTHER_EDITION)) states.push('edition');
  if (review.signed === null) states.push('unsigned');
  else if (isOverdue(review.signed, year, dueOf(organ, options.dueDate))) states.push('late');
  return states;
}

function saysTheSame({ review: a }: ReviewedReport, { review: b }: ReviewedReport): boolean {
  if (a === b) return true;
  const figures = (facts: typeof a): string => JSON.stringify(facts.tables.map(({ id, figures }) => [id, figures]));
  const text = (facts: typeof a): string => facts.sentences.map((sentence) => sentence.text).join('');
  return figures(a) === figures(b) && text(a) === text(b);
}

/** The list's own day, else the law's, else the settings'; undefined where nobody sets one. */
const dueOf = ({ name, due }: AreaOrgan, set: string | undefined): DueDay | undefined =>
  due ? dueDayIn(due) : (lawfulDueDay(name) ?? (set ? dueDayIn(set) : undefined));

/** @param signed YYYY-MM-DD */
function isOverdue(signed: string, year: number, due: DueDay | undefined): boolean {
  const [on, month, day] = signed.split('-').map(Number);
  return due !== undefined && isLate({ year: on, month, day }, year, due);
}
