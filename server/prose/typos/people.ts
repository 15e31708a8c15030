import { matcher } from '../text-facts';

/** A number that belongs to a private person. */
export interface PersonalNumber {
  readonly kind: 'identity' | 'mobile';
  readonly from: number;
  readonly to: number;
}

const NUMBERS = /(?<![\w.\-/=&?#])(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\w])/g;

/** Weights and check characters of GB 11643. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Words for a person who is no part of the office; and words by which an office gives its own number. */
const PRIVATE = /申请人|当事人|投诉人|举报人|信访人|来访人|来信人|反映人|原告|村民|居民|业主/;
const ADDRESSED = /先生|女士|同志|某某?[，,（(：:\s]/;
const OFFICIAL =
  /拨打|咨询|热线|监督电话|投诉电话|举报电话|受理电话|办公电话|服务电话|如有疑问|如对|如需|欢迎|请与|联系我|信用代码|访问量|点击|浏览|阅读/;
const BEFORE = 30;
const SENTENCE = 80;

/**
 * The numbers of private persons in a text: identity-card numbers whose check digit and date of birth hold, and mobile
 * numbers that the sentence ties to an applicant or a named person. A number that an office gives as its own is none.
 */
export const personalNumbers = matcher('0123456789', personalNumbersIn);

function personalNumbersIn(text: string): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  if (!/\d{11}/.test(text)) return found;
  for (const { 0: written, index } of text.matchAll(NUMBERS)) {
    const to = index + written.length;
    if (written.length === 18) {
      const isCode = /信用代码|机构代码/.test(text.slice(Math.max(0, index - 20), index));
      if (!isCode && isIdentityNumber(written)) found.push({ kind: 'identity', from: index, to });
    } else if (isOfPerson(text, index, to)) found.push({ kind: 'mobile', from: index, to });
  }
  return found;
}

/** Whether eighteen characters are an identity-card number by birth date and check digit. */
function isIdentityNumber(written: string): boolean {
  const [year, month, day] = [
    Number(written.slice(6, 10)),
    Number(written.slice(10, 12)),
    Number(written.slice(12, 14)),
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  if (!/^[1-8]/.test(written) || written[0] === '0') return false;
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(written[i]), 0);
  return CHECKS[sum % 11] === written[17].toUpperCase();
}

function isOfPerson(text: string, from: number, to: number): boolean {
  const start = Math.max(0, from - SENTENCE);
  const before = text.slice(start, from);
  const sentence = before.slice(before.lastIndexOf('。') + 1) + text.slice(to, to + SENTENCE).split('。', 1)[0];
  if (OFFICIAL.test(sentence)) return false;
  const near = before.slice(before.lastIndexOf('。') + 1).slice(-BEFORE);
  return PRIVATE.test(near) || (ADDRESSED.test(near) && !/联系人|负责人|经办人|工作人员|主任|科长|局长/.test(sentence));
}

/** A number as it may be shown: its middle hidden. */
export const masked = (written: string): string =>
  written.length === 18
    ? `${written.slice(0, 6)}********${written.slice(14)}`
    : `${written.slice(0, 3)}****${written.slice(7)}`;
