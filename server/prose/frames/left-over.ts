import { hasName } from '../claims/unknown-counts';
import { isCase } from '../figures';
import { figureOf } from '../sentences';
import type { Frame, Place } from './frame';

/** 收到48件，其中撤回2件，实际处理46件: what is left of those that came, and so as many as the table may have. */
function isLeftOver({ text, figure, phrases, at }: Place): boolean {
  const match = LEFT.exec(text.slice(Math.max(0, figure.from - MAX_LEFT), figure.from));
  if (!match) return false;
  const counts = phrases
    .slice(Math.max(0, at - MAX_BACK), at)
    .flatMap(({ tokens }) => tokens.flatMap((token) => figureOf(token) ?? []))
    .filter(isCase);
  const [first, ...others] = counts;
  if (!first || others.length === 0 || !LEFT_OUT.test(text.slice(first.end, figure.from))) return false;
  return first.value - others.reduce((sum, { value }) => sum + value, 0) === figure.value;
}
const LEFT =
  /[,;)](?:实际|最终|正式|审核后|经审核|依法|共|实)*(?:登记|受理|处理|办理|收到)(?:登记|受理|办理)?(?:政府信息公开|信息公开)?(?:申请)?$/;
const MAX_LEFT = 24;
const LEFT_OUT = /撤回|撤销|退回|退件|重复|剔除|扣除|不属于|不符合|无效|作废|归并|合并|转[办送交]|误[寄投]/;
/** So far before it the sentence says how many came. In phrases. */
const MAX_BACK = 8;

/** 1件因12月底收到，转入2025年办理: why it was carried over stands between the figure and the word for it. */
const isCarriedWithReason = ({ text, figure }: Place): boolean =>
  REASON.test(text.slice(figure.end, figure.end + MAX_REASON));
const REASON =
  /^(?:申请)?(?:[因由](?!上年|去年)[^,。;:()]{2,24}|[均尚仍还]{0,2}(?:在|处于)(?:法定|规定)?(?:的?(?:答复|办理))?期限之?内),(?:已|依法|按规定|需|将|故)*(?:结转|转入|转至|转到|顺延|延至|留待)(?:[至到入]|下年|下一|次年|明年|20\d\d年)/;
const MAX_REASON = 44;

export const carriedWithReason: Frame = {
  counts: 'carriedOver',
  in: ['applications'],
  if: isCarriedWithReason,
  say: [
    '收到政府信息公开申请⟦106⟧件，其中⟦3⟧件因12月底收到，转入2025年办理。',
    '收到政府信息公开申请⟦106⟧件，⟦3⟧件因补正用时较长，依法顺延至下年度答复。',
    '收到政府信息公开申请⟦106⟧件，剩余⟦3⟧件在法定期限内，结转2025年办理。',
  ],
  not: ['收到政府信息公开申请⟦106⟧件，〖8〗件因情况复杂，依法延期答复。'],
};

export const leftOver: Frame = {
  counts: 'received',
  if: isLeftOver,
  say: [
    '收到政府信息公开申请书112份，其中2份退回、4份重复寄送，登记⟦106⟧件。',
    '收到政府信息公开申请108件（其中撤回2件），实际处理⟦106⟧件。',
  ],
};

/** 其中涉及征地的20件，按期答复18件，剩余2件转入下年: the rest of those of one subject, applicant or channel. */
const isRestOfSubject = ({ text, figure, received }: Place): boolean => {
  const [part, answered, rest] = text
    .slice(Math.max(0, figure.from - MAX_SUBJECT), figure.from)
    .split(',')
    .slice(-3);
  // 宅基地18件，答复17件，结转1件: of what has a name of its own.
  const [whole, done] = [part, answered].map((counted) => Number(/(\d{1,6})[件宗起]$/.exec(counted)?.[1]));
  if (received !== undefined && whole < received && whole === done + figure.value && /结转|转/.test(rest ?? ''))
    return /办[结理]|答复/.test(answered) && hasName(part.replace(RECEIVED_OR_COUNTED, ''));
  return (
    /^(?:其余|剩余|余下|剩下)的?$/.test(rest) &&
    /办[结理]|答复/.test(answered) &&
    OF_SOME.test(part) &&
    [part, answered].every((counted) => /\d[件宗起]$/.test(counted))
  );
};
const OF_SOME = /其中:?(?:涉及|关于|有关)|自然人|企业|法人|公民|个人|网[上络]|信函|当面|邮寄/;
const MAX_SUBJECT = 60;
const RECEIVED_OR_COUNTED =
  /^.*[;。:]|其中|新?收到?|受理|接收|登记|办理|(?:政府)?信息公开|依申请公开|\d{1,6}[件宗起]$/g;

export const restOfSubject: Frame = {
  counts: 'nothing',
  in: ['applications'],
  if: isRestOfSubject,
  not: ['收到政府信息公开申请⟦106⟧件，其中涉及征地的20件，办结18件，剩余〖2〗件转入下年。'],
};
