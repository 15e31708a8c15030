import { countsElse, countsUnknown, FOR_OTHERS, isSorted, OF_APPLICANTS } from '../claims/unknown-counts';
import { isCase } from '../figures';
import { beginOf } from '../frames/verb';
import { type Phrase, phrasesOf } from '../phrases';
import { figureOf, type Prose, type Sentence } from '../sentences';
import { DECISIONS, OUTCOMES, type Talk } from '../topics';
import { anyOf, MEANING, type Meanings, meets } from '../vocabulary';
import { heldIn } from './held-scopes';
import { isOfOthers } from './other-disputes';
import { afterPhrase, afterToken, isAboutThem, type Scopes, scopes, TALK } from './scopes';

/** What the talk is of at a place in a sentence. */
export interface TalkAt {
  readonly isOfApplications: boolean;
  readonly isOfDisputes: boolean;
  /** Whether it is aimed at, or would be. */
  readonly isPlanned: boolean;
}

const [APPLICATIONS, OPENNESS, PLANNED] = [scopes('applications'), scopes('openness'), scopes('planned')];
const [OTHER_TALK, OTHER] = [scopes('otherTalk'), scopes('otherTalk', 'business')];
const DISPUTES = scopes('reconsideration', 'litigation');

/**
 * @param whole that of its paragraph
 * @param at an offset in it
 * @param before what the talk is of where the sentence begins
 * @param talk that of its paragraph
 */
export function talkAt(sentence: Sentence, whole: string, at: number, before: Scopes, talk: Talk): TalkAt {
  const text = whole.slice(sentence.from, sentence.to);
  let state = before | heldIn(talk, before, text);
  const phrases = phrasesOf(sentence.tokens);
  for (const [i, { tokens, marks, says }] of phrases.entries()) {
    if (tokens[0].from >= at) break;
    if (marks.includes(';') && !meets(says, MEANING.application))
      state = turnedAt(state, whole, sentence, phrasesFrom(phrases, i));
    for (const token of tokens)
      if (token.kind === 'word' && token.from < at)
        state = afterToken(state, text, { ...token, from: token.from - sentence.from });
    state = afterPhrase(state, says, false, isAboutThem(whole, tokens));
  }
  return {
    isOfApplications: (state & APPLICATIONS) !== 0 && (state & OTHER) === 0,
    isOfDisputes: (state & DISPUTES) !== 0 && (state & OPENNESS) !== 0,
    isPlanned: (state & PLANNED) !== 0,
  };
}

/**
 * What the talk is of where a sentence begins, or a part of it behind a semicolon.
 * @param before what it was of
 * @param from where that begins in the text
 */
export function talkIn(before: Scopes, text: string, from: number, phrases: readonly Phrase[]): Scopes {
  if ((before & APPLICATIONS) === 0) return before;
  const end = phrases.findIndex(({ marks }, i) => i > 0 && marks.includes(';'));
  return countsUnknown(text, from, end < 0 ? phrases : phrases.slice(0, end)) ? (before & ~TALK) | OTHER_TALK : before;
}

/** What is looked at to know of what a part behind a semicolon is. */
export const phrasesFrom = (phrases: readonly Phrase[], at: number): readonly Phrase[] =>
  phrases.slice(at, at + MAX_AHEAD);
const MAX_AHEAD = 40;

/** What the talk is of behind a semicolon, where other business or other disputes may be counted. @param phrases from there on */
export function turnedAt(state: Scopes, text: string, sentence: Sentence, phrases: readonly Phrase[]): Scopes {
  const talk = talkIn(state, text, sentence.from, phrases);
  const turned = (talk & DISPUTES) !== 0 && countsElse(text, phrases) ? talk & ~DISPUTES : talk;
  const [{ from }] = phrases[0].tokens;
  const end = text.indexOf(';', from);
  const part = text.slice(beginOf(text, from), end < 0 ? sentence.to : Math.min(end, sentence.to));
  return isOfOthers('part', part) ? turned & ~OPENNESS : turned;
}

const [OF_BRACKETS, ELSEWHERE] = [scopes('elsewhere', 'oneWay'), scopes('elsewhere')];
/** The states behind brackets. 行政诉讼7件（直接起诉3件，复议后起诉4件），维持5件: of both ways. @param at behind the brackets */
export function afterBrackets(state: Scopes, before: Scopes, text: string, at: number): Scopes {
  const ended = COUNTED.test(text.slice(text.lastIndexOf('(', at), at)) ? OF_BRACKETS : ELSEWHERE;
  return (state & ~ended) | (before & ended);
}
const COUNTED = /\d[件宗起]/;

const OTHERS = [
  ...(['otherSubject', 'otherBusiness', 'reconsideration', 'litigation', 'attribute'] as const),
  ...(['normativeDocument', 'scope', ...DECISIONS] as const),
];
const [NOT_THEIRS, NOT_OUTCOMES] = [anyOf(...OTHERS, 'publish'), anyOf(...OTHERS)];
/** 收到申请12件，均为政府信息公开申请: a sentence that speaks of nothing else does so from its beginning. */
export const isOfApplications = ({ meanings: says, tokens }: Sentence, text: string): boolean =>
  // 区分处理后公开20件 is one of the outcomes.
  (reportsOutcomes(says, text)
    ? !meets(says, NOT_OUTCOMES)
    : meets(says, MEANING.application) && !meets(says, NOT_THEIRS)) &&
  !isSorted(tokens) &&
  !IS_NONE.test(text);

/** 资助申请受理612件，不属于政府信息公开申请: what was counted before is none. */
const IS_NONE = /(?:[不未](?:属于?|计入|列入|纳入|作为|按照?|是|算)|并?非)[^,。;:\d]{0,4}(?:政府信息|信息|依申请)公开/;

