import type { Phrase } from './phrases';
import { figureOf, isFigure, means } from './sentences';
import { ORGANISATIONS, type Topic } from './topics';
import { anyOf, meets } from './vocabulary';

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
const ALL = /[,;(](?:申请人|申请主体|申请人类型|上述申请|以上申请)?(?:[均都皆]|全部|全)(?:为|是|系|由|来自于?|属于?)$/;
/** 均为自然人、法人提出的 are of both. */
const ENDS = /^(?:个人)?(?:的|所|提[出交]|申请|身份|主体|政府信息公开|信息公开)*(?:[,。;)]|$)/;
const MAX_ALL = 16;
/** Of all of them, and not of those that were carried over or answered. */
const COUNTED: ReadonlySet<Topic> = new Set<Topic>(['received', 'receivedNew', 'applications', 'altogether']);

/** 收到政府信息公开申请25件，均为自然人申请. @param counted what the last figure before the phrase counts, and where it stands */
export function ofOneKind(
  text: string,
  phrases: readonly Phrase[],
  at: number,
  counted: { readonly topic: Topic; readonly from: number } | undefined,
): OfOneKind | undefined {
  const { says, tokens } = phrases[at];
  if (at === 0 || !counted || !COUNTED.has(counted.topic) || !meets(says, EITHER) || tokens.some(isFigure))
    return undefined;
  const last = phrases[at - 1].tokens.flatMap((token) => figureOf(token) ?? []).at(-1);
  if (last?.from !== counted.from) return undefined;
  const word = tokens.find((token) => means(token, EITHER));
  if (!word) return undefined;
  const before = text.slice(Math.max(last.end, word.from - MAX_ALL), word.from);
  const all = ALL.exec(before);
  if (!all || !ENDS.test(text.slice(word.to, word.to + MAX_ALL))) return undefined;
  const isOfPersons = means(word, PERSONS);
  if (isOfPersons === means(word, BODIES)) return undefined;
  return { topic: isOfPersons ? 'organisations' : 'naturalPerson', from: word.from - all[0].length + 1, to: word.to };
}
