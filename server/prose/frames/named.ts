import { isHandedOver } from '../claims/some-of-them';
import type { Phrase } from '../phrases';
import { figureOf, isFigure, means, type Token } from '../sentences';
import { CARRY, OUTCOMES } from '../topics';
import { anyOf, meets } from '../vocabulary';
import { ITSELF, ORGAN_CHARACTERS, WHOLE_PLACE } from '../words/organ-itself';
import { isOfCarried } from './carrying';
import type { Place } from './frame';

/** 政府信息公开申请106件: no verb, and nothing before it that would make it a part. */
export function isNamedFirst({ text, figure, front, phrases, at, wasSome, sentence }: Place): boolean {
  const word = front.find((token) => means(token, APPLICATION));
  if (!word || wasSome || isHandedOver(text, word.from)) return false;
  const [first] = phrases[at].tokens;
  const from = Math.min(first.from, word.from);
  const before = text.slice(from, word.from);
  const who = OWN.test(text.slice(Math.max(0, from - 3), from))
    ? 4
    : PLACE.test(text.slice(Math.max(0, from - 2), from))
      ? 2
      : 1;
  const begins = text.slice(Math.max(0, from - who), from);
  const isFirst = at === 0 && BEFORE_FIRST.test(text.slice(sentence.from, word.from));
  return (
    (isFirst || (BEGINS.test(begins.replace(WHO, '')) && BEFORE_NAME.test(before))) &&
    /^(?:申请|办理|办件|总|数|量|件数|事项|案件|情况|共|计|合计|有|为|达到?|的|:)*\(?$/.test(
      text.slice(word.to, figure.from),
    ) &&
    /^(?:[,、。;)(]|$)/.test(text.slice(figure.end, figure.end + 1))
  );
}
const PLACE = /街道|苏木|委会/;
const OWN = /[我本](?:单位|机关|部门)$/;
/** The end of a name, 中心 among them, or the beginning of 我局. */
const WHO = new RegExp(`[我本](?:单位|机关|部门)|街道|苏木|委会|[我本全该共在]|[${ORGAN_CHARACTERS}省心]`);
const BEGINS = /(?:^|[,;。:)])$/;
const BEFORE_NAME = new RegExp(
  `^(?:20\\d\\d年?度?|本年度?|全年|今年|年内|其中|${ITSELF}|[我本][会社]|学校|医院|中心|街道|${WHOLE_PLACE}|全[局委院校]|共有?|办理|发生|收|的)*$`,
);
/** 涉及政府信息公开申请41件, where nothing was counted before: not some of other cases. */
const BEFORE_FIRST = new RegExp(`^(?:20\\d\\d年?度?|本年度?|全年|今年|${ITSELF}|共有?)*(?:涉及|属于?)$`);

/** 政府信息公开申请（含上年结转4件）共110件: what the brackets speak of is counted behind them. */
export function isBehindRemark({ text, figure, front, phrases, at, index }: Place): boolean {
  if (index > 0 || front.length > 0 || at < 2 || phrases[at].mark !== ')') return false;
  const [named, remark] = [phrases[at - 2], phrases[at - 1]];
  const last = named.tokens[named.tokens.length - 1];
  return (
    remark.mark === '(' &&
    meets(remark.says, CARRIED_IN) &&
    !named.tokens.some(isFigure) &&
    means(last, APPLICATION) &&
    text[last.to] === '(' &&
    /\)(?:总?共|共计|合计|总计)$/.test(text.slice(Math.max(0, figure.from - 3), figure.from))
  );
}
/** 全年共有41件政府信息公开申请, and nothing that parts them from others. */
export const isOfThereAre = ({ text, figure, front, back }: Place): boolean =>
  back.length > 0 &&
  !front.some((token) => means(token, APPLICATION)) &&
  means(back[0], APPLICATION) &&
  back[0].from === figure.end &&
  WHO_HAD.test(text.slice(Math.max(0, figure.from - 14), figure.from)) &&
  /^(?:[,。;]|通过[各多][^,。;\d]{0,8}(?:提交|递交|提出))/.test(text.slice(back[0].to, back[0].to + 14));

const WHO_HAD = new RegExp(`(?:^|[,。;:])(?:20\\d\\d年度?|全年|本年度?|${ITSELF})+(?:共有|总?共|有)$`);

