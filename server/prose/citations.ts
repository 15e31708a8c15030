import { distance } from '../text/distance';
import { fold, foldWithOffsets } from '../text/fold';
import { isHan } from '../text/han';
import { isLeftOf } from './left-of';
import { titlesIn } from './titles';
import { pairs, reader } from './wording';

/** A place where something official is cited otherwise than it is called. */
export interface Citation {
  readonly from: number;
  readonly to: number;
  /** As it should be written. */
  readonly official: string;
  /**
   * `name`: of a law, a document or an office; `number`: of a document; `brackets`: round its year; `other`: the number
   * of another document than the one that is named.
   */
  readonly fault: 'name' | 'number' | 'brackets' | 'other';
}

/** A document number as written: 国办公开办函〔2021〕30号. */
export interface DocumentNumber {
  readonly from: number;
  readonly to: number;
  /** The code of the issuing office, with whatever Han characters stand directly before it. */
  readonly prefix: string;
  readonly year: number;
  readonly serial: number;
  /** Where the bracket of the year opens and closes, and whether these are the official 〔 〕. */
  readonly open: number;
  readonly close: number;
  readonly isOfficialForm: boolean;
}

/** The notices that reports cite, each with the words of its title by which one knows it. */
const NOTICES = [
  { prefix: '国办公开办函', year: 2021, serial: 30, title: '年度报告格式' },
  { prefix: '国办公开办函', year: 2019, serial: 60, title: '年度报告有关事项' },
  { prefix: '国办函', year: 2020, serial: 109, title: '信息处理费管理办法' },
] as const;
export type Notice = (typeof NOTICES)[number];

/** 国办公开办函〔2021〕30号, and the notice of 2019 that it replaced. */
export const [FORM_NOTICE, EARLIER_NOTICE] = NOTICES;

/** Codes of the State Council's office that are what they are, however like they look. */
const OTHER_CODES = new Set([
  '国办函',
  '国办发',
  '国办秘函',
  '国办发明电',
  '国办电政函',
  '国办电政',
  '国办字',
  '国办通',
]);

export const numberOf = ({ prefix, year, serial }: Notice): string => `${prefix}〔${year}〕${serial}号`;

const OFFICE = '国务院办公厅政府信息与政务公开办公室';

/** Laws and documents by their names: how far a name may be from one of them and still be meant for it. */
const NAMES = [
  { name: '中华人民共和国政府信息公开条例', begins: '中华人民共和国', ends: /公开条例$|条[列理]$|条$|例$/, changes: 3 },
  { name: '政府信息公开条例', begins: '', ends: /条例$|条[列理]$|条$/, changes: 1 },
  { name: '中华人民共和国政府信息公开工作年度报告格式', begins: '中华人民共和国', ends: /格式$/, changes: 3 },
] as const;
/** The fee rules: words get lost in so long a name; local rules add words to it and are no slips. */
const FEE_RULES = '政府信息公开信息处理费管理办法';
const MOST_LOST = 3;

const REGULATION = NAMES[0].name;
const REGULATION_NUMBER = 711;
/** The regulation's first text, of 2007: cited rightly where its history is told. */
const FORMER_NUMBER = 492;

const OPENING = '〔（(\\[【［{｛〖「<＜';
const CLOSING = '〕）)\\]】］}｝〗」>＞';
const D = '[0-9０-９]';
const S = '[ \\t\\u00a0\\u3000]{0,3}';
const NUMBER = new RegExp(
  `([${OPENING}])${S}([12１２]${D}{3})(${S}年?)${S}([${CLOSING}])${S}(第?)${S}(${D}{1,4})${S}号`,
  'g',
);
const LONGEST_PREFIX = 24;

/** The same, of paragraphs. */
export const documentNumbers = reader(pairs('0123456789', '号'), documentNumbersIn);

