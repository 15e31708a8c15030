import { distance } from '../../text/distance';
import { fold, foldWithOffsets } from '../../text/fold';
import { isAbbreviationOf } from '../organs/abbreviation';
import { matcher } from '../text-facts';
import { LAW_NAMES } from '../words/law-names';
import { type DocumentNumber, documentNumbersIn, isOfficial, offsetIn } from './document-numbers';
import { MISNAMED, NOTICES, NOTICES_KNOWN_TO, type Notice, OTHER_CODES } from './documents';
import { type QuotedTitle, titlesIn } from './titles';

/** A place where something official is cited otherwise than it is called. */
export interface Citation {
  readonly from: number;
  readonly to: number;
  /** As it should be written. */
  readonly official: string;
  /**
   * `name`: of a law, a document or an office; `number`: of a document; `brackets`: round its year; `other`: the number
   * of another document than the one that is named; `unissued`: the form's, with a number that no form has; `earlier`:
   * the name of the earlier form before the number of the one in force.
   */
  readonly fault: 'name' | 'number' | 'brackets' | 'other' | 'unissued' | 'earlier';
}

/** 国办公开办函〔2021〕30号, and the notice of 2019 that it replaced. */
export const [FORM_NOTICE, EARLIER_NOTICE] = NOTICES;
export type { Notice };

export const numberOf = ({ prefix, year, serial }: Notice): string => `${prefix}〔${year}〕${serial}号`;

const OFFICE = '国务院办公厅政府信息与政务公开办公室';

/** Laws and documents by their names: how far a name may be from one of them and still be meant for it. */
const NAMES = [
  { name: '中华人民共和国政府信息公开条例', begins: '中', ends: /公开条例$|条[列理]$|条$|例$/, changes: 3 },
  { name: '政府信息公开条例', begins: '', ends: /条例$|条[列理]$|条$/, changes: 1 },
  { name: '中华人民共和国政府信息公开工作年度报告格式', begins: '中', ends: /[格样方]式$/, changes: 3 },
] as const;
/** The fee rules: words get lost in so long a name; local rules add words to it and are no slips. */
const FEE_RULES = '政府信息公开信息处理费管理办法';
const MAX_LOST = 3;

const REGULATION = NAMES[0].name;
const REGULATION_NUMBER = 711;
/** The regulation's first text, of 2007: cited rightly where its history is told. */
const FORMER_NUMBER = 492;

