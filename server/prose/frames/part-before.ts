import { hasName } from '../claims/unknown-counts';
import { isCase } from '../figures';
import type { Phrase } from '../phrases';
import { figureOf } from '../sentences';
import { CARRY, ORGANISATIONS, OUTCOMES, RESULTS } from '../topics';
import { anyOf, meets } from '../vocabulary';

/** 申请46件中，土地类18件，答复17件: whether what was answered is told of the part that is counted right before it. */
export function isOfPartBefore(
  text: string,
  value: number,
  phrases: readonly Phrase[],
  at: number,
  received: number | undefined,
): boolean {
  const before = phrases[at - 1];
  if (!before || phrases[at].marks.includes(';') || meets(before.says, NO_PART)) return false;
  const part = before.tokens.flatMap((token) => figureOf(token) ?? []).at(-1);
  if (!part || !isCase(part) || part.value < value || part.value === received) return false;
  const said = text.slice(Math.max(0, part.from - MAX_NAME), part.from);
  const name = said.slice(Math.max(...[...MARKS].map((mark) => said.lastIndexOf(mark))) + 1);
  // 其他9件（答复8件，在办1件）.
  const isInBrackets = phrases[at].mark === '(' && text[part.end] === '(' && !meets(before.says, NAMED);
  // 土地确权18件，答复17件: what has a name of its own; 全年共18件 has none.
  const isNamed = received !== undefined && !meets(before.says, NAMED) && hasName(name);
  return isInBrackets || isNamed || OF_SOME.test(name) || meets(before.says, APPLICANTS);
}
const NO_PART = anyOf(
  ...(['receive', 'receiveNew', 'answer', 'handle', 'manner'] as const),
  ...CARRY,
  ...OUTCOMES,
  ...RESULTS,
);
const NAMED = anyOf('application', 'byRequest');
const APPLICANTS = anyOf('naturalPerson', 'organisations', ...ORGANISATIONS);
const MARKS = ',、;。:()';
const MAX_NAME = 32;
/** What says what some of them are about. */
const OF_SOME = /涉及|关于|有关|针对|方面|领域|企业|个人|公民|本部|机关|站所|类(?:型|别|的|申请|事项|共|有)*$/;
