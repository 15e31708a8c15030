import { isBySection, isBySome, isOfItem, isOfThose } from '../claims/some-of-them';
import { isCount } from '../figures';
import type { Phrase } from '../phrases';
import { isFigure, means, type Token } from '../sentences';
import { scopes } from '../talk/scopes';
import { anyOf, MEANING, meets } from '../vocabulary';
import { ITSELF } from '../words/organ-itself';
import type { Place, Verb } from './frame';

const VERBS = ['receiveNew', 'receive', 'handle', 'answer'] as const satisfies readonly Verb[];
const [ANSWER, RECEIVE] = [anyOf('answer'), anyOf('receive', 'receiveNew')];

const DONE = anyOf(...VERBS);
const NAMED = anyOf('application', 'receiveNew');
const FILLING_WORDS = anyOf('application', 'anyone', 'receive', 'answer', 'channel');
/** What stands around channels that are named all together: 网络、信函等多种渠道的. */
const WAYS =
  /通过|以|[、和及或与]|等|电子|网页|电话|现场|当场|口头|(?:[两二三四五多各]种|各类)?(?:方式|形式|渠道|途径)|(?:政府信息)?公开|(?:政府)?门户/g;
/**
 * What may stand between 收到 or 答复 and its figure without changing what is counted. None is made of others (案件, 数量):
 * what can be read in two ways takes twice as long each time it comes again.
 */
