import { fold } from '../../text/fold';
import type { Claim } from '../claims/claims';
import { means, type Prose, type Sentence } from '../sentences';
import { isOfSome, type PartTopic, partOf, type Topic } from '../topics';
import { MEANING } from '../vocabulary';
import { OFFICE_ITSELF } from '../words/organ-itself';
import { isAbbreviationOf } from './abbreviation';

/** Names of organs, with a few words before them. */
const ORGAN =
  /(?:^|[,。;、:()])?([\u4e00-\u9fff]{0,12}?(?:[市县区州省](?:直|级|政府)部门|局|执法队|派出所|司法所|镇街|委员会|办公室|政府办(?![理结复件])|街道|分局|大队|支队|公司|学校|医院|(?:市|县|区|州|省|镇|乡|旗)(?:人民)?政府(?!信息|部门|公开|网|门|办)|乡镇|开发区|园区|(?:服务|审批|登记|交易|受理)(?:中心|大厅|窗口)|[市县区旗]\([市县区旗、]{1,6}\)))/g;
/** What a school, a hospital or a company calls itself: 学校 in the report of 云溪职业技术学院. */
const OWN_KIND: readonly (readonly [RegExp, RegExp])[] = [
  [/^学校$/, /(?:大学|学院|学校|中学|小学|幼儿园)$/],
  [/^医院$/, /医院$/],
  [/^公司$/, /(?:公司|集团)$/],
  [/^(?:园区|开发区)$/, /(?:园区?|开发区|[新高]区|示范区|试验区)(?:管理委员会|管委会)?$/],
];
/** How an organ speaks of itself, or of all together. */
const WHOLE = /[我本全该各]/;
/** So far before a figure its organ may stand. In characters. */
const LOOKBEHIND = 80;
/** 收到33件（其中县本级12件、各乡镇（街道）21件），办结31件: whose figures stand in brackets says nothing of those behind them. */
const withoutBrackets = (text: string): string =>
  text.replace(BRACKETS, (within) => (/\d[件宗起]/.test(within) ? '' : within));
const BRACKETS = /\([^()]*(?:\([^()]{0,12}\)[^()]*)*\)/g;
/** A government counts for all of its area: its own organs are several. */
const OF_AN_AREA = /[省市县区州旗盟]人民政府$/;
/** 全区各单位共收到…: not what a department or an office of the district reports of itself. */
const OF_ALL_ORGANS =
  /全[省市县区州旗](?:各|政府系统|行政机关|乡镇|镇街|街道|(?:所有|大?中小|公办|民办)?学校|医院|医疗机构|[\u4e00-\u9fff]{2,4}(?:机关|系统(?!之外|以外)))|各(?:区县|县区|县市区|市县|区市县|地市|镇街|乡镇|街道)/;
/** 区本级收到8件；全区共收到30件: of all of them again. */
const OF_ALL_BEHIND = /;全[省市县区州旗](?:共|累计|合计)(?:(?![省市县区州旗局镇街]|部门|本级)[^;])*$/;
/** 全区共收到…，我局收到12件: both are told apart. */
const OF_ALL = /全[省市县区州旗]/;
const AND_OWN = new RegExp(`(?:${OFFICE_ITSELF}|(?:政府办|办公室|局))[^,。;\\d]{0,12}(?:\\d|未|无|没有)`);
const COUNTS_AN_AREA = /(?:[省市县区州旗盟]|人民)政府$|管理委员会$|管委会$|行政公署$|[省市县区州旗盟]$/;
/** Whether an organ reports of a whole area. */
export const countsAnArea = (organ: string | undefined): boolean =>
  organ !== undefined && COUNTS_AN_AREA.test(fold(organ));
const OF_AN_OFFICE = /政府办公[室厅]$/;
const OF_A_GOVERNMENT = /政府$/;
/** 区政府（含区政府办公室）, 区政府及其办公室: what an office reports that keeps one register for both. */
const WITH_ITS_OFFICE =
  /[省市县区州旗](?:人民)?政府(?:\((?:含|及|和)?[^,。;:()\d]{0,4}政府办(?:公[室厅])?\)|(?:及其?|[和与、])(?:[省市县区州旗](?:人民)?政府)?办公[室厅])/;
