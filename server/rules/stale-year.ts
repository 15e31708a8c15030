import { rule, SOURCES } from '../lint/rule';
import { speaksOfApplications } from '../prose/beside-figures';
import { laterYears, type YearMention, yearMentions } from '../prose/other-years';
import type { Prose } from '../prose/sentences';
import { type StaleYear, staleYears, YEARS } from '../prose/years';
import { firstOfOverview } from '../report/opening';
import { type Report, sectionAt } from '../report/report';
import { figureAt } from '../report/tables/equations';
import type { Edit } from '../text/edits';
import type { Range } from '../text/range';

interface Facts extends Omit<Place, 'range'> {
  readonly year: number;
}

interface Place {
  readonly range: Range;
  readonly kind: 'stale' | 'lastReport' | Exclude<YearMention['kind'], 'whole'>;
  /** The year as it is written; for `part` the month. */
  readonly written: number;
  readonly edits: readonly Edit[];
}

/** A year at a place where only the reporting year can stand; or, of a report that came out then, only the year before. */
const stalePlace = (prose: Prose, { from, to, what, isPublished }: StaleYear, year: number): Place => ({
  kind: isPublished ? 'lastReport' : 'stale',
  range: prose.rangeOf(from, to),
  written: what,
  edits: prose.replace(from, to, String(isPublished ? year - 1 : year)),
});

function titlePlace({ title, year }: Report): Place | undefined {
  if (!title || title.year === undefined || title.year === year) return undefined;
  const [{ content }] = title.lines;
  const at = content.text.search(/(?:19|20)\d{2}/);
  if (at < 0) return undefined;
  return {
    kind: 'stale',
    range: content.rangeOf(at, at + 4),
    written: title.year,
    edits: content.replace(at, at + 4, String(year)),
  };
}

/** The figures of a year still to come, those of a part of the year, and a report that is published before its year ends. */
function placeOf(
  prose: Prose,
  { kind, from, to, year: named, of, month, count, isOver, again }: YearMention,
  report: Report,
  year: number,
  isFirst: boolean,
): Place | undefined {
  const places = again === undefined ? [from] : [from, again];
  const place = (written: number, right?: number, told = kind as Place['kind']): Place => ({
    kind: told,
    range: prose.rangeOf(from, to),
    written,
    edits: right === undefined ? [] : places.flatMap((at) => prose.replace(at, at + to - from, String(right))),
  });
  const section = sectionOf(report, prose);
  if (kind === 'published')
    return named !== undefined && named <= year && (of ?? year) === year ? place(named, year + 1) : undefined;
  if (kind === 'carried') return named === year && isCarriedOver(count, report) ? place(named, year + 1) : undefined;
  // What the year is to bring is over once its report is written.
  if (kind === 'planned') return section === 'problems' && named === year ? place(named, year + 1) : undefined;
  if (kind === 'whole') {
    if (section === undefined || section === 'problems' || named === undefined) return undefined;
    // A matter of `reporting-period`.
    if (report.period?.paragraph === prose.paragraph) return undefined;
    // Those of years further back are history.
    return named === year - 1 ? place(named, year, 'stale') : named > year ? place(named, year, 'later') : undefined;
  }
  const later = named !== undefined && named > year ? named : undefined;
  if (isOver && section !== undefined) return later ? place(later, year) : undefined;
  if (section !== 'overview' && section !== 'proactive' && section !== 'applications') return undefined;
  // The work of the year is what a report begins with; what comes next year stands at the end.
  if (kind === 'begun') return isFirst && later ? place(later, year) : undefined;
  if (kind === 'later') return later ? place(later, year) : undefined;
  const isOwnYear = named === undefined || named === year;
  const isPart = month !== undefined && month >= FIRST_PART && month < 12;
  return isOwnYear && isPart && isWholeFigure(count, prose, report) ? place(month) : undefined;
}

const sectionOf = (report: Report, { paragraph }: Prose): string | undefined =>
  sectionAt(report, paragraph.lines[0].range)?.section.id;

/** 截至1月 may be a month of the next year. */
const FIRST_PART = 4;

/** Whether a count of applications is what table 三 has for the year; what was published stands in no table. */
function isWholeFigure(count: number | undefined, { text }: Prose, { tables }: Report): boolean {
  if (!speaksOfApplications(text)) return true;
  return count !== undefined && receivedOf({ tables }) === count;
}

