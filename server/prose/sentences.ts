import type { Edit } from '../text/edits';
import type { Folded } from '../text/fold';
import { lastAtOrBefore } from '../text/lines';
import type { Range } from '../text/range';
import { figureAt, numeralAt, type ProseFigure } from './figures';
import type { Paragraph } from './paragraphs';
import type { Matcher, Prefilter, TextFacts, Words } from './text-facts';
import { MEANING, type Meanings, meets, union, VOCABULARY, type Word } from './vocabulary';

/**
 * One thing that a reader takes note of: a word of the vocabulary, a figure, one in Chinese numerals, a year, or a mark
 * between phrases. All have the same fields: what walks over tokens meets objects of one shape.
 */
export type Token =
  | Taken<'word', Word>
  | Taken<'figure', ProseFigure>
  | Taken<'numeral', ProseFigure>
  | Taken<'year', number>
  | Taken<'mark', string>;

interface Taken<Kind, What> {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly what: What;
}

/** A sentence of a paragraph: its tokens, offsets in the paragraph's folded text. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  /** What its words mean, all together. */
  readonly meanings: Meanings;
}

/** A paragraph as prose: without the white space that extraction left between digits and characters. */
export class Prose {
  private folding: Folded | undefined;

  /** @param words the paragraph's, or others with their characters in the same places */
  constructor(
    readonly paragraph: Paragraph,
    private readonly words: Words = paragraph,
  ) {}

  /** Worked out, as are its sentences, when first asked for: most paragraphs have nothing that a rule needs them for. */
  get text(): string {
    return this.folded.folded;
  }

  private get folded(): Folded {
    this.folding ??= this.words.facts.folded(this.words.text);
    return this.folding;
  }

  get facts(): TextFacts {
    return this.words.facts;
  }

  get sentences(): readonly Sentence[] {
    return this.memo(sentencesOf);
  }

  /** Whether it is worth reading for something. */
  mayContain(prefilter: Prefilter): boolean {
    return this.words.facts.mayContain(prefilter, this.words.text);
  }

  /** What a reader finds in it. */
  find<Found>(matcher: Matcher<Found, Prose>): readonly Found[] {
    return this.words.facts.find(matcher, this);
  }

  /** What follows from its words alone, worked out once for all paragraphs with these words. */
  memo<Result>(compute: (prose: Prose) => Result): Result {
    return this.words.facts.memo(compute, this);
  }

  /** The source of a range of the folded text. */
  rangeOf(from: number, to: number): Range {
    const { offsets } = this.folded;
    return this.paragraph.rangeOf(offsets[from], to > from ? offsets[to - 1] + 1 : offsets[from]);
  }

  replace(from: number, to: number, text: string): Edit[] {
    const { offsets } = this.folded;
    return this.paragraph.replace(offsets[from], offsets[to - 1] + 1, text);
  }
}

/** What a character can begin. Folded text has its commas, colons and brackets half-width. */
const OTHER = 0;
const MARK = 1;
const DIGIT = 2;
const QUOTE = 3;
const WORD = 4;
const END = 5;
const NUMERAL = 6;
const DASH = 7;
const kinds = new Uint8Array(0x10000);
for (const first of VOCABULARY.firstCharacters) kinds[first] = WORD;
for (const mark of ',、;:()') kinds[mark.charCodeAt(0)] = MARK;
kinds['—'.charCodeAt(0)] = DASH;
for (const mark of '。!?') kinds[mark.charCodeAt(0)] = END;
for (const digit of '0123456789') kinds[digit.charCodeAt(0)] = DIGIT;
for (const numeral of '一二两三四五六七八九十') kinds[numeral.charCodeAt(0)] = NUMERAL;

/** Titles in 《》 and years in 〔〕 say nothing of the sentence's own figures. */
const QUOTES: Readonly<Record<string, string>> = { '《': '》', '〔': '〕' };
for (const quote of Object.keys(QUOTES)) kinds[quote.charCodeAt(0)] = QUOTE;
const MAX_QUOTE_LENGTH = 120;

const BEHIND_FIGURE = /\d[件宗起例份]$/;

const sentencesOf = ({ text }: Prose): Sentence[] => sentencesIn(text);

/** @param vocabulary the words that are known */
export function sentencesIn(text: string, vocabulary = VOCABULARY): Sentence[] {
  const sentences: Sentence[] = [];
  /** Of the whole text, and where those of the sentence begin. */
  const tokens: Token[] = [];
  let first = 0;
  let from = 0;
  let at = 0;
  let says = false;
  const end = (to: number): void => {
    if (says) {
      const own = tokens.slice(first);
      sentences.push({ from, to, tokens: own, meanings: meaningsOf(own) });
    }
    first = tokens.length;
    says = false;
    from = to;
  };
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === OTHER) at++;
    else if (kind === WORD || kind === NUMERAL) {
      const what = vocabulary.wordAt(text, at);
      const numeral = !what && kind === NUMERAL ? numeralAt(text, at) : undefined;
      if (what) tokens.push({ kind: 'word', from: at, to: at + what.word.length, what });
      else if (numeral) tokens.push({ kind: 'numeral', from: at, to: numeral.end, what: numeral });
      says ||= what !== undefined || numeral !== undefined;
      at = what ? at + what.word.length : (numeral?.end ?? at + 1);
    } else if (kind === MARK) {
      tokens.push({ kind: 'mark', from: at, to: at + 1, what: text[at] });
      at++;
    } else if (kind === DASH) {
      // 128件——较上年的102件增长25.5%: what is added behind a figure; 予以公开——41件 is one phrase.
      if (text[at + 1] === '—' && BEHIND_FIGURE.test(text.slice(Math.max(0, at - 2), at)))
        tokens.push({ kind: 'mark', from: at, to: at + 1, what: ',' });
      at++;
    } else if (kind === END) {
      tokens.push({ kind: 'mark', from: at, to: at + 1, what: text[at] });
      end(++at);
    } else if (kind === DIGIT) {
      const before = tokens.length;
      at = number(text, at, tokens);
      says ||= tokens.length > before;
    } else {
      const close = text.slice(at, at + MAX_QUOTE_LENGTH).indexOf(QUOTES[text[at]]);
      at += close > 0 ? close + 1 : 1;
    }
  }
  end(text.length);
  return sentences;
}

