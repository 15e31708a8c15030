import type { EditRefusal, WordDraft } from '../files/codecs/word';
import { check, type Settings } from '../rules/check';
import type { Finding, Fix } from '../rules/finding';
import { MOST_ROUNDS, safeFixOf } from '../rules/safe-fixes';
import { compose, originOf } from '../text/compose';
import { applyEdits, type Edit, withoutOverlaps } from '../text/edits';
import { Lines } from '../text/lines';
import type { Change, Repaired } from './repair';
import { wordCodec } from './word';

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
  /** Where each change is, in the decoded text. */
  readonly offsets: readonly number[];
}

/** Why a finding's fix cannot be made in a Word file; undefined where it can, or where there is none. */
export const refusalOfFix = (word: WordDraft, { edits }: Pick<Fix, 'edits'>): EditRefusal | undefined => {
  for (const edit of edits) {
    const why = wordCodec().refusalOf(word, edit);
    if (why) return why;
  }
  return undefined;
};

/** Works out the safe fixes of a Word file that can be made where they stand, again until none is left. */
export function repairWord(word: WordDraft, settings: Settings, only: ReadonlySet<string> | undefined): RepairedWord {
  const lines = new Lines(word.text);
  const changes: Change[] = [];
  const offsets: number[] = [];
  const refused = new Map<string, RefusedFix>();
  let edits: readonly Edit[] = [];
  let text = word.text;
  let checked = check(text, 'html', settings);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const rules = new Map<Edit, string>();
    const groups = checked.findings.flatMap((finding) => {
      const fix = safeFix(finding, only, text);
      if (!fix) return [];
      const why = refusalOfFix(word, { edits: compose(word.text, edits, fix.edits) });
      const offset = originOf(finding.range.start, edits);
      if (why) refused.set(`${finding.rule} ${offset}`, { rule: finding.rule, offset, why });
      if (why) return [];
      for (const edit of fix.edits) rules.set(edit, finding.rule);
      return [fix.edits];
    });
    const chosen = withoutOverlaps(groups);
    if (chosen.length === 0) break;
    for (const edit of chosen) {
      const offset = originOf(edit.range.start, edits);
      const { line, character } = lines.position(offset);
      const from = text.slice(edit.range.start, edit.range.end);
      changes.push({ rule: rules.get(edit) ?? '', line: line + 1, column: character + 1, from, to: edit.text });
      offsets.push(offset);
    }
    edits = compose(word.text, edits, chosen);
    text = applyEdits(word.text, edits);
    checked = check(text, 'html', settings);
  }
  const inOrder = [...refused.values()].sort((a, b) => a.offset - b.offset);
  const { report, findings } = checked;
  return {
    text,
    isReport: report !== undefined,
    changes,
    remaining: findings.length,
    edits,
    refused: inOrder,
    offsets,
  };
}

/** One that changes nothing would be made again in every round. */
function safeFix(finding: Finding, only: ReadonlySet<string> | undefined, text: string): Fix | undefined {
  if (only && !only.has(finding.rule)) return undefined;
  const fix = safeFixOf(finding);
  const changes = fix?.edits.some((edit) => text.slice(edit.range.start, edit.range.end) !== edit.text);
  return changes ? fix : undefined;
}
