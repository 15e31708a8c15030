import { isFigure, type Sentence, type Token } from './sentences';

/** 依申请公开（单位：件）：收到19，办结17: what all figures of a sentence are counted in is said once. */
const SAID_ONCE = /单位[:为]件/;
/** 申请总数13；同意公开6；部分公开2: a list of numbers, each alone behind its name. */
const LISTED = /[\u4e00-\u9fff](?:总数|总量|数量|件数|数)[:为]?\d+[,;、]/;
const MAX_LENGTH = 400;
const ENDS = /^(?:[,;、。)]|$)/;
const NAMED = /[\u4e00-\u9fff:]$/;
/** So many make a list. */
const MIN_FIGURES = 3;

/** The tokens of a sentence, with the unit of those figures that stand without their own. */
export function withUnits(text: string, { from, to, tokens }: Sentence): readonly Token[] {
  if (!tokens.some(isBare)) return tokens;
  const said = text.slice(from, Math.min(to, from + MAX_LENGTH));
  if (!SAID_ONCE.test(said) && !LISTED.test(said)) return tokens;
  const isListed = (token: Token): boolean =>
    isBare(token) && ENDS.test(text.slice(token.to, token.to + 1)) && NAMED.test(text.slice(0, token.from).slice(-1));
  if (tokens.filter((token) => isFigure(token) && (isListed(token) || !isBare(token))).length < MIN_FIGURES)
    return tokens;
  return tokens.map((token) =>
    token.kind === 'figure' && isListed(token) ? { ...token, what: { ...token.what, unit: '件' } } : token,
  );
}

const isBare = (token: Token): boolean => token.kind === 'figure' && token.what.unit === '';