/** The office of an organ that is no government of an area: where its applications arrive. */
const OWN_OFFICE = /^(?:.{0,4}年度?)?(?:由|[局委厅院校乡镇]|学校|学院|医院|公司|中心|街道|党政|综合|行政){0,3}办公室$/;
/** 区政府及各部门、各街道: all that a government's tables count together. */
const ALL_OF_AN_AREA =
  /政府[^,。;\d]{0,2}(?:以?及|[和与])其?(?:各|所属|组成|工作|直属){0,2}部门[、和及](?:所有|各)?(?:乡镇|镇街|街道|街镇|县区|区县|市县|县市区|乡[、和]镇|镇[、和]街道)/;
/** 全区各职能部门、镇街: the same, where nothing is said of what the government itself received. */
const ALL_ORGANS =
  /全[省市县区州旗]各?(?:职能|工作|组成)?部门[、和及](?:所有|各)?(?:乡镇|镇街|街道|街镇|县区|区县|市县|县市区)/;
const countsItsOwn = ({ text }: Prose): boolean => AND_ITS_OWN.test(text);
const AND_ITS_OWN = /政府(?:办|本级|机关)?(?!信息)[^,。;\d]{0,24}\d/;
/** 政府新收2件；部门新收4件: each is counted by itself. */
const OF_A_LEVEL = /(?:^|[,。;:年度])(?:政府|部门|乡镇|镇街|街道)(?:共|累计|合计)?(?:新?收|受理|接收|办理)/;
const countsByLevel = ({ text }: Prose): boolean => OF_DEPARTMENTS.test(text);
const OF_DEPARTMENTS = /(?:^|[,。;:年度])部门(?:共|累计|合计)?(?:新?收|受理|接收|办理)[^,。;\d]{0,18}\d/;
const ALL_GOVERNMENTS = /全[省市县区州旗](?:各级)?政府系统/;
/** Words for one organ among others that the organ itself may be: 区政府办 in the report of 区人民政府办公室. */
const NAMES = /政府办$/;

/** Whether the words before a figure name an organ that is one of several which the tables count together. */
export function isOfAPart(
  {
    prose,
    sentence,
    from,
    to,
    figure,
    apart,
    topic,
  }: Pick<Claim, 'prose' | 'sentence' | 'from' | 'apart'> & Partial<Claim>,
  organ: string | undefined,
): boolean {
  const own = organ && fold(organ);
  // 未发生针对翠屏街道的行政复议: named in the denial itself.
  const denial = figure === undefined ? prose.text.slice(from, to) : '';
  if (AGAINST.test(denial) && namesAnother(denial, own)) return true;
  const nearest = withoutBrackets(prose.text.slice(Math.max(sentence.from, from - LOOKBEHIND), from));
  if (AT_A_DESK.test(nearest)) return true;
  const near =
    nearest.includes('向') &&
    !(own && OF_AN_AREA.test(own)) &&
    !isBeforeSeveral(prose.text.slice(sentence.from, sentence.to))
      ? nearest.replace(BEFORE_WHOM, '')
      : nearest;
  if (own && COUNTS_AN_AREA.test(own) && OF_ALL_BEHIND.test(near)) return false;
  const said =
    topic && OF_RESULTS.test(topic) && !(own && COUNTS_AN_AREA.test(own) && !OF_A_TOWN.test(own))
      ? near.replace(DECIDED_BY, '')
      : near;
  const before = own && OF_AN_OFFICE.test(own) ? said.replace(WITH_ITS_OFFICE, '') : said;
  const all = own && COUNTS_AN_AREA.test(own) ? ALL_ORGANS.exec(before) : null;
  if (all) {
    const behind = before.slice(all.index + all[0].length);
    return prose.memo(countsItsOwn) || behind.includes('本级') || namesAnother(behind, own);
  }
  if (own && COUNTS_AN_AREA.test(own) && OF_A_LEVEL.test(before) && prose.memo(countsByLevel)) return true;
  if (apart !== undefined && !(own && isOfTheOrgan(apart, own, before))) return true;
  if (own && COUNTS_AN_AREA.test(own) && ALL_OF_AN_AREA.test(before)) return false;
  if (own && !COUNTS_AN_AREA.test(own)) {
    if (OF_ALL_ORGANS.test(before)) return true;
    if (OF_ALL.test(before) && AND_OWN.test(prose.text.slice(from, sentence.to))) return true;
    if (topic && OF_ACTS.test(topic) && OF_ALL.test(isOfSome(topic) ? before : clauseOf(before))) return true;
  }
  return namesAnother(before, own);
}