/** The document numbers of a text, whatever the brackets round their years. */
export function documentNumbersIn(text: string): DocumentNumber[] {
  const numbers: DocumentNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [written, opening, year, behindYear, closing, ordinal, serial] = match;
    const { from, prefix } = prefixBefore(text, match.index);
    numbers.push({
      from,
      to: match.index + written.length,
      prefix,
      year: Number(fold(year)),
      serial: Number(fold(serial)),
      open: match.index,
      close: match.index + written.indexOf(closing, 1),
      isOfficialForm: opening === '〔' && closing === '〕' && behindYear.trim() === '' && ordinal === '',
    });
  }
  return numbers;
}

/** The Han characters that stand before a place, white space of extraction left out. */
function prefixBefore(text: string, at: number): { from: number; prefix: string } {
  let from = at;
  let prefix = '';
  let i = at - 1;
  for (let blanks = 0; i >= 0 && prefix.length < LONGEST_PREFIX; i--) {
    const code = text.charCodeAt(i);
    if (isHan(code)) {
      prefix = text[i] + prefix;
      from = i;
      blanks = 0;
    } else if ((code !== 0x20 && code !== 0xa0) || ++blanks > 1) break;
  }
  return { from, prefix };
}

/** The same, of paragraphs. */
export const citations = reader('号》〉院', citationsIn);

/** Everything in a text that is cited wrongly. */
export function citationsIn(text: string): Citation[] {
  return [...numbersMiswritten(text), ...namesMiswritten(text), ...officeMiswritten(text)].sort(
    (a, b) => a.from - b.from,
  );
}

/** The notice that a number is the number of, whatever its brackets. */
export const noticeWithNumber = ({ prefix, year, serial }: DocumentNumber): Notice | undefined =>
  NOTICES.find((notice) => prefix.endsWith(notice.prefix) && notice.year === year && notice.serial === serial);

function numbersMiswritten(text: string): Citation[] {
  const citations: Citation[] = [];
  for (const number of documentNumbersIn(text)) {
    const start = number.prefix.lastIndexOf('国办');
    const exact = noticeWithNumber(number);
    const whole = (notice: Notice, fault: Citation['fault']): void => {
      const from = offsetIn(text, number, exact ? number.prefix.length - notice.prefix.length : start);
      citations.push({ from, to: number.to, official: numberOf(notice), fault });
    };
    if (exact) {
      if (!number.isOfficialForm) whole(exact, 'brackets');
      continue;
    }
    if (start >= 0) {
      const named = noticeNamedBefore(text, offsetIn(text, number, start));
      const near = noticeNear(number, number.prefix.slice(start));
      if (named ?? near) {
        whole((named ?? near) as Notice, named && !near ? 'other' : 'number');
        continue;
      }
    }
    if (hasWrongBrackets(text, number)) {
      const inside = fold(text.slice(number.open + 1, number.close)).replace('年', '');
      citations.push({ from: number.open, to: number.close + 1, official: `〔${inside}〕`, fault: 'brackets' });
    }
  }
  return citations;
}

/** The offset of the n-th Han character of a number's prefix. */
function offsetIn(text: string, { from, open }: DocumentNumber, n: number): number {
  let left = n;
  for (let i = from; i < open; i++) {
    if (isHan(text.charCodeAt(i)) && left-- === 0) return i;
  }
  return from;
}

/** Year and serial are those of a notice, and its code is nearly that of the notice (国办公开函). */
function noticeNear({ year, serial }: DocumentNumber, code: string): Notice | undefined {
  if (OTHER_CODES.has(code) || code.length < 3) return undefined;
  return NOTICES.find(
    (notice) =>
      notice.year === year &&
      notice.serial === serial &&
      notice.prefix.length > 3 &&
      distance(code, notice.prefix, 2) <= 2,
  );
}

