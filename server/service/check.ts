import type { Syntax } from '../draft/draft';
import { forms } from '../forms';
import { type FixedDraft, type FixOptions, fixAll as fixAllWith, fixing as fixingWith } from '../lint/fix-all';
import {
  type Checked,
  type CheckOptions,
  checkReport as checkReportWith,
  check as checkWith,
  ruleSetOf,
  type Settings,
} from '../lint/linter';
import type { Report } from '../report/report';
import { rules } from '../rules/registry';

export type { Checked, CheckOptions, OnPhase, Previous, Settings } from '../lint/linter';

const RULES = ruleSetOf(rules, forms);

/** Reads a draft and holds every rule of the registry against it. Never throws, whatever the text. */
export const check = (text: string, syntax: Syntax, settings: Settings, options?: CheckOptions): Checked =>
  checkWith(RULES, text, syntax, settings, options);

/** Holds every rule of the registry against a draft that has been read; one that is no report has nothing to be found. */
export const checkReport = (report: Report | undefined, settings: Settings, options?: CheckOptions): Checked =>
  checkReportWith(RULES, report, settings, options);

/** Makes every safe fix of a draft, those included that only become possible on the way. */
export const fixAll = (text: string, syntax: Syntax, settings: Settings, options?: FixOptions): FixedDraft =>
  fixAllWith(RULES, text, syntax, settings, options);

/** The same step by step: see `lint/fix-all.ts`. */
export const fixing = (
  text: string,
  syntax: Syntax,
  settings: Settings,
  options: FixOptions,
): Generator<void, FixedDraft> => fixingWith(RULES, text, syntax, settings, options);
