import { fold } from '../text/fold';
import type { Prose, Token } from './sentences';
import { prefilter } from './text-facts';

/** What stands behind a year's number that is one. */
export const AFTER_YEAR = '(?=年|共|全年|度)';

/** Other years have their place beside these words. */
const ELSEWHERE =
  /同比|环比|同期|相比|[较比与同](?:[上去往前]年|20\d\d)|上年|去年|往年|以来|规划(?:[编期纲]|\()|^年?度?[^,。]{0,10}规划|计划|决算|预算|预决算|结转|转结|起|至今|历年|启用|成立|印发|修订|施行|实施|版|(?<!十)届|今年|五年|^年度?,?[^,。]{0,8}(?:部署|要点)|审计|考核|评估|通报|被|获|荣|入选|评为|列为|位列|确定为|问题整改|问题的?改进|整改情况/;
/** A sentence that, after last year's number, can only be one of last year's report. */
const OWN =
  /^年?(?:度|全年)?[,，]?(?:在[^。]{0,40}(?:领导|指导|支持)下[,，])?(?:我|本|全|该|各|区|市|县|省|镇|乡|街道|学[院校]|医院|集团|公司|中心|机关|单位|共|未(?!(?:办[结理]|审结|结案|完成|答复|了结)完?[毕成]?的)|没有|累计|认真|坚持|严格|深入|持续|始终|紧紧|积极|进一步|围绕|按照|根据|无(?![锡为棣极])|(?:政府|政务)?(?:信息)?公开工作(?:总体|整体|取得|稳步|有序|扎实))/;
/** What stands between the year and whoever did something. */
const LEAD = /^年?(?:度|全年)?[,，]?(?:在[^。]{0,40}(?:领导|指导|支持)下[,，])?/;
/** So much of an organ's name says that it is meant: 翠屏街道 of 临湖区翠屏街道办事处. In characters. */
const ENOUGH_OF_A_NAME = 4;
/** A town by its short name: 河口镇 of 青岚县河口镇人民政府. */
const TOWN = /^[\u4e00-\u9fff]{1,3}[镇乡]/;
/** How the first sentence of a report on a year's work goes on, whatever is told there besides. */
const WORK = /^年?(?:度|全年)?[,，]?[^,，。;\d]{0,24}(?:(?:认真|深入|全面|严格)(?:学习)?(?:贯彻|落实)|坚持以|以习近平)/;
/** What a report says once, of its own year: how many applications came in. The group is the figure. */
export const YEARS_FIGURE =
  /^年?(?:度|全年)?[,，]?[^,，。;\d]{0,24}(?:收到|受理|接到|接收|新收)[^,，。;\d]{0,20}申请(\d{1,8})[件条]/;
const FEE = /处理费/;
/** 信息处理费：2022年无收费: named before the year. */
const FEE_BEFORE = /处理费(?:收取)?(?:情况)?:$/;
/** Years of a regulation, and beginnings. */
const MADE_LAW = /年[^,。]{0,20}(?:印发|施行|实施|发布|出台|制定|修订|以来|日起|年起)/;
const withoutTitles = (text: string): string => text.replace(/《[^《》]{0,80}》/g, '');
const REPORTING = /(?:现将|编制了?|形成了?|公布|发布|报告)[^。]{0,40}$/;

/** 现公布2023年度…报告: the report itself, wherever it is said; without 现 last year's may be told of. */
const NOW = /现(?:将|就|予以?|向社会)?(?:公布|发布|公开)?[^。,，]{0,20}$/;
/** 按时公布2022年度…报告: what was published in a year is the report on the year before. */
const PUBLISHED_IN_TIME =
  /(?:按时|按期|如期|及时|按要求|按规定)(?:编制|撰写|起草)?(?:并|、|和)?(?:对外|主动|向社会)?(?:公布|发布|公开)了?(?:本(?:单位|机关|部门|局))?$/;

/** What names a year. */
export const YEARS = prefilter(['20']);
const NO_YEARS: readonly StaleYear[] = [];

/** The earliest and the latest number in a text that may be a year: most name no other than the reporting year. */
function yearsIn({ text }: Prose): { readonly earliest: number; readonly latest: number } {
  let [earliest, latest] = [Number.POSITIVE_INFINITY, 0];
  for (let at = text.indexOf('20'); at >= 0; at = text.indexOf('20', at + 1)) {
    const year = Number(text.slice(at, at + 4));
    if (year < earliest) earliest = year;
    if (year > latest) latest = year;
  }
  return { earliest, latest };
}

/** Whether a paragraph may name a year before the reporting year. */
const mayNameEarlier = (prose: Prose, reporting: number): boolean =>
  prose.mayContain(YEARS) && prose.memo(yearsIn).earliest < reporting;

/** Whether it may name one after it. */
export const mayNameLater = (prose: Prose, reporting: number): boolean =>
  prose.mayContain(YEARS) && prose.memo(yearsIn).latest > reporting;

/** A year that is left over from last year's report. */
export type StaleYear = Token & {
  readonly kind: 'year';
  /** Whether it is that of a report which was published in the reporting year: one year before it is right. */
  readonly isPublished?: true;
};

/** The first year of a sentence that may be left over, with what follows from its words alone. */
interface Dated {
  readonly first: StaleYear;
  /** All years of the sentence. */
  readonly years: readonly number[];
  /** The end of the sentence. */
  readonly to: number;
  /** Whether it is the year of a fee, it opens the sentence, or the words before it name the report. */
  readonly isOfFee: boolean;
  readonly opens: boolean;
  readonly isOfReport: boolean;
  /** Whether they say that the report is published now, or was published in time. */
  readonly isNow: boolean;
  readonly isInTime: boolean;
}

const BEFORE_A_LEFTOVER = /^(?:\([一二三四五六七八九十]\)[^。]{0,12}。?|[一二三四五六七八九十]是|\d[.、])?$/;
/** 公布2023年度X镇政府信息公开年度报告: the organ behind its year. */
const PRESENTS = /(?:现将|公布|发布|编制了?)$/;
const BEHIND_PRESENTED = /^年度?[\u4e00-\u9fff]{2,20}?(?:政府|政务)?信息公开(?:工作)?(?:年度报告|年报)/;
const BEHIND_REPORTING = /^年(?:度)?政府?(?:政务)?信息公开(?:工作)?(?:年度报告|年报|报告|情况|工作情况)/;
/** So far at most a fee's year stands from the beginning of its sentence. In characters. */
const MAX_BEFORE_FEE = 20;

const datedIn = ({ text, sentences }: Prose): readonly Dated[] =>
  sentences.flatMap(({ tokens, from, to }): readonly Dated[] => {
    const named = tokens.filter((token) => token.kind === 'year');
    const [first] = named;
    const before = first && withoutTitles(text.slice(from, first.from));
    if (!first || before === undefined || before.includes('《')) return NO_DATED;
    const behind = withoutTitles(text.slice(first.to, to));
    const opens = BEFORE_A_LEFTOVER.test(before);
    const isOfReport =
      (REPORTING.test(before) && BEHIND_REPORTING.test(behind)) ||
      (PRESENTS.test(before) && BEHIND_PRESENTED.test(behind));
    const isOfFee =
      before.length < MAX_BEFORE_FEE &&
      (FEE.test(behind) || FEE_BEFORE.test(before)) &&
      !MADE_LAW.test(before + behind);
    if (!isOfFee && !opens && !isOfReport) return NO_DATED;
    const years = named.map(({ what }) => what);
    const [isNow, isInTime] = [NOW, PUBLISHED_IN_TIME].map((said) => isOfReport && said.test(before));
    return [{ first, years, to, isOfFee, opens, isOfReport, isNow, isInTime }];
  });
const NO_DATED: readonly Dated[] = [];

/**
 * The years in a paragraph at places where only the reporting year can stand, and that are years before it.
 * @param sectionOf gives the section's id, where one is needed
 * @param receivedOf gives how many applications the table has for the reporting year: the same figure beside another year is this year's
 */
export function staleYears(
  prose: Prose,
  reporting: number,
  organ: string | undefined,
  sectionOf: (prose: Prose) => string | undefined,
  receivedOf: () => number | undefined = () => undefined,
): readonly StaleYear[] {
  // Plans for the next year are no leftovers.
  if (!mayNameEarlier(prose, reporting)) return NO_YEARS;
  const dated = prose.memo(datedIn);
  return dated.length === 0 ? NO_YEARS : staleAmong(dated, prose, reporting, organ, sectionOf(prose), receivedOf);
}

function staleAmong(
  dated: readonly Dated[],
  prose: Prose,
  reporting: number,
  organ: string | undefined,
  section: string | undefined,
  receivedOf: () => number | undefined,
): readonly StaleYear[] {
  const isStale = ({ first, years, to, isOfFee, opens, isOfReport, isNow, isInTime }: Dated): boolean => {
    if (first.what >= reporting) return false;
    if (section === undefined) return isOfReport && years.every((year) => year === first.what || year === reporting);
    if (years.some((year) => year !== first.what)) return false;
    if (isOfFee && section === 'others') return true;
    if (isNow || (isInTime && first.what < reporting - 1)) return true;
    if (!opens || first.what + 1 !== reporting) return false;
    const behind = withoutTitles(prose.text.slice(first.to, to));
    if (LAST_YEARS.test(behind) && turnsToThis(prose.text, to, reporting)) return false;
    if (NONE_THEN.test(behind) && COUNTS_NOW.test(withoutSentence(prose.text, first.from, to))) return false;
    return (
      (isOfOwn(behind, organ) && (WORK.test(behind) || !ELSEWHERE.test(behind.slice(0, 60)))) ||
      Number(YEARS_FIGURE.exec(behind)?.[1]) === receivedOf()
    );
  };
  return dated.filter(isStale).map(({ first, isInTime }) => (isInTime ? { ...first, isPublished: true } : first));
}

/** 2023年存在的问题已整改。2024年的不足; 2023年未收到申请。2024年收到32件: last year's, for the next sentence turns to this one. */
const LAST_YEARS = /问题|不足|整改|排名|测评|扣分|(?:未|没有|无)[^,。;\d]{0,24}(?:申请|复议|诉讼|规范性文件)/;
const turnsToThis = (text: string, at: number, reporting: number): boolean =>
  ['今年', '本年', `${reporting}年`].some((year) => text.startsWith(year, at));

/** 全年收到申请9件。2023年未收到申请; 2023年未收到，本年度收到9件: none came last year, and some in this one. */
const NONE_THEN = /^年?(?:度|全年)?,?[^,。;\d]{0,12}(?:未|没有|无)(?:收到|接到|受理|发生)?[^,。;\d]{0,20}(?:[,;。]|$)/;
const COUNTS_NOW =
  /(?:申请|(?:本年度?|今年|当年|全年)共?(?:收到|接到|受理|发生)(?:行政复议|行政诉讼)?)\d{1,6}[件宗条起]/;
/** What stands beside the first part of a sentence. @param from where its year stands @param to its end */
const withoutSentence = (text: string, from: number, to: number): string => {
  const end = text.slice(from, to).search(/[,;]/);
  return `${text.slice(Math.max(0, from - MAX_BESIDE), from)}。${text.slice(end < 0 ? to : from + end, to + MAX_BESIDE)}`;
};
const MAX_BESIDE = 60;

/** Whether a sentence goes on, after its year, with the organ itself or with what only a report says of itself. */
function isOfOwn(behind: string, organ: string | undefined): boolean {
  if (OWN.test(behind)) return true;
  if (organ === undefined) return false;
  const own = behind.replace(LEAD, '');
  const name = TOWN.exec(own)?.[0] ?? own.slice(0, ENOUGH_OF_A_NAME);
  return (name.length === ENOUGH_OF_A_NAME || TOWN.test(name)) && fold(organ).includes(name);
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
const GOES_ON =
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

/**
 * Whether a year is the reporting year by the words around it.
 * @param from where it stands in folded text
 * @param year a pattern of the reporting year as it may be written
 */
export function isReportingYear(
  text: string,
  from: number,
  to: number,
  year: string,
  organ: string | undefined,
): boolean {
  const before = text.slice(Math.max(0, from - LOOKBEHIND), from);
  const behind = /^[^。;!?]*/.exec(text.slice(to, to + LOOKBEHIND))?.[0] ?? '';
  if (DATE.test(behind)) return isWholeYear(before, behind, year);
  if (BEHIND_A_YEAR.test(before) || BEFORE_A_YEAR.test(behind)) return false;
  if ([NUMBERED, ENACTED, HONOURED, ACCOUNT, PLANNED].some((other) => other.test(behind)) || COMPARED.test(before))
    return false;
  const clause = before.slice(Math.max(...[...',;:。!?'].map((mark) => before.lastIndexOf(mark))) + 1);
  const startsBlock = OPENING.test(clause);
  if (startsBlock && GOES_ON.test(behind)) return true;
  if (ITSELF.test(behind)) return !OTHERS_REPORT.test(clause) && !behind.includes('通知');
  if (JUDGED.test(behind)) return false;
  return (
    startsBlock || ENDS.test(behind) || SUBJECT.test(clause) || (organ !== undefined && clause.endsWith(fold(organ)))
  );
}
