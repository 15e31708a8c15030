import { figureAt, isCount, type ProseFigure } from '../figures';
import { phrasesOf } from '../phrases';
import { isFigure, isMark, means, type Prose, type Sentence, type Token } from '../sentences';
import { anyOf, meets } from '../vocabulary';
import type { Share } from './shares';

/** 收到37件，办结31件，办结率83.8%: how many of the cases were dealt with. */
export interface Rate {
  /** What was dealt with, and the rate as its share. */
  readonly share: Share;
  /** What came in. */
  readonly whole: ProseFigure;
  /** The counts of the sentence: any of them may be part and whole. */
  readonly counts: readonly ProseFigure[];
}

const SAID = /^率(?:分别)?(?:均|约)?(?:为|是|达到?|:)?$/;
/** A rate of what was due is another one: 按期办结率, and where some are not due yet. */
const OF_THE_DUE =
  /(?:[按及限准]时|[按到如]期|期限|时限内?)(?:答复|办结|办理|回复|办复)率|到期|在办|正在|尚未|尚有|期限内/;
/** 办理申请6件，办结5件: what came in, where nothing else says so. */
const [RECEIVE, ANSWER] = [anyOf('receive', 'receiveNew', 'application'), anyOf('answer')];
const NOTHING: readonly Rate[] = [];

const RATE = /[复结理]率/;

/** The rates of a paragraph that stand in one sentence with their counts; all of a thing (100%) says more than a count. */
export const ratesOf = ({ text, sentences }: Prose): readonly Rate[] => [
  ...(RATE.test(text) ? sentences.flatMap((sentence) => rateIn(text, sentence)) : NOTHING),
  ...(NAMED_RATE.test(text) ? namedRates(text) : NOTHING),
];

/** 抽查120家，合格113家，合格率94.2%; 诉讼5件，胜诉3件，胜诉率60%: the rate has the name of its part, which stands right behind its whole. */
const NAMED_RATE = /(?:[格标收盖改纳过创持正错诉用]|动公开)率[^,。;\d]{0,3}\d/;
const NAMED =
  /(\d{1,9})([件个家份人次条户批项处])[^,。;:()\d]{0,6}[,、](?:其中)?(合格|达标|[收回]{2}|覆盖|整改|采纳|[采录]用|主动公开|通过|原创|维持|纠[正错]|[胜败]诉)(?:的|了)?(\d{1,9})\2[,、](合格|达标|回收|收回|覆盖|整改|采纳|[采录]用|主动公开|通过|原创|维持|纠[正错]|[胜败]诉)率(?:约?为|达到?|:)?(?=\d)/g;

const OF_DISPUTES = /维持|纠|诉/;
const MAX_AROUND = 80;
const PENDING = /审结|审理|未结|结案|在审|在办|尚未/;

function namedRates(text: string): readonly Rate[] {
  return [...text.matchAll(NAMED)].flatMap((said): readonly Rate[] => {
    const [all, , unit, name, count, of] = said;
    if (name !== of && [...name].reverse().join('') !== of) return NOTHING;
    // 维持率 may be of those that are decided already.
    const around = text.slice(Math.max(0, said.index - MAX_AROUND), said.index + all.length + MAX_AROUND);
    if (OF_DISPUTES.test(of) && PENDING.test(around)) return NOTHING;
    const share = figureAt(text, said.index + all.length);
    const whole = figureAt(text, said.index);
    const part = figureAt(text, said.index + all.lastIndexOf(count + unit));
    if (share.unit !== '%' || share.value === 100 || part.value > whole.value) return NOTHING;
    return [{ share: { part, share, of: '' }, whole, counts: [part] }];
  });
}

function rateIn(text: string, { from, to, tokens }: Sentence): readonly Rate[] {
  const at = tokens.findIndex((token, i) => i > 0 && isRate(token) && saysRate(text, tokens[i - 1], token));
  const rate = tokens[at];
  if (rate?.kind !== 'figure' || rate.what.value === 100 || OF_THE_DUE.test(text.slice(from, to))) return NOTHING;
  // What stands before a semicolon is of another matter: 收到37件，办结31件；热线工单办结率99%.
  const begins = tokens.slice(0, at).reduce((last, token, i) => (isMark(token, ';') ? i + 1 : last), 0);
  const before = tokens.slice(begins, at);
  const phrases = phrasesOf(before).filter(({ tokens }) => tokens.some(isFigure));
  const whole = countOf(phrases.find(({ says }) => meets(says, RECEIVE))?.tokens);
  const part = countOf(phrases.filter(({ says }) => meets(says, ANSWER)).pop()?.tokens);
  if (!whole || !part || whole === part || whole.unit !== part.unit) return NOTHING;
  const counts = before.flatMap((token) => (token.kind === 'figure' && isCount(token.what.unit) ? [token.what] : []));
  return [{ share: { part, share: rate.what, of: '' }, whole, counts }];
}

const isRate = (token: Token): boolean => token.kind === 'figure' && token.what.unit === '%';

const saysRate = (text: string, word: Token, { from }: Token): boolean =>
  means(word, ANSWER) && SAID.test(text.slice(word.to, from));

/** The one count of a phrase; undefined where there are several. */
function countOf(tokens: readonly Token[] = []): ProseFigure | undefined {
  const counts = tokens.flatMap((token) => (token.kind === 'figure' && isCount(token.what.unit) ? [token.what] : []));
  return counts.length === 1 ? counts[0] : undefined;
}
