import { anyMeans, isMark, means, type Sentence, type Token } from '../sentences';
import { type Scopes, scopes } from '../talk/scopes';
import type { Topic } from '../topics';
import { anyOf, MEANING } from '../vocabulary';
import { ITSELF } from '../words/organ-itself';
import { MAX_ANYONE } from './anyone';

// No disputes on open government information, in words.

export const DISPUTE = anyOf('reconsideration', 'litigation', 'disputes');
const OPENNESS = scopes('openness');
const NOTHING: readonly Token[] = [];

export const disputeOf = (token: Token): Topic =>
  means(token, MEANING.disputes)
    ? 'disputes'
    : means(token, MEANING.reconsideration)
      ? 'reconsideration'
      : 'litigation';

export const isDeniedTogether = (text: string, application: Token, dispute: Token): boolean =>
  application.to < dispute.from && AND_DISPUTE.test(text.slice(application.to, dispute.from));

/** Under a heading of disputes: 本年度无此类情况. */
export const deniesSuch = (text: string, { from, to }: Sentence, state: Scopes): boolean =>
  from === 0 && (state & OPENNESS) !== 0 && (state & TALKS) === 0 && NO_SUCH.test(text.slice(0, to));
const TALKS = scopes('applications', 'reconsideration', 'litigation');
const NO_SUCH = new RegExp(
  `^(?:20\\d\\d年度?|全年|本年度?|${ITSELF}|,)*(?:暂?无|没有|未发生|不存在)(?:此[类项]?|该[类项]|上述|这类)(?:情况|情形|事项|案件)(?:发生)?。?$`,
);

/** 未发生政府信息公开行政复议、行政诉讼; none caused by a fault (未因答复不当被提起行政复议) is not none. */
export function disputesDenied(
  text: string,
  sentence: Sentence,
  none: Token,
  behind: readonly Token[],
  state: Scopes,
): readonly Token[] {
  if (!anyMeans(behind, DISPUTE) || !isOfInformation(text, sentence, none, state)) return NOTHING;
  const denied: Token[] = [];
  for (const token of behind) {
    if (!means(token, DISPUTE)) continue;
    const last = denied[denied.length - 1];
    const between = text.slice((last ?? none).to, token.from);
    if (
      between.length > MAX_ANYONE ||
      !(last ? between === '' || AND_DISPUTE.test(between) : between.replace(WHOSE, '').replace(OF_DISPUTES, '') === '')
    )
      break;
    if (between.startsWith(',') && !SUIT_ALONE.test(text.slice(token.to, token.to + MAX_SAID))) break;
    denied.push(token);
  }
  const last = denied[denied.length - 1];
  return last && OF_SOME_DISPUTES.test(text.slice(last.to, last.to + 4)) ? NOTHING : denied;
}
/** 未发生行政复议，提起行政诉讼的情况; ，行政诉讼工作有序 says nothing of the kind. */
const SUIT_ALONE = /^的?(?:情况|情形|案件|事项)(?:发生)?(?:[。;]|$)/;
/** 无行政复议被撤销, 无复议后被纠正的案件, 无复议机关责令的情况, 无行政复议职责: of some disputes, or of who decides them. */
const OF_SOME_DISPUTES = /^(?:案件)?(?:被|后|机[关构]|职|权限|培训|文书|决定|委员|人员|能力)/;
/** Whether disputes are those of open government information; 除政府信息公开外, 会计监管方面 are others. */
const isOfInformation = (text: string, sentence: Sentence, { from, to }: Token, state: Scopes): boolean =>
  ((state & OPENNESS) !== 0 &&
    !OTHER_FIELD.test(text.slice(sentence.from, sentence.from + MAX_SAID)) &&
    !EXCEPT.test(text.slice(Math.max(sentence.from, from - MAX_EXCEPT), from))) ||
  OF_OPENNESS.test(text.slice(to, to + MAX_SAID)) ||
  deniesAny(text, sentence, from);
const OTHER_FIELD = /^(?![^,]*(?:公开|申请|复议|诉讼|监督|保障|信息|政务|救济|争议))[^,。;:]{2,10}(?:方面|领域|业务),/;
const EXCEPT = /除[^,。;:]{0,12}信息公开[^,。;:]{0,8}外/;
const MAX_EXCEPT = 60;
/** 未收到公开行政复议、行政诉讼. */
const OF_OPENNESS = /^(?:收到|发生|出现)?公开的?行政复议/;
const MAX_SAID = 16;

/**
 * 2024年，我局未发生行政复议、行政诉讼: none of any kind, and so none on information, where the organ says so of the whole year and
 * nothing is spoken of around it that others arise from.
 */
const deniesAny = (text: string, { from, to }: Sentence, none: number): boolean =>
  none - from < MAX_AROUND &&
  (OF_THE_YEAR.test(text.slice(from, none)) || NOTHING_ELSE.test(text.slice(from, Math.min(to, from + MAX_AROUND)))) &&
  !OTHERS.test(text.slice(Math.max(0, from - MAX_AROUND), to + MAX_AROUND));
const OF_THE_YEAR = new RegExp(
  `^(?:\\([一二三四五六七八九十]\\)[^。]{0,24}。?|[一二三四五六七八九十]是)?,?(?=.)(?:20\\d\\d年度?|全年|本年度?|年内|${ITSELF}|,)*(?:也|均|都|暂|尚)?$`,
);
const NOTHING_ELSE =
  /^(?:暂?无|没有|未(?:发生|收到|出现|产生))(?:行政)?复议[、和及或](?:行政)?诉讼(?:案件|事项|情况|情形)?。?$/;
