import { isCount, type ProseFigure } from './figures';
import { figureOf, isFigure, isMark, means, type Sentence, type Token } from './sentences';
import { CARRY, DECISIONS, OUTCOMES } from './topics';
import { withUnits } from './units';
import { anyOf, MEANING, meets } from './vocabulary';

/** So many names are given their figures together at most; and so many tokens are looked at for them. */
const MAX_NAMES = 8;
const MAX_TOKENS = 40;
const JOINS = /以及|[、和及与]/g;

/**
 * The tokens of a sentence as they would read with every name before its own figure: 予以公开、部分公开分别为33件、22件 becomes
 * 予以公开33件、部分公开22件. Where names and figures are not as many, the figures are left out: whose each of them is, is not
 * known. Each token keeps the place where it is written.
 */
export function withOwnFigures(text: string, sentence: Sentence): readonly Token[] {
  const { meanings } = sentence;
  const tokens = withUnits(text, sentence);
  const hasEach = meets(meanings, MEANING.each);
  if (!hasEach && !tokens.some((token) => isZeroOfAll(text, token))) return tokens;
  const read: Token[] = [];
  let done = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (at < done) continue;
    const stretch = means(tokens[at], MEANING.each)
      ? stretchAt(text, tokens, at, done)
      : isZeroOfAll(text, tokens[at])
        ? zeroOfAll(text, tokens, at, done)
        : undefined;
    if (!stretch) continue;
    read.push(...tokens.slice(done, stretch.from), ...stretch.tokens);
    done = stretch.to;
  }
  return done === 0 ? tokens : [...read, ...tokens.slice(done)];
}

interface Stretch {
  /** Which tokens are replaced, and by which. */
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
}

/** 不予公开、不予处理均为0件: none of any. */
const isZeroOfAll = (text: string, token: Token): boolean =>
  figureOf(token)?.value === 0 &&
  /[均都]为$/.test(text.slice(Math.max(0, token.from - 2), token.from)) &&
  /^(?:[,;。)]|$)/.test(text.slice(token.to, token.to + 1));

/** Disputes are none of these: 行政复议超期、行政诉讼败诉均为0件 is of some of them, see `frames/told-together.ts`. */
const OF_TABLES = anyOf(...OUTCOMES, ...CARRY, ...DECISIONS, 'receiveNew', 'application');
/** Between the names and the figure: 不予公开、部分公开答复被投诉均为0件 is of complaints. */
const NO_MORE = /^(?:行政|案件|申请|事项|决定|情形|情况|件|数量?|的|等|和|及|与|以及)*[均都]为$/;

/** 第三方同意公开、不同意公开均为0件. */
const OF_OTHERS = /第三方$|权利人$|当事人$|拟$/;

/** Each of the names with the figure of them all. */
function zeroOfAll(text: string, tokens: readonly Token[], at: number, least: number): Stretch | undefined {
  let from = at;
  while (from > least && at - from < MAX_TOKENS && !isFigure(tokens[from - 1]) && !isEnd(tokens[from - 1])) from--;
  const names = wordsIn(text, tokens, from, at, tokens[at].from);
  if (names.length < 2 || !names.every((name) => name.some((token) => means(token, OF_TABLES)))) return undefined;
  let rest = '';
  for (let i = from; i < at; i++) rest += text.slice(tokens[i].to, tokens[i + 1].from);
  const { from: begin } = tokens[from];
  if (!NO_MORE.test(rest) || OF_OTHERS.test(text.slice(Math.max(0, begin - 3), begin))) return undefined;
  return { from, to: at + 1, tokens: names.flatMap((name, i) => [...(i > 0 ? [COMMA] : []), ...name, tokens[at]]) };
}

