import { lastAtOrBefore } from '../../text/lines';
import { isOfPartOfThem } from '../claims/some-of-them';
import { CARRYING } from '../frames/carrying';
import type { Phrase } from '../phrases';
import { anyMeans, figureOf, isFigure, isMark, means, partAround, type Sentence, type Token } from '../sentences';
import { type Scopes, scopes } from '../talk/scopes';
import type { Topic } from '../topics';
import { anyOf, MEANING, meets } from '../vocabulary';
import { ITSELF } from '../words/organ-itself';
import { BY_POST, IN_PERSON, ON_LINE } from '../words/ways';
import { isAnyone, isOfKind } from './anyone';
import { isOfSome, isOfTheOrgan } from './denied';
import {
  AND_DISPUTE,
  DISPUTE,
  deniesSuch,
  disputeOf,
  disputesDenied,
  isDeniedTogether,
  isPlainlyCaused,
  saysHow,
} from './disputes-denied';
import { applicantsDenied, noneLeft, OTHER_TALK, outcomesDenied, outcomesListed } from './outcomes-denied';
import { rowsDenied, rowsListed } from './rows-denied';

/** Words that say that there was none, and of what. */
export interface None {
  readonly topic: Topic;
  readonly from: number;
  readonly to: number;
  /** The year beside 结转: 无结转2025年继续办理件. */
  readonly carriedYear?: number;
}

/** What none is said of, but not of all. */
const OF_SOME = anyOf('channel', 'manner');
/** Words of these kinds may stand between 未收到 and the application without making it a special kind of application. */
const NEUTRAL = anyOf('application', 'anyone', 'naturalPerson', 'organisations', 'openness', 'none', 'make');
/** What may stand after the application up to the end of what is denied. */
const BEHIND =
  /^(?:的|等|类|内容|有关|相关|度|》|政府信息|政务信息|信息|申请|要求|请求|诉求|事项|事件|事宜|情况|情形|现象|登记|记录|案[件例]|件|表|书|信[件函]|函|材料|业务|工作|办件|受理|需求|数量?|继续|办理|年|20\d\d年|至|到|入|发生|出现|存在)*(?:[,。;)、和与及]|以及|$)/;
const [OTHER_TIME, OPENNESS, APPLICATIONS] = [scopes('otherTime'), scopes('openness'), scopes('applications')];
const NOTHING: readonly None[] = [];

/** 未收到政府信息公开申请; 未发生行政复议、行政诉讼; 无结转. */
export function noneIn(text: string, sentence: Sentence, { tokens, says }: Phrase, state: Scopes): readonly None[] {
  if (!meets(says, MEANING.none) || meets(says, MEANING.processingFee) || (state & OTHER_TIME) !== 0) return NOTHING;
  const none = tokens.findIndex((token) => means(token, MEANING.none));
  if (anyMeans(tokens.slice(0, none), OF_SOME) && !isOfAllWays(text, tokens.slice(0, none + 1))) return NOTHING;
  const behind = tokens.slice(none + 1);
  if (behind.some(isFigure) || tokens.slice(0, none).some(countsOrgans)) return NOTHING;
  const word = tokens[none];
  const claim = (topic: Topic, to: number): None => ({ topic, from: word.from, to });
  if (meets(says, CARRYING)) return noneCarried(text, tokens, none, state);
  if (meets(says, MEANING.pastTime)) return NOTHING;
  if (text.startsWith('当年', word.from) && meets(sentence.meanings, MEANING.pastTime)) return NOTHING;
  // 申请内容不涉及…: what it is about.
  if (text.startsWith('不涉及', word.from) && !isOfTheOrgan(text, word)) return NOTHING;
  const left = noneLeft(text, sentence, word, state);
  if (left !== undefined) return [claim('carriedOver', left)];
  const rows = [...rowsDenied(text, word, says), ...rowsListed(text, word, sentence.meanings)];
  if (rows.length > 0) return rows.map(({ topic, to }) => claim(topic, to));
  const listed = outcomesListed(text, word, state);
  const outcomes = listed.length > 0 ? listed : outcomesDenied(text, word, state);
  if (outcomes.length > 0) return outcomes.map(({ topic, to }) => claim(topic, to));
  const applicants = applicantsDenied(text, word, state);
  if (applicants.length > 0) return applicants.map(({ topic, to }) => claim(topic, to));
  if (isOfSome(text, word) || BESIDES.test(text.slice(word.to, word.to + MAX_BESIDES))) return NOTHING;
  if (isAllThatIsSaid(text, sentence, state)) return [claim('received', word.to)];
  if (deniesSuch(text, sentence, state)) return [claim('disputes', word.to)];
  const zero = zeroOf(text, sentence.tokens, word, state);
  if (zero.length > 0) return zero;
  const denied = disputesDenied(text, sentence, word, behind, state).map((token) => claim(disputeOf(token), token.to));
  const found = behind.findIndex((token) => means(token, MEANING.application));
  const dispute = behind.findIndex((token) => means(token, DISPUTE));
  const last = found < 0 ? found : lastApplication(behind, found);
  if (meets(sentence.meanings, MEANING.lost)) {
    const around = found >= 0 && dispute < 0 ? tokens : partAround(sentence.tokens, word);
    if (saysHow(text, around) && !isPlainlyCaused(text, word, behind)) return NOTHING;
  }
  // 未收到政府信息公开申请、行政复议: none of either.
  if (found >= 0 && (dispute < 0 || isDeniedTogether(text, behind[last], behind[dispute]))) {
    const isPlain =
      !LEFT_OVER.test(text.slice(word.from, behind[last].from)) &&
      !isOfKind(text.slice(word.to, behind[last].from)) &&
      isNeutral(text, word.to, behind.slice(0, last), behind[last].from) &&
      BEHIND.test(text.slice(behind[last].to, behind[last].to + 20));
    return isPlain ? [claim('received', behind[last].to), ...denied] : denied;
  }
  const request = plainRequestTo(text, word, state);
  return request === undefined ? denied : [claim('received', request)];
}

