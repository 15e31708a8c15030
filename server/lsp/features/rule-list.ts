import { listRules } from '../../protocol';
import type { Feature } from '../feature';

/** Answers with the rules by the names that people have for them. */
export const ruleList: Feature = {
  serve: (session) =>
    session.connection.onRequest(listRules, async () => (await session.answers()).rulesIn(session.language)),
};
