import { isCase } from '../figures';
import type { Phrase } from '../phrases';
import { anyMeans, figureOf, isFigure, means, type Sentence, type Token } from '../sentences';
import { DECISIONS, DISPUTES, ORGANISATIONS, OUTCOMES, RESULTS, ROW_NAMES } from '../topics';
import { anyOf, MEANING, meets } from '../vocabulary';
import { ORGAN_CHARACTERS } from '../words/organ-itself';

const RECEIVE_OR_ANSWER = anyOf('receive', 'receiveNew', 'answer');
/** Of what a phrase with one of these is, is known. */
const KNOWN = anyOf('channel', 'manner', 'onTime', 'list', 'reconsideration', 'litigation', 'disputes', ...OUTCOMES);
const COMPARED = anyOf('compared', 'share', 'processingFee');
/** What may stand between 收到 and its figure and names nothing. */
const NAMES_NOTHING = /件?[中里内]公开|申请人?|情况|结果|全年|各类|本年度?|[共计了的为到已约均总合累有]/g;
/** What names something that is received is no shorter. In characters. */
const MIN_NAME = 2;

/**
 * 收到病历复印申请8620件: whether what is received or answered is something of which nothing is known.
 * @param tokens of a phrase up to the figure, in a sentence that names no application
 */
export function isOfUnknown(text: string, sentence: Sentence, tokens: readonly Token[]): boolean {
  const figure = figureOf(tokens[tokens.length - 1]);
  if (!figure || !isCase(figure) || meets(sentence.meanings, MEANING.application)) return false;
  const verb = [...tokens].reverse().find((token) => means(token, RECEIVE_OR_ANSWER));
  if (!verb || anyMeans(tokens, KNOWN)) return false;
  return text.slice(verb.to, figure.from).replace(NAMES_NOTHING, '').length >= MIN_NAME;
}

/** What names applications, or an outcome or an applicant of theirs: of what its figures are, is known. */
const OF_APPLICATIONS = anyOf(
  ...(['application', 'openness', 'naturalPerson', 'organisations', ...ORGANISATIONS] as const),
  ...ROW_NAMES,
);
const OF_OTHERS = anyOf('otherSubject', 'otherBusiness', ...DECISIONS);
/** What may stand before the first count of a sentence that goes on with what the one before it is of. */
const GOES_ON = new RegExp(
  `申请人?|案件|事项|数量|情况|结果|内容|如?附表|表[中内]|第[一二三四]行|总计栏|[“”]|主体|上述|以上|类型|渠道|方式|途径|通过|利用|依托|线[上下]|答复|加上|连同|继续|办理|提[出交]|告知|完[毕成结]|全[年部省市县区镇乡国局]|各类|本年度?|年[内末底初]|截[至止]|目前|均[已按]|按[时期照]|及时|依[法规]|法定|期限|规定|仍在|尚未|尚有|其余|其他|剩余|余下|共计|累计|合计|总计|政府|系统|办公室|[我本该各][${ORGAN_CHARACTERS}部省]|机关|单位|[共计了的为到已约均总合累有仍在还另将与和及等中于对经由把以从需应也又再即凡都年月日]`,
  'g',
);
/** Whether what stands before a count is a name of its own (土地确权), and not what any count has before it (全年共). */
export const hasName = (said: string): boolean => nameIn(said).length >= MIN_NAME;
const nameIn = (said: string): string => said.replace(GOES_ON, '');
/** 涉及征地的23件, 因内容不明确…: some of them. */
const OF_SOME = /涉及|关于|有关|针对|方面|类|其中|主要|因|属于/;
/** Their figures are known without a name before them. */
const OF_THEIR_OWN = anyOf('list', 'reconsideration', 'litigation', ...OUTCOMES);
const MARKS = /[,;:、()。]/;
/** 青岚县水利局共收到: who received it, and not what. */
const ORGAN =
  /^[^各等属]{0,16}[省市县区州旗][^各等属]{2,16}(?:局|厅|委员会|人民政府|办公室)(?:全年|本年度?|[共总合计已累均])*$/;