const ZERO = 48;
const NINE = 57;
const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** The year at a place (2024年, 2024共收到); NaN where there is none. */
function yearAt(text: string, at: number): number {
  if (text[at] !== '2' || text[at + 1] !== '0') return Number.NaN;
  const [tens, ones] = [text.charCodeAt(at + 2), text.charCodeAt(at + 3)];
  if (!isDigit(tens) || !isDigit(ones)) return Number.NaN;
  const behind = text[at + 4];
  const isYear = behind === '年' || behind === '共' || behind === '度' || text.startsWith('全年', at + 4);
  return isYear ? 2000 + (tens - ZERO) * 10 + ones - ZERO : Number.NaN;
}

/** What makes a name of the digits beside it, on either side or before them only. */
const NAMES = new Uint8Array(0x10000);
const EITHER = 1;
const BEFORE = 2;
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-/@~') NAMES[sign.charCodeAt(0)] = EITHER;
for (const sign of '第.') NAMES[sign.charCodeAt(0)] = BEFORE;

/** Stands where the words say it that stand around it. */
const SINCE: Word = { word: '', meanings: MEANING.since };
const CARRIED: Word = { word: '', meanings: MEANING.carried };
/** 转入2025年, 留待2025年办理: with the year it is clear that applications are carried over. */
const MOVED = /(?:转接?|[延跨]入|转入|[转延]续?[至到]|留[待至到])$/;

/** 2023年转入4件. */
const MOVED_FROM = /^年度?转[入接](?:的?申请)?\d/;

/** Reads a figure or a year; 第, a letter or a dash before the digits makes them neither. */
function number(text: string, at: number, tokens: Token[]): number {
  const year = yearAt(text, at);
  if (!Number.isNaN(year)) {
    if (MOVED.test(text.slice(Math.max(0, at - 3), at))) tokens.push({ kind: 'word', from: at, to: at, what: CARRIED });
    tokens.push({ kind: 'year', from: at, to: at + 4, what: year });
    if (MOVED_FROM.test(text.slice(at + 4, at + 10)))
      tokens.push({ kind: 'word', from: at + 4, to: at + 4, what: CARRIED });
    // 2022—2024年: what is counted over several years.
    if (at > 4 && /20\d\d年?[-—–~至到]$/.test(text.slice(Math.max(0, at - 7), at)))
      tokens.push({ kind: 'word', from: at + 4, to: at + 4, what: SINCE });
    return at + 4;
  }
  const figure = figureAt(text, at);
  const isName =
    (at > 0 && NAMES[text.charCodeAt(at - 1)] !== 0) ||
    NAMES[text.charCodeAt(figure.end)] === EITHER ||
    figure.unit === '号';
  if (!isName && !Number.isNaN(figure.value)) tokens.push({ kind: 'figure', from: at, to: figure.end, what: figure });
  return Math.max(figure.end, at + 1);
}

export const isMark = (token: Token | undefined, mark: string): boolean =>
  token?.kind === 'mark' && token.what === mark;

/** The figure that a token is, in whatever numerals. */
export const figureOf = (token: Token): ProseFigure | undefined =>
  token.kind === 'figure' || token.kind === 'numeral' ? token.what : undefined;

/** The figures of a sentence, or of a part of one, in order. */
export const figuresIn = ({ tokens }: { readonly tokens: readonly Token[] }): ProseFigure[] =>
  tokens.flatMap((token) => figureOf(token) ?? []);

export const isFigure = (token: Token): boolean => figureOf(token) !== undefined;

/** Whether a token is a word with one of the meanings. */
export const means = (token: Token, meanings: Meanings): boolean =>
  token.kind === 'word' && meets(token.what.meanings, meanings);

/** Whether any of the tokens is such a word. */
export function anyMeans(tokens: readonly Token[], meanings: Meanings): boolean {
  for (const token of tokens) if (means(token, meanings)) return true;
  return false;
}

const NO_MEANINGS: Meanings = union([]);

/** What the words among the tokens mean, all together. */
export function meaningsOf(tokens: readonly Token[]): Meanings {
  // Most have one word or none: theirs is a set that is there already.
  let first: Meanings | undefined;
  let all: number[] | undefined;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    const { meanings } = token.what;
    if (!first) first = meanings;
    else if (all) for (let i = 0; i < all.length; i++) all[i] |= meanings[i];
    else if (meanings !== first) all = union([first, meanings]);
  }
  return all ?? first ?? NO_MEANINGS;
}

/** What stands between the semicolons around a word, where they are near. */
export function partAround(tokens: readonly Token[], { from }: Token): readonly Token[] {
  const at = Math.max(
    0,
    lastAtOrBefore(tokens.length, from, (i) => tokens[i].from),
  );
  let [begin, end] = [at, at];
  while (begin > 0 && at - begin < MAX_PART && !isMark(tokens[begin - 1], ';')) begin--;
  while (end < tokens.length && end - at < MAX_PART && !isMark(tokens[end], ';')) end++;
  return tokens.slice(begin, end);
}
/** In tokens. */
const MAX_PART = 60;
