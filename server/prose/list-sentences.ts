import { baseOf } from './figures';
import type { Sentence } from './sentences';
import { DECISIONS } from './topics';
import { anyOf, meets } from './vocabulary';

/** A sentence that goes on with a list mentions nothing else. */
const OTHER_TALK = anyOf(
  ...(['list', 'compared', 'pastTime', 'channel', 'act', 'beside', 'share'] as const),
  ...(['application', 'reconsideration', 'litigation', 'normativeDocument', 'wholeYear', 'decide'] as const),
  ...(['receive', 'receiveNew', 'otherSubject', 'otherBusiness', ...DECISIONS] as const),
);
/** What is counted in 件 is told in sentences of its own. */
const GOES_ON_IN: ReadonlySet<string> = new Set(['条', '篇', '份', '期']);
/** Whether a sentence may go on with a list of the one before it: …其中政务动态742条。通知公告900条，…. */
export const goesOn = ({ tokens, meanings: says }: Sentence, unit: string): boolean => {
  const [first] = tokens.filter(({ kind }) => kind === 'figure');
  return (
    GOES_ON_IN.has(unit) && !meets(says, OTHER_TALK) && first?.kind === 'figure' && baseOf(first.what.unit) === unit
  );
};
