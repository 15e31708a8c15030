import { type Scopes, scopes } from '../talk/scopes';
import { DECISIONS, type Decision, type Outcome, type OutcomeRow } from '../topics';
import { anyOf, type Meanings, meets } from '../vocabulary';
import { ITSELF } from '../words/organ-itself';

/** A row of table 二 of which an organ can say in words that there was nothing. */
type Row = 'documentsMade' | 'documentsRepealed' | 'documentsInForce' | Decision | 'fees';

/**
 * What stands behind 未, 无, 没有 where a row is denied as a whole. 行政强制措施 and 执行 are each a part of their row.
 * Adding a wording is adding it here, and a line with it to `say` in the tests of what is read.
 */
const DENIED: readonly (readonly [readonly Row[], RegExp])[] = [
  [
    ['documentsMade', 'documentsRepealed'],
    /^新?(?:制定(?:发布)?|制发|出台|印发|发布|增)(?:[、和及或](?:制发|印发|发布|修[改订]))*[、和及或]废止(?:[、和及或]修[改订])?(?:任何)?(?:规章[、和及或])?(?:行政)?规范性文件(?:情况|情形)?/,
  ],
  [
    ['documentsMade'],
    /^(?:新)?(?:制定|制作|制发|出台|印发|印制|发布|产生|增)(?:过|并公开|公开|发布|和公开|并发布|和处理|的)?(?:任何|新的?)?(?:(?:行政)?法规、)?(?:规章[、和及或])?(?:行政)?规范性文件(?:[和及、](?:重[大要]|其他)?政策(?:性?文件|措施))?(?:情况|情形)?/,
  ],
  [
    ['documentsMade'],
    /^(?:新增?)?(?:行政)?规范性文件的?(?:制定|制发|出台|印发)(?:[、和及](?:更新|修[改订]|发布))?的?(?:情况)?/,
  ],
  [
    ['documentsRepealed'],
    /^(?:清理)?废止(?:[、和或及](?:宣布)?失效)?[过的]?(?:任何)?(?:行政)?规范性文件(?:情况|情形)?/,
  ],
  [['documentsRepealed'], /^(?:行政)?规范性文件的?(?:废止|失效)(?:的?情况|情形)?/],
  [['documentsInForce'], /^(?:任何)?(?:现行|继续)?有效的?(?:规章[、和及或])?(?:行政)?规范性文件(?:情况)?/],
  // None that is in force, or none that was made: in either case none was made.
  [['documentsMade'], /^(?:任何)?(?:规章[、和及或])?(?:行政)?规范性文件/],
  [
    ['licences'],
    /^(?:办理|作出|做出|实施|开展)?(?:过)?(?:任何)?行政许可(?:处理)?的?(?:事项|决定|业务)?(?:办件|办理|案件|工作)?(?:情况)?/,
  ],
  [
    ['penalties'],
    /^(?:作出|做出|实施|开展|发生)?(?:过)?(?:任何)?行政处罚(?:处理)?的?(?:事项|决定|案件|行为|情况|工作)?/,
  ],
  [
    ['coercion'],
    /^(?:作出|做出|实施|采取|发生)?(?:过)?(?:任何)?行政强制(?:处理)?的?(?:事项|决定|案件|行为|情况|工作)?/,
  ],
  [['fees'], /^(?:收取|产生|发生|征收)?(?:过)?(?:任何)?行政事业性收费(?:项目|事项|情况|收入|行为)?/],
];

/** Who may not have done it, and when; 对首次违法的未作出行政处罚 speaks of some cases. */
const WHO =
  /(?:^|[,;。:)、])(?:20\d\d年度?|全年|今年|本年度?|年内|本年内|目前|我|本|也|均|且|[^,;。:)、对的\d]{0,8}(?:[局委办厅院乡镇县市区校所站]|政府|机关|单位|街道|中心|公司|部门)){0,4}(?:暂|尚|亦|也|均|没|从)?$/;
/** 下属水务站无行政许可事项 is of a part of the organ. */
const OF_A_PART = /[下所直局县区市镇乡]属|下辖|辖区|各/;
/** Nothing follows but the end of what is said, or the next denial. */
const ENDS = /^(?:$|[,;。)]|[、,](?:也|均|且)?[未无没])/;
const MAX_WHO = 40;
const MAX_DENIED = 30;
const SUBJECTS = anyOf('normativeDocument', ...DECISIONS, 'fees');

