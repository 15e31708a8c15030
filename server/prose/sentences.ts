import type { Edit } from '../text/edits';
import { foldWithOffsets } from '../text/fold';
import type { Range } from '../text/range';
import { figureAt, type ProseFigure } from './figures';
import { firstCharacters, type Meaning, wordAt } from './lexicon';
import type { Paragraph } from './paragraphs';

/** One thing that a reader takes note of: a word of the lexicon, a figure, a year, or a mark between phrases. */
export type Token =
  | { readonly kind: 'word'; readonly from: number; readonly to: number; readonly meanings: readonly Meaning[] }
  | { readonly kind: 'figure'; readonly from: number; readonly to: number; readonly figure: ProseFigure }
  | { readonly kind: 'year'; readonly from: number; readonly to: number; readonly year: number }
  | { readonly kind: 'mark'; readonly from: number; readonly to: number; readonly mark: string };

/** A sentence of a paragraph: its tokens, offsets in the paragraph's folded text. */
export interface Sentence {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
}

/** A paragraph as prose: without the white space that extraction left between digits and characters. */
export class Prose {
  readonly text: string;
  private readonly offsets: ArrayLike<number>;
  private read: readonly Sentence[] | undefined;

  constructor(readonly paragraph: Paragraph) {
    const { folded, offsets } = foldWithOffsets(paragraph.text);
    this.text = folded;
    this.offsets = offsets;
  }

  /** Worked out when first asked for: most paragraphs have nothing that a rule needs them for. */
  get sentences(): readonly Sentence[] {
    this.read ??= sentencesIn(this);
    return this.read;
  }

  /** The source of a stretch of the folded text. */
  rangeOf(from: number, to: number): Range {
    return this.paragraph.rangeOf(this.offsets[from], to > from ? this.offsets[to - 1] + 1 : this.offsets[from]);
  }

  replace(from: number, to: number, text: string): Edit[] {
    return this.paragraph.replace(this.offsets[from], this.offsets[to - 1] + 1, text);
  }
}

/** What a character can begin. Folded text has its commas, colons and brackets half-width. */
const OTHER = 0;
const MARK = 1;
const DIGIT = 2;
const QUOTE = 3;
const WORD = 4;
const kinds = new Uint8Array(0x10000);
for (const first of firstCharacters()) kinds[first] = WORD;
for (const mark of ',、;:()。!?') kinds[mark.charCodeAt(0)] = MARK;
for (const digit of '0123456789') kinds[digit.charCodeAt(0)] = DIGIT;

const ENDS = new Set([...'。!?']);

/** Titles in 《》 and years in 〔〕 say nothing of the sentence's own figures. */
const QUOTES: Readonly<Record<string, string>> = { '《': '》', '〔': '〕' };
for (const quote of Object.keys(QUOTES)) kinds[quote.charCodeAt(0)] = QUOTE;
const LONGEST_QUOTE = 120;

function sentencesIn(prose: Prose): Sentence[] {
  const { text } = prose;
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  let from = 0;
  let at = 0;
  let says = false;
  const end = (to: number): void => {
    if (says) sentences.push({ prose, from, to, tokens });
    if (tokens.length > 0) tokens = [];
    says = false;
    from = to;
  };
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === OTHER) at++;
    else if (kind === WORD) {
      const entry = wordAt(text, at);
      if (entry) {
        tokens.push({ kind: 'word', from: at, to: at + entry.word.length, meanings: entry.meanings });
        says = true;
      }
      at += entry ? entry.word.length : 1;
    } else if (kind === MARK) {
      const mark = text[at];
      tokens.push({ kind: 'mark', from: at, to: at + 1, mark });
      at++;
      if (ENDS.has(mark)) end(at);
    } else if (kind === DIGIT) {
      const before = tokens.length;
      at = number(text, at, tokens);
      says ||= tokens.length > before;
    } else {
      const close = text.slice(at, at + LONGEST_QUOTE).indexOf(QUOTES[text[at]]);
      at += close > 0 ? close + 1 : 1;
    }
  }
  end(text.length);
  return sentences;
}

/** Reads a figure or a year; 第, a letter or a dash before the digits makes them neither. */
function number(text: string, at: number, tokens: Token[]): number {
  const year = /^(20\d{2})(?:年|(?=共|全年|度))/.exec(text.slice(at, at + 7));
  if (year) {
    tokens.push({ kind: 'year', from: at, to: at + 4, year: Number(year[1]) });
    // 2022—2024年: what is counted over several years.
    if (/20\d\d年?[-—–~至到]$/.test(text.slice(Math.max(0, at - 7), at)))
      tokens.push({ kind: 'word', from: at + 4, to: at + 4, meanings: ['since'] });
    return at + 4;
  }
  const figure = figureAt(text, at);
  const before = text[at - 1] ?? '';
  const isName =
    /[第A-Za-z_.\-/@~]/.test(before) || /[A-Za-z_@\-~/]/.test(text[figure.end] ?? '') || figure.unit === '号';
  if (!isName && !Number.isNaN(figure.value)) tokens.push({ kind: 'figure', from: at, to: figure.end, figure });
  return Math.max(figure.end, at + 1);
}

export const isMark = (token: Token | undefined, mark: string): boolean =>
  token?.kind === 'mark' && token.mark === mark;

export function means(token: Token, ...meanings: readonly Meaning[]): boolean {
  if (token.kind !== 'word') return false;
  for (const meaning of token.meanings) if (meanings.includes(meaning)) return true;
  return false;
}
