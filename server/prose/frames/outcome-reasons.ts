import { isFigure, means } from '../sentences';
import { ROW_NAMES } from '../topics';
import { anyOf, meets } from '../vocabulary';
import { ITSELF } from '../words/organ-itself';
import type { Place } from './frame';

// What reasons stand beside an outcome: those that are a row's, and others.

export const ROW_WORDS = anyOf(...ROW_NAMES);
export const GROUP_NAMES = ['denied', 'unavailable', 'notProcessed', 'otherwise'] as const;
export const GROUPS = anyOf(...GROUP_NAMES);
/** 其他本机关不掌握3件: what is left of a row or a group. */
const OTHER = new RegExp(`其[他它余](?:的|均|都|属于?|系|为|因)*${ITSELF}?$`);
const MAX_OTHER = 10;

export const isTheRest = (text: string, at: number): boolean => OTHER.test(text.slice(Math.max(0, at - MAX_OTHER), at));

/** 信息不存在、无法提供的12件: for the reason that stands before it; in 不予公开8件（属于过程性信息）、无法提供22件 that is another's. */
export const isReasoned = ({ phrases, at }: Place): boolean =>
  phrases[at].marks === '、' &&
  at > 0 &&
  meets(phrases[at - 1].says, ROW_WORDS) &&
  !phrases[at - 1].tokens.some(isFigure);

/** 信息不存在、本机关不掌握等原因无法提供: all that could not be provided, or those that are not held. */
export const isForSuchReasons = ({ text, front, back, says }: Place): boolean => {
  const group = (meets(says.front, GROUPS) ? front : back).find((token) => means(token, GROUPS));
  return group !== undefined && SUCH_REASONS.test(text.slice(Math.max(0, group.from - SUCH_LENGTH), group.from));
};
const SUCH_REASONS = /等(?:各种|多种|客观)?(?:原因|情形|情况|理由)(?:而|导致)?(?:依法)?$/;
const SUCH_LENGTH = 12;

/** So far before its outcome a reason may begin. In characters. */
const REASON_LENGTH = 60;
const REASON = /(?:因|由于|属|系)(?!于?依法|于?依规)[^,。;:()\d]{3,40}$/;
const REASON_APART = /(?:因|由于)(?!依法|依规)[^,。;:()\d因由]{3,40},(?:[故而已]|依法)?$/;
/** 其余5件因其他原因无法提供. */
const OTHER_REASONS = /其[他它](?:客观)?(?:原因|情形)/;
const MANY_REASONS = /等|原因|各种|多种|情形|其[他它](?!机关|部门|单位)/;

/** 因所申请的信息不由我局掌握而无法提供的12件: for a reason that may be one row's, in words that are none of its names. */
export const isForAReason = ({ text, figure, front, back, says, phrases, at }: Place): boolean => {
  const isBefore = meets(says.front, GROUPS);
  const group = (isBefore ? front : back).find((token) => means(token, GROUPS));
  if (!group || (isBefore && meets(says.front, ROW_WORDS))) return false;
  const from = Math.max(isBefore ? 0 : figure.end, group.from - REASON_LENGTH);
  // 1件属其他不予公开情形.
  if (isTheRest(text, group.from)) return true;
  // 信访类不予处理3件, 对3件信访类申请不予处理, 对2件实为咨询的申请不予处理.
  if (OF_A_KIND.test(text.slice(Math.max(from, group.from - MAX_KIND), group.from))) return true;
  // 信访类3件不予处理, 第三方不同意的1件不予公开.
  if (!isBefore && KIND_BEFORE.test(text.slice(Math.max(0, figure.from - MAX_KIND), figure.from))) return true;
  const before = text.slice(from, group.from);
  // 3件申请经征求第三方意见不予公开: for that reason.
  if (!isBefore && ASKED.test(before)) return true;
  // 因所申请的信息属自然资源部门职责，无法提供的4件.
  if (isBefore && REASON_APART.test(before) && !(at > 0 && meets(phrases[at - 1].says, ROW_WORDS))) return true;
  const reason = REASON.exec(before);
  return reason !== null && (OTHER_REASONS.test(reason[0]) || !MANY_REASONS.test(reason[0]));
};

const ASKED = /^的?(?:政府信息公开|信息公开)?(?:申请)?(?:均|都)?经(?:书面)?(?:征求|征询|第三方)[^,。;:()\d]{2,20}$/;

const OF_A_KIND = /被$|[^的型]类$|[^,、;。:()\d]{2}(?:类|的)申请(?:[均都])?$/;
const KIND_BEFORE = /[^的型]类的?$|(?:[^,、;。:()\d中答收出办][^,、;。:()\d]|不同意|进行信访)的(?:有)?$/;
const MAX_KIND = 12;

/** 申请人无法提供身份证明3件: what the applicant could not provide. */
export const isOfProof = ({ text, front, back }: Place): boolean =>
  [...front, ...back].some(
    (token) => means(token, UNAVAILABLE) && PROOF.test(text.slice(token.from, token.from + MAX_PROOF)),
  );
const UNAVAILABLE = anyOf('unavailable');
const PROOF =
  /^(?:无法|不能|未能)提供(?:有效|本人|相关|真实|准确|具体|完整|必要|的)*(?:身份|证明|证件|联系|委托|授权|材料|线索|原件|地址|签[名字]|电话)/;
const MAX_PROOF = 16;

/** 同意公开15件，已主动公开1件: what was published already is granted as well. */
export const isBesidePublished = ({ text, figure, sentence }: Place): boolean =>
  PUBLISHED.test(text.slice(Math.max(sentence.from, figure.from - MAX_BESIDE), figure.from)) ||
  PUBLISHED.test(text.slice(figure.end, Math.min(sentence.to, figure.end + MAX_BESIDE)));
const PUBLISHED = /已(?:经)?主动公开(?:信息)?的?(?:有|共)?\d/;
const MAX_BESIDE = 40;

/** 制发文件96份，其余55份属内部文件不予公开; 会议纪要不予公开12份: documents, and no applications. */
export const isOfPapers = ({ text, figure }: Place): boolean =>
  figure.unit === '份' &&
  (PAPERS_BEHIND.test(text.slice(figure.end, figure.end + MAX_PAPERS)) ||
    PAPERS_BEFORE.test(text.slice(Math.max(0, figure.from - MAX_PAPERS), figure.from)));
const PAPERS_BEHIND =
  /^[^,、;。:()\d]{0,8}(?:文件|公文|材料|纪要|通知)[^,、;。:()\d]{0,6}(?:不予公开|无法提供|部分公开)/;
const PAPERS_BEFORE = /(?:文件|公文|材料|纪要|通知)[^,、;。:()\d]{0,20}$/;
const MAX_PAPERS = 30;

/** 第三方不同意公开2件, 拟不予公开6件, 不予公开案例3件: what others want, what is not decided yet, what is no application, what came of it. */
export const isNoAnswer = ({ text, figure }: Place): boolean =>
  NO_ANSWER.test(text.slice(Math.max(0, figure.from - MAX_NO_ANSWER), figure.from));
const NO_ANSWER =
  /(?:(?:第三方|权利人|当事人)(?:同意公开、)?不?同意公开(?:[均都]为)?|拟(?:予以|部分|不予|不同意)公开|公开的?(?:典型|疑难)?(?:案例|文件|公文|目录|意见))[的有共]?$|(?:公开|提供|处理)[^,。;:\d]{0,6}(?:被[投举诉撤纠]|引[发起])[^,。;:\d]{0,8}$/;
const MAX_NO_ANSWER = 22;
