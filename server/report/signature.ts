import type { Line } from '../draft/draft';
import { datesIn, isPossible, tornDatesIn, type WrittenDate } from '../prose/dates';
import { fold } from '../text/fold';

/** The date that a report is signed on. */
export interface Signed {
  readonly line: Line;
  /** Undefined where something stands that is meant as a date and is none. */
  readonly date: WrittenDate | undefined;
}

export interface Signature {
  readonly signed: Signed | undefined;
  /** The line that names the signing organ, and its name without spaces and seal remarks. */
  readonly organ: { readonly line: Line; readonly name: string } | undefined;
}

const MAX_ORGAN_LENGTH = 40;
/** What may stand on a line beside the date and is no name. */
const REMARKS =
  /^[(（]|[)）]$|^(?:发布|公布|落款|签发|成文|编制|报告|填报)?(?:日期|时间|单位|机关)[:：]|^(?:日期|时间)|(?:印发|发布|公布)$|此页无正文|[(（](?:公章|盖章|印章|签章)[)）]/g;
/** How the names of organs end; after it another name that the organ goes by may stand in brackets. */
const ORGAN =
  /(?:政府|公署|局|委|办|办公室|办公厅|厅|院|所|中心|站|队|处|部|署|校|学|园|公司|集团|团|会|社|庭|馆|台|镇|乡|街道|[省市县区州盟旗])(?:[(（][^()（）]{2,20}[)）])?$/;
/** What ends like an organ and is none: lines of a page's menu. */
const NO_ORGAN = /首页|网站|网$|专[栏区]|栏目|^(?:信息|政务|政府信息)公开|[。；，？！：:\d]/;

/** Whether a line's folded text ends as the names of organs do. */
export const endsAsOrgan = (name: string): boolean => ORGAN.test(name) && !NO_ORGAN.test(name);

