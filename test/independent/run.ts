import { type Draft, randomDraft } from './drafts';
import { ORACLES } from './oracles';
import { account, checked, differing, type Subject } from './oracles/oracle';
import { Random } from './random';

/** What an oracle said of a draft. */
export interface Complaint {
  readonly seed: number;
  readonly oracle: string;
  readonly says: string;
  readonly subject: Draft;
  readonly kind: string;
}

/** The choices that an oracle makes are its own, so that it says the same of a draft that is made smaller. */
const CHOICES = 7;

/** What an oracle says of a draft; what it throws is said as well. */
export function opinion(oracle: string, subject: Subject): string | undefined {
  try {
    return ORACLES[oracle].oracle(subject, new Random(CHOICES));
  } catch (error) {
    return `throws ${error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1]?.trim()}` : error}`;
  }
}

/** Whether what has to be told of a draft is reported, and nothing of one that is clean. */
function silence(draft: Draft): string | undefined {
  const { reported } = draft;
  if (!reported) return undefined;
  const { report, findings } = checked(draft);
  if (reported.length > 0) {
    // Without its heading or title it may be none.
    if (findings.some(({ rule }) => reported.includes(rule))) return undefined;
    return `nobody reports ${reported.join(' or ')}: ${findings.map(({ rule }) => rule).join(' ') || 'nothing'}`;
  }
  if (!report) return 'a clean draft is taken for none';
  return findings[0] && `a clean draft has a ${findings[0].rule}: ${findings[0].message}`;
}

const SAID = 'what is told';
export const opinionOf = (oracle: string, draft: Draft): string | undefined =>
  oracle === SAID ? silence(draft) : opinion(oracle, draft);

/** So many drafts are checked once more, the last first: what was read before must leave nothing behind. */
const BATCH = 32;

/**
 * Holds drafts against the oracles, one for each seed from `first` on, and hands over what is wrong.
 *
 * @param only the oracles that are asked, each of every draft; all in turn where none are named
 */
export function run(
  first: number,
  count: number,
  onComplaint: (complaint: Complaint) => void,
  only?: readonly string[],
): void {
  const batch: { seed: number; draft: Draft; findings: string[] }[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const random = new Random(seed);
    const draft = randomDraft(random);
    const tell = (oracle: string, says: string | undefined): void => {
      if (says !== undefined) onComplaint({ seed, oracle, says, subject: draft, kind: draft.kind });
    };
    tell(SAID, silence(draft));
    for (const [oracle, { onceIn }] of Object.entries(ORACLES))
      if (only ? only.includes(oracle) : random.once(onceIn)) tell(oracle, opinion(oracle, draft));
    if (only || !random.once(4)) continue;
    batch.push({ seed, draft, findings: account(checked(draft).findings) });
    if (batch.length < BATCH) continue;
    for (const { seed, draft, findings } of batch.splice(0).reverse()) {
      const says = differing(findings, account(checked({ ...draft }).findings));
      if (says)
        onComplaint({ seed, oracle: 'same again', says: `after others: ${says}`, subject: draft, kind: draft.kind });
    }
  }
}
