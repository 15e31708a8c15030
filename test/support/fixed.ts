import { type Repaired, repair } from '../../server/cli/fix/repair';
import type { Syntax } from '../../server/draft/draft';
import type { Settings } from '../../server/service/check';
import { fixAll } from '../../server/service/check';
import { editsOf } from '../../server/service/fix-all';
import { applyEdits, type Edit } from '../../server/text/edits';

const SETTINGS: Settings = { language: 'zh-CN', severities: {} };

/** The edits of all safe fixes of a draft, as an editor gets them. */
export const safeFixEdits = (text: string, syntax: Syntax): readonly Edit[] =>
  editsOf(text, fixAll(text, syntax, SETTINGS));

/** A draft with all its safe fixes made, as an editor makes them. */
export const withSafeFixes = (text: string, syntax: Syntax): string => applyEdits(text, safeFixEdits(text, syntax));

/** The same, as the command line makes them. */
export const repairedText = (text: string, syntax: Syntax): string => repaired(text, syntax).text;

/** The rules whose safe fixes are made in a draft. */
export const fixingRules = (text: string, syntax: Syntax): string[] =>
  [...new Set(repaired(text, syntax).changes.map(({ rule }) => rule))].sort();

function repaired(text: string, syntax: Syntax): Repaired {
  const steps = repair(text, syntax, SETTINGS, undefined);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