const FILLING =
  /^(?:共|总|通过[各多]种渠道|合|计|[了过]|[各此该]类|各渠道|类|已|完成|完毕|到|并|的|申请人|提交|提出|递交|案|件|办件|业务|申请|信件|要求|事项|事宜|表|书|量|数|为|均|和|及|有效|书面|公民|群众|师生|家长|患者|家属|用户|客户|业主|主体|网民|村民|居民|市民|企业|自然人|法人|单位|社会|各界|公众|来自|\d{1,4}[名位]|对|:|,|本年度?|全年|年度)*\(?$/;
/** 收到政府信息公开95件, under a heading of applications; 收到政府信息公开申请情况95件. */
const OPENNESS_ALONE = /^(?:政府信息|政务信息|信息)公开(?=共?$)/;
const CASES = /情况(?=共?$)/;
/** 受理依申请41件, 受理申请公开41件. */
const BY_REQUEST = /^到?(?:依申请|申请公开)共?$/;
const OTHER_TALK = scopes('otherTalk', 'business');
/** 涉及房屋征收、土地利用等领域的: what all of them are about. */
const ABOUT = /^(?:了|共)?(?:涉及|关于|有关|要求公开)[^,。;:()\d]{2,60}等[^,。;:()\d]{0,12}的/;
/** 家长、教师等提出的: whoever applied. */
const PERSON =
  '公民|群众|师生|家长|教师|学生|医护人员|职工|患者|家属|用户|客户|业主|主体|网民|村民|居民|市民|企业|纳税人|缴费人|社会公众|校内外人员|有关人员';
const BY_PERSONS = new RegExp(`(?:${PERSON})(?:[、和及与]?(?:${PERSON})){0,4}等?(?=提出|提交|递交)`);
/** 收到41件申请: in talk of nothing else. */
const REQUEST = /^申请(?:[,。;:()]|$)/;
/** 收到申请16件中，网上12件: what the sentence then divides. */
const DIVIDED = /^中[,:\d]/;
/** 受理申请24件均按要求答复, 新收申请24件已全部受理: all of them. */
const ALL_BEHIND = /^(?:均|已?全部)已?(?:受理|按|依|在|办[结理]|答复|得到)/;
/** What may stand before a verb that begins something new after a list. */
const OPENING = new RegExp(`^(?:已|均|共|全年|年内|全部|累计|总|合计|今年|本年度?|依法|依规|按规定|${ITSELF})*$`);
const [APPLICATIONS, AFTER_LIST] = [scopes('applications'), scopes('afterList')];

/** Whose figure it is: that of receiving applications, or of answering them, when nothing else comes between. */
export function verbOf(place: Place): Verb | undefined {
  const { text, figure, phrases, at, index, sentence, wasSome } = place;
  const { tokens, says } = phrases[at];
  const before = [...joined(phrases, at), ...tokens.slice(0, index)];
  const verb = [...before].reverse().find((token) => means(token, DONE));
  // 多收到5件, 少办结13件: how much it has changed; 不予受理3件, 不再处理1件: what was not done.
  if (!verb || /[多少未]$|不[予再]$/.test(text.slice(Math.max(0, verb.from - 2), verb.from))) return undefined;
  if (text[verb.to] === '书' && OTHER_PAPERS.test(text.slice(figure.end, figure.end + MAX_PAPERS))) return undefined;
  const ways = place.isEveryWay ? before.filter((token) => isWay(text, token)) : [];
  const manners = before.filter((token) => means(token, MEANING.manner) && !ways.includes(token));
  const isInTime = before.some(
    (token) =>
      token.kind === 'figure' && !isCount(token.what.unit) && !isOfPersons(token) && !isOfYearsEnd(text, token),
  );
  // 5名群众提交的申请5件、1家企业提交的1件.
  if (before.some(isOfPersons) && OTHERS_TOO.test(text.slice(figure.end, figure.end + MAX_OTHERS))) return undefined;
  const isSome = (wasSome && ways.length === 0) || manners.length > 0 || isInTime;
  // 指导答复, 电话答复: what was done to others' applications, or to none.
  if (
    isSome &&
    !((isInTime || manners.length > 0) && manners.every(isOwnManner) && meets(sentence.meanings, MEANING.application))
  )
    return undefined;
  const isByRequest = BY_REQUEST.test(text.slice(verb.to, figure.from)) && (place.scopes & OTHER_TALK) === 0;
  const isNamed =
    isByRequest ||
    meets(says, MEANING.application) ||
    (meets(says, MEANING.receiveNew) && meets(sentence.meanings, MEANING.application));
  if (!isNamed && (place.scopes & APPLICATIONS) === 0) return undefined;
  // 当场答复5件, 5个工作日内答复的23件: some of them.
  if ((place.scopes & AFTER_LIST) !== 0 && !OPENING.test(text.slice(beginOf(text, before[0].from), verb.from)))
    return undefined;
  const written = withoutFilling(text, verb.to, figure.from, [...before, ...tokens.slice(index)]);
  const isReceived = means(verb, RECEIVE) || isJoinedTo(text, before, verb);
  const filled = isReceived
    ? written.replace(isNamed && meets(says, MEANING.application) ? CASES : OPENNESS_ALONE, '')
    : written;
  const between = place.isEveryWay ? filled.replace(WAYS, '') : filled;
  // 开展专项检查，办结案件15件: a sentence that names no application may speak of others.
  if (/(?<!申请)(?:案件|事项)/.test(between) && !meets(sentence.meanings, NAMED)) return undefined;
  if (!isByRequest && !FILLING.test(between) && !FILLING.test(between.replace(ABOUT, '').replace(BY_PERSONS, '')))
    return undefined;
  // 收到12件群众来信: what is counted stands after the figure.
  const behind = text[figure.end] ?? '';
  const next = tokens[index + 1];
  const isNamedBehind =
    (next && (means(next, MEANING.application) || isOfAnyone(text, next, tokens[index + 2]))) ||
    REQUEST.test(text.slice(figure.end, figure.end + 3));
  const isDivided = DIVIDED.test(text.slice(figure.end, figure.end + 2));
  const isAll = ALL_BEHIND.test(text.slice(figure.end, figure.end + 5));
  if (behind !== '' && !MARKS.includes(behind) && !isNamedBehind && !isDivided && !isAll) return undefined;
  if (isSome || isBySection(text, sentence.from, verb.to) || isOfThose(text, verb.from) || isOfItem(phrases, at))
    return 'some';
  if (!place.isEveryWay && isBySome(text, sentence.from, verb.from)) return 'some';
  if (next && !isOfAll(text.slice(figure.end, next.from))) return 'some';
  if (means(verb, ANSWER) && isJoinedTo(text, before, verb)) return 'receiveAndAnswer';
  return VERBS.find((one) => means(verb, MEANING[one]));
}

/** 5名群众提交的申请5件: who applied, and no time that it took. */
const isOfPersons = ({ kind, what }: Token): boolean => kind === 'figure' && /^[名位]$/.test(what.unit);
const OTHERS_TOO = /^(?:、|[,;][^,。;\d]{0,6}\d{1,4}[名位家户人])/;
const MAX_OTHERS = 14;

/** 截至12月31日我局共收到5件: the end of the year, and no time that it took. */
const isOfYearsEnd = (text: string, { from }: Token): boolean =>
  text.slice(Math.max(0, from - 3), from + 6).includes('12月31日');

/** Where the phrase begins that has a word at a place: 社会救助类答复31件. */
export function beginOf(text: string, at: number): number {
  let from = at;
  while (from > at - MAX_NAME && from > 0 && !MARKS.includes(text[from - 1])) from--;
  return from;
}
const MARKS = ',、;:()。';
const MAX_NAME = 30;
/** 收到41件涉及征地的政府信息公开申请, 8件征地批文公开申请 are some; 针对本部门的, 群众提交的 are all. */
const isOfAll = (between: string): boolean => between.replace(OF_ALL, '') === '';
const OF_ALL = new RegExp(
  `公民|自然人|法人|群众|[居村市]民|个人|企业|单位|组织|机构|其[他它]|社会|公众|申请人?|提[出交起]|递交|针对|[对向](?=[我本])|${ITSELF}|有关|相关|有效|各类|的|或者|以及|[、和与及或]`,
  'g',
);

/** 41件公民、法人或者其他组织提交的政府信息公开申请. */
const isOfAnyone = (text: string, who: Token, next: Token | undefined): boolean =>
  next !== undefined &&
  means(who, MEANING.anyone) &&
  means(next, MEANING.application) &&
  /^(?:提交|提出|递交)?的?$/.test(text.slice(who.to, next.from));

/** 答复书36份、补正通知书4份: papers, of which one case may have several. */
const OTHER_PAPERS = /^[、,][^,。;:()\d]{2,10}书\d/;
const MAX_PAPERS = 16;

/** 信函、电话、邮件等方式: one of the ways that are named together. */
const isWay = (text: string, token: Token): boolean =>
  means(token, MEANING.manner) && '、和及或等'.includes(text[token.to] ?? '。');

/** 延期答复5件, 5个工作日内答复23件: the organ's own all the same. */
const isOwnManner = ({ kind, what }: Token): boolean => kind === 'word' && OWN_MANNER.test(what.word);
const OWN_MANNER = /^(?:延期|延长|补正|逾期|超期|提前|工作日)$/;

/** 受理并办理, 收到、处理, 受理答复: one figure for both. */
const isJoinedTo = (text: string, before: readonly Token[], verb: Token): boolean =>
  before.some(
    (token) =>
      token.from < verb.from &&
      means(token, RECEIVE) &&
      /^(?:[、和及与并,]|以及|并依法|并按时|并全部|申请|政府信息公开申请)*$/.test(text.slice(token.to, verb.from)) &&
      (token.to === verb.from || /[、和及与并]/.test(text.slice(token.to, verb.from))),
  );

/** So many phrases are one enumeration at most. */
const MAX_JOINED = 6;

/** The tokens of the phrases that 、 joins to one, up to a figure: 涉及征收、土地等领域的申请. */
function joined(phrases: readonly Phrase[], at: number): Token[] {
  const tokens: Token[] = [];
  for (let i = at; i > at - MAX_JOINED && i > 0 && phrases[i].mark === '、'; i--) {
    const before = phrases[i - 1].tokens;
    if (before.some(isFigure)) return tokens;
    tokens.unshift(...before);
  }
  return tokens;
}

function withoutFilling(written: string, from: number, to: number, tokens: readonly Token[]): string {
  let text = '';
  let at = from;
  for (const token of tokens) {
    if (token.from < from || token.to > to || !means(token, FILLING_WORDS)) continue;
    text += written.slice(at, token.from);
    at = token.to;
  }
  return text + written.slice(at, to);
}