/**
 * 办理结果为：予以公开90件，部分公开60件，不予公开34件，无法提供140件: nothing else ends in so many of these ways; nor are
 * other applications spoken of by the way they ended.
 */
const reportsOutcomes = (says: Meanings, text: string): boolean =>
  (ENDED_SO.test(text) ||
    (outcomesIn(says) >= NEARLY_ALL_OUTCOMES && !OF_DOCUMENTS.test(text) && !LOOKED_AT.test(text)) ||
    (outcomesIn(says) > 0 && namesRows(text)) ||
    (ENDED_IN_ROW.some((ended) => ended.test(text)) &&
      !OF_DOCUMENTS.test(text) &&
      !FOR_OTHERS.test(text.replace('第三方合法权益', ''))) ||
    (outcomesIn(says) >= (APPLIED.test(text) && !OF_DOCUMENTS.test(text) ? FEW_OUTCOMES : MANY_OUTCOMES) &&
      !FOR_OTHERS.test(text))) &&
  !COUNTS_OTHERS.test(text);
/** 指导各单位答复…: others' cases, and examples. */
const LOOKED_AT =
  /指导|培训|模拟|案例|评查|[检抽核督]查|复核|历[年史次]|转[办送交]|移送|协[助调]|会商|研判|代[为理]|累计|以来/;
/** 不予公开126件的具体情形为：属于三类内部事务信息37件，属于行政执法案卷19件: two rows of table 三 at least, in its words. */
const namesRows = (text: string): boolean =>
  new Set(text.match(IN_ITS_WORDS)).size >= 2 && !FOR_OTHERS.test(text.replaceAll('第三方合法权益', ''));
const IN_ITS_WORDS =
  /内部事务信息|过程性信息|执法案卷|行政查询事项|第三方(?:合法)?权益|不掌握(?:相关)?(?:政府)?信息|没有现成信息|另行制作|仍不明确|信访举报投诉类|重复申请|公开出版物|反复申请|重新出具|逾期不补正|信息不存在|加工汇总/g;
/** 受理数据开放请求86件，办理结果为…. */
const COUNTS_OTHERS = /^[^,。;]{0,10}(?:受理|收到)(?![^,。;]{0,12}(?:信息公开|依申请|申请\d|申请共))[^,。;\d]{2,12}\d/;
/** 不予公开的申请中，属于内部事务的12件. */
const ENDED_SO = /(?:予以公开|不予公开|部分公开|无法提供|不予处理)(?:政府信息|信息)?的(?:\d{1,6}件)?申请中/;
/** 属于过程性信息不予公开5件, 因不掌握相关政府信息无法提供13件: by a row of table 三, in its words. */
const ENDED_IN_ROW: readonly RegExp[] = [
  /(?:过程性信息|内部事务信息|行政执法案卷|行政查询事项|第三方合法权益)(?:的|均|予以|依法)?不予公开/,
  /不予公开[^,。;:(]{0,8}[,:(](?:其中)?(?:属于|涉及)?(?:[三四]类)?(?:过程性信息|内部事务信息|行政执法案卷|行政查询|第三方)/,
  /(?:不掌握|未掌握|没有现成信息|另行制作|仍不明确)[^,。;:\d]{0,12}无法提供/,
  /不予处理[^,。;:(]{0,8}[,:(](?:其中|包括)?(?:信访举报投诉|重复申请)/,
  /(?:信访举报投诉类?|重复)申请[^,。;]{0,8}不予处理/,
  /逾期不补正[^。;\d]{0,12}不再处理/,
];
/** 已答复的申请22件，予以公开12件、部分公开4件、无法提供6件: no name of theirs is said. */
const APPLIED =
  /(?:\d件|收到|受理|答复|办[结理]|处理)(?:已?(?:答复|办[结理])(?:完毕)?)?的?申请[为共计]{0,2}(?:\d|中)|(?:政府信息公开|依申请公开)答复中|办理结果(?:”?(?:总计|共计?)|中,)/;
/** 拟公开文件审核，受理申请38件: documents end so as well, and files and data are applied for. */
const OF_DOCUMENTS = /文件|公文|属性|数据|档案|目录/;
const [FEW_OUTCOMES, MANY_OUTCOMES, NEARLY_ALL_OUTCOMES] = [3, 4, 5];
const outcomesIn = (says: Meanings): number => OUTCOMES.filter((outcome) => meets(says, MEANING[outcome])).length;

const OTHER_SUBJECTS = anyOf('otherSubject', 'otherBusiness');

/** Whether a sentence counts cases of other subjects: what a paragraph after it counts may be of those. */
export const countsOtherSubjects = ({ sentences }: Prose): boolean =>
  sentences.some(
    ({ tokens, meanings: says }) =>
      meets(says, OTHER_SUBJECTS) &&
      !meets(says, MEANING.application) &&
      tokens.some((token) => {
        const figure = figureOf(token);
        return figure !== undefined && isCase(figure);
      }),
  );

/** 从申请主体看，自然人26件，法人5件; 答复结果：予以公开5件: whether a paragraph begins so, and divides what the one before it has counted. */
export const dividesThem = ({ text }: Prose): boolean => OF_APPLICANTS.test(text) || OF_RESULTS.test(text);
const OF_RESULTS = /^(?:从|按|在)?(?:申请)?(?:答复|办理|处理|办结)(?:的)?(?:结果|情况)(?:来?看|分|中|上|方面)?[,:]/;

/** Whether a paragraph counts applications, and nothing else that is applied for. */
export const countsApplications = (prose: Prose): boolean =>
  prose.sentences.some(({ meanings: says }) => meets(says, MEANING.application)) && !countsOtherSubjects(prose);
