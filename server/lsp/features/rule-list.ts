import { listRules } from '../../protocol';
import { rules } from '../../rules/registry';
import type { Feature } from '../feature';

/** Answers with the rules by the names that people have for them. */
export const ruleList: Feature = {
  serve: (session) =>
    session.connection.onRequest(listRules, () =>
      rules.map(({ id, name, summary }) => ({
        id,
        name: name[session.language],
        chinese: name['zh-CN'],
        summary: summary[session.language],
      })),
    ),
};
