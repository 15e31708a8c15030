import { type Language, LEVELS, type Level } from '../lint/finding';
import { currentRuleId } from '../lint/renamed-rules';
import type { ClientOptions } from '../protocol';
import type { Settings } from '../service/check';
import type { Preferences } from '../service/preferences';

/**
 * Reads the section `ogiReport` of a client's settings, whatever it holds.
 * `rules` may be an object of rule ids or, as some clients flatten it, keys `rules.<id>`.
 */
export function readSettings(given: unknown, locale: string | undefined): Settings {
  const section = asRecord(given);
  const severities: Record<string, Level> = {};
  const flat = Object.entries(section).flatMap(([key, value]) =>
    key.startsWith('rules.') ? [[key.slice('rules.'.length), value] as const] : [],
  );
  for (const [rule, severity] of [...Object.entries(asRecord(section.rules)), ...flat]) {
    const level = LEVELS.find((one) => one === severity);
    if (level) severities[currentRuleId(rule)] = level;
  }
  return { language: languageOf(section.language, locale), severities };
}

/** Reads what a client says in `initializationOptions`, whatever that is. @param defaults what holds where it says nothing */
export function readOptions(given: unknown, defaults: ClientOptions): ClientOptions {
  const options: ClientOptions = { ...defaults, ...asRecord(given) };
  const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return { ...options, docsBase: textIn(options.docsBase), locale: textIn(options.locale) };
}

/** Reads what of the section `ogiReport` is no matter of findings; nested or, as some clients flatten it, `totals.follow`. */
export function readPreferences(value: unknown): Preferences {
  const section = asRecord(value);
  const follow = asRecord(section.totals).follow ?? section['totals.follow'];
  return {
    inlayHints: oneOf(section.inlayHints, ['minimal', 'off', 'full']),
    codeLens: section.codeLens !== false,
    totalsFollow: oneOf(follow, ['off', 'onType', 'onSave']),
    padsLabels: (asRecord(section.format).padLabels ?? section['format.padLabels']) !== false,
  };
}

/** The value where it is one of those known; else the first of them. */
const oneOf = <Value extends string>(value: unknown, allowed: readonly [Value, ...Value[]]): Value =>
  allowed.find((allowedValue) => allowedValue === value) ?? allowed[0];

/** Chinese unless the settings or else the editor's display language say otherwise. */
function languageOf(setting: unknown, locale: string | undefined): Language {
  if (setting === 'zh-CN' || setting === 'en') return setting;
  return locale === undefined || /^zh\b/i.test(locale) ? 'zh-CN' : 'en';
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
