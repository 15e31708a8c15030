import { repair } from '../../server/cli/repair';
import type { Syntax } from '../../server/draft/draft';
import { fixAllEdits } from '../../server/features/fix-all';
import { check, type Settings } from '../../server/rules/check';
import { applyEdits } from '../../server/text/edits';

const SETTINGS: Settings = { language: 'zh-CN', severities: {} };

/** A draft with all its safe fixes made, as an editor makes them. */
export function withSafeFixes(text: string, syntax: Syntax): string {
  const { findings } = check(text, syntax, SETTINGS);
  const edits = fixAllEdits(text, syntax, SETTINGS, findings);
  return edits.length === 0 ? text : applyEdits(text, edits);
}

/** The same, as the command line makes them. */
export const repairedText = (text: string, syntax: Syntax): string => repair(text, syntax, SETTINGS, undefined).text;

/** The rules whose safe fixes are made in a draft. */
export const fixingRules = (text: string, syntax: Syntax): string[] =>
  [...new Set(repair(text, syntax, SETTINGS, undefined).changes.map(({ rule }) => rule))].sort();
