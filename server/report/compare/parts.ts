import type { Claim } from '../../prose/claims';
import { GROUP_NAMES } from '../../prose/frames/outcome-reasons';
import { DIVIDED_BY_KIND, sumsBehind } from '../../prose/told-apart';
import { DECISIONS, OUTCOMES, type Topic } from '../../prose/topics';
import { matchesTable, type TableReference } from './restated';

// Figures that tell in one sentence, part by part, what a table has in one row or group.

/** What is told part by part: an outcome, the decisions of a kind, what was answered. */
const WHOLES: ReadonlySet<string> = new Set([...OUTCOMES, ...DECISIONS, ...GROUP_NAMES, 'answered']);
/** By what a figure counts, what it may be a part of. */
const NAMES: Partial<Record<Topic, string>> = { handled: 'answered', 'some.applications': 'answered' };

/** some.denied, either.denied.process and denied.process are of 不予公开. */
function wholeOf(topic: Topic): string | undefined {
  const name = NAMES[topic] ?? topic.replace(/^(?:some|either)\./, '').replace(/\..*$/, '');
  return WHOLES.has(name) ? name : undefined;
}

const placeOf = ({ prose, sentence, topic }: Claim): string =>
  `${prose.paragraph.lines[0].range.start} ${sentence.from} ${wholeOf(topic)}`;

/** Figures unlike the table that may be parts of what it has: they make it up together, or each of several is less. */
export function partsTogether(references: readonly TableReference[]): ReadonlySet<TableReference> {
  const told = new Map<string, TableReference[]>();
  for (const reference of references) {
    const { claim } = reference;
    if (!claim.figure || wholeOf(claim.topic) === undefined) continue;
    const place = placeOf(claim);
    const beside = told.get(place);
    if (beside) beside.push(reference);
    else told.set(place, [reference]);
  }
  return new Set([...told.values()].flatMap((together) => together.filter((one) => isPart(one, together))));
}

function isPart(one: TableReference, together: readonly TableReference[]): boolean {
  if (matchesTable(one)) return false;
  const { claim, interpretations } = one;
  const { prose, sentence, topic, figure } = claim;
  const most = Math.max(...interpretations.map(({ value }) => value));
  if (!figure || figure.value > most) return false;
  const values = valuesOf(together);
  const sum = values.reduce((all, value) => all + value, 0);
  const isWhole = (value: number): boolean => interpretations.some((whole) => whole.value === value);
  if (values.length > 1 && isWhole(sum)) return true;
  const alike = valuesOf(together.filter((other) => other.claim.topic === topic));
  if (new Set(alike).size > 1 && alike.every((value) => value < most)) return true;
  return (
    DIVIDED_BY_KIND.test(prose.text.slice(sentence.from, figure.end)) ||
    sumsBehind(prose.text.slice(figure.end, sentence.to)).some(isWhole)
  );
}

/** Each figure once: it may be told of two things. */
const valuesOf = (references: readonly TableReference[]): number[] => [
  ...new Map(
    references.flatMap(({ claim: { figure } }) => (figure ? [[figure.from, figure.value] as const] : [])),
  ).values(),
];
