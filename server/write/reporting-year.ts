import { isPossible, type WrittenDate, writtenLike } from '../prose/dates';
import { Paragraph } from '../prose/paragraphs';
import { Prose } from '../prose/sentences';
import type { Report } from '../report/report';
import { isUsable } from '../report/signature';
import type { Edit } from '../text/edits';
import { fold } from '../text/fold';
import type { Range } from '../text/range';
import { headTitle } from './head-title';
import { quotedIn } from './quoted';

/** A place of a draft where its reporting year is written, or the year after it. */
export interface YearPlace {
  readonly range: Range;
  /** How many years what stands there is ahead of the reporting year: 1 for the date of signing. */
  readonly ahead: 0 | 1;
  /** The edits that make it fit another reporting year; none where the calendar has no such day. */
  readonly edits: (year: number) => Edit[];
}

/**
 * Every place where the reporting year is meant, in the order of the text: title, 统计期限, prose, date of signing.
 * Left out is the same number where it is the year of something else (a plan, a budget, a law, a day, a comparison,
 * a title in 《》), and where there is no telling.
 */
export function yearPlaces(report: Report): YearPlace[] {
  const { year, title, period, signature } = report;
  if (year === undefined) return [];
  const as = written(year);
  const found = new RegExp(`(?<![\\d第A-Za-z_./@-])${as}(?=年|共|全年|度)`, 'g');
  const places = [
    ...(title?.year === year ? inTitle(new Prose(new Paragraph(title.lines)), as, report) : []),
    ...[...headTitle(report.draft), ...report.paragraphs].flatMap((paragraph) => {
      const prose = new Prose(paragraph);
      const isQuoted = quotedIn(prose.text, report);
      return [...prose.text.matchAll(found)].flatMap(({ 0: { length }, index }) =>
        !isQuoted(index) && isMeant(prose.text, index, index + length, as, report)
          ? placeIn(prose, index, index + length, report)
          : [],
      );
    }),
  ];
  if (period) {
    for (const date of [period.from, period.to]) if (date.year === year) places.push(inDate(period.paragraph, date, 0));
  }
  const { signed } = signature;
  if (signed && isUsable(signed.date) && signed.date.year === year + 1)
    places.push(inDate(new Paragraph([signed.line]), signed.date, 1));
  return [...new Map(places.map((place) => [place.range.start, place])).values()].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

/** A year as it stands in folded text, in digits or in characters. */
const written = (year: number): string =>
  `(?:${year}|${String(year).replace(/\d/g, (digit) => (digit === '0' ? '[〇○零]' : '一二三四五六七八九'[Number(digit) - 1]))})`;

function inDate(paragraph: Paragraph, date: WrittenDate, ahead: 0 | 1): YearPlace {
  const { yearFrom, yearTo } = date;
  const as = paragraph.text.slice(yearFrom, yearTo);
  return {
    range: paragraph.rangeOf(yearFrom, yearTo),
    ahead,
    edits: (year) =>
      isPossible({ ...date, year: year + ahead })
        ? paragraph.replace(yearFrom, yearTo, writtenLike(as, year + ahead))
        : [],
  };
}

function placeIn(prose: Prose, from: number, to: number, { draft }: Report): YearPlace {
  const range = prose.rangeOf(from, to);
  const as = draft.text.slice(range.start, range.end);
  return { range, ahead: 0, edits: (year) => prose.replace(from, to, writtenLike(as, year)) };
}

function inTitle(prose: Prose, year: string, report: Report): YearPlace[] {
  const found = new RegExp(`(?<!\\d)${year}(?!\\d)`).exec(prose.text);
  return found ? [placeIn(prose, found.index, found.index + found[0].length, report)] : [];
}

/** A day is a day of its year; only the year's first and last ones stand for the year. */
const DATE = /^年\d/;
const TO = '[起始]?,?(?:至|到|[-—–~─]+)';
const FIRST_DAY = '0?1月(?:0?1日)?';
const LAST_DAY = '12月(?:31日|底)?';

/** Whether a date is one end of the whole year: 1月1日至12月31日, 截至12月31日. */
function isWholeYear(before: string, behind: string, year: string): boolean {
  return (
    new RegExp(`^年(?:${FIRST_DAY}|0?1)${TO}(?:${year}年)?${LAST_DAY.replace('12月', '12月份?')}`).test(behind) ||
    (new RegExp(`^年${LAST_DAY}`).test(behind) &&
      new RegExp(`(?:${year}年${FIRST_DAY}${TO}|截[至止]到?)$`).test(before))
  );
}

/** 2020—2024年, 2024年至2026年, 2023年、2024年: several years. */
const BEHIND_A_YEAR = /(?:20\d\d|二[〇○零].{2})年?度?(?:\d+月(?:\d+日)?)?[起始]?,?(?:至|到|、|和|及|与|[-—–~─])+$/;
const BEFORE_A_YEAR = /^年?度?(?:\d+月(?:\d+日)?)?[起始]?,?(?:至|到|、|和|及|与|[-—–~─])+(?:20\d\d|二[〇○零])/;

/** What else a year can be that of: a number or an edition, a beginning. */
const NUMBERED = /^年?(?:第|版|本\)|修[订正]|以[来后前]|之[前后]|[起前](?!草|来)|度?重点工作)/;
/** A plan, an account, a judgement on some year's work. */
const ACCOUNT = /^年?度?[^,:、()《》]{0,6}?(?:预算|决算|规划|计划|要点|工作安排)/;
const JUDGED =
  /^年?度?[^,:、()《》]{0,12}?(?:预算|决算|规划|计划|要点|工作安排|方案|问题|整改|结转|考核|考评|评估|测评|评比|审计|检查|抽查|通报|通知|会议|大会|先进|优秀)/;