/** 采矿权登记方面，受理申请26件; 取水许可：新收312件: what the sentence is of, and no applications for information. */
const OF_BUSINESS =
  /^[^,、;。:()\d]{0,12}(?:登记|许可|审批|备案|认定|鉴定|仲裁|确权|发证|征收|执法|处罚|信访|投诉|举报|调解|救助|资助|补贴|招标|采购|援助|年检|注册)(?:(?:业务|工作|服务)?(?:方面|领域|中),|(?:业务|领域|工作|服务|情况)?:|(?:业务|工作),)/;
const MAX_BUSINESS = 24;
/** 申请人中，个人12件，企业6件. */
export const OF_APPLICANTS = /^[,]?(?:从|按)?申请(?:人|主体|者)/;
/** 答复件中公开19件, 答复结果：主动提供10件: what was answered is divided. */
const OF_ANSWERS =
  /^[,;]?已?(?:答复|办[结毕])(?:的?(?:申请)?件?[中里内],?|结果(?:为|如下)?[,:])(?:全部|完全|主动|同意|全文)?(?:公开|提供)\d/;
const OUTCOME = anyOf('partlyGranted', 'denied', 'unavailable', 'notProcessed');

/** 窗口收件320件, 受理林权登记86件: whether what is counted first is named and is nothing that is known. @param phrases up to a full stop or semicolon */
export function countsUnknown(text: string, from: number, phrases: readonly Phrase[]): boolean {
  const begins = from + text.slice(from, phrases[0]?.tokens[0].from ?? from).lastIndexOf(';') + 1;
  const opening = text.slice(begins, begins + MAX_BUSINESS);
  if (OF_BUSINESS.test(opening)) return true;
  if (OF_APPLICANTS.test(opening)) return false;
  if (OF_ANSWERS.test(opening) && phrases.some(({ says }) => meets(says, OUTCOME))) return false;
  for (const { tokens, says } of phrases) {
    if (meets(says, OF_APPLICATIONS)) return false;
    const at = tokens.findIndex((token) => {
      const figure = figureOf(token);
      return figure !== undefined && isCase(figure);
    });
    if (at < 0) {
      if (meets(says, MEANING.list)) return false;
      continue;
    }
    if (meets(says, OF_THEIR_OWN)) return false;
    if (meets(says, OF_OTHERS)) return true;
    let start = tokens[at].from;
    while (start > from && !MARKS.test(text[start - 1])) start--;
    const verb = tokens.slice(0, at).find((token) => means(token, RECEIVE_OR_ANSWER));
    if (verb && ORGAN.test(text.slice(start, verb.from))) start = verb.from;
    let named = '';
    for (const { from: begins, to } of tokens.slice(0, at + 1)) {
      if (begins > start) named += text.slice(start, begins);
      start = Math.max(start, to);
    }
    const name = nameIn(named);
    return !OF_SOME.test(name) && name.length >= MIN_NAME;
  }
  return false;
}

/** …；审查报备文件86件，纠正3件: whether what comes first after a semicolon is counted by a name that is no dispute's. */
export function countsElse(text: string, phrases: readonly Phrase[]): boolean {
  const first = phrases.find(({ tokens }) => tokens.some(isFigure));
  const figure = first?.tokens.find(isFigure);
  if (!first || !figure) return false;
  const [{ from }] = first.tokens;
  const said = text.slice(Math.max(0, figure.from - MAX_HELP), figure.from);
  if (meets(first.says, OF_DISPUTES)) return HEARD.test(said);
  return NAMED.test(text.slice(Math.max(0, from - MAX_HELP), figure.from));
}
const OF_DISPUTES = anyOf(
  ...DISPUTES,
  ...RESULTS,
  ...(['disputes', 'suedDirectly', 'suedAfterwards', 'defend', 'withdrawn', 'ended', 'rest', 'sum'] as const),
);
/** 经法院审理的征地补偿案件12件. */
const HEARD = /审理的(?!(?:政府)?信息公开)[^,、;。:()\d]{2,12}案件共?$/;
const NAMED = /[;,](?!(?:人民)?法院(?:判决)?支持[我本][局厅委镇县市区]$)[^,、;。:()\d]{4,30}$/;

