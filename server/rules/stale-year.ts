import { rule, SOURCES } from '../lint/rule';
import { speaksOfApplications } from '../prose/beside-figures';
import { type YearMention, yearMentions } from '../prose/other-years';
import type { Prose } from '../prose/sentences';
import { staleYears } from '../prose/years';
import { firstOfOverview } from '../report/opening';
import { type Report, sectionAt } from '../report/report';
import { figureOf } from '../report/tables/equations';
import { isTable } from '../report/tables/matched';
import type { Edit } from '../text/edits';
import type { Range } from '../text/range';

interface Facts extends Omit<Place, 'range'> {
  readonly year: number;
}

interface Place {
  readonly range: Range;
  readonly kind: 'stale' | Exclude<YearMention['kind'], 'whole'>;
  /** The year as it is written; for `part` the month. */
  readonly written: number;
  readonly edits: readonly Edit[];
}

const NONE: readonly Place[] = [];

/** The years in a paragraph at places where only the reporting year can stand. */
function placesIn(prose: Prose, report: Report): readonly Place[] {
  const { year, organ } = report;
  if (year === undefined) return NONE;
  const section = (): string | undefined => sectionAt(report, prose.paragraph.lines[0].range)?.section.id;
  return staleYears(prose, year, organ, section, () => receivedOf(report)).map(({ from, to, what }) => ({
    kind: 'stale',
    range: prose.rangeOf(from, to),
    written: what,
    edits: prose.replace(from, to, String(year)),
  }));
}

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
function mentionedIn(prose: Prose, report: Report, isFirst: boolean): readonly Place[] {
  const { year = 0 } = report;
  const mentions = yearMentions(prose, year);
  if (mentions.length === 0) return NONE;
  return mentions.flatMap(({ kind, from, to, year: named, of = year, month, count, isOver, again }): Place[] => {
    const places = again === undefined ? [from] : [from, again];
    const place = (written: number, right?: number, told = kind as Place['kind']): Place[] => [
      {
        kind: told,
        range: prose.rangeOf(from, to),
        written,
        edits: right === undefined ? [] : places.flatMap((at) => prose.replace(at, at + to - from, String(right))),
      },
    ];
    const section = sectionAt(report, prose.paragraph.lines[0].range)?.section.id;
    if (kind === 'published') return named !== undefined && named <= year && of === year ? place(named, year + 1) : [];
    if (kind === 'whole') {
      if (section === undefined || section === 'problems' || named === undefined) return [];
      // A matter of `reporting-period`.
      if (report.period?.paragraph === prose.paragraph) return [];
      // Those of years further back are history.
      return named === year - 1 ? place(named, year, 'stale') : named > year ? place(named, year, 'later') : [];
    }
    if (isOver && section !== undefined) return named !== undefined && named > year ? place(named, year) : [];
    if (section !== 'overview' && section !== 'proactive' && section !== 'applications') return [];
    // The work of the year is what a report begins with; what comes next year stands at the end.
    if (kind === 'begun') return isFirst && named !== undefined && named > year ? place(named, year) : [];
    if (kind === 'later') return named !== undefined && named > year ? place(named, year) : [];
    const isOwnYear = named === undefined || named === year;
    const isPart = month !== undefined && month >= FIRST_PART && month < 12;
    return isOwnYear && isPart && isWholeFigure(count, prose, report) ? place(month) : [];
  });
}

/** 截至1月 may be a month of the next year. */
const FIRST_PART = 4;

/** Whether a count of applications is what table 三 has for the year; what was published stands in no table. */
function isWholeFigure(count: number | undefined, { text }: Prose, { tables }: Report): boolean {
  if (!speaksOfApplications(text)) return true;
  return count !== undefined && receivedOf({ tables }) === count;
}

/** How many applications came in in the year, by table 三. */
const receivedOf = ({ tables }: Pick<Report, 'tables'>): number | undefined => {
  const received = tables
    .find(isTable('applications'))
    ?.cells.find(({ form }) => form.row.id === 'received' && form.column.id === 'total');
  return received && figureOf(received);
};

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
    for (const prose of report.prose) {
      for (const place of placesIn(prose, report)) reportPlace(place);
      for (const place of mentionedIn(prose, report, prose === first)) reportPlace(place);
    }
  },
  message: {
    'zh-CN': ({ kind, written, year }) => {
      switch (kind) {
        case 'stale':
          return `这里写作${written}年，而本报告的年度是${year}年${written < year ? '，可能是上年文稿未改' : ''}。请核对。`;
        case 'begun':
          return `第一部分开头写作${written}年，而本报告的年度是${year}年。请核对。`;
        case 'later':
          return `这里写的是${written}年已完成的工作，而本报告的年度是${year}年。请核对。`;
        case 'part':
          return `这里的数字只统计到${written}月，年度报告应统计到${year}年12月31日。请核对。`;
        case 'published':
          return `本报告的年度是${year}年，${year}年结束以后才能公布，这里却写作${written}年。请核对，可能应为${year + 1}年。`;
      }
    },
    en: ({ kind, written, year }) => {
      switch (kind) {
        case 'stale':
          return `This says ${written}, but the report is on ${year}${written < year ? ": perhaps left over from last year's." : '. Check it.'}`;
        case 'begun':
          return `The first section begins with ${written}, but the report is on ${year}. Check it.`;
        case 'later':
          return `This says what was done in ${written}, but the report is on ${year}. Check it.`;
        case 'part':
          return `These figures go up to month ${written} only; the report counts up to 31 December ${year}. Check them.`;
        case 'published':
          return `The report on ${year} can be published only after that year, but this says ${written}: perhaps ${year + 1} is meant.`;
      }
    },
  },
  fixes: ({ kind, year, edits }) => {
    const right = kind === 'published' ? year + 1 : year;
    return edits.length === 0
      ? []
      : [{ title: { 'zh-CN': `改为 ${right}`, en: `Change to ${right}` }, edits, preferred: true }];
  },
});