/** A law or a paper of that year: 2024年印发的. */
const ENACTED =
  /^年?(?:\d+月(?:\d+日)?)?[^,:、]{0,12}?(?:印发|公布|发布|施行|实施|修订|出台|制定|颁布|通过|成立|启用|建成)的/;
const HONOURED = /^年?度?,?(?:荣?获|获评|被|入选)/;
/** What is still to be done; 将…纳入 says what is done with a thing. */
const PLANNED = /^年?度?,?[^,:]{0,12}?(?:拟|将(?![^,:]{1,24}(?:纳入|作为|列入|列为)))/;
const COMPARED = /(?:较|比|同|超过|低于|高于|持平)$/;

/** How a sentence goes on that says what was done in the year. */
const OWN =
  /^年?(?:度|全年)?,|^年?(?:度|全年)?(?:我|本|全|该|各|区|市|县|镇|乡|街道|共|未|没有|无|累计|认真|坚持|严格|深入|持续|始终|紧紧|积极|进一步|围绕|按照|根据)/;
/** The year opens its clause; a number or a word of order may stand before it. */
const OPENING = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]*|[一二三四五六七八九十]是|[#>*\s])?$/;
/** Whose year it is, or what is done with it. */
const SUBJECT =
  /(?:[局厅委办院校馆站社府所]|中心|单位|机关|部门|公司|[省市县区州盟旗镇乡]|街道|街道办事处|现将|现就|在|对|将|就|截[至止]到?|总结|回顾|反映)$/;
const ENDS = /^年?度?[底末]/;
/** The report itself: 2024年度政府信息公开工作情况. */
const ITSELF = /^年?度?[^,:()]{0,16}?政府信息公开(?:工作)?(?:年度(?:工作)?报告|年报|报告|(?:工作|总体)?情况)/;
const OTHERS_REPORT = /做好|报送|印发/;

/** So much of a sentence is looked at before a year and after it. */
const LOOKBEHIND = 60;

/** Whether a year is the reporting year by the words around it. */
function isMeant(text: string, from: number, to: number, year: string, { organ }: Report): boolean {
  const before = text.slice(Math.max(0, from - LOOKBEHIND), from);
  const behind = /^[^。;!?]*/.exec(text.slice(to, to + LOOKBEHIND))?.[0] ?? '';
  if (DATE.test(behind)) return isWholeYear(before, behind, year);
  if (BEHIND_A_YEAR.test(before) || BEFORE_A_YEAR.test(behind)) return false;
  if ([NUMBERED, ENACTED, HONOURED, ACCOUNT, PLANNED].some((other) => other.test(behind)) || COMPARED.test(before))
    return false;
  const clause = before.slice(Math.max(...[...',;:。!?'].map((mark) => before.lastIndexOf(mark))) + 1);
  const startsBlock = OPENING.test(clause);
  if (startsBlock && OWN.test(behind)) return true;
  if (ITSELF.test(behind)) return !OTHERS_REPORT.test(clause) && !behind.includes('通知');
  if (JUDGED.test(behind)) return false;
  return (
    startsBlock || ENDS.test(behind) || SUBJECT.test(clause) || (organ !== undefined && clause.endsWith(fold(organ)))
  );
}
