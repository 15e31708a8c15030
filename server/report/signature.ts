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

const LONGEST_ORGAN = 40;
/** What may stand on a line beside the date and is no name. */
const REMARKS = /^[(（]|[)）]$|^(?:发布|公布|落款|签发|成文|编制|报告)?(?:日期|时间)[:：]?|此页无正文|[(（](?:公章|盖章|印章|签章)[)）]/g;
const NO_NAME = /[。；，？！：:]|^[一二三四五六七八九十]+、|^[(（]?\d/;

/** Reads the end of a draft: the last line that is a date, and the organ above or beside it. */
export function readSignature(lines: readonly Line[], bodyFrom: number): Signature {
  for (let i = lines.length - 1; i >= 0 && lines[i].range.start >= bodyFrom; i--) {
    const found = dateLine(lines[i]);
    if (found) {
      const beside = asName(found.beside);
      const above = lines[i - 1];
      const name = above && above.range.start >= bodyFrom ? asName(above.passage.text) : undefined;
      const organ = beside ? { line: lines[i], name: beside } : name ? { line: above, name } : undefined;
      return { signed: { line: lines[i], date: found.date }, organ };
    }
  }
  return { signed: undefined, organ: undefined };
}

/** A date that stands on a line of its own above the text, as some put it under the title. */
export function signedAbove(lines: readonly Line[], before: number): Signed | undefined {
  for (const line of lines) {
    if (line.range.start >= before) return undefined;
    const found = dateLine(line);
    if (found?.date && found.beside === '') return { line, date: found.date };
  }
  return undefined;
}

function dateLine(line: Line): { date: WrittenDate | undefined; beside: string } | undefined {
  const { text } = line.passage;
  if (text.length > LONGEST_ORGAN + 30 || !/[\d０-９〇○零一二]/.test(text) || /[。；]/.test(text)) return undefined;
  const dates = datesIn(text);
  const date = dates[dates.length - 1];
  if (date?.year !== undefined && dates.length === 1) {
    const after = fold(text.slice(date.to)).replace(REMARKS, '');
    const before = fold(text.slice(0, date.from)).replace(REMARKS, '');
    return after === '' && (before === '' || asName(before) !== undefined) ? { date, beside: before } : undefined;
  }
  if (tornDatesIn(text).length === 1 || /^[\d年月日号\s]{4,}$/.test(fold(text)) && /[年月]/.test(text) && /\d[年月]|月\d/.test(fold(text))) {
    return { date: undefined, beside: '' };
  }
  return undefined;
}

/** The name of an organ, if a line can be nothing but one. */
function asName(text: string): string | undefined {
  const name = fold(text).replace(REMARKS, '');
  return name.length >= 2 && name.length <= LONGEST_ORGAN && !NO_NAME.test(name) && /\p{Script=Han}{2}/u.test(name)
    ? name
    : undefined;
}

/** Whether a signature's date can be reckoned with. */
export const isUsable = (date: WrittenDate | undefined): date is WrittenDate & { year: number } =>
  date !== undefined && date.year !== undefined && isPossible(date);
