import type { Language } from '../lint/finding';
import { rules } from '../rules/registry';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** A rule's name for people; of one that there is no longer, its id. */
export const ruleName = (id: string, language: Language): string => byId.get(id)?.name[language] ?? id;

/** What the features themselves say; what rules say stands with the rules. */
const messages = {
  ignore: {
    'zh-CN': (rule: string) => `在此处忽略“${ruleName(rule, 'zh-CN')}”`,
    en: (rule: string) => `Ignore ${rule} here`,
  },
  ignoreInFile: {
    'zh-CN': (rule: string) => `在整个文件中忽略“${ruleName(rule, 'zh-CN')}”`,
    en: (rule: string) => `Ignore ${rule} in this file`,
  },
  setSeverity: {
    'zh-CN': (rule: string) => `更改规则“${ruleName(rule, 'zh-CN')}”的级别…`,
    en: (rule: string) => `Change the severity of ${rule}…`,
  },
  fixAll: {
    'zh-CN': () => '修正年度报告中所有可自动修正的问题',
    en: () => 'Fix all problems of the annual report that need no decision',
  },
  gone: {
    'zh-CN': () => '文稿已经改动，请重新选择修正。',
    en: () => 'The draft has changed since; ask for the fix again.',
  },
  findings: {
    'zh-CN': (count: number) => `${count} 个问题`,
    en: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
  },
  table: {
    'zh-CN': (name: string) => `表${name}`,
    en: (name: string) => `Table ${name}`,
  },
} as const;

type Messages = typeof messages;

/** What to say in a language. */
export function messageIn<K extends keyof Messages>(key: K, language: Language): Messages[K][Language] {
  return messages[key][language];
}
