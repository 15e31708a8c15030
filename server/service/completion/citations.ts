import { CompletionItemKind } from 'vscode-languageserver';
import type { Language } from '../../lint/finding';
import type { Report } from '../../report/report';
import type { Range } from '../../text/range';
import { sources } from '../sources';
import { isTitle } from './headings';
import type { Offer } from './offer';
import type { ProsePlace } from './prose-place';

const messages = {
  number: { 'zh-CN': '文号', en: 'document number' },
} as const;

/** A title in 《》; the marks of titles inside it are 〈〉 (GB/T 15834). */
export const inMarks = (title: string): string => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;

/** A title as it may be cited, and the number of its document. */
interface Title {
  readonly marked: string;
  readonly number: string;
}

/** The titles of what a report goes by: the forms of other years are none of it, nor is a title without its office. */
function titlesFor({ form }: Report): Title[] {
  return sources.flatMap(({ title, names, number }) => {
    if (number === undefined || (title.includes('年度报告') && number !== form.notice.number)) return [];
    return [title, ...names.filter((name) => !name.startsWith('关于'))].map((one) => ({
      marked: inMarks(one),
      number,
    }));
  });
}

/** 国务院令第711号 is the number of an order, and not cited by itself. */
const isNotice = (number: string): boolean => number.includes('〔');

/** Official titles after 《, document numbers after their first characters, either by its pinyin. */
export function citationOffers(report: Report, place: ProsePlace, language: Language): Offer[] {
  if (isTitle(report, place)) return [];
  const titles = titlesFor(report);
  const numbers = [...new Set(titles.map(({ number }) => number))].filter(isNotice);
  return [
    ...behindMark(titles, place),
    ...numbers.flatMap((number) => numberBegun(number, place, language) ?? []),
    ...spelt(titles, numbers, place, language),
  ];
}

/** Titles where 《 has been typed; the 》 that an editor has put after it is theirs. */
function behindMark(titles: readonly Title[], { before, after, offset }: ProsePlace): Offer[] {
  const typed = /《([^《》]*)$/.exec(before)?.[1];
  if (typed === undefined) return [];
  const isClosed = after.startsWith('》');
  const hasNumber = /^》?[（(]/.test(after);
  const range = { start: offset - typed.length, end: offset + (isClosed ? 1 : 0) };
  return titles.map((title) => {
    const text = title.marked.slice(1) + (isNotice(title.number) && !hasNumber ? `（${title.number}）` : '');
    return { ...titleOffer(title, range), names: [title.marked.slice(1)], text };
  });
}

const titleOffer = ({ marked, number }: Title, range: Range): Offer => ({
  label: marked,
  names: [marked],
  range,
  text: marked,
  kind: CompletionItemKind.Reference,
  detail: number,
});

const numberOffer = (number: string, range: Range, language: Language): Offer => ({
  label: number,
  names: [number],
  range,
  text: number,
  kind: CompletionItemKind.Reference,
  detail: messages.number[language],
});

/** The fewest characters by which one can see that a number is meant: 国办. */
const MIN_TYPED = 2;
/** What may stand directly before the number of a document: no other word runs on into it (全国办理). */
const BEFORE_NUMBER = /(?:^|[^\p{Script=Han}]|[据照按和与及对])$/u;

/** A number of which the beginning has been typed: 国办…, up to the number after 〔. */
function numberBegun(number: string, { before, after, offset }: ProsePlace, language: Language): Offer | undefined {
  let length = Math.min(number.length - 1, before.length);
  while (length >= MIN_TYPED && !before.endsWith(number.slice(0, length))) length--;
  if (length < MIN_TYPED || !BEFORE_NUMBER.test(before.slice(-length - 1, -length))) return undefined;
  const isClosed = number.slice(0, length).includes('〔') && after.startsWith('〕');
  return numberOffer(number, { start: offset - length, end: offset + (isClosed ? 1 : 0) }, language);
}

/** Either by letters after other text: a single one may be the beginning of any foreign word. */
function spelt(
  titles: readonly Title[],
  numbers: readonly string[],
  { before, offset }: ProsePlace,
  language: Language,
): Offer[] {
  const typed = /(?:^|[^A-Za-z《])([a-z]{2,})$/.exec(before.slice(-MAX_LENGTH))?.[1];
  if (typed === undefined) return [];
  const range = { start: offset - typed.length, end: offset };
  return [
    ...titles.map((title) => titleOffer(title, range)),
    ...numbers.map((number) => numberOffer(number, range, language)),
  ];
}

/** More letters than anybody types of a name. */
const MAX_LENGTH = 40;
