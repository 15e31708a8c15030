import { readNumeral } from '../text/figure';
import { bigrams, twofold } from './text-facts';

/** A figure in prose: every value that it may stand for, and what it is counted in. */
export interface ProseFigure {
  /** Offsets in the folded text; the digits with their scale and rounding words, not the unit. */
  readonly from: number;
  readonly to: number;
  /** After the unit. */
  readonly end: number;
  readonly value: number;
  /** A rounded figure (18万余, 约47.10万, 45.28万) is an interval; both ends belong to it. */
  readonly low: number;
  readonly high: number;
  /** 件, 条 …; % for a share; empty for a bare number. */
  readonly unit: string;
  /** How many decimals are written. */
  readonly decimals: number;
}

/** Measure words, longest first. */
const UNITS = [
  '条(次)',
  '件(次)',
  '篇(次)',
  '场(次)',
  '人(次)',
  '个百分点',
  '个工作日',
  '工作日',
  '个月',
  '个方面',
  '方面',
  '批次',
  '件次',
  '人次',
  '场次',
  '份次',
  '条次',
  '篇次',
  '万元',
  '亿元',
  '百分点',
  '(件)',
  '件',
  '条',
  '份',
  '起',
  '例',
  '宗',
  '个',
  '次',
  '人',
  '封',
  '篇',
  '期',
  '册',
  '项',
  '家',
  '场',
  '元',
  '部',
  '名',
  '批',
  '则',
  '集',
  '户',
  '张',
  '幅',
  '位',
  '类',
  '大',
  '%',
  '‰',
  '倍',
  '年',
  '月',
  '日',
  '号',
  '时',
  '天',
  '届',
  '版',
  '周',
];
/** Not counts of anything that a report states. */
const NO_COUNTS = new Set(
  '% ‰ 倍 年 月 日 号 时 天 届 版 周 个百分点 百分点 个工作日 工作日 个月 个方面 方面 大 类'.split(' '),
);
export const isCount = (unit: string): boolean => unit !== '' && !NO_COUNTS.has(unit);

/** Two counts at least: what has parts and a whole has them. */
export const TWO_COUNTS = twofold([
  ...bigrams('0123456789万亿余多', UNITS.map((unit) => (isCount(unit) ? unit[0] : '')).join('')),
  ...bigrams('一二两三四五六七八九十百千万零〇余多', '件起宗例'),
]);

/** In what the figures of tables are counted. */
const CASES = new Set('条(次) 件(次) 人(次) (件) 件 条 份 起 例 宗 个 次 件次 人次 封 项 部'.split(' '));
export const isCase = ({ unit, value }: ProseFigure): boolean => CASES.has(unit) || (unit === '' && value === 0);

/** In what is counted what is published: an item is one, whichever of them it is counted in. */
export const PUBLISHED: ReadonlySet<string> = new Set(['条', '件', '篇', '份', '期', '则']);

/** 条次 and 条 count the same things; 人次 and 人 do not. */
export const baseOf = (unit: string): string => (/^[条篇件份场](?:次|\(次\))$/.test(unit) ? unit[0] : unit);

/** The units by their first character, each list by its number. */
const unitLists: string[][] = [[]];
const unitsByFirst = new Uint8Array(0x10000);
for (const unit of UNITS) {
  const first = unit.charCodeAt(0);
  if (unitsByFirst[first] === 0) unitsByFirst[first] = unitLists.push([]) - 1;
  unitLists[unitsByFirst[first]].push(unit);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const MAX_DIGITS = 15;

/** Reads the figure that begins at a digit of folded text. */
export function figureAt(text: string, from: number): ProseFigure {
  let at = from;
  while (isDigit(text.charCodeAt(at)) || (text.charCodeAt(at) === 0x2c && isGroup(text, at))) at++;
  let digits = text.slice(from, at);
  if (digits.includes(',')) digits = digits.replaceAll(',', '');
  let decimals = 0;
  if (text.charCodeAt(at) === 0x2e && isDigit(text.charCodeAt(at + 1))) {
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    decimals = end - at - 1;
    digits += text.slice(at, end);
    at = end;
  }
  const scale =
    text[at] === '万' && text[at + 1] !== '元' ? 10_000 : text[at] === '亿' && text[at + 1] !== '元' ? 100_000_000 : 1;
  if (scale > 1) at++;
  const isMore = text[at] === '余' || text[at] === '多';
  if (isMore) at++;
  const value = digits.length > MAX_DIGITS ? Number.NaN : Number(digits) * scale;
  if (isMore && scale === 1 && text[at] === '万' && text[at + 1] !== '元')
    return rounded(text, from, at + 1, value * 10_000, stepOf(digits) * 10_000, decimals);
  if (isMore) return rounded(text, from, at, value, stepOf(digits) * scale, decimals);
  const written = unitAt(text, at);
  const unit = written === '' && isInCases(text, from) ? '件' : written;
  const isRounded = scale > 1 || decimals > 0 || unit.endsWith('元');
  const end = at + written.length;
  const [low, high] = boundsOf(text, from, end, value) ?? [value, value];
  const slack = isRounded && low === high ? (scale * 10 ** -decimals) / 2 : 0;
  return { from, to: at, end, value, low: low - slack, high: high + slack, unit, decimals };
}

/** 本年制发件数为5: the unit stands before the figure; 行政许可延续决定数量为96 is of some. */
const isInCases = (text: string, from: number): boolean =>
  from > 1 &&
  '数量栏为是:'.includes(text[from - 1]) &&
  (/(?:(?:制[发定]|出台|废止|有效)件数|(?:许可|处罚|强制|处理)决定数量)[为是:]?$/.test(
    text.slice(Math.max(0, from - MAX_IN_CASES), from),
  ) ||
    (/(?:(?:申请|答复|办[结复理]|受理|收到|结转|[上下]一?年度?)(?:件数|总数|数量|总量)|总计栏)[为是:]?$/.test(
      text.slice(Math.max(0, from - MAX_IN_CASES), from),
    ) &&
      /^\d+(?:[,;。)]|$)/.test(text.slice(from, from + MAX_DIGITS))));