/** A denial: of what, and where it ends. */
export interface Denied<Topic> {
  readonly topic: Topic;
  readonly to: number;
}
type Word = { readonly from: number; readonly to: number };
const NOTHING: readonly Denied<never>[] = [];

/** Whether nobody but the organ itself is said before a word for none. */
export function isOfTheOrgan(text: string, none: Word): boolean {
  const who = WHO.exec(text.slice(Math.max(0, none.from - MAX_WHO), none.from));
  return who !== null && !OF_A_PART.test(who[0]);
}

/** The rows of table 二 that a word for none denies: 无行政许可、行政处罚. */
export function rowsDenied(text: string, none: Word, says: Meanings): readonly Denied<Row>[] {
  if (!meets(says, SUBJECTS) || !NONE.test(text.slice(none.from, none.to)) || !isOfTheOrgan(text, none)) return NOTHING;
  const denied: Denied<Row>[] = [];
  for (let at = none.to; denied.length < DENIED.length; ) {
    const behind = text.slice(at, at + MAX_DENIED);
    const row = DENIED.find(([, said]) => said.test(behind));
    if (!row) return NOTHING;
    const to = at + (row[1].exec(behind)?.[0].length ?? 0);
    for (const topic of row[0]) denied.push({ topic, to });
    if (ENDS.test(text.slice(to, to + 3))) return denied;
    const join = JOIN.exec(text.slice(to, to + 2));
    if (!join) return NOTHING;
    at = to + join[0].length;
  }
  return NOTHING;
}
const NONE = /^(?:未|无|没有|暂无|未有|零)$/;
const JOIN = /^(?:[、和及与]|以及)/;

/** 行政规范性文件制发数量为零; 行政许可、行政处罚、行政强制均为零: what is denied stands before the word for none. */
const COUNTED =
  /(?:^|[,;。:)]|全年|年度?|[我本][局委办厅院乡镇县市区校所站])((?:(?:行政)?规范性文件(?:制[定发]|出台|印发|废止|现行有效)(?:[、和](?:废止|现行有效))*|行政(?:许可|处罚|强制)(?:处理)?(?:决定|事项)?|、)+)(?:数量?|件数|总?量)?[均都]?为$/;
const ROW_OF: readonly (readonly [Row, RegExp])[] = [
  ['documentsMade', /制[定发]|出台|印发/],
  ['documentsRepealed', /废止/],
  ['documentsInForce', /有效/],
  ['licences', /许可/],
  ['penalties', /处罚/],
  ['coercion', /强制/],
];
export function rowsListed(text: string, { from }: Word, says: Meanings): readonly Denied<Row>[] {
  if (!meets(says, SUBJECTS) || !/^零[件起宗]?(?:[,;。)]|$)/.test(text.slice(from, from + 3))) return NOTHING;
  const said = COUNTED.exec(text.slice(Math.max(0, from - MAX_LISTED), from))?.[1];
  return said ? ROW_OF.filter(([, name]) => name.test(said)).map(([topic]) => ({ topic, to: from + 1 })) : NOTHING;
}

/** What stands behind a word for none where a kind of outcome is denied as a whole, and which of them it is. */
const OUTCOME =
  /^(?:发生|出现|存在|作出|做出|收到|任何|过|有|申请人|无正当理由)*(部分公开|不予公开|不同意公开|无法提供|不能提供|不予处理|其[他它]处理|逾期[不未]补正|重复申请|信访举报投诉类申请|大量反复申请|要求提供公开出版物)的?(?:政府信息公开)?(?:申请|事项|答复|决定|结果|案件|件)?的?(?:情况|情形)?/;
const OUTCOME_OF: Readonly<Record<string, Outcome | OutcomeRow>> = {
  逾期不补正: 'otherwise.notCorrected',
  逾期未补正: 'otherwise.notCorrected',
  重复申请: 'notProcessed.repeated',
  信访举报投诉类申请: 'notProcessed.petition',
  大量反复申请: 'notProcessed.excessive',
  要求提供公开出版物: 'notProcessed.publication',
  部分公开: 'partlyGranted',
  不予公开: 'denied',
  不同意公开: 'denied',
  无法提供: 'unavailable',
  不能提供: 'unavailable',
  不予处理: 'notProcessed',
  其他处理: 'otherwise',
  其它处理: 'otherwise',
};
const [APPLICATIONS, ATTRIBUTES] = [scopes('applications'), scopes('attributes')];

