import { baseOf, isCount, type ProseFigure } from './figures';
import { anyMeans, isMark, means, type Prose, type Sentence, type Token } from './sentences';
import { anyOf, MEANING, meets } from './vocabulary';
import { cue, pairs } from './wording';
import { WORDS } from './words';

/** 共A条，其中B条、C条…: a whole and the parts named of it. */
export interface List {
  /** The last count before the list: what a reader takes for its whole. */
  readonly whole: ProseFigure;
  /** All that the counts before it come to together: 新收26件，上年结转2件，其中… may divide both. */
  readonly most: number;
  /** Those counts. */
  readonly wholes: readonly ProseFigure[];
  /** In order, in runs that a semicolon parts: each run may divide the whole anew. */
  readonly runs: readonly (readonly ProseFigure[])[];
  /** Whether the text says that the parts are all there is (分别为, shares that add up to 100%). */
  readonly claimsAll: boolean;
  /** Whether the last part is all the rest (其他…N条): the parts then make up the whole. */
  readonly hasRest: boolean;
  /** Whether the parts stand between marks of one kind: then none of them is a part of another. */
  readonly isFlat: boolean;
  /** Whether nothing but brackets, a colon or their order says that they are parts. */
  readonly isImplied: boolean;
  /** Whether one thing may be counted in several parts: channels of publication, forms of explanation. */
  readonly mayOverlap: boolean;
  /** Behind its last part. */
  readonly end: number;
}

/** A part with the share that the text gives it. */
export interface Share {
  readonly part: ProseFigure;
  readonly share: ProseFigure;
  /** What it is said to be a share of: what stands between 占 and the figure. */
  readonly of: string;
}

/** The counts of one unit that may be the whole of a list that follows. */
interface Whole {
  last: ProseFigure;
  all: ProseFigure[];
  most: number;
  /** Before a semicolon: the next count begins anew. */
  isPast: boolean;
}
type Wholes = Map<string, Whole>;

/** A list word, or a count with a bracket or a colon behind it. */
const CUE = cue([...Object.keys(WORDS.list), ...pairs('条件份篇期册项个次场家', '(:')]);

/** The lists of a paragraph; a list may begin in one sentence and give its parts in the next (…284条。其中，…). */
export const listsIn = (prose: Prose): readonly List[] => (prose.has(CUE) ? prose.once(listsOf) : NO_LISTS);

const NO_LISTS: readonly List[] = [];

/** Those of some sentences, offsets in their folded text. */
export function listsOf({ text, sentences }: Pick<Prose, 'text' | 'sentences'>): readonly List[] {
  const lists: List[] = [];
  let before: Wholes = new Map();
  sentences.forEach((sentence, i) => {
    const matters = hasList(sentence) || opensByMark(text, sentence) || opensList(sentences[i + 1]);
    before = matters ? new ListReader(text, sentence, before, lists, sentences[i + 1]).read() : NO_WHOLES;
  });
  return lists;
}

const NO_WHOLES: Wholes = new Map();
const PAST = anyOf('compared', 'pastTime');
/** A bracket or a colon before these words gives no parts. */
const NOT_PARTS = anyOf('list', 'compared', 'pastTime', 'carriedIn', 'carriedOver', 'carried', 'share');
/** A sentence that goes on with a list tells of nothing else. */
const OTHER_TALK = anyOf('list', 'compared', 'pastTime', 'channel', 'act', 'beside', 'share');
const goesOn = ({ tokens, says }: Sentence, unit: string): boolean => {
  const [first] = tokens.filter(({ kind }) => kind === 'figure');
  return !meets(says, OTHER_TALK) && first?.kind === 'figure' && baseOf(first.what.unit) === unit;
};
const APPLICATION = anyOf('application', 'receiveNew');
const hasList = ({ says }: Sentence): boolean => meets(says, MEANING.list);
/** 其中，…: its whole is told in the sentence before. */
const opensList = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined && hasList(sentence) && anyMeans(sentence.tokens.slice(0, 3), MEANING.list);