/** 制发件数 or 处理决定数量, and 为. */
const MAX_IN_CASES = 7;

/** How far off the figure is that somebody writes with 约 before it: so much of it, or what is rounded away (约50件 for 46). */
const ABOUT = 0.06;
/** And no more than so much of it. 近50件 is said of 46, and hardly of more than 50. */
const NEAR = 0.12;
const around = (value: number): Bounds => {
  const slack = Math.max(value * ABOUT, Math.min(stepOf(String(value)) / 2, value * NEAR));
  return [value - slack, value + slack];
};
/** 超过N is not said of much more. */
const OVER = 0.2;
const BEFORE: readonly (readonly [RegExp, (value: number) => Bounds])[] = [
  [/(?:不超过?|不多于|至多|不足|不到|未达|低于|少于)$/, (value) => [0, value]],
  [/(?:不少于|不低于|至少)$/, (value) => [value, Number.POSITIVE_INFINITY]],
  [/约$/, around],
  [/近$/, (value) => [value * (1 - NEAR), value * (1 + ABOUT)]],
  [/(?:[超逾]|超过|突破)$/, (value) => [value, value * (1 + OVER)]],
];
const BEHIND: readonly (readonly [RegExp, (value: number) => Bounds])[] = [
  [/^以上/, (value) => [value, Number.POSITIVE_INFINITY]],
  [/^以[内下]/, (value) => [0, value]],
  [/^(?:左右|上下)/, around],
];
type Bounds = readonly [low: number, high: number];
const MAX_BOUND = 3;
/** The last characters of what may stand before, and the first of what may stand behind. */
const BOUNDS_BEFORE = '超逾过破约近于多足到达少';
const BOUNDS_BEHIND = '以左上';

/** Between what a figure lies that is not meant exactly: 不足90件, 约90件, 90件左右, 90件以上; undefined for any other. */
function boundsOf(text: string, from: number, end: number, value: number): Bounds | undefined {
  if (from > 0 && BOUNDS_BEFORE.includes(text[from - 1])) {
    const before = text.slice(Math.max(0, from - MAX_BOUND), from);
    const bounds = BEFORE.find(([words]) => words.test(before))?.[1](value);
    if (bounds) return bounds;
  }
  if (end < text.length && BOUNDS_BEHIND.includes(text[end]))
    return BEHIND.find(([words]) => words.test(text.slice(end, end + MAX_BOUND)))?.[1](value);
  return undefined;
}

const NUMERAL = /^([一二两三四五六七八九十百千万零〇]{1,9})([余多]?)([件起宗例])(?![事实大])/;
/** What stands before a number that is no count, or none to be held to: 第三件, 每三件, 约二十件, 不足十件. */
const NO_COUNT_BEFORE = '第每逐哪这那几数约近超逾过破足一二两三四五六七八九十百千万零〇0123456789';
/** 两三件, 七八十件: nobody counted. */
const VAGUE = /[一二两三四五六七八九]{2}/;
const MAX_NUMERAL_LENGTH = 12;

/**
 * Reads the count that begins at a Chinese numeral of folded text: 十二件, 两起. Only cases are counted so, and one alone
 * is none: 一件, 一起 and 一例 say other things as well.
 */
export function numeralAt(text: string, from: number): ProseFigure | undefined {
  const match = NUMERAL.exec(text.slice(from, from + MAX_NUMERAL_LENGTH));
  if (!match || (from > 0 && NO_COUNT_BEFORE.includes(text[from - 1]))) return undefined;
  const [, written, more, unit] = match;
  const value = VAGUE.test(written) ? undefined : readNumeral(written);
  if (value === undefined || value < 2) return undefined;
  const to = from + written.length + more.length;
  const high = more === '' ? value : value + stepOf(String(value));
  return { from, to, end: to + unit.length, value, low: value, high, unit, decimals: 0 };
}

/** 2100余, 2100余万: from 2100 to the next hundred. */
function rounded(text: string, from: number, at: number, value: number, step: number, decimals: number): ProseFigure {
  const unit = unitAt(text, at);
  return { from, to: at, end: at + unit.length, value, low: value, high: value + step, unit, decimals };
}

/** The step of the last digit that is not 0: 100 for 2100. */
function stepOf(digits: string): number {
  let zeros = 0;
  while (digits[digits.length - 1 - zeros] === '0') zeros++;
  return digits.includes('.') ? 10 ** -(digits.length - digits.indexOf('.') - 1) : 10 ** zeros;
}

const isGroup = (text: string, comma: number): boolean =>
  isDigit(text.charCodeAt(comma - 1)) &&
  isDigit(text.charCodeAt(comma + 1)) &&
  isDigit(text.charCodeAt(comma + 2)) &&
  isDigit(text.charCodeAt(comma + 3)) &&
  !isDigit(text.charCodeAt(comma + 4));

function unitAt(text: string, at: number): string {
  for (const unit of unitLists[unitsByFirst[text.charCodeAt(at)] ?? 0])
    if (unit.length === 1 || text.startsWith(unit, at)) return unit;
  return '';
}

/** Whether two figures can stand for the same number: whether their intervals meet. */
export const agrees = ({ low, high }: ProseFigure, value: number): boolean =>
  value >= low - 1e-9 && value <= high + 1e-9;
