/** A stretch of one sequence that takes the place of a stretch of another; offsets count items, ends excluded. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
}

/** More items that differ than anybody types in one paragraph: then the whole of what differs is one difference. */
const MAX_DIFFERING = 300;

/** The fewest differences between two sequences, in order (Myers' greedy algorithm, its work bounded). */
export function differences(before: readonly string[], after: readonly string[]): Difference[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let [end, otherEnd] = [before.length, after.length];
  while (end > start && otherEnd > start && before[end - 1] === after[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  if (start === end && start === otherEnd) return [];
  const found = shortest(before.slice(start, end), after.slice(start, otherEnd));
  return (found ?? [{ start: 0, end: end - start, otherStart: 0, otherEnd: otherEnd - start }]).map((difference) => ({
    start: start + difference.start,
    end: start + difference.end,
    otherStart: start + difference.otherStart,
    otherEnd: start + difference.otherEnd,
  }));
}

/** Undefined where more differs than is looked into. */
function shortest(before: readonly string[], after: readonly string[]): Difference[] | undefined {
  // By diagonal: how far one comes in `before` with so many items dropped and put in.
  const reached = new Map<number, number>([[1, 0]]);
  const steps: Map<number, number>[] = [];
  for (let edits = 0; edits <= MAX_DIFFERING; edits++) {
    steps.push(new Map(reached));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let at = isPutIn(reached, diagonal, edits)
        ? (reached.get(diagonal + 1) ?? 0)
        : (reached.get(diagonal - 1) ?? 0) + 1;
      while (at < before.length && at - diagonal < after.length && before[at] === after[at - diagonal]) at++;
      reached.set(diagonal, at);
      if (at >= before.length && at - diagonal >= after.length) return traced(steps, before.length, after.length);
    }
  }
  return undefined;
}

const isPutIn = (reached: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean =>
  diagonal === -edits || (diagonal !== edits && (reached.get(diagonal - 1) ?? -1) < (reached.get(diagonal + 1) ?? -1));

/** Goes back along the way that was found, and joins steps that follow one another. */
function traced(steps: readonly ReadonlyMap<number, number>[], length: number, otherLength: number): Difference[] {
  const found: Difference[] = [];
  let [at, other] = [length, otherLength];
  for (let edits = steps.length - 1; edits > 0; edits--) {
    const reached = steps[edits];
    const diagonal = at - other;
    const putIn = isPutIn(reached, diagonal, edits);
    const from = reached.get(putIn ? diagonal + 1 : diagonal - 1) ?? 0;
    const otherFrom = from - (putIn ? diagonal + 1 : diagonal - 1);
    const [end, otherEnd] = putIn ? [from, otherFrom + 1] : [from + 1, otherFrom];
    const next = found[0];
    if (next?.start === end && next.otherStart === otherEnd) found[0] = { ...next, start: from, otherStart: otherFrom };
    else found.unshift({ start: from, end, otherStart: otherFrom, otherEnd });
    [at, other] = [from, otherFrom];
  }
  return found;
}
