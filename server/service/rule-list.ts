import type { Language } from '../lint/finding';
import type { RuleItem } from '../protocol';
import { rules } from '../rules/registry';

/** The rules by the names that people have for them. */
export const rulesIn = (language: Language): RuleItem[] =>
  rules.map(({ id, name, summary }) => ({
    id,
    name: name[language],
    chinese: name['zh-CN'],
    summary: summary[language],
  }));
