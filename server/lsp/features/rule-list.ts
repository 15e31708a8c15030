import { listRules } from '../../protocol';
import { rulesIn } from '../../service/rule-list';
import type { Feature } from '../feature';

/** Answers with the rules by the names that people have for them. */
export const ruleList: Feature = {
  serve: (session) => session.connection.onRequest(listRules, () => rulesIn(session.language)),
};