const BETWEEN = /^(?:\(试行\))?[〉》>]{0,2}(?:的通知)?[〉》>]{0,2}\(?$/;
const REACH = 40;

/** The notice whose title ends directly before a place. */
function noticeNamedBefore(text: string, at: number): Notice | undefined {
  const before = fold(text.slice(Math.max(0, at - REACH), at));
  return NOTICES.find(({ title }) => {
    const found = before.lastIndexOf(title);
    return found >= 0 && before.includes('》', found) && BETWEEN.test(before.slice(found + title.length));
  });
}

/**
 * Codes end so (GB/T 9704: the year stands in 〔〕). Licences, case numbers and certificates have brackets of their own
 * and end otherwise; 字 alone may be either.
 */
const CODE = /(?:[发函规电办]|[办政发函委党]字)$/;
const OFFICE_CODE = /[政办党委府国局厅]/;

function hasWrongBrackets(text: string, { prefix, open, close }: DocumentNumber): boolean {
  if (text[open] === '〔' && text[close] === '〕') return false;
  return prefix.length >= 3 && CODE.test(prefix) && OFFICE_CODE.test(prefix.slice(-6));
}

function namesMiswritten(text: string): Citation[] {
  const citations: Citation[] = [];
  for (const { from, to } of titlesIn(text)) {
    if (to - from > 45) continue;
    const { folded, offsets } = foldWithOffsets(text.slice(from + 1, to - 1));
    const name = folded.replace(/\([^()]*\)$/, '');
    if (name === REGULATION || name === NAMES[1].name) {
      const order = orderBehind(text, to);
      if (order) citations.push(order);
      continue;
    }
    const official = nameMeant(name);
    if (!official) continue;
    citations.push({
      from: from + 1 + offsets[0],
      to: from + 1 + offsets[name.length - 1] + 1,
      official,
      fault: 'name',
    });
  }
  return citations;
}

/** The official name that a name is a slip of. A name that holds the official one and more is another document's. */
function nameMeant(written: string): string | undefined {
  if (!/公开|处理费|条/.test(written) || written.length < 6) return undefined;
  if (NAMES.some(({ name }) => written.endsWith(name)) || written === FEE_RULES) return undefined;
  for (const { name, begins, ends, changes } of NAMES) {
    if (!written.startsWith(begins) || !ends.test(written) || written.includes(name)) continue;
    if (Math.abs(written.length - name.length) <= changes && distance(written, name, changes) <= changes) return name;
  }
  if (!written.includes('处理费') || written.includes(FEE_RULES)) return undefined;
  const lost = FEE_RULES.length - written.length;
  const isShortened = lost > 0 && lost <= MOST_LOST && isLeftOf(written, FEE_RULES);
  return isShortened || (lost === 0 && distance(written, FEE_RULES, 1) === 1) ? FEE_RULES : undefined;
}

const ORDER = /^\(?(?:中华人民共和国)?(国(?:务院)?令?第?(\d{1,4})号令?)/;

/** The number of the order behind the regulation's name, where it is not 711. */
function orderBehind(text: string, at: number): Citation | undefined {
  const { folded, offsets } = foldWithOffsets(text.slice(at, at + 40));
  const match = ORDER.exec(folded);
  if (!match || Number(match[2]) === REGULATION_NUMBER) return undefined;
  const around = text.slice(Math.max(0, at - 60), at + 60);
  if (Number(match[2]) === FORMER_NUMBER && /2007|2008|修订|原|旧|公布|废止/.test(around)) return undefined;
  const start = match[0].length - match[1].length;
  return {
    from: at + offsets[start],
    to: at + offsets[match[0].length - 1] + 1,
    official: match[1].replace(match[2], String(REGULATION_NUMBER)),
    fault: 'number',
  };
}

/** The office that issued the form, where a word of its long name is missing or changed. */
function officeMiswritten(text: string): Citation[] {
  const citations: Citation[] = [];
  for (let at = text.indexOf('国务院办公'); at >= 0; at = text.indexOf('国务院办公', at + 5)) {
    const { folded, offsets } = foldWithOffsets(text.slice(at, at + 40));
    const end = folded.indexOf('公开办公室');
    if (end < 0) continue;
    const name = folded.slice(0, end + 5);
    if (name === OFFICE || !/^\p{Script=Han}+$/u.test(name) || distance(name, OFFICE, 3) > 3) continue;
    citations.push({ from: at, to: at + offsets[name.length - 1] + 1, official: OFFICE, fault: 'name' });
  }
  return citations;
}
