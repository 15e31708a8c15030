import { isFigure } from '../sentences';
import { RESULTS } from '../topics';
import { anyOf, MEANING, meets } from '../vocabulary';
import type { Place } from './frame';

// Disputes whose figure is told of both kinds, of several results, or of another instance.

const RESULT = anyOf(...RESULTS);
/** So far before a figure stands what says so. In characters. */
const LOOKBEHIND = 50;

/** 行政复议、行政诉讼7件: both are named, and no figure stands between them. */
export const isJoined = ({ phrases, at }: Place): boolean =>
  at > 0 &&
  phrases[at].mark === '、' &&
  meets(phrases[at - 1].says, MEANING.reconsideration) &&
  !phrases[at - 1].tokens.some(isFigure);

/** 行政复议、行政诉讼均为0件; 行政复议超期答复、行政诉讼超期应诉均为0件 are none of a kind. */
export const isNoneOfEither = ({ text, figure }: Place): boolean =>
  NONE_OF_EITHER.test(text.slice(Math.max(0, figure.from - LOOKBEHIND), figure.from));
const NONE_OF_EITHER =
  /(?:^|[,。;:])(?:20\d\d年度?|全年|本年度?)?(?:被)?(?:因|有关|关于|涉及)?(?:(?:(?:政府)?信息公开|依申请公开)(?:工作|申请|类|方面)?(?:而?引[起发])?的?)?被?(?:提起|申请|发生)?行政复议(?:案件)?、被?(?:提起)?(?:行政)?诉讼(?:案件)?(?:数量?|件数)?[均都](?:为|是)?$/;
/** 均为0. */
export const isNone = ({ text, figure }: Place): boolean =>
  figure.value === 0 && /[均都](?:为|是)?$/.test(text.slice(Math.max(0, figure.from - 2), figure.from));

/** 二审维持2件: of cases that were decided once before. */
export const isLater = ({ text, sentence, figure }: Place): boolean =>
  /[二再终]审/.test(clauseBefore(text.slice(Math.max(sentence.from, figure.from - LOOKBEHIND), figure.from)));
const clauseBefore = (text: string): string => text.slice(text.lastIndexOf(';') + 1);

/** 维持5件，纠正1件，总计6件. */
export const isSumOfResults = ({ text, figure, phrases, at }: Place): boolean =>
  at > 1 &&
  /[,、;](?:总计|合计|共计)(?:为)?$/.test(text.slice(Math.max(0, figure.from - 4), figure.from)) &&
  [1, 2].every((back) => meets(phrases[at - back].says, RESULT) && phrases[at - back].tokens.some(isFigure));

/** The one way to court that a sentence names before a figure; undefined where it names both. */
export const onlyWay = ({ text, sentence, figure }: Place): 'direct' | 'afterwards' | undefined => {
  const said = text.slice(sentence.from, figure.from);
  const isDirect = /未经复议|直接起诉/.test(said);
  return isDirect === said.includes('复议后') ? undefined : isDirect ? 'direct' : 'afterwards';
};
