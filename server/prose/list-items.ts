import { isCount, type ProseFigure } from './figures';
import { isMark, means, type Token } from './sentences';
import { DECISIONS, ORGANISATIONS, OUTCOMES, ROW_NAMES } from './topics';
import { anyOf, MEANING, type Meanings } from './vocabulary';

/** What applications are divided by; an item that names several of these (自然人网上申请12件) goes by the first. */
const DIVISIONS = [
  ['channel', MEANING.channel],
  ['applicant', anyOf('naturalPerson', 'organisations', ...ORGANISATIONS)],
  ['outcome', anyOf(...OUTCOMES, ...ROW_NAMES)],
] as const satisfies readonly (readonly [string, Meanings])[];
export type Division = (typeof DIVISIONS)[number][0] | 'matter';
/** 涉及征地的16件. */
const MATTER = /[,、;:含中](?:涉及|关于|有关|针对)[^,、;:]{0,20}$/;
const MAX_MATTER = 24;

/** What a list names and counts (通知公告230条), from the count before it to its own. Places are indexes of tokens. */
export interface Item {
  /** With the unit that it shares with others; undefined where the text or the list ends before anything is counted. */
  readonly count: ProseFigure | undefined;
  /** After its count; without one, where the list ends. */
  readonly to: number;
  /** The first mark behind the item before it and its share; empty for none. Others may stand in its name. */
  readonly mark: string;
  readonly semicolons: number;
  /** Whether nothing is said behind its count. */
  readonly isShort: boolean;
  /** 占…%, said of the item before. */
  readonly shares: readonly number[];
  /** Where its first phrase that begins with a verb does so; but for 转载, which has a place of its own. */
  readonly act: number | undefined;
  readonly reprint: number | undefined;
  /** Its first word that says what else than a part it counts. */
  readonly turn: number | undefined;
  readonly isOriginal: boolean;
  readonly division: Division | undefined;
  readonly isForm: boolean;
  /** 人大建议5件, 来信9封: what is dealt with and not published. */
  readonly isElsewhere: boolean;
  /** 其他…: all that no other item counts. */
  readonly isRest: boolean;
}

/**
 * The item that begins with a token.
 * @param isFirst of its list: nothing before its count ends the list
 * @param closing for each opening bracket the token that closes it: what brackets hold is passed over
 */
export const itemAt = (
  text: string,
  tokens: readonly Token[],
  from: number,
  isFirst: boolean,
  closing: readonly number[],
): Item => new ItemReader(text, tokens, isFirst).read(from, closing);

