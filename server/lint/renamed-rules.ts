/** Former ids of rules: they go on working in directives, settings, options and baselines. */
export const FORMER_RULE_IDS: Readonly<Record<string, string>> = { 'unused-silence': 'unused-directive' };

/** The id that a rule has now, by the one that is written. */
export const currentRuleId = (id: string): string => (Object.hasOwn(FORMER_RULE_IDS, id) ? FORMER_RULE_IDS[id] : id);
