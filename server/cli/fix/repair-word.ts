import type { EditRefusal, WordDraft } from '../../files/codecs/word';
import { wordCodec } from '../../files/disk/word-codec';
import type { Fix } from '../../lint/finding';
import { type AppliedFix, editsIn, type FixRound } from '../../lint/fix-all';
import { fixing, type Settings } from '../../service/check';
import { compose, originOf } from '../../text/compose';
import type { Edit } from '../../text/edits';
import { type Repaired, repairedFrom } from './repair';

/** A safe fix that cannot be made in the file. */
export interface RefusedFix {
  readonly rule: string;
  /** Where, in the decoded text. */
  readonly offset: number;
  readonly why: EditRefusal;
}

export interface RepairedWord extends Repaired {
  /** Of the decoded text. */
  readonly edits: readonly Edit[];
  /** In the order of the text. */
  readonly refused: readonly RefusedFix[];
}

/** Why a finding's fix cannot be made in a Word file; undefined where it can, or where there is none. */
export const refusalOfFix = (word: WordDraft, { edits }: Pick<Fix, 'edits'>): EditRefusal | undefined => {
  for (const edit of edits) {
    const why = wordCodec().refusalOf(word, edit);
    if (why) return why;
  }
  return undefined;
};

/** Works out the safe fixes of a Word file that can be made where they stand, in steps to be interrupted between. */
export function* repairWord(
  word: WordDraft,
  settings: Settings,
  only: ReadonlySet<string> | undefined,
): Generator<void, RepairedWord> {
  const refused = new Map<string, RefusedFix>();
  let asked: readonly FixRound[] = [];
  let before: readonly Edit[] = [];
  const accepts = ({ finding, edits }: AppliedFix, rounds: readonly FixRound[]): boolean => {
    if (rounds !== asked) before = composed(word, rounds);
    asked = rounds;
    const why = refusalOfFix(word, { edits: compose(word.text, before, edits) });
    const offset = originOf(finding.range.start, before);
    if (why) refused.set(`${finding.rule} ${offset}`, { rule: finding.rule, offset, why });
    return why === undefined;
  };
  const fixed = yield* fixing(word.text, 'html', settings, { only, accepts });
  return {
    ...repairedFrom(word.text, fixed),
    edits: composed(word, fixed.rounds),
    refused: [...refused.values()].sort((a, b) => a.offset - b.offset),
  };
}

/** The edits of some rounds, one after the other, as edits of the file's own text. */
const composed = ({ text }: WordDraft, rounds: readonly FixRound[]): readonly Edit[] =>
  rounds.reduce<readonly Edit[]>((all, round) => compose(text, all, editsIn(round)), []);
