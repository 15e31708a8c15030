import type { Prose } from '../prose/sentences';
import { cue } from '../prose/wording';
import { type Report, sectionAt } from '../report/report';
import type { Edit } from '../text/edits';
import { fold } from '../text/fold';
import type { Range } from '../text/range';
import { rule, SOURCES } from './rule';

interface Facts {
  readonly written: number;
  readonly year: number;
  readonly edits: readonly Edit[];
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
  readonly written: number;
  readonly edits: readonly Edit[];
}

const CUE = cue(['20']);
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
  if (report.year === undefined || !prose.has(CUE) || prose.once(earliestYear) >= report.year) return NONE;
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
      range: prose.rangeOf(first.from, first.to),
      written: first.what,
      edits: prose.replace(first.from, first.to, String(report.year)),
    });
  }
  return places;
}

function titlePlace({ title, year }: Report): Place | undefined {
  if (!title || title.year === undefined || title.year === year) return undefined;
  const [{ passage }] = title.lines;
  const at = passage.text.search(/(?:19|20)\d{2}/);
  if (at < 0) return undefined;
  return { range: passage.rangeOf(at, at + 4), written: title.year, edits: passage.replace(at, at + 4, String(year)) };
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
  check: (report, tell) => {
    const { year } = report;
    if (year === undefined) return;
    const title = titlePlace(report);
    const places = [...(title ? [title] : []), ...report.prose.flatMap((prose) => placesIn(prose, report))];
    for (const { range, written, edits } of places) tell(range, { written, year, edits });
  },
  message: {
    'zh-CN': ({ written, year }) => `这里写作${written}年，而本报告的年度是${year}年，可能是上年文稿未改。请核对。`,
    en: ({ written, year }) =>
      `This says ${written}, but the report is on ${year}: perhaps left over from last year's.`,
  },
  fixes: ({ year, edits }) => [{ title: { 'zh-CN': `改为 ${year}`, en: `Change to ${year}` }, edits, preferred: true }],
});