/** 除上述申请外，未收到其他申请: none besides. */
const BESIDES = /^(?:任何)?(?:其[他它]|别的)(?!组织)/;
const MAX_BESIDES = 6;

/** （二）依申请公开情况。无。 */
const isAllThatIsSaid = (text: string, { from, to }: Sentence, state: Scopes): boolean =>
  (state & APPLICATIONS) !== 0 && BARE.test(text.slice(from, to)) && (from === 0 || HEADED.test(text.slice(0, from)));
const BARE =
  /^(?:20\d\d年度?|本年度?|全年)?(?:暂?无|零(?:受理|办件|收件)(?:、零(?:答复|办理|结转|复议|诉讼|投诉)){0,4})。?$/;
const HEADED =
  /^\(?[一二三四五六七八九十\d]{1,2}[)、.](?:政府信息)?依申请公开(?:政府信息|信息|申请|办理|受理|方面|工作|情况)*。$/;

/** 没有未受理的申请: none of those that were received was left. */
const LEFT_OVER = /[受办][理结]的|未办结|.未[受办]理/;
/** 8个科室全年无申请. */
const countsOrgans = (token: Token): boolean => /^[个家]$/.test(figureOf(token)?.unit ?? '');
/** 线上线下均未收到; 网络、信函、当面均未收到. */
const isOfAllWays = (text: string, tokens: readonly Token[]): boolean => {
  const none = tokens[tokens.length - 1];
  const before = text.slice(Math.max(0, none.from - ALL_WAYS_LENGTH), none.from);
  return !anyMeans(tokens, MEANING.manner) && ALL_WAYS.test(before);
};
const ALL_WAYS_LENGTH = 24;
const ALL_WAYS = new RegExp(
  `(?:线上[、和及]?线下|(?:${ON_LINE})、(?:${BY_POST})(?:、|和|及|以及)(?:${IN_PERSON}))(?:渠道|方式|途径)?[均都]$`,
);

/** 政府信息公开申请 is named more than once (依申请公开政府信息的申请): the last one is meant. */
function lastApplication(behind: readonly Token[], from: number): number {
  let last = from;
  for (let i = from + 1; i < behind.length && behind[i].from - behind[last].to <= 2; i++)
    if (means(behind[i], MEANING.application)) last = i;
  return last;
}

function isNeutral(text: string, from: number, tokens: readonly Token[], to = from): boolean {
  let at = from;
  let left = '';
  for (const token of tokens) {
    if (!means(token, NEUTRAL)) continue;
    left += text.slice(at, token.from);
    at = token.to;
  }
  // The last word is what none is said of.
  const end = tokens.length > 0 ? Math.max(at, to, tokens[tokens.length - 1].to) : Math.max(at, to);
  return isAnyone(left + text.slice(at, end));
}