/** 上年度受理6件，办结5件: whether a phrase has the first figure of its sentence, received or answered and compared with none. */
export const countsFirst = (phrases: readonly Phrase[], at: number): boolean =>
  at < MAX_OPENING &&
  meets(phrases[at].says, RECEIVE_OR_ANSWER) &&
  !meets(phrases[at].says, COMPARED) &&
  phrases[at].tokens.some(isFigure) &&
  !phrases.slice(0, at).some(({ tokens }) => tokens.some(isFigure));
/** No sentence has more phrases before its first figure. */
const MAX_OPENING = 20;

/** 审核信息936条，其中不予公开12件，依申请公开36件: whether documents are sorted by what becomes of them. */
export const isSorted = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) =>
      token.kind === 'word' &&
      token.what.word === '依申请公开' &&
      tokens[i + 1]?.from === token.to &&
      isFigure(tokens[i + 1]) &&
      tokens.slice(0, i).some(isFigure),
  );

/** 制作信息112条，其中主动公开7条；依申请公开信息数59条；不予公开46条: documents and what becomes of them, each behind its semicolon. */
export function sortsBySemicolons(text: string, { from, to, meanings: says }: Sentence): boolean {
  if (!meets(says, MEANING.attribute)) return false;
  const said = text.slice(from, to);
  const requested = BY_REQUEST.exec(said);
  const published = requested && PUBLISHED.exec(said.slice(0, requested.index));
  if (!requested || !published) return false;
  const isOfOneUnit = [published, DENIED.exec(said.slice(requested.index))].every((sort) => sort?.[1] === requested[1]);
  return isOfOneUnit || COUNTED.test(said.slice(0, published.index));
}
const BY_REQUEST = /;依申请公开(?:类|的)?(?:信息|文件)?数?量?\d{1,9}(.)/;
const PUBLISHED = /主动公开[^,;。:()\d]{0,8}\d{1,9}(.)/;
const DENIED = /(?:不予|免予)公开[^,;。:()\d]{0,8}\d{1,9}(.)/;
const COUNTED = /\d[条件份]/;

/** What was done to the applications of others, to files of old ones, or over several years. */
export const FOR_OTHERS =
  /指导|培训|模拟|案例|评查|[检抽核督]查|审[核查]|复核|累计|以来|历[年史次]|转[办送交]|移送|各(?!类|种)|(?<!公开)系统|全[国省市县区州]|[下上][级属]|咨询|协[助调]|配合|会商|研判|牵头|代[为理]|归档|存档|建档|整理|录入|上传|入库|测评|评估|第三方|20\d\d年[、至—-]/;

/** 协助各局办理申请52件，予以公开20件: whether what a sentence counts first are cases that others deal with. */
export function countsForOthers(text: string, phrases: readonly Phrase[]): boolean {
  const first = phrases.find(({ tokens }) => tokens.some(isFigure));
  if (!first || meets(first.says, RECEIVE) || !meets(first.says, RECEIVE_OR_ANSWER)) return false;
  const figure = first.tokens.find(isFigure);
  return figure !== undefined && HELPS.test(text.slice(Math.max(0, figure.from - MAX_HELP), figure.from));
}
const RECEIVE = anyOf('receive', 'receiveNew');
const HELPS = /(?:牵头|协[助调]|配合|指导|代为?|评查|抽查|检查|督办)[^,。;:\d]{0,20}$/;
const MAX_HELP = 30;