/** 社会救助50条（…）, 公开各类信息305条：…: a bracket or a colon directly behind a count. */
const opensAt = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    (isMark(token, '(') || isMark(token, ':')) &&
    before?.kind === 'figure' &&
    isCount(before.what.unit) &&
    before.to === token.from
  );
};
const opensByMark = (text: string, { from, to, tokens }: Sentence): boolean =>
  /[条件份篇期册项个次场家][(:]/.test(text.slice(from, to)) && tokens.some((_, at) => opensAt(tokens, at));

/** What walks over the tokens of a sentence once. */
class ListReader {
  private readonly tokens: readonly Token[];
  private readonly closing: readonly number[];
  /** One for each bracket that is open; the innermost is the last. */
  private readonly wholes: Wholes[] = [new Map()];
  /** Whether figures from here to the next mark are those of last year, or differences from them. */
  private isCompared = false;
  /** Whether the counts that follow are parts: of each, a list in it divides that one alone. */
  private isInList = false;

  constructor(
    private readonly text: string,
    { tokens }: Sentence,
    private readonly before: Wholes,
    private readonly lists: List[],
    /** The sentence behind, where a list may go on. */
    private readonly next: Sentence | undefined,
  ) {
    this.tokens = tokens;
    this.closing = closingBrackets(this.tokens);
  }

  /** Adds the lists of the sentence and gives the wholes that the next one may divide. */
  read(): Wholes {
    const { tokens } = this;
    let hasBegun = false;
    let resetAt = -1;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (opensAt(tokens, at)) this.listByMark(at);
      if (at === resetAt) this.wholes[this.wholes.length - 1].clear();
      if (token.kind === 'mark') this.mark(token.what);
      else if (token.kind === 'figure') this.count(token.what);
      else if (means(token, PAST)) this.isCompared = true;
      else if (means(token, MEANING.list) && this.isOpener(at)) {
        const list = this.listAt(at, hasBegun ? this.candidates() : this.before);
        this.isInList = true;
        if (list) {
          this.lists.push(list.list);
          // What divides its whole is done with; another whole follows.
          if (isSumOf(list.list.runs.flat(), list.list.whole)) resetAt = list.next;
        }
      }
      hasBegun ||= token.kind !== 'mark';
    }
    return this.wholes[0];
  }

  private mark(mark: string): void {
    if (mark !== '、') this.isCompared = false;
    if (mark === '(') this.wholes.push(new Map());
    else if (mark === ')' && this.wholes.length > 1) this.wholes.pop();
    else if (mark === ';') {
      this.isInList = false;
      for (const whole of this.wholes[this.wholes.length - 1].values()) whole.isPast = true;
    }
  }

  private count(figure: ProseFigure): void {
    if (this.isCompared || !isCount(figure.unit)) return;
    const wholes = this.wholes[this.wholes.length - 1];
    const unit = baseOf(figure.unit);
    const whole = wholes.get(unit);
    if (whole && !whole.isPast && !this.isInList) {
      whole.last = figure;
      whole.all.push(figure);
      whole.most += figure.high;
    } else wholes.set(unit, { last: figure, all: [figure], most: figure.high, isPast: false });
  }

  /** In brackets a list divides the figure before them, unless a figure stands in them, too. */
  private candidates(): Wholes {
    const { wholes } = this;
    const inner = wholes[wholes.length - 1];
    return inner.size > 0 || wholes.length === 1 ? inner : wholes[wholes.length - 2];
  }

  /** 复议、诉讼分别为2件、1件 tells of what stands before it, and divides nothing. */
  private isOpener(at: number): boolean {
    const { tokens } = this;
    const token = tokens[at];
    // 含上年结转4件: prose-table holds it against the table; in a bare year it may exceed what was answered.
    if (tokens[at + 1] && means(tokens[at + 1], MEANING.carriedIn)) return false;
    if (!means(token, MEANING.each)) return true;
    const before = tokens[at - 1];
    return before?.kind === 'mark' && before.what !== '、' && before.to === token.from;
  }

  private listAt(opener: number, wholes: Wholes): { list: List; next: number } | undefined {
    const { tokens } = this;
    const parts = new Parts(this.text);
    let at = this.takeParts(parts, tokens, opener + 1, this.closing);
    // 其中政务动态742条。通知公告9条，…: a list of one part goes on behind the full stop.
    const { next } = this;
    if (next && parts.count === 1 && at >= tokens.length && goesOn(next, parts.unit)) {
      parts.isContinued = true;
      this.takeParts(parts, next.tokens, 0, closingBrackets(next.tokens));
      at = tokens.length;
    }
    // 复议3件，其中…；诉讼6件，其中…: what stands behind the semicolon is the whole of the next list.
    if (at < tokens.length && means(tokens[at], MEANING.list) && parts.runs.length > 1) parts.runs.pop();
    const [first] = parts.runs[0];
    const whole = first && wholes.get(baseOf(first.unit));
    if (!whole) return undefined;
    const isApplications = this.isOfApplications(opener);
    return {
      list: {
        whole: whole.last,
        most: Math.max(whole.most, whole.last.high),
        wholes: [...whole.all],
        runs: parts.runs.filter((run) => run.length > 0),
        claimsAll: means(tokens[opener], MEANING.each) || parts.hasAllShares,
        hasRest: parts.hasRest,
        isFlat: parts.isFlat,
        isImplied: parts.isContinued,
        mayOverlap: (parts.channels > 1 && !isApplications) || parts.forms > 1,
        end: parts.end,
      },
      next: at,
    };
  }

  /** Takes parts as long as the list goes on; gives the token behind it. */
  private takeParts(parts: Parts, tokens: readonly Token[], from: number, closing: readonly number[]): number {
    let at = from;
    for (; at < tokens.length; at++) {
      const token = tokens[at];
      if (isMark(token, '(')) at = closing[at];
      else if (isMark(token, ')') || !parts.take(tokens, at)) break;
    }
    return at;
  }

  /** Parts in brackets, or behind a colon, that no word introduces. */
  private listByMark(opener: number): void {
    const { tokens } = this;
    const before = tokens[opener - 1];
    if (before.kind !== 'figure' || this.isCompared) return;
    const end = isMark(tokens[opener], '(') ? this.closing[opener] : tokens.length;
    const inside = tokens.slice(opener + 1, Math.min(end, opener + MAX_TOKENS));
    if (inside.some((token) => means(token, NOT_PARTS))) return;
    const parts = new Parts(this.text);
    const stop = this.takeParts(parts, inside, 0, closingBrackets(inside));
    const [run] = parts.runs;
    const { what: whole } = before;
    if (run.length < 2 || parts.runs.length > 1 || baseOf(run[0].unit) !== baseOf(whole.unit)) return;
    if (isMark(tokens[opener], '(') && stop < inside.length) return;
    this.lists.push({
      whole,
      most: whole.high,
      wholes: [whole],
      runs: parts.runs,
      claimsAll: false,
      hasRest: parts.hasRest,
      isFlat: parts.isFlat,
      isImplied: true,
      mayOverlap: parts.channels > 1 || parts.forms > 1,
      end: parts.end,
    });
  }

  /** An application comes by one channel only. */
  private isOfApplications(opener: number): boolean {
    for (let i = opener - 1; i >= Math.max(0, opener - 8); i--) if (means(this.tokens[i], APPLICATION)) return true;
    return false;
  }
}