/** 收到政府信息公开申请零件; 依申请公开受理数为零; 依申请公开情况：无; 行政复议、行政诉讼均为零: of what there is none. */
function zeroOf(text: string, tokens: readonly Token[], none: Token, state: Scopes): readonly None[] {
  let at = lastAtOrBefore(tokens.length, none.from - 1, (i) => tokens[i].from);
  const isNear = (): boolean => at >= 0 && tokens[at].to >= none.from - MAX_COUNTED;
  while (isNear() && !means(tokens[at], COUNTABLE)) at--;
  if (!isNear()) return NOTHING;
  const between = text.slice(tokens[at].to, none.from);
  const behind = text.slice(none.from, none.from + MAX_SAID);
  const denied =
    (COUNTED.test(between) && NO_CASE.exec(behind)) ||
    (LISTED.test(between) && THERE_IS_NONE.exec(behind)) ||
    (means(tokens[at], DISPUTE) &&
      DENIED_BEHIND.test(text.slice(tokens[at].to, none.from + 5)) &&
      isPlainBefore(text, none) &&
      NOT_COME.exec(behind));
  if (!denied) return NOTHING;
  const to = none.from + denied[0].length;
  if (means(tokens[at], MEANING.application)) return [{ topic: 'received', from: tokens[at].from, to }];
  if ((state & OPENNESS) === 0) return NOTHING;
  const other = tokens[isMark(tokens[at - 1], '、') ? at - 2 : at - 1];
  const joint = other && text.slice(other.to, tokens[at].from);
  const isBoth = other && means(other, DISPUTE) && (joint === '' || AND_DISPUTE.test(joint));
  return (isBoth ? [other, tokens[at]] : [tokens[at]]).map((token) => ({
    topic: disputeOf(token),
    from: token.from - (text.endsWith('行政', token.from) ? 2 : 0),
    to,
  }));
}
const NO_CASE = /^零”?(?:[件份起条宗例]|(?=[,。;)受发]|(?:申请|收件|办件|报告)(?:[”,。;)]|$)|$))/;
const NOT_COME = /^未(?:有)?(?:发生|出现|产生)/;
const COUNTABLE = anyOf('application', 'reconsideration', 'litigation');
/** What may stand between the application and 零, or 无. In characters at most so long. */
const MAX_COUNTED = 12;
const COUNTED =
  /^(?:的?(?:受理|收到|收件|接收|登记|办理|答复|申请|案件|办件)[、和及]?){0,3}的?(?:数量?|件数?|工作量|量|总数|总量|情况|工作|事项)?(?:均|为|是|:|计|共|实现|“)*$/;
const LISTED =
  /^(?:受理|办理|申请)?(?:数量?|件数?|情况|事项|申请|方面|工作|工作情况|的?政府信息|一[件例][也都])?(?:——|:(?:全年|本年度?|20\d\d年度?)?|,(?:全年|本年度?|20\d\d年度?))?$/;
/** 依申请公开情况：未发生; 依申请公开工作无办件. In characters at most so long, with the mark behind it. */
const THERE_IS_NONE =
  /^(?:暂?无(?:办件|受理件|收件|(?:相关|此[类项])(?:情况|事项|申请|办件))?|没有|未(?:发生|出现|涉及|收到|接到|受理))(?=[,。;)]|$)/;
const MAX_SAID = 6;

/** 因政府信息公开被申请行政复议、提起行政诉讼的情况均未发生. */
const DENIED_BEHIND = /^的?(?:案件|事项)?(?:情况|情形)?(?:均|都)?未(?:有)?(?:发生|出现|产生)(?:[,。;]|$)/;
const isPlainBefore = (text: string, { from }: Token): boolean =>
  PLAIN_BEFORE.test(text.slice(Math.max(0, from - PLAIN_LENGTH), from));
const PLAIN_LENGTH = 60;
const PLAIN_BEFORE = new RegExp(
  `(?:^|[,。;])(?:20\\d\\d年度?|全年|本年度?|${ITSELF})*(?:因|由)?(?:政府)?信息公开(?:工作)?(?:被|而)?(?:申请|提起|引发|引起)?的?行政复议、(?:被)?(?:申请|提起|引发|引起)?(?:行政)?诉讼的?(?:案件|事项)?(?:情况|情形)?(?:均|都)$`,
);

