import type { ProseFigure } from '../figures';
import type { Phrase } from '../phrases';
import { isFigure, means } from '../sentences';
import { ORGANISATIONS, type Topic } from '../topics';
import { anyOf, meets } from '../vocabulary';

/** All applications are said to be of one kind of applicants: there were none of the others. */
export interface OfOneKind {
  /** The applicants of which there were none. */
  readonly topic: 'organisations' | 'naturalPerson';
  readonly from: number;
  readonly to: number;
}

const [PERSONS, BODIES] = [anyOf('naturalPerson'), anyOf('organisations', ...ORGANISATIONS)];
const EITHER = anyOf('naturalPerson', 'organisations', ...ORGANISATIONS);
/** Those of one channel, month or matter are some of them: nothing may stand before 均 but who applied. */
const ALL =
  /(?:[,;(]|。(?=申请))(?:申请人|申请主体|申请人类型|上述申请|以上申请)?(?:[均都皆]|全部|全)(?:为|是|系|由|来自于?|属于?)$/;
/** 均为自然人、法人提出的 are of both. */
const ENDS = /^(?:个人)?(?:的|所|提[出交]|申请|身份|主体|政府信息公开|信息公开)*(?:[,。;)]|$)/;
const MAX_ALL = 16;
/** Of all of them, and not of those that were carried over or answered. */
const COUNTED: ReadonlySet<Topic> = new Set<Topic>(['received', 'receivedNew', 'applications', 'altogether']);

/** 收到政府信息公开申请25件，均为自然人申请. @param counted the last claim before the phrase */
export function ofOneKind(
  text: string,
  { tokens, says }: Phrase,
  counted: { readonly topic: Topic; readonly figure: ProseFigure | undefined } | undefined,
): OfOneKind | undefined {
  if (!counted?.figure || !COUNTED.has(counted.topic) || !meets(says, EITHER) || tokens.some(isFigure))
    return undefined;
  const word = tokens.find((token) => means(token, EITHER));
  const { end } = counted.figure;
  if (!word || word.from - end > MAX_BETWEEN) return undefined;
  const between = text.slice(end, word.from);
  const all = ALL.exec(between);
  if (!all || !ENDS.test(text.slice(word.to, word.to + MAX_ALL))) return undefined;
  // 收到25件，均已答复，申请人均为自然人: nothing else is counted between; without 申请人 nothing else is said.
  const rest = between.slice(0, all.index);
  if (/\d/.test(rest) || !(all[0].includes('申请') || APPLIED.test(rest))) return undefined;
  const isOfPersons = means(word, PERSONS);
  if (isOfPersons === means(word, BODIES)) return undefined;
  return { topic: isOfPersons ? 'organisations' : 'naturalPerson', from: word.from - all[0].length + 1, to: word.to };
}
const MAX_BETWEEN = 60;
const APPLIED = /^(?:的|政府信息公开|信息公开|依申请公开|申请)*$/;
