import { baseOf, isCount, type ProseFigure } from './figures';
import { isMark, means, type Token } from './sentences';
import { anyOf, MEANING } from './vocabulary';

const PAST = anyOf('compared', 'pastTime');

/** The parts of a list, as long as it goes on. */
export class Parts {
  readonly runs: ProseFigure[][] = [[]];
  channels = 0;
  forms = 0;
  end = 0;
  unit = '';
  count = 0;
  /** Whether it went on after a full stop. */
  isContinued = false;
  private shares = 0;
  private sharesSum = 0;
  private marks = '';
  private lastMark = '';
  private isRest = false;
  private wasRest = false;
  private openers = 0;
  /** Of the phrase being read. */
  private hasFigure = true;
  private phraseFrom = -1;
  private startsWithAct = false;
  private isChannel = false;
  private isForm = false;
  private hasOriginals = false;

  constructor(private readonly text: string) {}

  get hasAllShares(): boolean {
    return this.shares > 1 && this.shares === this.count && Math.abs(this.sharesSum - 100) < 1e-9;
  }

  get hasRest(): boolean {
    return this.wasRest && this.count > 2;
  }

  get isFlat(): boolean {
    return new Set(this.marks).size <= 1;
  }

  /** Takes one more token; false where the list is at its end. */
  take(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    if (token.kind === 'mark') return this.mark(token);
    if (this.phraseFrom < 0) this.phraseFrom = token.from;
    if (token.kind === 'figure') return this.figure(token.what, tokens, at);
    if (token.kind === 'year') return true;
    // 其中，包括…: one list. A later one has its own whole.
    if (means(token, MEANING.list)) return this.count === 0 && ++this.openers < MAX_OPENERS;
    if (means(token, MEANING.beside) && !this.isSumOfItem(token)) return this.count === 0;
    // 加上上年结转1件: another count.
    if (means(token, MEANING.carriedIn)) return this.count === 0;
    if (means(token, MEANING.channel)) this.isChannel = true;
    if (means(token, MEANING.form)) this.isForm = true;
    if (means(token, MEANING.original)) this.hasOriginals = true;
    if (means(token, MEANING.rest) && this.isFirstInPhrase(token)) this.isRest = true;
    if (means(token, PAST)) return isRate(tokens[at + 1]) || this.count === 0;
    // 其中网上申请19件，办结27件: what begins with a verb mentions something else, unless all parts do.
    if (means(token, MEANING.act) && this.isFirstInPhrase(token)) {
      if (this.count === 0) this.startsWithAct = true;
      else if (this.hasOriginals && this.text.startsWith('转', token.from)) return true;
      else if (!this.startsWithAct) return false;
    }
    return true;
  }

  /** 回应信息共计110条: the sum of an item and not of the list. */
  private isSumOfItem(token: Token): boolean {
    return (
      !this.hasFigure && /^[共合总]计$/.test(this.text.slice(token.from, token.to)) && !this.isFirstInPhrase(token)
    );
  }

  private isFirstInPhrase(token: Token): boolean {
    return /(?:[,;、:]|其中|包括)(?:已|均|并|全部|共|全年|现|还|有){0,3}$/.test(
      this.text.slice(token.from - 5, token.from),
    );
  }

  private mark({ what: mark, from }: Token & { kind: 'mark' }): boolean {
    this.lastMark = mark;
    if (mark === '、' || mark === ':') return true;
    // A phrase without a figure: the list is over, and something is said of it.
    const isEmpty = this.phraseFrom < 0 && /[,;:)]/.test(this.text[from - 1] ?? ',');
    if (mark === ',' && this.count > 0 && !this.hasFigure && !isEmpty) return false;
    this.hasFigure = false;
    this.phraseFrom = -1;
    if (mark === ';') this.runs.push([]);
    return true;
  }

  private figure(figure: ProseFigure, tokens: readonly Token[], at: number): boolean {
    this.hasFigure = true;
    if (figure.unit === '%') {
      if (at > 0 && means(tokens[at - 1], MEANING.share)) {
        this.shares++;
        this.sharesSum += figure.value;
      }
      return true;
    }
    const unit = figure.unit || this.unitFrom(tokens, at);
    // A bare number is part of a name (12345热线).
    if (!isCount(unit)) return true;
    if (this.unit !== '' && baseOf(unit) !== this.unit) return false;
    this.unit = baseOf(unit);
    if (this.count > 0) this.marks += this.lastMark;
    this.wasRest = this.isRest;
    this.isRest = false;
    this.runs[this.runs.length - 1].push(figure.unit === '' ? { ...figure, unit } : figure);
    this.count++;
    if (this.isChannel) this.channels++;
    if (this.isForm) this.forms++;
    this.isChannel = this.isForm = false;
    this.end = figure.end;
    return true;
  }

  /** 分别为3、4、5件: the last figure's unit is that of all. */
  private unitFrom(tokens: readonly Token[], at: number): string {
    for (let i = at; i + 1 < tokens.length && i < at + MAX_TOGETHER; i++) {
      const token = tokens[i];
      const next = tokens[i + 1];
      if (token.kind === 'figure' && token.what.unit !== '') return token.what.unit;
      if (!/^(?:[和及]|)$/.test(this.text.slice(token.to, next.from))) return '';
      if (!(isMark(next, '、') || next.kind === 'figure')) return '';
    }
    const last = tokens[Math.min(at + MAX_TOGETHER, tokens.length - 1)];
    return last.kind === 'figure' ? last.what.unit : '';
  }
}

/** So many words for 其中 may open one list. */
const MAX_OPENERS = 3;
/** So many tokens at most are looked through for the unit of figures written together. */
const MAX_TOGETHER = 24;

const isRate = (token: Token | undefined): boolean => token?.kind === 'figure' && token.what.unit === '%';

/** For each opening bracket the token that closes it; the last token where none does. */
export function closingBrackets(tokens: readonly Token[]): number[] {
  const closing: number[] = [];
  const open: number[] = [];
  tokens.forEach((token, i) => {
    if (isMark(token, '(')) open.push(i);
    else if (isMark(token, ')') && open.length > 0) closing[open.pop() as number] = i;
  });
  for (const i of open) closing[i] = tokens.length;
  return closing;
}
