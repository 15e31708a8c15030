import type { Syntax } from '../../draft/draft';
import { editsIn, type FixedDraft } from '../../lint/fix-all';
import type { Settings } from '../../service/check';
import { fixing } from '../../service/check';
import { EditMap } from '../../text/edits';
import { Lines } from '../../text/lines';
import { shownChanges } from './shown-change';

/** One change made to a draft. */
export interface Change {
  readonly rule: string;
  /** Where, in the draft as it was; line and column are of the same place. */
  readonly offset: number;
  /** Line and column, from 1, in the draft as it was. */
  readonly line: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

export interface Repaired {
  readonly text: string;
  readonly changes: readonly Change[];
  /** How many findings are left. */
  readonly remaining: number;
}

/** Makes the safe fixes of a draft, of the given rules only where some are given, in steps to be interrupted between. */
export function* repair(
  text: string,
  syntax: Syntax,
  settings: Settings,
  only: ReadonlySet<string> | undefined,
): Generator<void, Repaired> {
  return repairedFrom(text, yield* fixing(text, syntax, settings, { only }));
}

/** What was made of a text, as it is reported. */
export const repairedFrom = (text: string, fixed: FixedDraft): Repaired => ({
  text: fixed.text,
  changes: changesIn(text, fixed),
  remaining: fixed.checked.findings.length,
});

function changesIn(text: string, { rounds }: FixedDraft): Change[] {
  const lines = new Lines(text);
  const maps: EditMap[] = [];
  return rounds.flatMap((round) => {
    const changes = round.fixes.flatMap(({ finding: { rule }, edits }) =>
      shownChanges(edits, round.text).map(({ at, from, to }) => {
        const origin = maps.reduceRight((offset, map) => map.before(offset), at);
        const { line, character } = lines.position(origin);
        return {
          rule,
          offset: origin,
          line: line + 1,
          column: character + 1,
          from,
          to,
        };
      }),
    );
    maps.push(new EditMap(editsIn(round)));
    return changes;
  });
}