/** The parts of a list, as long as it goes on. */
class Parts {
  readonly runs: ProseFigure[][] = [[]];
  channels = 0;
  forms = 0;
  end = 0;
  unit = '';
  count = 0;
  /** Whether it went on behind a full stop. */
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
    if (means(token, MEANING.list)) return this.count === 0 && ++this.openers < MOST_OPENERS;
    if (means(token, MEANING.beside) && !this.isSumOfItem(token)) return this.count === 0;
    // 加上上年结转1件: another count.
    if (means(token, MEANING.carriedIn)) return this.count === 0;
    if (means(token, MEANING.channel)) this.isChannel = true;
    if (means(token, MEANING.form)) this.isForm = true;
    if (means(token, MEANING.rest) && this.isFirstInPhrase(token)) this.isRest = true;
    if (means(token, PAST)) return isRate(tokens[at + 1]) || this.count === 0;
    // 其中网上申请19件，办结27件: what begins with a verb tells of something else, unless all parts do.
    if (means(token, MEANING.act) && this.isFirstInPhrase(token)) {
      if (this.count === 0) this.startsWithAct = true;
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
      if (means(tokens[at - 1], MEANING.share)) {
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
    for (let i = at; i + 1 < tokens.length && i < at + MOST_TOGETHER; i++) {
      const token = tokens[i];
      const next = tokens[i + 1];
      if (token.kind === 'figure' && token.what.unit !== '') return token.what.unit;
      if (!/^(?:[和及]|)$/.test(this.text.slice(token.to, next.from))) return '';
      if (!(isMark(next, '、') || next.kind === 'figure')) return '';
    }
    const last = tokens[Math.min(at + MOST_TOGETHER, tokens.length - 1)];
    return last.kind === 'figure' ? last.what.unit : '';
  }
}

/** So far behind a bracket or a colon its parts are looked for. */
const MAX_TOKENS = 120;
/** So many words for 其中 may open one list. */
const MOST_OPENERS = 3;
/** So many tokens at most are looked through for the unit of figures written together. */
const MOST_TOGETHER = 24;

const isRate = (token: Token | undefined): boolean => token?.kind === 'figure' && token.what.unit === '%';

/** Whether parts make up a whole exactly. */
function isSumOf(parts: readonly ProseFigure[], whole: ProseFigure): boolean {
  let [low, high] = [0, 0];
  for (const part of parts) {
    low += part.low;
    high += part.high;
  }
  return low <= whole.high + 1e-9 && high >= whole.low - 1e-9;
}

/** For each opening bracket the token that closes it; the last token where none does. */
function closingBrackets(tokens: readonly Token[]): number[] {
  const closing: number[] = [];
  const open: number[] = [];
  tokens.forEach((token, i) => {
    if (isMark(token, '(')) open.push(i);
    else if (isMark(token, ')') && open.length > 0) closing[open.pop() as number] = i;
  });
  for (const i of open) closing[i] = tokens.length;
  return closing;
}

/** Every part of a paragraph that is followed by its share: 77条，占信息总量的27.1%. */
export const sharesIn = (prose: Prose): readonly Share[] => prose.once(sharesOf);

/** Those of some sentences. */
export function sharesOf({ text, sentences }: Pick<Prose, 'text' | 'sentences'>): Share[] {
  const shares: Share[] = [];
  for (const { tokens } of sentences) {
    let part: ProseFigure | undefined;
    let isShare = false;
    let shareTo = 0;
    for (const token of tokens) {
      if (means(token, MEANING.share)) {
        isShare = true;
        shareTo = token.to;
      }
      // 9件、7件，分别占19.6%、17.9%: which share is whose has to be counted out.
      else if (means(token, MEANING.each)) part = undefined;
      else if (means(token, MEANING.compared)) isShare = false;
      else if (token.kind === 'figure') {
        const figure = token.what;
        if (figure.unit === '%' && isShare && part) {
          shares.push({ part, share: figure, of: text.slice(shareTo, figure.from) });
          part = undefined;
        } else if (isCount(figure.unit)) part = figure;
        isShare = false;
      } else if (isMark(token, '。') || isMark(token, ';')) {
        isShare = false;
        part = undefined;
      }
    }
  }
  return shares;
}

/** Between which wholes a part must lie to have the share that is written; the last digit is rounded. */
export function wholesFitting({ part, share }: Share): { low: number; high: number } {
  const half = 10 ** -share.decimals / 2;
  const least = Math.min(share.low, share.value - half);
  return {
    low: (part.low * 100) / Math.max(share.high, share.value + half) - 1e-6,
    high: least > 0 ? (part.high * 100) / least + 1e-6 : Number.POSITIVE_INFINITY,
  };
}

/** Whether part ÷ whole can be what the share says, at its digits. In percent. */
export function isShareOf(share: Share, whole: number): boolean {
  const { low, high } = wholesFitting(share);
  return whole > 0 && whole >= low && whole <= high;
}
