import { rule, SOURCES } from '../lint/rule';
import { type YearMention, yearMentions } from '../prose/other-years';
import type { Prose } from '../prose/sentences';
import { prefilter } from '../prose/text-facts';
import { type Report, sectionAt } from '../report/report';
import { figureOf } from '../report/tables/equations';
import { isTable } from '../report/tables/matched';
import type { Edit } from '../text/edits';
import { fold } from '../text/fold';
import type { Range } from '../text/range';

interface Facts extends Omit<Place, 'range'> {
  readonly year: number;
}

/** Other years have their place beside these words. */
const ELSEWHERE =
  /同比|环比|相比|较|比|上年|去年|往年|以来|规划|计划|决算|预算|预决算|结转|起|至今|历年|启用|成立|印发|修订|施行|实施|版|届|今年|五年|^年度?,?[^,。]{0,8}(?:部署|要点)|审计|考核|评估|通报|被|获|荣|入选|评为|列为|位列|确定为|问题整改|问题的?改进|整改情况/;
/** A sentence that, after last year's number, can only be one of last year's report. */
const OWN =
  /^[年]?(?:度|全年)?[,，]?(?:在[^。]{0,40}(?:领导|指导|支持)下[,，])?(?:我|本|全|该|各|区|市|县|镇|乡|街道|共|未|没有|累计|认真|坚持|严格|深入|持续|始终|紧紧|积极|进一步|围绕|按照|根据)/;
const FEE = /处理费/;
/** Years of a regulation, and beginnings. */
const ENACTED = /年[^,。]{0,20}(?:印发|施行|实施|发布|出台|制定|修订|以来|日起|年起)/;
const withoutTitles = (text: string): string => text.replace(/《[^《》]{0,80}》/g, '');
const REPORTING = /(?:现将|编制了?|形成了?|公布|发布|报告)[^。]{0,40}$/;

interface Place {
  readonly range: Range;
  readonly kind: 'stale' | YearMention['kind'];
  /** The year as it is written; for `part` the month. */
  readonly written: number;
  readonly edits: readonly Edit[];
}

const PREFILTER = prefilter(['20']);
const NONE: readonly Place[] = [];

/** The earliest number in a paragraph that may be a year: most name none before the reporting year, and need no reading. */
function earliestYear({ text }: Prose): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (let at = text.indexOf('20'); at >= 0; at = text.indexOf('20', at + 1)) {
    const year = Number(text.slice(at, at + 4));
    if (year < earliest) earliest = year;
  }
  return earliest;
}

/** The years in a paragraph at places where only the reporting year can stand. */
function placesIn(prose: Prose, report: Report): readonly Place[] {
  // Plans for the next year are no leftovers.
  if (report.year === undefined || !prose.mayContain(PREFILTER) || prose.memo(earliestYear) >= report.year) return NONE;
  const places: Place[] = [];
  let section: string | undefined;
  for (const { tokens, from, to } of prose.sentences) {
    if (!tokens.some(({ kind }) => kind === 'year')) continue;
    const years = tokens.filter((token) => token.kind === 'year');
    const [first] = years;
    if (first.what >= report.year) continue;
    section ??= sectionAt(report, prose.paragraph.lines[0].range)?.section.id;
    const isAlone = years.every(({ what }) => what === first.what);
    const before = withoutTitles(prose.text.slice(from, first.from));
    const behind = withoutTitles(prose.text.slice(first.to, to));
    const isFee =
      isAlone && section === 'others' && before.length < 20 && FEE.test(behind) && !ENACTED.test(before + behind);
    const isOpening = /^(?:\([一二三四五六七八九十]\)[^。]{0,12}。?|[一二三四五六七八九十]是|\d[.、])?$/.test(before);
    const isOwn =
      isAlone &&
      isOpening &&
      section !== undefined &&
      first.what + 1 === report.year &&
      (OWN.test(behind) || (report.organ && behind.replace(/^年度?,?/, '').startsWith(fold(report.organ)))) &&
      !ELSEWHERE.test(behind.slice(0, 60));
    const isPreamble =
      section === undefined &&
      REPORTING.test(before) &&
      /^年(?:度)?政府?(?:政务)?信息公开(?:工作)?(?:年度报告|年报|报告|情况|工作情况)/.test(behind) &&
      years.every(({ what }) => what === first.what || what === report.year);
    if (!(isFee || isOwn || isPreamble) || before.includes('《')) continue;
    places.push({
      kind: 'stale',
      range: prose.rangeOf(first.from, first.to),
      written: first.what,
      edits: prose.replace(first.from, first.to, String(report.year)),
    });
  }
  return places;
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
function mentionedIn(prose: Prose, report: Report): readonly Place[] {
  const { year = 0 } = report;
  const mentions = yearMentions(prose);
  if (mentions.length === 0) return NONE;
  return mentions.flatMap(({ kind, from, to, year: named, month, count }): Place[] => {
    const place = (written: number, right?: number): Place[] => [
      {
        kind,
        range: prose.rangeOf(from, to),
        written,
        edits: right === undefined ? [] : prose.replace(from, to, String(right)),
      },
    ];
    const section = sectionAt(report, prose.paragraph.lines[0].range)?.section.id;
    if (kind === 'published') return named !== undefined && named <= year ? place(named, year + 1) : [];
    if (section !== 'overview' && section !== 'proactive' && section !== 'applications') return [];
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
  if (!text.includes('申请')) return true;
  const received = tables
    .find(isTable('applications'))
    ?.cells.find(({ form }) => form.row.id === 'received' && form.column.id === 'total');
  return received !== undefined && figureOf(received) === count;
}

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
    const tell = ({ range, ...place }: Place): void => reportFinding(range, { ...place, year });
    if (title) tell(title);
    for (const prose of report.prose) {
      for (const place of placesIn(prose, report)) tell(place);
      for (const place of mentionedIn(prose, report)) tell(place);
    }
  },
  message: {
    'zh-CN': ({ kind, written, year }) => {
      switch (kind) {
        case 'stale':
          return `这里写作${written}年，而本报告的年度是${year}年，可能是上年文稿未改。请核对。`;
        case 'later':
          return `这里写的是${written}年已完成的数字，而本报告的年度是${year}年。请核对。`;
        case 'part':
          return `这里的数字只统计到${written}月，年度报告应统计到${year}年12月31日。请核对。`;
        case 'published':
          return `本报告的年度是${year}年，${year}年结束以后才能公布，这里却写作${written}年。请核对，可能应为${year + 1}年。`;
      }
    },
    en: ({ kind, written, year }) => {
      switch (kind) {
        case 'stale':
          return `This says ${written}, but the report is on ${year}: perhaps left over from last year's.`;
        case 'later':
          return `This counts what was done in ${written}, but the report is on ${year}. Check it.`;
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