const NO_NAME = /[。；，？！：:]|^[一二三四五六七八九十]+、|^[(（]?\d/;

/** What a page lists below a report, each with its date: reports of other years, the article before. */
const LISTED = /(?:.{6}(?<!特此)报告|年报|通知|公告|通报|方案|意见|要点|解读|目录)$|^[上下]一[篇条]/;

/**
 * Reads the end of a draft: the last line that is a date, and the organ beside, above or below it. One with an organ is
 * taken rather than one below it without.
 */
export function readSignature(lines: readonly Line[], bodyFrom: number): Signature {
  const body = lines.filter(({ range }) => range.start >= bodyFrom);
  let last: Signature | undefined;
  for (let i = body.length - 1; i >= 0; i--) {
    const found = dateLine(body[i]);
    const above = body[i - 1];
    if (!found || LISTED.test(found.beside) || (found.beside === '' && above && LISTED.test(fold(above.content.text))))
      continue;
    const beside = asName(found.beside);
    const organ = beside ? { line: body[i], name: beside } : (nameIn(above) ?? organIn(body[i + 1]));
    const signature = { signed: { line: body[i], date: found.date }, organ };
    if (organ && endsAsOrgan(organ.name)) return signature;
    last ??= signature;
  }
  return last ?? { signed: undefined, organ: organIn(body[body.length - 1]) };
}

function nameIn(line: Line | undefined): Signature['organ'] {
  const name = line && asName(line.content.text);
  return line && name ? { line, name } : undefined;
}

/** A name where no date shows that it is a signature: only one that ends as names of organs do. */
function organIn(line: Line | undefined): Signature['organ'] {
  const found = nameIn(line);
  return found && found.name.length >= 4 && ORGAN.test(found.name) ? found : undefined;
}

/** A date that stands on a line of its own above the text, as some put it under the title, and the organ above it. */
export function signedAbove(lines: readonly Line[], before: number): Signature | undefined {
  for (const [i, line] of lines.entries()) {
    if (line.range.start >= before) return undefined;
    const found = dateLine(line);
    if (found?.date && found.beside === '') return { signed: { line, date: found.date }, organ: organIn(lines[i - 1]) };
  }
  return undefined;
}

/** （2024年1月15日） under the title. */
const IN_BRACKETS = /^[(（][^()（）]*[)）]$/;

/** A date in brackets between the title and the text, beside that of the signature. */
export function datedAbove(lines: readonly Line[], from: number, before: number): Signed | undefined {
  const above = lines.filter(({ range }) => range.start >= from && range.start < before);
  const found = signedAbove(above, before)?.signed;
  return found && IN_BRACKETS.test(found.line.content.text.trim()) ? found : undefined;
}

function dateLine(line: Line): { date: WrittenDate | undefined; beside: string } | undefined {
  const { text } = line.content;
  if (text.length > MAX_ORGAN_LENGTH + 30 || !/[\d０-９〇○零一二]/.test(text) || /[。；]/.test(text)) return undefined;
  const dates = datesIn(text);
  const date = dates[dates.length - 1];
  if (date?.year !== undefined && dates.length === 1) {
    const after = fold(text.slice(date.to)).replace(REMARKS, '');
    const before = fold(text.slice(0, date.from)).replace(SOURCE, '').replace(PUBLISHED, '').replace(REMARKS, '');
    const isOpen = date.day === undefined && /^[日号]$/.test(after);
    if (isOpen && before === '') return { date: undefined, beside: '' };
    return after === '' && (before === '' || asName(before) !== undefined) ? { date, beside: before } : undefined;
  }
  if (date?.year !== undefined && dates.length === 2) return twoDates(text, dates[0], date);
  const torn = tornDatesIn(text);
  if (torn.length === 1) {
    const before = fold(text.slice(0, torn[0].from)).replace(REMARKS, '');
    return { date: undefined, beside: asName(before) ?? '' };
  }
  if (/^[\d年月日号\s]{4,}$/.test(fold(text)) && /[年月]/.test(text) && /\d[年月]|月\d/.test(fold(text))) {
    return { date: undefined, beside: '' };
  }
  return undefined;
}

/** 青岚县农业农村局 2025年1月15日 2025年1月16日印发: signed on the first; 发布日期：2025年1月16日 来源：青岚县农业农村局 2025年1月15日: on the second. */
function twoDates(text: string, first: WrittenDate, second: WrittenDate): ReturnType<typeof dateLine> {
  const [before, between, after] = [
    text.slice(0, first.from),
    text.slice(first.to, second.from),
    text.slice(second.to),
  ].map((part) => fold(part).replace(/[()]$/, '').replace(SOURCE, '').replace(REMARKS, ''));
  if (first.year === undefined || after !== '') return undefined;
  const isName = (part: string): boolean => part === '' || asName(part) !== undefined;
  if (between === '') return isName(before) ? { date: first, beside: before } : undefined;
  return before === '' && isName(between) ? { date: second, beside: between } : undefined;
}
const SOURCE = /^(?:信息)?(?:来源|作者)[:：]/;
/** 来源：青岚县农业农村局 发布日期：2025年1月15日. */
const PUBLISHED = /(?:发布|公布|成文)?(?:日期|时间)[:：]$/;

/** The name of an organ, if a line can be nothing but one. */
function asName(text: string): string | undefined {
  const name = fold(text).replace(REMARKS, '');
  return name.length >= 2 && name.length <= MAX_ORGAN_LENGTH && !NO_NAME.test(name) && /\p{Script=Han}{2}/u.test(name)
    ? name
    : undefined;
}

/** Whether a signature's date can be used. */
export const isUsable = (date: WrittenDate | undefined): date is WrittenDate & { year: number } =>
  date !== undefined && date.year !== undefined && isPossible(date);

/** The day that a report is signed on, with its line; undefined where there is none that the calendar has. */
export function dayOf({ signed }: Signature): { line: Line; date: WrittenDate & { year: number } } | undefined {
  return signed && isUsable(signed.date) ? { line: signed.line, date: signed.date } : undefined;
}
