import type { Language } from '../lint/finding';
import type { FixedDraft } from '../lint/fix-all';
import { difference, type Edit } from '../text/edits';
import { Lines } from '../text/lines';
import { fixAll } from './check';
import type { CheckedDocument } from './checked-document';

/** The edits that make every safe fix of a document, those included that only become possible on the way. */
export const fixAllEdits = (checked: CheckedDocument): readonly Edit[] => editsOf(checked.text, fixDocument(checked));

/** Every safe fix of a document, made. */
export const fixDocument = (checked: CheckedDocument): FixedDraft => {
  const { text, syntax, settings, previous } = checked;
  return fixAll(text, syntax, settings, { previous, checked });
};

/** What was done to a draft, each change with its line, counted from 1. */
export const changesIn = ({ rounds }: FixedDraft, language: Language): string[] =>
  rounds.flatMap(({ text, fixes }) => {
    const lines = new Lines(text);
    return fixes.map(({ title, edits }) => {
      const line = lines.position(edits[0].range.start).line + 1;
      return language === 'zh-CN' ? `第${line}行${title}` : `line ${line}: ${title}`;
    });
  });

/** What a fixed draft differs in from the text that it was made of: the edits of its only round, else small ones. */
export function editsOf(before: string, { text, rounds }: FixedDraft): readonly Edit[] {
  return rounds.length === 1 ? rounds[0].fixes.flatMap(({ edits }) => edits) : differences(before, text);
}

/** Small edits that make one text into the other: line by line where no line came or went. */
export function differences(before: string, after: string): Edit[] {
  const lines = before.split('\n');
  const changed = after.split('\n');
  if (lines.length !== changed.length) return difference(before, after, 0);
  const edits: Edit[] = [];
  let at = 0;
  for (let i = 0; i < lines.length; i++) {
    edits.push(...difference(lines[i], changed[i], at));
    at += lines[i].length + 1;
  }
  return edits;
}