/** Names, 分别, and their figures. */
function stretchAt(text: string, tokens: readonly Token[], each: number, least: number): Stretch | undefined {
  let first = each + 1;
  while (first < tokens.length && !isFigure(tokens[first]) && (!isEnd(tokens[first]) || isMark(tokens[first], '、')))
    first++;
  const figures = first < tokens.length && isFigure(tokens[first]) ? figuresFrom(text, tokens, first) : undefined;
  if (!figures?.all.every(isOfCases)) return undefined;
  let from = each;
  const isApart = isMark(tokens[each - 1], ',');
  if (isApart) from--;
  while (from > least && each - from < MAX_TOKENS && !isFigure(tokens[from - 1]) && !isEnd(tokens[from - 1])) from--;
  const before = wordsIn(text, tokens, from, isApart ? each - 1 : each, tokens[each].from - (isApart ? 1 : 0));
  // Nothing but its own sentence stands before the comma.
  if (isApart && before.length === 0) from = each;
  const behind = wordsIn(text, tokens, each + 1, first, tokens[first].from);
  const count = figures.all.length;
  if (count === 1 && (before.length === 1 || behind.length > 0)) return undefined;
  const read =
    before.length === count && behind.length <= 1
      ? before.map((name) => [...name, ...(behind[0] ?? [])])
      : behind.length === count && before.length <= 1
        ? behind.map((name) => [...(before[0] ?? []), ...name])
        : undefined;
  const own = read?.flatMap((name, i) => [...(i > 0 ? [COMMA] : []), ...name, figures.all[i]]);
  return { from, to: figures.to, tokens: own ?? tokens.slice(from, first).filter(({ kind }) => kind !== 'mark') };
}

const COMMA: Token = { kind: 'mark', from: 0, to: 0, what: ',' };

const isOfCases = (token: Token): boolean => isCount(figureOf(token)?.unit ?? '');
const isEnd = ({ kind, what }: Token): boolean => kind === 'mark' && what !== '、';

/** The words of a range, name by name; one that has no words is a name none the less. */
function wordsIn(text: string, tokens: readonly Token[], from: number, to: number, end: number): Token[][] {
  if (from >= to) return [];
  const start = tokens[from].from;
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark');
  // 法人和其他组织 is one word: what joins the parts of a word joins no names.
  const cuts = [...text.slice(start, end).matchAll(JOINS)]
    .map(({ index }) => start + index)
    .filter((cut) => !words.some((word) => word.from < cut && cut < word.to));
  if (cuts.length >= MAX_NAMES) return [[], ...cuts.map(() => [])];
  return [...cuts, end].map((cut, i) =>
    words.filter((word) => word.to <= cut && (i === 0 || word.from >= cuts[i - 1])),
  );
}

const JOINED = /^(?:[、和及与]|以及)$/;

/** 33件、22件和34件, each with a remark in brackets perhaps: figures with nothing else between them. */
function figuresFrom(text: string, tokens: readonly Token[], from: number): { all: Token[]; to: number } {
  const all: Token[] = [];
  let to = from;
  for (let at = from; at < tokens.length && isFigure(tokens[at]); ) {
    all.push(tokens[at]);
    to = at + 1;
    const next = afterBrackets(tokens, to);
    at = isMark(tokens[next], '、') ? next + 1 : next;
    if (at >= tokens.length || !JOINED.test(text.slice(tokens[next - 1].to, tokens[at].from))) break;
  }
  return { all: withUnit(all), to };
}

function afterBrackets(tokens: readonly Token[], from: number): number {
  if (!isMark(tokens[from], '(')) return from;
  const close = tokens.findIndex((token, at) => at > from && isMark(token, ')'));
  return close < 0 ? tokens.length : close + 1;
}

/** 33、22件: the last figure's unit is that of all. */
function withUnit(figures: readonly Token[]): Token[] {
  const unit = figureOf(figures[figures.length - 1])?.unit ?? '';
  return figures.map((token) => {
    const figure = figureOf(token) as ProseFigure;
    return figure.unit === '' && token.kind === 'figure' ? { ...token, what: { ...figure, unit } } : token;
  });
}
