import type { Stated } from '../claims/stated';
import { isCase } from '../figures';
import type { Phrase } from '../phrases';
import { figureOf } from '../sentences';
import { isOfSome } from '../topics';
import { anyOf, meets } from '../vocabulary';

/** How much has changed, and what it was before, are no counts of their own. */
const ASIDE = anyOf('compared', 'share');
/** 共答复17件, whatever is counted before it. */
const OF_ALL = /(?:[共总]|[合累]计)[^,、;:。()\d]{0,12}$/;
const MAX_NAME = 16;
/** 由97件升至125件. */
const GROWS = /^(?:增加?|上?升|增长|下?降|减少?|提高)[至到为]/;
const MAX_GROWS = 3;

/**
 * 其中涉及养老的8件，办结6件: what has but its name may be of what is counted beside it under another. Only those entries are left
 * in whose part of the sentence every count is known.
 */
export function withoutDoubt(text: string, claims: readonly Stated[], phrases: readonly Phrase[]): readonly Stated[] {
  if (!claims.some(({ isEntry }) => isEntry)) return claims;
  const known = new Set(claims.filter(({ topic }) => !isOfSome(topic)).map(({ from }) => from));
  const unknown = phrases.flatMap(({ tokens, says }) =>
    meets(says, ASIDE)
      ? []
      : tokens.flatMap((token) => {
          const figure = figureOf(token);
          const isUnknown = figure && isCase(figure) && !known.has(figure.from);
          return isUnknown && !GROWS.test(text.slice(figure.end, figure.end + MAX_GROWS)) ? [figure.from] : [];
        }),
  );
  const isOfUnknown = ({ from, isEntry }: Stated): boolean =>
    isEntry === true &&
    !OF_ALL.test(text.slice(Math.max(0, from - MAX_NAME), from)) &&
    unknown.some((other) => !text.slice(Math.min(from, other), Math.max(from, other)).includes(';'));
  return claims.filter((claim) => !isOfUnknown(claim));
}
