import { matcher } from '../text-facts';

/** A title in 《》 or 〈〉, its marks included. Offsets are those of the text it was found in. */
export interface QuotedTitle {
  readonly from: number;
  readonly to: number;
  readonly mark: '《' | '〈';
  /** The title that it stands in directly. */
  readonly inside: QuotedTitle | undefined;
}

interface OpenTitle {
  readonly from: number;
  to: number;
  readonly mark: '《' | '〈';
  inside: QuotedTitle | undefined;
}

/** 〈〉《》 are four in a row. */
const isTitleMark = (code: number): boolean => code >= 0x3008 && code <= 0x300b;

/** A title longer than this is a 》 that somebody forgot. */
const MAX_LENGTH = 160;

/**
 * The titles of a text that are both opened and closed, in the order in which they close: an inner one before the one
 * it stands in. Marks without their fellows are passed over; every character is looked at once.
 */
export function titlesIn(text: string): QuotedTitle[] {
  const titles: OpenTitle[] = [];
  const open: OpenTitle[] = [];
  for (let index = 0; index < text.length; index++) {
    if (!isTitleMark(text.charCodeAt(index))) continue;
    const char = text[index];
    if (char === '《' || char === '〈') {
      open.push({ from: index, to: 0, mark: char, inside: undefined });
      continue;
    }
    const wanted = char === '》' ? '《' : '〈';
    // A 〉 too many closes nothing; a 》 closes the title even where a 〈 inside it was left open.
    if (wanted === '〈' && open[open.length - 1]?.mark !== '〈') continue;
    while (open.length > 0 && open[open.length - 1].mark !== wanted) open.pop();
    const title = open.pop();
    if (!title || index - title.from > MAX_LENGTH) continue;
    title.to = index + 1;
    title.inside = open[open.length - 1];
    titles.push(title);
  }
  for (const title of titles) if (title.inside?.to === 0) title.inside = undefined;
  return titles;
}

/** The same, of paragraphs. */
export const titles = matcher('》〉', titlesIn);

/** A document number, in folded text. */
const NUMBER = '\\p{Script=Han}{2,20}[〔(\\[【{][12]\\d{3}年?[〕)\\]】}]第?\\d{1,4}号';
/** Nothing but a number stands between 《》. */
export const IS_NUMBER = new RegExp(`^${NUMBER}(?:文件?)?$`, 'u');
/** A title, and its number in brackets: the group. */
export const ENDS_IN_NUMBER = new RegExp(`^.{4,}[^和及与、](\\(${NUMBER}\\))$`, 'u');

/** Whether the words after an organ's name and a year are those of a report's title. */
export const namesReport = (words: string): boolean => /政府信息公开.{0,8}(?:报告|年报)$/.test(words);