/** 公众通过邮递、网站、现场等途径提交政府信息公开申请41件: whoever applied; 公众提交涉及征地的申请 are some. */
export function isPutIn({ text, figure, sentence, wasSome, isEveryWay }: Place): boolean {
  const said = text.slice(Math.max(sentence.from, figure.from - MAX_PUT_IN), figure.from);
  const who = [...said.matchAll(WHOEVER)].at(-1);
  if (!who || (!isEveryWay && (wasSome || meets(sentence.meanings, MANNER)))) return false;
  const behind = said.slice(who.index + who[0].length);
  return PUT_IN.test(behind) && !OF_SOME.test(behind) && /^(?:[,。;(]|$)/.test(text.slice(figure.end, figure.end + 1));
}
const MAX_PUT_IN = 80;
const MANNER = anyOf('manner');
const WHOEVER =
  /(?<![一该个名位分他类])(?:社会公众|公众|申请人)|社会各界|公民[、和及与]法人(?:[和及或、]|或者|以及)?其[他它]组织/g;
const PUT_IN = /^[^,;。:()\d]{0,40}(?:提交|提出|递交)的?(?:政府|政务)?信息公开申请(?:书|表)?(?:共计?|总计|合计)?$/;
const OF_SOME = /涉及|关于|有关|针对|方面|领域|类/;

/** 上述22件申请, 对于22件政府信息公开申请: nothing but the application stands behind the figure, and it is spoken of once more. */
export const isSpokenOfAgain = ({ text, figure, sentence }: Place, by: RegExp): boolean =>
  by.test(text.slice(Math.max(sentence.from, figure.from - AGAIN_LENGTH), figure.from)) &&
  /^(?:政府信息公开|信息公开|依申请公开)?申请(?!人)/.test(text.slice(figure.end, figure.end + AGAIN_LENGTH));
const AGAIN_LENGTH = 10;

/** 政府信息公开申请受理情况：全年41件. */
export function isBehindColon({ text, figure, front, phrases, at }: Place): boolean {
  const { mark, tokens } = phrases[at];
  if (mark !== ':' || at === 0 || tokens.filter(isFigure).length > 1) return false;
  const before = phrases[at - 1].tokens;
  const named = before.find((token) => means(token, APPLICATION));
  const colon = text.lastIndexOf(':', figure.from);
  return (
    front.every((token) => !means(token, APPLICATION) || token.to <= colon) &&
    !before.some(isFigure) &&
    named !== undefined &&
    /^(?:受理|收到|接收|工作|办理|数量|情况|方面|总数|的)*$/.test(text.slice(named.to, colon)) &&
    /^(?:全年|20\d\d年度?|本年度?)?(?:共计?|总计|合计)?$/.test(text.slice(colon + 1, figure.from)) &&
    /^(?:[,。;(]|$)/.test(text.slice(figure.end, figure.end + 1))
  );
}

/** 新收申请：34件；办结：33件: a list of labels, each with its figure. */
const isLabelled =
  (label: RegExp) =>
  ({ text, figure }: Place): boolean =>
    label.test(text.slice(Math.max(0, figure.from - MAX_LABEL), figure.from)) &&
    /^(?:[,;。]|$)/.test(text.slice(figure.end, figure.end + 1));
const MAX_LABEL = 20;
export const isLabelledNew = isLabelled(
  /(?:^|[,;。])(?:本年度?|全年|20\d\d年度?)?新收到?(?:政府信息公开|依申请公开)?(?:申请|件)?(?:数量?)?:$/,
);
export const isLabelledAnswered = isLabelled(
  /(?:^|[,;。])(?:本年度?|全年|已|年内)?(?:办结|答复)(?:政府信息公开)?(?:申请|件)?(?:数量?)?:$/,
);
const [CARRIED_IN, RECEIVED] = [anyOf('carriedIn'), anyOf('receive', 'receiveNew')];

/** So far before their sum new applications and those carried in may stand. In phrases. */
const MAX_ADDENDS = 5;
const SUM =
  /^[,、;](?=[^,]{0,8}[共总合累应需])(?:年内|全年|本年度?|两项)?(?:共计?|总共?计?|合计|一共|累计)?(?:应办理?|需(?:要)?办理?)?(?:政府信息公开|信息公开)?(?:申请|件数|数量|总数)?(?:为|是|有|达)?$/;

/** 新收106件，上年结转4件，共计110件: what stands before it is both of its parts, and its words say no more than that. */
export function isSumOfBoth({ text, figure, phrases, at }: Place): boolean {
  if (at < 2 || figure.from - SUM_LENGTH > (phrases[at - 1].tokens.at(-1)?.to ?? 0)) return false;
  // 新收106件，比上年减少9件，下降7.8%；上年结转4件: how much it has changed is no part.
  const counted = phrases
    .slice(Math.max(0, at - MAX_ADDENDS), at)
    .filter(({ tokens, says }) => tokens.some(isCounted) && !meets(says, CHANGED));
  const [first, second] = counted.slice(-2);
  if (!second || counted.at(-1) !== phrases[at - 1]) return false;
  const isBoth =
    ((meets(first.says, RECEIVED) || isPlain(first)) && isCarriedIn(second, text)) ||
    (isCarriedIn(first, text) && meets(second.says, RECEIVED));
  const last = second.tokens.at(-1);
  return (
    isBoth &&
    last !== undefined &&
    isFigure(last) &&
    SUM.test(text.slice(last.to, figure.from)) &&
    SUM_ENDS.test(text.slice(figure.end, figure.end + 3))
  );
}
const CHANGED = anyOf('compared');
const isCounted = (token: Token): boolean => isFigure(token) && figureOf(token)?.unit !== '%';
/** 政府信息公开申请106件、上年结转4件: what came, where nothing else is said of it. */
const isPlain = ({ says }: Phrase): boolean => meets(says, APPLICATION) && !meets(says, DEALT_WITH);
const DEALT_WITH = anyOf('answer', 'handle', 'manner', 'onTime', ...OUTCOMES);
/** 上年结转, 2023年结转; 结转2025年 goes the other way. */
const isCarriedIn = ({ says, tokens }: Phrase, text: string): boolean =>
  meets(says, CARRIED_IN) ||
  (meets(says, CARRIED) && /^20\d\d年度?(?:结转|转入)/.test(text.slice(tokens[0].from, tokens[0].from + 8)));
const CARRIED = anyOf('carried');
const SUM_ENDS = /^(?:申请)?(?:[,、。;)]|$)/;
const SUM_LENGTH = 20;

/** 41件政府信息公开申请中，…: what the sentence then divides. */
export const isDivided = ({ text, figure, back, sentence, at }: Place): boolean =>
  at === 0 &&
  back.length > 0 &&
  means(back[0], APPLICATION) &&
  back[0].from <= figure.end + 1 &&
  /^(?:在|年内|本年度?|全年|全部|收到的|受理的|办理的|办结的|答复的|20\d\d年度?)*$/.test(
    text.slice(sentence.from, figure.from),
  ) &&
  /^(?:办理|答复)?(?:结果|件|事项)?中[,:]/.test(text.slice(back[0].to, back[0].to + 8));

/** 受理的34件申请中，自然人申请30件: in talk of nothing else. */
export const isDividedAlone = ({ text, figure, phrases, sentence, at }: Place): boolean =>
  at === 0 &&
  phrases.some(({ says }) => meets(says, DIVIDES)) &&
  /^(?:新收)?申请中(?:[,:]|(?=自然人|个人|公民|法人|商业|予以|部分))/.test(text.slice(figure.end, figure.end + 6)) &&
  OF_ALL.test(text.slice(sentence.from, figure.from));
const OF_ALL = new RegExp(
  `^(?:在|已|年内|本年度?|全年|全部|所有|上述|以上|[收接]到的?|受理的?|接收的?|新收的?|办理的?|办结的?|答复的?|20\\d\\d年度?|${ITSELF}|${WHOLE_PLACE}|共|依法|当年|今年)+$`,
);

const DIVIDES = anyOf('naturalPerson', 'organisations', ...OUTCOMES);

/** 网上受理的71件申请中，自然人申请60件, and those that carry over alone: what is divided is not all. */
export const isOfSomeDivided = (place: Place): boolean => {
  const said = DIVIDED.exec(place.text.slice(place.sentence.from, place.figure.from));
  return isOfCarried(place) || (said !== null && said[1] !== '' && !OF_ALL.test(said[1]));
};
const DIVIDED =
  /^([^,。;:()\d]{0,24}(?:20\d\d年度?)?[^,。;:()\d]{0,24})\d{1,6}[件宗](?:政府信息公开|信息公开)?申请中[,:]/;

/** 24件已按规定进行了答复: all of the figure's, in no special way. */
export const isAnsweredBehind = ({ text, figure, back, front, phrases, at }: Place): boolean => {
  // 除3件结转外，其余107件均已办结.
  const isRest =
    at > 0 &&
    meets(phrases[at - 1].says, LEFT) &&
    /其[余他它]$/.test(text.slice(Math.max(0, figure.from - 2), figure.from));
  const from = isRest ? figure.from - 2 : figure.from;
  const verb = back.find((token) => means(token, ANSWER));
  return (
    verb !== undefined &&
    front.every((token) => means(token, APPLICATION) || (isRest && token.from === from)) &&
    /^(?:[,。;:、)(]|$)/.test(text.slice(from - 1, from)) &&
    /^(?:(?:政府)?信息公开|政府信息|依申请公开|申请|事项|件|的|已经?|均|全部|都|按时|按期|及时|如期|按照?|依照?|规定|要求|法定|程序|期限|时限|时间|在|于|年|内|依法|依规|予以|给予|进行|了|作出|做出|完成)*$/.test(
      text.slice(figure.end, verb.from),
    ) &&
    /^(?:完毕|完成|完结|办结|答复|了|申请人|政府信息公开申请|工作)*(?:[,。;)]|$)/.test(
      text.slice(verb.to, verb.to + 12),
    )
  );
};
const [APPLICATION, ANSWER, LEFT] = [anyOf('application'), anyOf('answer'), anyOf(...CARRY, 'notDue')];