/** Where 本年度未收到申请 ends, in talk of nothing else. */
function plainRequestTo(text: string, { from, to }: Token, state: Scopes): number | undefined {
  if (!/[收接]到?$|无$|没有$|受理$|零$/.test(text.slice(from, to))) return undefined;
  const said =
    /^([^,。;)\d]{0,40})(?:申请(?:公开的?)?(?:事项|要求|请求|需求|件|情况)?|要求公开的(?:政府)?信息)(?:[”,。;)]|、零|$)/.exec(
      text.slice(to, to + 50),
    );
  if (!said || ((state & APPLICATIONS) === 0 && !said[0].includes('申请公开'))) return undefined;
  return !LEFT_OVER.test(said[0]) && !isOfKind(said[1]) && isAnyone(said[1])
    ? to + said[1].length + '申请'.length
    : undefined;
}

/** 无上年结转; 无结转下年度事项; 上年度无结转申请. */
function noneCarried(text: string, tokens: readonly Token[], none: number, state: Scopes): readonly None[] {
  if ((state & OTHER_TALK) !== 0) return NOTHING;
  const word = tokens[none];
  const before = text.slice(Math.max(0, word.from - MAX_DONE), word.from);
  if (OTHERWISE_CARRIED.test(before) || isOfPartOfThem(before.slice(before.lastIndexOf('。') + 1))) return NOTHING;
  // 无上年和下年结转件: of both.
  const both = BOTH_WAYS.exec(text.slice(word.to, word.to + MAX_DONE));
  if (both)
    return (['carriedIn', 'carriedOver'] as const).map((topic) => ({
      topic,
      from: word.from,
      to: word.to + both[1].length,
    }));
  const behind = tokens.findIndex((token, i) => i > none && means(token, CARRYING));
  // 上年结转为零.
  const carry = behind < 0 && isZero(text, tokens[none - 1], word) ? none - 1 : behind;
  if (carry < 0) return NOTHING;
  const token = tokens[carry];
  const isPlain =
    carry < none ||
    (isNeutral(text, word.to, tokens.slice(none + 1, carry)) &&
      isAnyone(text.slice(Math.max(word.to, tokens[carry - 1].to), token.from).replace(/^年度?/, '')) &&
      BEHIND.test(withoutWords(text, tokens.slice(carry))));
  if (!isPlain) return NOTHING;
  const year = tokens.find(({ kind }) => kind === 'year');
  const isPast = tokens.slice(0, none).some((token) => means(token, MEANING.pastTime)) || before.endsWith('年初');
  const topic =
    means(token, MEANING.carriedIn) || isPast
      ? 'carriedIn'
      : means(token, MEANING.carriedOver) || /(?:下一?年度?|年[末底])$/.test(before) || ALL_DONE.test(before)
        ? 'carriedOver'
        : 'carried';
  if (topic === 'carried' && year?.kind !== 'year' && (state & APPLICATIONS) === 0) return NOTHING;
  return [{ topic, from: word.from, to: token.to, ...(year?.kind === 'year' && { carriedYear: year.what }) }];
}

/** 均在当年办结，无结转: nothing went over. */
const ALL_DONE = /[,;。](?:均|全部|都)[^,。;:\d]{0,10}(?:办结|办理完毕|答复(?:完毕)?)[,;]$/;
const MAX_DONE = 24;
const BOTH_WAYS =
  /^(上一?年度?(?:[结接]转|转结)?[、和及与或](?:[结接]转|转结)?(?:到|至)?下一?年度?(?:[结接]转|转结)?)的?(?:依申请公开|政府信息公开|申请|件|事项|情况|情形)*(?:[,。;)]|$)/;

const isZero = (text: string, carry: Token | undefined, { from }: Token): boolean =>
  carry !== undefined &&
  means(carry, CARRYING) &&
  ZERO.test(text.slice(carry.to, from)) &&
  /^零件?(?:[,。;)]|$)/.test(text.slice(from, from + 3));
const ZERO = /^度?(?:继续办理|办理)?的?(?:申请|件)?(?:数量?|件数)?[均都也]?为$/;

/** 往年项目资金无结转. */
const OTHERWISE_CARRIED = /(?:资金|项目|工程|预算|经费|款项|指标|(?:许可|登记|救助|补贴|认定|仲裁)申请)[^,。;]{0,6}$/;

/** What stands after the first of some tokens, without the words among the others that mean an application. */
function withoutWords(text: string, tokens: readonly Token[]): string {
  let left = '';
  let at = tokens[0].to;
  for (const token of tokens.slice(1)) {
    if (!means(token, FILLING)) continue;
    left += text.slice(at, token.from);
    at = token.to;
  }
  return left + text.slice(at, at + 20);
}
const FILLING = anyOf('application', 'answer', 'openness');