class ItemReader implements Item {
  count: ProseFigure | undefined;
  to = 0;
  mark = '';
  semicolons = 0;
  isShort = false;
  readonly shares: number[] = [];
  act: number | undefined;
  reprint: number | undefined;
  turn: number | undefined;
  isOriginal = false;
  division: Division | undefined;
  isForm = false;
  isElsewhere = false;
  isRest = false;
  private openers = 0;
  private rank: number = DIVISIONS.length;
  /** Of the phrase being read. */
  private hasFigure = true;
  private phraseFrom = -1;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly isFirst: boolean,
  ) {}

  read(from: number, closing: readonly number[]): Item {
    const { tokens } = this;
    let at = from;
    for (; at < tokens.length && !this.count; at++) {
      if (isMark(tokens[at], '(')) {
        this.takeBracketed(at, closing[at]);
        at = closing[at];
      } else if (isMark(tokens[at], ')') || !this.take(tokens[at], at)) break;
    }
    this.to = at;
    this.division = DIVISIONS[this.rank]?.[0] ?? (this.isMatter() ? 'matter' : undefined);
    return this;
  }

  /** 政策法规类（32条）、业务类（140条）: nothing but the count stands in the brackets, and none before or behind them. */
  private takeBracketed(open: number, close: number): void {
    const { tokens, text } = this;
    const [before, token, end] = [tokens[open - 1], tokens[open + 1], tokens[close]];
    if (token?.kind !== 'figure' || token.from !== tokens[open].to || !isMark(end, ')')) return;
    if (before?.kind === 'figure' && before.to === tokens[open].from) return;
    if (
      /^(?:[、,;。]|$)/.test(text.slice(end.to, end.to + 1)) &&
      /^(?:\)|,占)/.test(text.slice(token.to, token.to + 2))
    )
      this.takeFigure(token.what, open + 1);
  }

  /** Takes one more token; false where the list ends. */
  private take(token: Token, at: number): boolean {
    if (token.kind === 'mark') return this.takeMark(token);
    if (this.phraseFrom < 0) this.phraseFrom = token.from;
    if (token.kind === 'figure') this.takeFigure(token.what, at);
    return token.kind !== 'word' || this.takeWord(token, at);
  }

  private takeMark({ what: mark, from }: Token & { kind: 'mark' }): boolean {
    this.mark ||= mark;
    if (mark === '、' || mark === ':') return true;
    // A phrase without a figure: the list is over, and something is said of it.
    const isEmpty = this.phraseFrom < 0 && /[,;:)]/.test(this.text[from - 1] ?? ',');
    if (mark === ',' && !this.isFirst && !this.hasFigure && !isEmpty) return false;
    this.hasFigure = false;
    this.phraseFrom = -1;
    if (mark === ';') this.semicolons++;
    return true;
  }

  private takeFigure(figure: ProseFigure, at: number): void {
    this.hasFigure = true;
    const before = this.tokens[at - 1];
    if (figure.unit === '%' && before && means(before, MEANING.share)) {
      this.shares.push(figure.value);
      this.mark = '';
    }
    const unit = figure.unit || unitFrom(this.text, this.tokens, at);
    // A bare number is part of a name (12345热线).
    this.isShort = /^(?:[;。()]|,约?占|$)/.test(this.text.slice(figure.end, figure.end + 3));
    if (isCount(unit)) this.count = figure.unit === '' ? { ...figure, unit } : figure;
  }

  private takeWord(token: Token, at: number): boolean {
    // 其中，包括…: one list. A later one has its own whole.
    if (means(token, MEANING.list)) return this.isFirst && ++this.openers < MAX_OPENERS;
    if (means(token, MEANING.beside) && !this.isSumOfItem(token)) return this.isFirst;
    // 加上上年结转1件: another count.
    if (means(token, MEANING.carriedIn)) return this.isFirst;
    for (let rank = 0; rank < this.rank; rank++) if (means(token, DIVISIONS[rank][1])) this.rank = rank;
    this.isForm ||= means(token, MEANING.form);
    this.isOriginal ||= means(token, MEANING.original);
    if (means(token, TURNS)) this.turn ??= at;
    this.isElsewhere ||= means(token, ELSEWHERE);
    this.isRest ||= means(token, MEANING.rest) && this.isFirstInPhrase(token);
    if (means(token, PAST)) return this.isFirst || isRate(this.tokens[at + 1]);
    if (means(token, MEANING.act) && this.isFirstInPhrase(token)) {
      if (this.text.startsWith('转', token.from)) this.reprint ??= at;
      else this.act ??= at;
    }
    return true;
  }

  private isMatter(): boolean {
    const { count, text } = this;
    return count !== undefined && MATTER.test(text.slice(Math.max(0, count.from - MAX_MATTER), count.from));
  }

  /** 回应信息共计110条: the sum of an item and not of the list. */
  private isSumOfItem(token: Token): boolean {
    return (
      !this.hasFigure && /^[共合总]计$/.test(this.text.slice(token.from, token.to)) && !this.isFirstInPhrase(token)
    );
  }

  private isFirstInPhrase(token: Token): boolean {
    return /(?:[,;、:即含]|其中|包括)(?:已|均|并|全部|共|全年|现|还|有|新){0,3}$/.test(
      this.text.slice(Math.max(0, token.from - 5), token.from),
    );
  }
}

/** 分别为3、4、5件: the last figure's unit is that of all. */
function unitFrom(text: string, tokens: readonly Token[], at: number): string {
  for (let i = at; i + 1 < tokens.length && i < at + MAX_TOGETHER; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token.kind === 'figure' && token.what.unit !== '') return token.what.unit;
    if (!/^(?:[和及]|)$/.test(text.slice(token.to, next.from))) return '';
    if (!(isMark(next, '、') || next.kind === 'figure')) return '';
  }
  const last = tokens[Math.min(at + MAX_TOGETHER, tokens.length - 1)];
  return last.kind === 'figure' ? last.what.unit : '';
}

const TURNS = anyOf(
  ...(['application', 'reconsideration', 'litigation', 'normativeDocument', 'wholeYear', 'decide', 'channel'] as const),
  ...(['receive', 'receiveNew', 'otherSubject', 'otherBusiness', ...DECISIONS] as const),
);
const ELSEWHERE = anyOf('otherSubject', 'otherBusiness', 'application', 'reconsideration', 'litigation');
const PAST = anyOf('compared', 'pastTime');
/** So many words for 其中 may open one list. */
const MAX_OPENERS = 3;
/** So many tokens at most are looked through for the unit of figures written together. */
const MAX_TOGETHER = 24;

const isRate = (token: Token | undefined): boolean => token?.kind === 'figure' && token.what.unit === '%';