/** 行政复议2件，县政府维持1件、纠正1件: who decided them has not received them. */
const OF_RESULTS = /^(?:reconsideration|disputes)\.(?:upheld|corrected)/;
const DECIDED_BY =
  /(?<=[,;:(中由经被])[省市县区州旗](?:人民)?政府(?=(?:均|依法|最终|已|作出|决定|予以){0,3}(?:维持|纠正|纠错|撤销)[^,;。:()]{0,14}$)/;

/** 向县政府申请行政复议6件: before whom it was brought; that government decides it. */
const BEFORE_WHOM = /(?<=向)[省市县区州旗](?:人民)?政府(?=(?:申请|提起|提出)(?:行政)?复议)/;
/** 向市政府申请行政复议3件，向县政府申请行政复议5件; 先向县政府申请: some of them. */
const isBeforeSeveral = (said: string): boolean =>
  said.split(/向[省市县区州旗](?:人民)?政府/).length > 2 || said.includes('先向');

/** 查阅点受理申请5件: what came there is some of it. */
const AT_A_DESK =
  /(?:查阅[点室]|(?:代收|代办|受理)点|体验区|公开专区|绿色通道)(?:全年|共|累计|现场)?(?:接待|受理|收到|接收)/;
const AGAINST = /针对|关于|涉及/;

/** 全市作出行政处罚5200件 in a department's report: not what its table has. */
const OF_ACTS = /licences|penalties|coercion|fees/;
/** The clause of a figure, with the one before it where it names nobody of its own. */
function clauseOf(before: string): string {
  const clauses = before.split(/[,;:(]/);
  const [previous = '', own] = [clauses.at(-2), clauses.at(-1) ?? ''];
  return NAMES_NOBODY.test(own) ? previous + own : own;
}
const NAMES_NOBODY = /^(?:并|共|依法|另)*(?:[作做]出|办理|实施|采取|制[发定]|印发|出台|废止|现行有效|行政|规范性)/;

/** Whether another organ than the report's is named. @param own the report's, folded */
function namesAnother(before: string, own: string | undefined): boolean {
  for (const { 0: found, 1: written, index } of before.matchAll(ORGAN)) {
    // 年度内街道收悉, 6件分局不掌握: the time, and what a count is of, are no part of the name.
    const name = written.replace(/^(?:年度?内|[件宗起份])/, '');
    if (WHOLE.test(name)) continue;
    // An office speaks of its government as of another.
    if (own && OF_AN_OFFICE.test(own) && OF_A_GOVERNMENT.test(name)) return true;
    // So does a town or a subdistrict of that of its city, whose name may begin its own.
    const end = index + found.length;
    if (own && isAbove(name, own) && !own.includes(name + before.slice(end, end + 2))) return true;
    if (
      own &&
      (isNamed(own, name) ||
        isOwnKind(own, name) ||
        isOwnOffice(own, name) ||
        isOwnDesk(own, name) ||
        isOwnBranch(own, name))
    )
      continue;
    return true;
  }
  return false;
}

const isAbove = (name: string, organ: string): boolean => OF_A_PLACE.test(name) && OF_A_TOWN.test(organ);
const OF_A_PLACE = /[省市县区州旗盟](?:人民)?政府$/;
const OF_A_TOWN = /(?:[镇乡]人民政府|街道办事处)$/;

/** Words for a part that the organ itself is: its own name, or all the governments of its area. */
const isOfTheOrgan = (apart: string, organ: string, before: string): boolean =>
  (NAMES.test(apart) && isShortOf(apart, organ)) ||
  (apart.startsWith('系统') && COUNTS_AN_AREA.test(organ) && ALL_GOVERNMENTS.test(before));

/** 党政办公室, and 松河镇人民政府办公室 in the report of 松河镇人民政府. */
const isOwnOffice = (organ: string, name: string): boolean =>
  !OF_AN_AREA.test(organ) && (OWN_OFFICE.test(name) || isTownOf(name, organ));
function isTownOf(name: string, organ: string): boolean {
  const town = TOWNS_OFFICE.exec(name)?.[1];
  return town !== undefined && isShortOf(town, organ);
}
const TOWNS_OFFICE = /^(.*[镇乡](?:人民)?政府)(?:党政)?办(?:公室)?$/;

/** 县公安局政府信息公开办公室 in the report of 青岚县公安局. */
const isOwnDesk = (organ: string, name: string): boolean => {
  const of = DESK.exec(name)?.[1].replace(/^.*年度?/, '');
  return of !== undefined && (of === '' || isNamed(organ, of));
};
const DESK = /^(.*?)(?:政府)?信息公开(?:工作)?(?:领导小组)?办公室$/;

/** 区公安分局 in the report of 云岚市公安局青石区分局. */
const isOwnBranch = (organ: string, name: string): boolean =>
  organ.endsWith(BRANCH) &&
  name.endsWith(BRANCH) &&
  [...name.replace(/^.*年度?/, '')].every((sign) => organ.includes(sign));
const BRANCH = '分局';

const isOwnKind = (organ: string, name: string): boolean =>
  OWN_KIND.some(([kind, ending]) => kind.test(name.replace(/^.*年度?/, '')) && ending.test(organ));

/** An office that decides disputes counts there what came to it, not what was brought against it. */
const DECIDES = /(?:作为|履行|承担|依法)[^。;,]{0,16}行政复议(?:机关|机构|职责|职能)/;

/** An office of justice decides the disputes of others. */
export const DECIDES_DISPUTES = /司法[局厅部]$/;
/** 因政府信息公开被申请行政复议1件, 我局作为被申请人的: what is brought against it all the same; of 我县, 本机关 it decides. */
const AGAINST_IT = /被(?!申请人)|作为(?:被申请人|被告)|[我本]局|因[^,。;]{0,8}信息公开|引[发起]|提起/;

/** Whether a figure of disputes is of those that the organ itself decides. */
export const isOfDecided = (
  { prose: { text }, topic, sentence, from }: Pick<Claim, 'prose' | 'topic' | 'sentence' | 'from'>,
  organ: string | undefined,
): boolean =>
  /^(?:some\.)?reconsideration/.test(topic) &&
  (DECIDES.test(text.slice(0, from)) ||
    (organ !== undefined && DECIDES_DISPUTES.test(organ) && !AGAINST_IT.test(betweenSemicolons(text, sentence, from))));
/** What stands between the semicolons around a place: 全年行政复议86件；我局被申请行政复议2件. */
function betweenSemicolons(text: string, { from, to }: Sentence, at: number): string {
  const end = text.indexOf(';', at);
  return text.slice(Math.max(from, text.lastIndexOf(';', at - 1)), end < 0 ? to : Math.min(end, to));
}

/**
 * Whether an office says it of the government that it is the office of (市政府共受理申请1295件): its tables may have those, or
 * what the office itself received.
 */
export function isOfItsGovernment({ prose, sentence, from, apart }: Claim, organ: string | undefined): boolean {
  const own = organ && fold(organ);
  if (!own || !OF_AN_OFFICE.test(own)) return false;
  if (apart !== undefined && !OF_BOTH.includes(apart) && !isAbbreviationOf(apart, own)) return false;
  const before = prose.text.slice(Math.max(sentence.from, from - LOOKBEHIND), from);
  const names = [...before.matchAll(ORGAN)].map(([, written]) => written.replace(BEFORE_NAME, ''));
  return (
    names.some((name) => OF_A_GOVERNMENT.test(name)) &&
    names.every((name) => isAbbreviationOf(name, own)) &&
    !OF_OTHERS_TOO.test(before)
  );
}
/** 代表市政府受理, 区政府本级收到. */
const OF_BOTH: readonly string[] = ['代表', '本级'];
const BEFORE_NAME = /^.*(?:年度?|代表|由|以)/;

/** The organ's own name, a part of it, or with words before it (2023年青岚县农业农村局). */
const isNamed = (organ: string, name: string): boolean =>
  organ.includes(name) || name.includes(organ) || isShortOf(name, organ) || name.endsWith(organ.slice(-4));

/** 区政府办公室 for 青石区人民政府办公室, 镇政府 for 松河镇人民政府; 县政府 is one of the organs of a county. */
const isShortOf = (name: string, organ: string): boolean =>
  !OF_AN_AREA.test(organ) && isAbbreviationOf(name.replace(/^.*年度?|^[,，]/, ''), organ);

/** The first word before a place that speaks of one organ of several or of another register. */
export function apartBefore({ tokens }: Sentence, at: number): string | undefined {
  const token = tokens.find((token) => token.from < at && means(token, MEANING.scope));
  return token?.kind === 'word' ? token.what.word : undefined;
}

/** 局机关收到12件: all that the table counts, or some of it. */
export function ofTheOffice(claim: Claim): Claim {
  const { apart, topic, sentence, prose, from } = claim;
  const part = apart !== undefined && OFFICE.test(apart) ? partOf(topic) : undefined;
  return part === undefined || OF_MORE.test(prose.text.slice(sentence.from, from))
    ? claim
    : { ...claim, topic: part, apart: undefined };
}
const OFFICE = /^.机关$/;

/**
 * 县政府及县政府办公室共印发规范性文件9件 in the report of the county's government: some of those that its table counts. Its office
 * may keep them apart.
 */
export function ofItsName(claim: Claim, organ: string | undefined): Claim {
  const part = IN_ITS_NAME_TOO[claim.topic];
  const { prose, sentence, from } = claim;
  return part !== undefined &&
    organ !== undefined &&
    OF_AN_AREA.test(fold(organ)) &&
    isInItsName(prose.text.slice(Math.max(sentence.from, from - LOOKBEHIND), from)) &&
    !OF_THOSE_THERE_ARE.test(prose.text.slice(sentence.from, from))
    ? { ...claim, topic: part, apart: undefined }
    : claim;
}
function isInItsName(before: string): boolean {
  const named = IN_ITS_NAME.exec(before);
  return named !== null && !OF_OTHERS_TOO.test(before.slice(named.index + named[0].length));
}
const OF_OTHERS_TOO = /部门|乡镇|街道|镇街|各|提请|上级/;
/** 现行有效的58件中，县政府制定的41件: of any year. */
const OF_THOSE_THERE_ARE = /现行|现有|其中|中[,:]|以[来前]|累计|历年/;
const IN_ITS_NAME_TOO: Partial<Readonly<Record<Topic, PartTopic>>> = {
  documentsMade: 'some.documentsMade',
  documentsRepealed: 'some.documentsRepealed',
};
const IN_ITS_NAME =
  /(?:^|[以由,。;中]|年度?|全年|年内)[省市县区州旗](?:人民)?政府(?:(?:及其?|[和与、或])(?:[省市县区州旗](?:人民)?政府)?办公[室厅])?(?:的?名义)?(?:共|累计)?(?:新?制[定发]|印发|出台|废止|(?:印发|发布)(?:并公开)?的(?:行政)?规范性文件)/;
/** 局机关及局属各单位: of more than the office. */
const OF_MORE = /系统|全[国省市县区州]|各|[下所直局]属|[及和与、]/;