/** The same, of paragraphs. */
export const citations = matcher('号》〉院', citationsIn);

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
      const named = noticeNamedBefore(text, offsetIn(text, number, number.prefix.length - exact.prefix.length));
      // The later name before the number of the earlier form is a slip; the other way round `earlier` names it better.
      if (named && named !== exact && exact !== FORM_NOTICE) {
        whole(named, 'other');
        continue;
      }
      if (!number.isOfficialForm) whole(exact, 'brackets');
      const name = nameMiswritten(text, offsetIn(text, number, number.prefix.length - exact.prefix.length), exact);
      if (name) citations.push(name);
      continue;
    }
    if (start >= 0) {
      const at = offsetIn(text, number, start);
      if (isUnissued(text, number, at)) {
        whole(FORM_NOTICE, 'unissued');
        continue;
      }
      const named = noticeNamedBefore(text, at);
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
const LOOKBEHIND = 40;

/** The notice whose title ends directly before a place. */
function noticeNamedBefore(text: string, at: number): Notice | undefined {
  const before = fold(text.slice(Math.max(0, at - LOOKBEHIND), at));
  return NOTICES.find(({ title }) => {
    const found = before.lastIndexOf(title);
    return found >= 0 && before.includes('》', found) && BETWEEN.test(before.slice(found + title.length));
  });
}

/** The title that ends directly before a place, its content folded. */
function titleBefore(text: string, at: number): (QuotedTitle & { name: string }) | undefined {
  const start = Math.max(0, at - MAX_TITLE);
  const title = titlesIn(text.slice(start, at)).at(-1);
  if (title?.mark !== '《' || !/^(?:的通知)?[（(\s]{0,3}$/.test(text.slice(start + title.to, at))) return undefined;
  const name = fold(text.slice(start + title.from + 1, start + title.to - 1)).replace(/[《》〈〉<>“”]/g, '');
  return { ...title, from: start + title.from, to: start + title.to, name };
}

const MAX_TITLE = 120;
/** The title of the form's notice as it stands in 《》. */
export const FORM_TITLE =
  '国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知';

/** What is wrong with the name before the right number of a notice: that of the earlier form, or a slip in it. */
function nameMiswritten(text: string, at: number, { title: known, names }: Notice): Citation | undefined {
  const title = titleBefore(text, at);
  if (!title) return undefined;
  const [from, to] = [title.from + 1, title.to - 1];
  if (known === FORM_NOTICE.title && title.name.includes(EARLIER_NOTICE.title))
    return { from, to, official: FORM_TITLE, fault: 'earlier' };
  if (names?.includes(title.name) !== false || title.name.includes(known.replace(/[〈〉]/g, ''))) return undefined;
  const official = names.find((name) => distance(title.name, name, MAX_SLIPS) <= MAX_SLIPS);
  return official === undefined ? undefined : { from, to, official, fault: 'name' };
}

const MAX_SLIPS = 3;

/** The sentence says by what the report was compiled. */
const COMPILES = /编制|编写|撰写|起草|拟制|拟定|形成|制作/;
const REPORT = /报告|年报/;
/** So far before a number its sentence may begin. In characters. */
const MAX_SENTENCE = 300;
const ABOUT_FORM = /年度?报告|年报|格式/;

/** Whether a number that no document of the table has stands where the number of the form should. */
function isUnissued(text: string, { prefix, year, serial, to }: DocumentNumber, at: number): boolean {
  const code = prefix.slice(prefix.lastIndexOf('国办'));
  const isOffice = code === FORM_NOTICE.prefix;
  const isForms = [FORM_NOTICE, EARLIER_NOTICE].some((form) => form.year === year && form.serial === serial);
  if (year > NOTICES_KNOWN_TO || !(isOffice || (isForms && OTHER_CODES.has(code)))) return false;
  const title = titleBefore(text, at);
  // Another document may well have been issued under such a number.
  if (title) return false;
  const before = text.slice(Math.max(0, at - MAX_SENTENCE), at);
  const sentence = before.slice(before.lastIndexOf('。') + 1) + text.slice(to, to + MAX_TITLE).split('。', 1)[0];
  return (
    (COMPILES.test(sentence) && (REPORT.test(sentence) || sentence.endsWith('编制'))) ||
    ABOUT_FORM.test(text.slice(Math.max(0, at - 16), at)) ||
    /^[^，。；]{0,4}格式/.test(text.slice(to, to + 12))
  );
}

/**
 * Codes end so (GB/T 9704: the year stands in 〔〕). Licences, case numbers and certificates have brackets of their own
 * and end otherwise; 字 alone may be either.
 */
const CODE = /(?:[发函规电办]|[办政发函委党]字)$/;
const OFFICE_CODE = /[政办党委府国局厅]/;

function hasWrongBrackets(text: string, { prefix, open, close }: DocumentNumber): boolean {
  if (isOfficial(text[open], text[close])) return false;
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
    const official = MISNAMED.get(name) ?? nameMeant(name);
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

/** A place's own regulation has its name before the short one. */
const isOfAPlace = (written: string, name: string): boolean =>
  !name.startsWith('中') && NAMES.some((known) => written.endsWith(known.name));

/** The official name that a name is a slip of. A name that holds the official one and more is another document's. */
function nameMeant(written: string): string | undefined {
  const law = /^中.{7,17}$/.test(written) && LAWS.find((name) => distance(written, name, 1) <= 1);
  if (law) return law === written ? undefined : law;
  if (!/公开|处理费|条/.test(written) || written.length < 6) return undefined;
  if (written === FEE_RULES || NAMES.some(({ name }) => written === name)) return undefined;
  for (const { name, begins, ends, changes } of NAMES) {
    if (!written.startsWith(begins) || !ends.test(written) || written.includes(name) || isOfAPlace(written, name))
      continue;
    if (Math.abs(written.length - name.length) <= changes && distance(written, name, changes) <= changes) return name;
  }
  if (!written.includes('处理费') || written.includes(FEE_RULES)) return undefined;
  const lost = FEE_RULES.length - written.length;
  const isShortened = lost > 0 && lost <= MAX_LOST && isAbbreviationOf(written, FEE_RULES);
  return isShortened || (lost === 0 && distance(written, FEE_RULES, 1) === 1) ? FEE_RULES : undefined;
}

/** National laws by their full names, no two of which are alike but for one character: 中华人民共和国保守国家密秘法. */
const LAWS = LAW_NAMES.filter((name) => /^中.*(?:法|法典)$/.test(name));

const ORDER = /^\(?(?:中华人民共和国)?(国(?:务院)?令?第?(\d{1,4})号令?)/;

/** The number of the order after the regulation's name, where it is not 711. */
function orderBehind(text: string, at: number): Citation | undefined {
  const { folded, offsets } = foldWithOffsets(text.slice(at, at + 40));
  const match = ORDER.exec(folded);
  if (!match || Number(match[2]) === REGULATION_NUMBER) return undefined;
  const around = text.slice(Math.max(0, at - 60), at + 60);
  if (Number(match[2]) === FORMER_NUMBER && /2007|2008|(?<!新)修订|原|旧|公布|废止/.test(around)) return undefined;
  const start = match[0].length - match[1].length;
  return {
    from: at + offsets[start],
    to: at + offsets[match[0].length - 1] + 1,
    official: match[1].replace(match[2], String(REGULATION_NUMBER)),
    fault: 'number',
  };
}

/** Only the office that issued the form can be meant, however much of its name is missing. */
const ISSUES_A_FORM = /^《?(?:关于)?(?:印发)?[〈《<]?(?:中华人民共和国)?政府信息公开工作年度报告/;

/** The office that issued the form, where a word of its long name is missing or changed. */
function officeMiswritten(text: string): Citation[] {
  const citations: Citation[] = [];
  for (let at = text.indexOf('国务院办公'); at >= 0; at = text.indexOf('国务院办公', at + 5)) {
    const { folded, offsets } = foldWithOffsets(text.slice(at, at + 40));
    const end = folded.indexOf('公开办公室');
    if (end < 0) continue;
    const name = folded.slice(0, end + 5);
    if (name === OFFICE || !/^\p{Script=Han}+$/u.test(name)) continue;
    if (distance(name, OFFICE, 3) > 3 && !ISSUES_A_FORM.test(folded.slice(end + 5))) continue;
    citations.push({ from: at, to: at + offsets[name.length - 1] + 1, official: OFFICE, fault: 'name' });
  }
  return citations;
}

/** Whether a document number of the State Council's offices follows, in brackets or without. */
export const isNumbered = (text: string, at: number): boolean => /^[（(\s]{0,3}国办/.test(text.slice(at, at + 6));

/** Whether the earlier form is spoken of as such. */
export const isHistory = (text: string, from: number, to: number): boolean =>
  /废止|原|不再|此前|20(?:19|20)年度/.test(text.slice(Math.max(0, from - 40), from) + text.slice(to, to + 20));
