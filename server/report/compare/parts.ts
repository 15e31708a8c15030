import { placeOf } from '../../prose/claims/claims';
import { casesBefore, DIVIDED_BY_KIND, sumsBehind } from '../../prose/claims/told-apart';
import { GROUP_NAMES } from '../../prose/frames/outcome-reasons';
import { DECISIONS, OUTCOMES, type Topic } from '../../prose/topics';
import { groupBy } from '../../text/group-by';
import { matchesTable, type TableReference } from './restated';

// Figures that tell in one sentence, part by part, what a table has in one row or group.

const ENDS: ReadonlySet<string> = new Set([...OUTCOMES, ...GROUP_NAMES]);
/** What is told part by part: an outcome, the decisions of a kind, what was received or answered. */
const WHOLES: ReadonlySet<string> = new Set([...ENDS, ...DECISIONS, 'received', 'answered']);
/** By what a figure counts, what it may be a part of. */
const NAMES: Partial<Record<Topic, string>> = {
  receivedNew: 'received',
  handled: 'answered',
  'some.applications': 'answered',
};

/** some.denied, either.denied.process and denied.process are of 不予公开. */
function wholeOf({ claim: { topic } }: TableReference): string | undefined {
  const name = NAMES[topic] ?? topic.replace(/^(?:some|either)\./, '').split('.')[0];
  return WHOLES.has(name) ? name : undefined;
}

const figureOf = ({ claim: { figure } }: TableReference): number => figure?.value ?? 0;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Each figure once: it may be told of two things. */
const valuesOf = (references: readonly TableReference[]): number[] => [
  ...new Map(references.map((one) => [one.claim.from, figureOf(one)])).values(),
];

/** A sentence with more figures is no prose. */
const MAX_FIGURES = 40;

/** Figures unlike the table that may be parts of what it has. @param references in any order */
export function partsTogether(references: readonly TableReference[]): ReadonlySet<TableReference> {
  const counted = references.filter((one) => one.claim.figure && wholeOf(one) !== undefined);
  const bySentence = groupBy(counted, ({ claim }) => placeOf(claim));
  const carried = references.filter(({ claim }) => claim.figure && claim.topic === 'carriedIn');
  return new Set(
    [...bySentence.values()].flatMap((beside) =>
      beside.length > MAX_FIGURES
        ? []
        : beside.filter((one) => isPart(one, beside, carried) || carried.some((other) => isBesideCarried(one, other))),
    ),
  );
}

/** 办结30件，上年结转的4件一并办结: those that were carried in are told beside them; 含上年结转4件 is told of them. */
const isBesideCarried = (one: TableReference, other: TableReference): boolean =>
  wholeOf(one) === 'answered' &&
  other.claim.sentence === one.claim.sentence &&
  other.claim.from > one.claim.from &&
  !matchesTable(one) &&
  isWhole(one, figureOf(one) + figureOf(other)) &&
  !WITHIN.test(one.claim.prose.text.slice(endOf(one), other.claim.from));
const WITHIN = /含|其中|包括|;|\((?!另)/;

function isPart(one: TableReference, beside: readonly TableReference[], carried: readonly TableReference[]): boolean {
  const most = Math.max(...one.interpretations.map(({ value }) => value));
  if (matchesTable(one) || figureOf(one) > most) return false;
  const together = beside.filter((other) => wholeOf(other) === wholeOf(one));
  return areTold(one, together, most) || isByKind(one, carried) || isOfSomeCases(one, beside);
}

/** 不予公开2件…不予公开1件…不予公开3件: they make up the whole, or each of several is less. */
function areTold(one: TableReference, together: readonly TableReference[], most: number): boolean {
  const values = valuesOf(together);
  if (values.length > 1 && isWhole(one, sumOf(values))) return true;
  // What came in is told once, and what became of it case by case.
  if (wholeOf(one) === 'received') return false;
  const alike = valuesOf(together.filter(({ claim }) => claim.topic === one.claim.topic));
  return new Set(alike).size > 1 && alike.every((value) => value < most);
}

const isWhole = ({ interpretations }: TableReference, sum: number): boolean =>
  interpretations.some(({ value }) => value === sum);

/** So much of a sentence is looked at before the end of a figure, and behind it. */
const NEARBY = 200;
const endOf = ({ claim: { figure, to } }: TableReference): number => figure?.end ?? to;
const before = (one: TableReference): string =>
  one.claim.prose.text.slice(Math.max(one.claim.sentence.from, endOf(one) - NEARBY), endOf(one));
const behind = (one: TableReference): string =>
  one.claim.prose.text.slice(endOf(one), Math.min(one.claim.sentence.to, endOf(one) + NEARBY));

/**
 * 房屋征收类予以公开5件，不予公开2件; 食品领域126件、药品领域186件，合计312件. 新收106件，上年结转4件，合计110件 are no kinds.
 */
const isByKind = (one: TableReference, carried: readonly TableReference[]): boolean =>
  DIVIDED_BY_KIND.test(before(one)) ||
  (!(wholeOf(one) === 'received' && carried.some(({ claim }) => claim.sentence === one.claim.sentence)) &&
    sumsBehind(behind(one)).some((sum) => isWhole(one, sum)));

const isEnd = (one: TableReference): boolean => ENDS.has(wholeOf(one) ?? '');

/** 申请人为律师的5件，予以公开2件，无法提供3件: what became of those that are counted before them. */
function isOfSomeCases(one: TableReference, beside: readonly TableReference[]): boolean {
  const said = before(one);
  const cases = isEnd(one) ? casesBefore(said) : undefined;
  if (!cases) return false;
  const from = endOf(one) - said.length + cases.to;
  const part = beside.filter(
    (other) =>
      isEnd(other) && other.claim.from >= from && !other.claim.prose.text.slice(from, other.claim.from).includes(';'),
  );
  return sumOf(valuesOf(part)) === cases.count;
}