/** Whether as many were carried over into the next year, and not as many from the last. */
const isCarriedOver = (count: number | undefined, { tables }: Report): boolean =>
  count !== undefined &&
  count > 0 &&
  count === figureAt(tables, 'applications', 'carriedOver', 'total') &&
  count !== (figureAt(tables, 'applications', 'carriedIn', 'total') ?? count);

/** How many applications came in in the year, by table 三. */
const receivedOf = ({ tables }: Pick<Report, 'tables'>): number | undefined =>
  figureAt(tables, 'applications', 'received', 'total');

export default rule<Facts>({
  id: 'stale-year',
  name: { 'zh-CN': '年份未改', en: 'Stale year' },
  severity: 'warning',
  summary: {
    'zh-CN': '应写报告年度的地方写了别的年份（沿用上年文稿未改）。',
    en: 'Another year where the reporting year must stand: a sentence left over from last year.',
  },
  source: SOURCES.contents,
  check: (report, reportFinding) => {
    const { year } = report;
    if (year === undefined) return;
    const title = titlePlace(report);
    const reportPlace = ({ range, ...place }: Place): void => reportFinding(range, { ...place, year });
    if (title) reportPlace(title);
    const first = firstOfOverview(report);
    const section = (prose: Prose): string | undefined => sectionOf(report, prose);
    const received = (): number | undefined => receivedOf(report);
    const reportMention = (prose: Prose, mention: YearMention): void => {
      const place = placeOf(prose, mention, report, year, prose === first);
      if (place) reportPlace(place);
    };
    for (const prose of report.proseWith(YEARS)) {
      for (const stale of staleYears(prose, year, report.organ, section, received))
        reportPlace(stalePlace(prose, stale, year));
      for (const mention of laterYears(prose, year)) reportMention(prose, mention);
    }
    for (const mentions of yearMentions)
      for (const prose of report.proseWith(mentions))
        for (const mention of prose.find(mentions)) reportMention(prose, mention);
  },
  message: {
    'zh-CN': ({ kind, written, year }) => {
      switch (kind) {
        case 'stale':
          return `这里写作${written}年，而本报告的年度是${year}年${written < year ? '，可能是上年文稿未改' : ''}。请核对。`;
        case 'lastReport':
          return `${year}年公布的应是${year - 1}年度的报告，这里写作${written}年，可能是上年文稿未改。请核对。`;
        case 'begun':
          return `第一部分开头写作${written}年，而本报告的年度是${year}年。请核对。`;
        case 'later':
          return `这里写的是${written}年已完成的工作，而本报告的年度是${year}年。请核对。`;
        case 'part':
          return `这里的数字只统计到${written}月，年度报告应统计到${year}年12月31日。请核对。`;
        case 'planned':
          return `这里说的是今后的打算，写作${written}年，而本报告的年度就是${year}年。请核对，可能应为${year + 1}年。`;
        case 'carried':
          return `这里说的是结转下年度继续办理的申请，写作${written}年，而本报告的年度就是${year}年。请核对，可能应为${year + 1}年。`;
        case 'published':
          return `本报告的年度是${year}年，${year}年结束以后才能公布，这里却写作${written}年。请核对，可能应为${year + 1}年。`;
      }
    },
    en: ({ kind, written, year }) => {
      switch (kind) {
        case 'stale':
          return `This says ${written}, but the report is on ${year}${written < year ? ": perhaps left over from last year's." : '. Check it.'}`;
        case 'lastReport':
          return `What was published in ${year} is the report on ${year - 1}, but this says ${written}: perhaps left over from last year's.`;
        case 'begun':
          return `The first section begins with ${written}, but the report is on ${year}. Check it.`;
        case 'later':
          return `This says what was done in ${written}, but the report is on ${year}. Check it.`;
        case 'part':
          return `These figures go up to month ${written} only; the report counts up to 31 December ${year}. Check them.`;
        case 'planned':
          return `This says what is still to be done, but in ${written}, the year of the report: perhaps ${year + 1} is meant.`;
        case 'carried':
          return `These applications were carried over into the next year, but this says ${written}, the year of the report: perhaps ${year + 1} is meant.`;
        case 'published':
          return `The report on ${year} can be published only after that year, but this says ${written}: perhaps ${year + 1} is meant.`;
      }
    },
  },
  fixes: ({ kind, year, edits }) => {
    const right =
      kind === 'published' || kind === 'planned' || kind === 'carried'
        ? year + 1
        : kind === 'lastReport'
          ? year - 1
          : year;
    return edits.length === 0
      ? []
      : [{ title: { 'zh-CN': `改为 ${right}`, en: `Change to ${right}` }, edits, preferred: true }];
  },
});