/** 没有不予公开的情况, in talk of applications; 没有违规不予公开的情况 denies some of them only. */
export function outcomesDenied(text: string, none: Word, state: Scopes): readonly Denied<Outcome | OutcomeRow>[] {
  if ((state & APPLICATIONS) === 0 || (state & ATTRIBUTES) !== 0 || !isOfTheOrgan(text, none)) return NOTHING;
  const denied: Denied<Outcome | OutcomeRow>[] = [];
  for (let at = none.to; denied.length < MAX_OUTCOMES; ) {
    const said = OUTCOME.exec(text.slice(at, at + MAX_DENIED));
    if (!said) return NOTHING;
    const to = at + said[0].length;
    denied.push({ topic: OUTCOME_OF[said[1]], to });
    if (ENDS.test(text.slice(to, to + 3))) return denied;
    const join = JOIN.exec(text.slice(to, to + 2));
    if (!join) return NOTHING;
    at = to + join[0].length;
  }
  return NOTHING;
}
const MAX_OUTCOMES = 6;

/** 不予公开、不予处理、其他处理均无; 不予公开数为零: what is denied stands before the word for none. */
const NAME = Object.keys(OUTCOME_OF).join('|');
const LISTED = new RegExp(
  `(?:^|[,。;:(])((?:(?:${NAME})(?:[、和及与]|(?=等|[情申答决数件均都为未无])))+)等?(?:情[形况]|申请|答复|决定|数量?|件数)*(?:[均都]?为|[均都])?$`,
);
const IS_NONE = /^(?:零件?|无|没有|未(?:发生|出现|产生))(?:[,。;)]|$)/;
const MAX_LISTED = 60;

export function outcomesListed(text: string, none: Word, state: Scopes): readonly Denied<Outcome | OutcomeRow>[] {
  if ((state & APPLICATIONS) === 0 || (state & ATTRIBUTES) !== 0) return NOTHING;
  if (!IS_NONE.test(text.slice(none.from, none.from + 4))) return NOTHING;
  const said = LISTED.exec(text.slice(Math.max(0, none.from - MAX_LISTED), none.from));
  const names = said?.[1].match(NAMES) ?? [];
  return names.map((name) => ({ topic: OUTCOME_OF[name], to: none.to }));
}
const NAMES = new RegExp(NAME, 'g');

/** 没有法人或其他组织提出申请: none of one kind of applicants. 其中自然人25件，无法人或其他组织. */
const APPLICANT =
  /^(?:收到|接到|任何|有){0,2}(?:(自然人|公民个人)|((?:商业)?企业)|法人(?:(?:[和及与、]|或者?)其[他它]组织)?)([^,。;)]{0,16})(?:[,。;)]|$)/;
const APPLIED = new RegExp(`^(?:提[出交]|的|申请|政府信息公开|信息公开|依申请公开|事项|情况|情形|件|向${ITSELF})*$`);

export function applicantsDenied(text: string, none: Word, state: Scopes): readonly Denied<Applicant>[] {
  if ((state & APPLICATIONS) === 0 || !isOfTheOrgan(text, none)) return NOTHING;
  const said = APPLICANT.exec(text.slice(none.to, none.to + MAX_DENIED));
  if (!said || !APPLIED.test(said[3])) return NOTHING;
  const to = none.to + said[0].replace(/[,。;)]$/, '').length;
  return [{ topic: said[1] ? 'naturalPerson' : said[2] ? 'enterprise' : 'organisations', to }];
}
type Applicant = 'naturalPerson' | 'organisations' | 'enterprise';

/** 截至12月31日，…均已答复，没有在办件: where it ends; of another day it says nothing of the year's end. */
export function noneLeft(text: string, sentence: Word, { from, to }: Word, state: Scopes): number | undefined {
  if ((state & APPLICATIONS) === 0 || (state & OTHER_TALK) !== 0) return undefined;
  const said = LEFT.exec(text.slice(to, to + MAX_LEFT));
  return said && YEARS_END.test(text.slice(sentence.from, from)) ? to + said[1].length : undefined;
}
const LEFT = /^((?:在办|未办结|待办结?|未答复|待答复)(?:的|申请|案件|办件|件|事项)*)(?:[,。;)]|$)/;
const YEARS_END = /年[末底]|12月31日/;
const MAX_LEFT = 16;
export const OTHER_TALK = scopes('otherTalk', 'business', 'reconsideration', 'litigation');