const OTHERS =
  /处罚|许可|强制|执法|征收|征地|拆迁|补偿|工伤|信访|仲裁|应诉|代理|调解|化解|合同|采购|监管|审批|登记|法治|普法|审查|备案|被申请人|案件办理/;
const MAX_AROUND = 200;

/** 针对云岭镇有关政府信息公开事务的, 向县政府: against whom, and before whom. */
const WHOSE =
  /(?<=针对|关于|涉及)[\u4e00-\u9fff]{2,16}(?:[局委办厅院乡镇站]|街道|办事处|政府|机关|单位|中心)(?=有关|的|(?:政府)?信息公开)|(?<=向)(?:[省市县区州旗]|上级)?(?:人民)?政府(?!信息)/g;
const OF_DISPUTES = new RegExp(
  `(?:政府|政务|依申请)?信息公开|政务公开|依申请公开|政府信息|公开(?=行政|$)|案由|公民、法人(?:(?:和|或者?|及|、)其他组织)?|^人(?=[就因对向提申])|(?:具体)?行政行为|任何|发生|出现|收到|接到|产生|存在|针对|关于|有关|相关|公民|群众|申请人|向|(?:人民)?法院|${ITSELF}|部门(?=信息公开)|街道|学校|中心|工作|事务|以(?:${ITSELF}|其)?为被(?:申请人|告)的|事项|答复|(?:处理|办理)(?=工作|过程|[而所]?(?:引[起发]|导致|造成))|由此|(?<=(?:到|^)[和及、])处理|方面|领域|问题|情况|案件|申请|引起|引发|导致|造成|提[起出请]|行政|(?:举报|投诉|申诉){1,2}(?=[、和及或零])|零(?=行政|$)|因|不服|由于?|就|与|对|涉|类|的|而|被|所|过|有|一[件起例]|[、和或及]`,
  'g',
);
export const AND_DISPUTE =
  /^(?:案件?|申请|情况|机关|的)?(?:[、,和及或与零]|以及|或者|也)(?:由此|因此)?(?:未|无|被|的|没有|发生|提起|申请|引发|引起|政府信息公开|信息公开|公开(?=行政|$))*(?:行政)?$/;

/**
 * Whether words deny some disputes only (败诉); 行政复议、行政诉讼、举报投诉 denies all, and complaints besides, as 无超期情况，未发生
 * 行政复议 does.
 */
export const saysHow = (text: string, tokens: readonly Token[]): boolean =>
  tokens.some((token, i) => means(token, MEANING.lost) && !isBesides(text, token) && !isDeniedAlone(tokens, i));
function isDeniedAlone(tokens: readonly Token[], at: number): boolean {
  let [begin, end] = [at, at];
  while (begin > 0 && !isMark(tokens[begin - 1], ',')) begin--;
  while (end < tokens.length && !isMark(tokens[end], ',')) end++;
  const clause = tokens.slice(begin, end);
  return anyMeans(clause.slice(0, at - begin), MEANING.none) && !anyMeans(clause, DISPUTE);
}
const isBesides = (text: string, { from, to }: Token): boolean =>
  /^责任(?:[科处股]?室|单位|部门|人)/.test(text.slice(from, to + 2)) ||
  /[、和及]零?(?:举报|投诉){1,2}$/.test(text.slice(Math.max(0, from - 3), to)) ||
  /诉讼(?:举报|投诉){1,2}的?(?:情况|情形|案件|事项)?(?:[,。;]|$)/.test(text.slice(Math.max(0, from - 4), to + 8)) ||
  /^(?:举报|投诉){1,2}[、和及零]/.test(text.slice(from, to + 3));

/** 未因政府信息公开引发行政诉讼; 收到申请12件，均已答复，未引发行政复议: no dispute at all, and not only none of some kind. */
export function isPlainlyCaused(text: string, none: Token, behind: readonly Token[]): boolean {
  const at = behind.findIndex((token) => means(token, DISPUTE));
  if (at < 0 || anyMeans(behind.slice(at), MEANING.lost)) return false;
  const cause = text.slice(none.to, behind[at].from);
  return (
    CAUSED.test(cause) ||
    (/^引发(?:行政)?$/.test(cause) &&
      OF_ALL_ANSWERED.test(
        (none.from < MAX_CAUSE ? '。' : '') + text.slice(Math.max(0, none.from - MAX_CAUSE), none.from),
      ))
  );
}
const MAX_CAUSE = 60;
const OF_ALL_ANSWERED =
  /[。;:)](?:20\d\d年度?,?)?[^,、。;:()\d其]{0,30}公开申请\d{1,6}[件份宗](?:,[均都已全][^,。;:()]{0,20})?,(?:[均都也且]|全年)?$/;
const CAUSED =
  /^(?:(?:发生|出现|收到|产生)?(?:因|有关|关于|针对|涉及){0,2}(?:(?:政府)?信息公开|依申请公开)(?:申请)?(?:工作|事项|事务|答复|办理|处理)?(?:工作)?[而所]?(?:引发|引起)?的?|引发(?:政府)?信息公开(?:方面的?|类)?)(?:(?:举报|投诉|申诉|信访){1,2}[、和及或]){0,3}(?:提起|申请)?(?:行政)?$/;
