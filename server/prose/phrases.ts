import { figureOf, isFigure, meaningsOf, means, type Token } from './sentences';
import { ROW_NAMES } from './topics';
import { anyOf, MEANING, type Meanings, meets } from './vocabulary';

/** A range between two marks. */
export interface Phrase {
  readonly tokens: readonly Token[];
  /** The last mark before it, and all of them since the phrase before. */
  readonly mark: string;
  readonly marks: string;
  /** What its words mean, all together. */
  readonly says: Meanings;
}

/** Nobody writes so many words and figures without a mark: what does is cut. In tokens. */
const MAX_TOKENS = 60;

export function phrasesOf(tokens: readonly Token[]): Phrase[] {
  const phrases: Phrase[] = [];
  let from = 0;
  let marks = '';
  const end = (to: number): void => {
    if (from === to) return;
    const own = tokens.slice(from, to);
    phrases.push({ tokens: own, mark: marks.slice(-1), marks, says: meaningsOf(own) });
    from = to;
    marks = '';
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token.kind === 'mark') {
      end(at);
      marks += token.what;
      from = at + 1;
    } else if (at - from === MAX_TOKENS) end(at);
  }
  end(tokens.length);
  return phrases;
}

/** 予以公开（47件）, 予以公开：47件: what a figure that stands first in brackets, or alone behind a colon or 为, counts is said before them. */
export function wordsOutside(text: string, { mark, tokens }: Phrase, before: Phrase | undefined): readonly Token[] {
  if (tokens.length > 1 || !before) return [];
  if (before.tokens.some(isFigure)) return mark === '(' ? wordsOfShare(before) : [];
  // 占全局复议总量（31件）的19.4%: the whole of a share.
  if (mark === '(' && meets(before.says, MEANING.share)) return [];
  if (mark === ')') return isRowOfOutcome(text, before, tokens[0].from) ? before.tokens : [];
  return mark === '(' || mark === ':' || (mark === ',' && IS.test(text.slice(tokens[0].from - 3, tokens[0].from)))
    ? before.tokens
    : [];
}
/** 予以公开占23.4%（11件）: the words before a share, which its count is of. */
function wordsOfShare({ tokens }: Phrase): readonly Token[] {
  const [share, figure] = tokens.slice(-2);
  const isShare = figure !== undefined && figureOf(figure)?.unit === '%' && means(share, MEANING.share);
  return isShare && !tokens.slice(0, -1).some(isFigure) ? tokens.slice(0, -2) : [];
}
/** 予以公开占比最高，为47件. */
const IS = /,共?[为达]$/;

/**
 * 不予公开（属于三类内部事务信息）1件: that row of the outcome; 不予处理（含重复申请）5件 are all of it. 行政诉讼（复议后起诉）4件: those
 * that came to court in that way.
 */
function isRowOfOutcome(text: string, { mark, says }: Phrase, at: number): boolean {
  if (mark !== '(' || text[at - 1] !== ')') return false;
  if (meets(says, ONE_WAY)) return true;
  if (!meets(says, ROWS)) return false;
  const open = text.lastIndexOf('(', at);
  return OUTCOME.test(text.slice(Math.max(0, open - MAX_OUTCOME), open)) && !MORE_THAN_ROW.test(text.slice(open, at));
}
const ROWS = anyOf(...ROW_NAMES);
const ONE_WAY = anyOf('suedDirectly', 'suedAfterwards');
const OUTCOME = /(?:不予公开|不予处理|[无不][法能]提供|其[他它]处理)的?$/;
const MAX_OUTCOME = 5;
const MORE_THAN_ROW = /[,、;:含如主包等或和及]/;

/** So many phrases are one enumeration at most. */
const MAX_JOINED = 6;
const OPENS_BRACKETS = /^年度?(?:同期|全年)?\(/;
const PAST = anyOf('pastTime', 'compared');

/** Whether a phrase speaks of a year that is over, or stands in brackets behind it: 与上年（办理51件、办结50件）相比. */
export function isOfPast(text: string, phrases: readonly Phrase[], at: number): boolean {
  if (meets(phrases[at].says, MEANING.pastTime)) return true;
  for (let i = at; i > Math.max(0, at - MAX_JOINED); i--) {
    const { marks } = phrases[i];
    if (marks.includes(')')) return false;
    if (!marks.includes('(')) continue;
    // 较上年的51件（办结50件）.
    const [before, last] = phrases[i - 1].tokens.slice(-2);
    const [past, behind] = last && isFigure(last) ? [before, last] : [last ?? before];
    if (!means(past, PAST)) return false;
    return behind
      ? THAT_MANY.test(text.slice(past.to, behind.from)) && text[behind.to] === '('
      : OPENS_BRACKETS.test(text.slice(past.to - 1, past.to + 4));
  }
  return false;
}
const THAT_MANY = /^年?度?(?:同期)?(?:收到|受理)?的?$/;

/** 上年收到51件，办结50件: whether a phrase goes on with the past of the one before it, which counts what was received then. */
export function goesOnInPast(phrases: readonly Phrase[], at: number): boolean {
  const { marks, says, tokens } = phrases[at];
  if (marks === '、') return true;
  const before = phrases[at - 1];
  return (
    marks === ',' &&
    meets(before.says, DONE) &&
    before.tokens.some(isFigure) &&
    !meets(before.says, MEANING.compared) &&
    !meets(says, PRESENT) &&
    !tokens.some(({ kind }) => kind === 'year')
  );
}
const DONE = anyOf('receive', 'receiveNew', 'answer', 'handle');
const PRESENT = anyOf('compared', 'wholeYear', 'application', 'carriedIn', 'carriedOver', 'carried');

/** 较2023年增加4件: whether a year at a place is one that something is compared with. */
export const isBeside = (text: string, year: number): boolean => BESIDE.test(text.slice(Math.max(0, year - 3), year));
const BESIDE = /(?:[较比与同]|较于|相比)$/;
/** 比2023年下降29%, 比2023年的115件多22件. @param yearTo behind the year's number */
export const saysDifference = (text: string, yearTo: number, says: Meanings): boolean =>
  meets(says, MEANING.compared) || DIFFERS.test(text.slice(yearTo, yearTo + MAX_DIFFERENCE));
const DIFFERS = /^年度?的?\(?\d{1,7}[件宗起]\)?(?:申请)?[多少]/;
const MAX_DIFFERENCE = 20;

/** Where the next figure stands; after the last token where there is none. */
export function nextFigure(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < tokens.length; i++) if (isFigure(tokens[i])) return i;
  return tokens.length;
}

/** 未发生因政府信息公开申请行政复议，提起行政诉讼的情况. */
const isSuitAlone = ({ marks, tokens }: Phrase): boolean =>
  marks === ',' && tokens.length < MAX_JOINED && tokens.every((token) => means(token, MEANING.litigation));

/** A phrase with those that 、 joins to it, up to the first that counts something: 未收到书面、网络等形式的申请. */
export function withJoined(phrases: readonly Phrase[], at: number): Phrase {
  const phrase = phrases[at];
  let end = at + 1;
  while (
    end < phrases.length &&
    end < at + MAX_JOINED &&
    (/^、+$/.test(phrases[end].marks) || isSuitAlone(phrases[end])) &&
    !phrases[end].tokens.some(isFigure)
  )
    end++;
  if (end === at + 1 || phrase.tokens.some(isFigure)) return phrase;
  const tokens = phrases.slice(at, end).flatMap((joined) => joined.tokens);
  return { ...phrase, tokens, says: meaningsOf(tokens) };
}
