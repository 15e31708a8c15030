import type { Edit } from '../text/edits';
import { foldWithOffsets } from '../text/fold';
import type { Range } from '../text/range';
import { figureAt, type ProseFigure } from './figures';
import { type Meaning, wordAt } from './lexicon';
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
  readonly sentences: readonly Sentence[];
  private readonly offsets: readonly number[];

  constructor(readonly paragraph: Paragraph) {
    const { folded, offsets } = foldWithOffsets(paragraph.text);
    this.text = folded;
    this.offsets = offsets;
    this.sentences = sentencesIn(this);
  }

  /** The source of a stretch of the folded text. */
  rangeOf(from: number, to: number): Range {
    return this.paragraph.rangeOf(this.offsets[from], to > from ? this.offsets[to - 1] + 1 : this.offsets[from]);
  }

  replace(from: number, to: number, text: string): Edit[] {
    return this.paragraph.replace(this.offsets[from], this.offsets[to - 1] + 1, text);
  }
}

/** Folded text has its commas, colons and brackets half-width. */
const MARKS = new Set([...',、;:()。!?']);
const ENDS = new Set([...'。!?']);

/** Titles in 《》 and years in 〔〕 say nothing of the sentence's own figures. */
const QUOTES: Readonly<Record<string, string>> = { '《': '》', '〔': '〕' };
const LONGEST_QUOTE = 120;

function sentencesIn(prose: Prose): Sentence[] {
  const { text } = prose;
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  let from = 0;
  let at = 0;
  const end = (to: number): void => {
    if (tokens.some(({ kind }) => kind !== 'mark')) sentences.push({ prose, from, to, tokens });
    tokens = [];
    from = to;
  };
  while (at < text.length) {
    const char = text[at];
    if (char in QUOTES) {
      const close = text.slice(at, at + LONGEST_QUOTE).indexOf(QUOTES[char]);
      at += close > 0 ? close + 1 : 1;
      continue;
    }
    if (MARKS.has(char)) {
      tokens.push({ kind: 'mark', from: at, to: at + 1, mark: char });
      at++;
      if (ENDS.has(char)) end(at);
      continue;
    }
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      at = number(text, at, tokens);
      continue;
    }
    const entry = wordAt(text, at);
    if (entry) {
      tokens.push({ kind: 'word', from: at, to: at + entry.word.length, meanings: entry.meanings });
      at += entry.word.length;
    } else at++;
  }
  end(text.length);
  return sentences;
}

/** Reads a figure or a year; 第, a letter or a dash before the digits makes them neither. */
function number(text: string, at: number, tokens: Token[]): number {
  const year = /^(20\d{2})(?:年|(?=共|全年|度))/.exec(text.slice(at, at + 7));
  if (year) {
    // 2022—2024年: what is counted over several years.
    if (/20\d\d年?[-—–~至到]$/.test(text.slice(Math.max(0, at - 7), at)))
      tokens.push({ kind: 'word', from: at, to: at, meanings: ['since'] });
    tokens.push({ kind: 'year', from: at, to: at + 4, year: Number(year[1]) });
    return at + 4;
  }
  const figure = figureAt(text, at);
  const before = text[at - 1] ?? '';
  const isName =
    /[第A-Za-z_.\-/@~]/.test(before) || /[A-Za-z_@\-~/]/.test(text[figure.end] ?? '') || figure.unit === '号';
  if (!isName && !Number.isNaN(figure.value)) tokens.push({ kind: 'figure', from: at, to: figure.end, figure });
  return Math.max(figure.end, at + 1);
}

export const isMark = (token: Token | undefined, mark: string): boolean => token?.kind === 'mark' && token.mark === mark;

export const means = (token: Token, ...meanings: readonly Meaning[]): boolean =>
  token.kind === 'word' && token.meanings.some((meaning) => meanings.includes(meaning));
