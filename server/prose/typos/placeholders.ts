import { bigrams, matcher } from '../text-facts';
import {
  A_FIGURE_STANDS,
  ASKED_AT_START,
  ASKED_IN_BRACKETS,
  ASKED_OF_A_FIGURE,
  ASKED_PARAGRAPH,
  COUNTED_BEFORE,
  DOUBTED,
  EXAMPLE,
  FIRST_IN_BRACKETS,
  INSTRUCTION,
  isToTheClerk,
  MARGIN_NOTE,
  MARGIN_NOTE_BEGINS,
  NAMED_IN_BRACKETS,
  NOUNS_BEHIND_LETTERS,
  OF_ITSELF,
  ORGAN_ITSELF,
  TEMPLATE_SENTENCES,
  TO_BE_CUT,
  TYPE_SIZES,
  TYPEFACE,
  TYPESETTING,
} from '../words/template-remains';

/** Something that a template left to be filled in. Offsets are those of the text it was found in. */
export interface Placeholder {
  readonly from: number;
  readonly to: number;
  /** `note`: what was said to the clerk; `empty`: brackets with nothing in them. Else what a template left. */
  readonly kind?: 'note' | 'empty';
}

/** Every character that a placeholder can begin with; all else is decided where one of them stands. */
const SIGNS = new RegExp(
  `[XxＸｘ×✕]+|[_＿]{2,}|[【[［〈＜<｛{〔]|[（(](?=[待请\\s)）${FIRST_IN_BRACKETS}]|[${TYPE_SIZES}]号)|某{2,}|待[补填完]|请在此|[*＊]+|□+|N(?=[条件份篇])|T(?:ODO|BD)|FIXME`,
  'g',
);

/** After a letter in place of a figure: date words, then measure words. */
const TIME = '年月日号';
const MEASURE = '条件份篇期个项次起例宗人元万场家部名处户批册%％';
/** After a letter in place of a name. */
const ORGAN =
  /^(?:[\u4e00-\u9fff]{0,2}(?:人民政府|街道|管委会|管理委员会)|[\u4e00-\u9fff]{0,5}局|[市县区镇乡旗州](?![\u4e00-\u9fff]?(?:光|射))|省|委(?!托)|厅|办(?!理)|单位|部门|中心)/;
/** A case is narrated: names and places are left out on purpose. */
const STORY = /申请人|原告|被告|上诉|起诉|(?<!投)诉(?!求)|案例|案情|举报|投诉人|信访人|村民|居民|业主|某/;
const STORY_LOOKBEHIND = 60;

/** What stands in brackets that are to be filled in; never the words of a heading or a link. */
const ASKED =
  /^(?:待(?:补充|填写?|定|核实?|完善|更新|确认|统计)|请(?:填|补|输入|插入|在此|核)|填写|填报|填入|此处|在此(?:填|输|插)|需(?:填写|补充))/;
const NOT_ASKED = /^(?:填写|填报|填入|此处)?(?:说明|指南|须知|要求|范例|示例|规范|错误|不全|率)/;
const NAMED =
  /^(?:行政机关名称|机关名称|单位名称|部门名称|机构名称|单位全称|名称|年份|年度|日期|年|月|日|数字|数量|姓名|电话|地址|网址|邮箱|X+|x+|×+|…+)$/;
/** In round brackets people say many things: only what cannot be meant for the reader. */
const ASKED_ROUND = /^(?:待(?:补充|填写|填)|请(?:填写|补充|在此填写)|此处(?:填写|插入|补充))/;
const CLOSE: Readonly<Record<string, string>> = {
  '【': '】',
  '[': ']',
  '［': '］',
  '〈': '〉',
  '＜': '＞',
  '<': '>',
  '｛': '｝',
  '{': '}',
  '（': '）',
  '(': ')',
  '〔': '〕',
};
const MAX_REQUEST_LENGTH = 40;

const isAscii = (char: string | undefined): boolean => char !== undefined && /[\w.\-/:@+#&=~“”"'＋]/.test(char);

/** The placeholders of a text. Where something else may be meant (a name left out, a multiplication) there is none. */
export const placeholders = matcher(
  [
    ...'Xx×✕【[〈<{〔*□',
    '()',
    ...bigrams('N', '条件份篇'),
    '请在',
    '写说',
    ...bigrams('(', `待请 ${FIRST_IN_BRACKETS}`),
    ...bigrams(TYPE_SIZES, '号'),
    '表格',
    '这一项',
    '__',
    '某某',
    '待补',
    '待填',
    '待完',
    'TODO',
    'TBD',
    'FIXME',
    MARGIN_NOTE_BEGINS,
    ...bigrams('前', '删请须要应'),
    '??',
    '(?',
  ],
  placeholdersIn,
);

function placeholdersIn(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  let end = 0;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (index < end) continue;
    const placeholder = placeholderAt(text, index, sign);
    if (!placeholder) continue;
    end = placeholder.to;
    found.push(placeholder);
  }
  const note = text.includes(MARGIN_NOTE_BEGINS) ? MARGIN_NOTE.exec(text) : null;
  if (note) found.push({ from: 0, to: text.trimEnd().length, kind: 'note' });
  for (const { 0: cut, index } of text.includes('删') ? text.matchAll(TO_BE_CUT) : [])
    found.push({ from: index, to: index + cut.length, kind: 'note' });
  for (const { 0: doubt, index } of /[?？]/.test(text) ? text.matchAll(DOUBTED) : [])
    found.push({ from: index, to: index + doubt.length, kind: 'note' });
  if (text.includes('表格') || text.includes('这一项') || text.includes('写说明')) {
    for (const { 0: sentence, index } of text.matchAll(TEMPLATE_SENTENCES))
      found.push({ from: index, to: index + sentence.length });
  }
  return found;
}

function placeholderAt(text: string, from: number, sign: string): Placeholder | undefined {
  const first = sign[0];
  if (/[XxＸｘ×✕]/.test(first)) return letters(text, from, from + sign.length);
  if (first === '_' || first === '＿') return blankLine(text, from, from + sign.length);
  if (first === '某') return someone(text, from, from + sign.length);
  if (first === '待' || first === '请') return wholeParagraph(text, from);
  if ('*＊□N'.includes(first)) return mark(text, from, from + sign.length);
  if (first in CLOSE) return bracketed(text, from, first);
  const isWord = !isAscii(text[from - 1]) && !/[\w./@-]/.test(text[from + sign.length] ?? '');
  return isWord ? { from, to: from + sign.length } : undefined;
}

/** XX, ××, 20XX年, 202X年, X月X日, X局. */
function letters(text: string, from: number, to: number): Placeholder | undefined {
  const behind = text.slice(to, to + 10).trimStart();
  const yearFrom = yearBefore(text, from, to);
  if (yearFrom !== undefined && behind[0] === '年') return { from: yearFrom, to: withDate(text, to) };
  const before = text[from - 1];
  const number = ASKED_NUMBER.test(text.slice(Math.max(0, from - 4), from))
    ? LETTERS_OF_A_NUMBER.exec(text.slice(to))
    : null;
  if (number && to + number[0].length - from >= MIN_NUMBER) return { from, to: to + number[0].length };
  if (isAscii(before) || isAscii(text[to]) || isNarrative(text, from)) return undefined;
  if (behind === '') return undefined;
  const isSeveral = to - from >= 2;
  if (TIME.includes(behind[0])) return isSeveral || behind[0] !== '号' ? { from, to: withDate(text, to) } : undefined;
  const isTimes = /[×✕xX]/.test(text[from]) && !isSeveral && /[\d\s）)]/.test(before ?? '');
  if (isTimes) return undefined;
  if (
    MEASURE.includes(behind[0]) &&
    !/^(?:人民|部门|家庭|项目|个人|名[单称录义额]|处[理罚分置室]|户籍|批[准复示])/.test(behind)
  ) {
    // 第X条 is an article that was left out, 从X起 a point in a list: letters that stand for names.
    return isSeveral || !/[第个每自从]/.test(before ?? '') ? { from, to } : undefined;
  }
  if (isSeveral && NOUNS_BEHIND_LETTERS.test(behind)) return { from, to };
  const isOrgan = ORGAN.test(behind);
  return isOrgan && (isSeveral || !/[\u4e00-\u9fff]/.test(before ?? '')) ? { from, to } : undefined;
}

/** 电话：XXXX-XXXXXXX; of some digits people leave out a part on purpose. */
const ASKED_NUMBER = /(?:电话|传真|邮编|邮政编码)[：:]?$/;
const LETTERS_OF_A_NUMBER = /^(?:[-－—][XxＸｘ×]{6,8})?(?=[，。；、,;）)\s]|$)/;
const MIN_NUMBER = 6;

/** 20XX and 202X: the digits belong to it. */
function yearBefore(text: string, from: number, to: number): number | undefined {
  const digits = /(?<!\d)20\d?$/.exec(text.slice(Math.max(0, from - 4), from));
  return digits && digits[0].length + to - from === 4 ? from - digits[0].length : undefined;
}

/** X年X月X日 is one placeholder. */
function withDate(text: string, to: number): number {
  const rest = /^(?:\s?[年月日]\s?[XxＸｘ×✕]{1,2}(?=\s?[月日号]))+/.exec(text.slice(to, to + 16));
  return to + (rest?.[0].length ?? 0);
}

const isNarrative = (text: string, at: number): boolean =>
  STORY.test(text.slice(Math.max(0, at - STORY_LOOKBEHIND), at).concat(' ', text.slice(at + 1, at + STORY_LOOKBEHIND)));

/** ____年, 联系电话：____. */
function blankLine(text: string, from: number, to: number): Placeholder | undefined {
  const behind = text.slice(to, to + 4).trimStart()[0] ?? '';
  const before = text
    .slice(Math.max(0, from - 3), from)
    .trimEnd()
    .slice(-1);
  if (isAscii(behind) && behind !== '%') return undefined;
  // __88__条 is emphasised.
  if (to - from === 2 && isAscii(text[from - 1])) return undefined;
  const isWanted = (behind !== '' && (TIME.includes(behind) || MEASURE.includes(behind))) || /[：:为共]/.test(before);
  return isWanted ? { from, to } : undefined;
}

/** 某某局, 某某年. A person called 李某某 is none. */
function someone(text: string, from: number, to: number): Placeholder | undefined {
  const behind = text.slice(to, to + 10);
  const around = `${text.slice(Math.max(0, from - STORY_LOOKBEHIND), from)} ${text.slice(to, to + STORY_LOOKBEHIND)}`;
  if (to - from > 2 || STORY.test(around) || /[^\P{Script=Han}市县区镇乡省由将向与和对本]/u.test(text[from - 1] ?? ''))
    return undefined;
  return ORGAN.test(behind) || /^[年月]/.test(behind) ? { from, to } : undefined;
}

/** 公开信息*条, **局, □□局, N条: alone in its text, for a pair of asterisks is an emphasis. */
function mark(text: string, from: number, to: number): Placeholder | undefined {
  const isAsterisk = ASTERISK.test(text[from]);
  // More than one are emphasis.
  if (isAsterisk && (text.search(ASTERISK) < from || hasAsterisk(text, to))) return undefined;
  const before = text.slice(Math.max(0, from - 4), from);
  if (/[\u4e00-\u9fff]$/.test(before) && A_FIGURE_STANDS.test(text.slice(to, to + 4)))
    return text[from] !== 'N' || COUNTED_BEFORE.test(before) ? { from, to } : undefined;
  const isName = text[from] !== 'N' && to - from >= 2 && !/[\u4e00-\u9fff]/.test(before.slice(-1));
  return isName && ORGAN_ITSELF.test(text.slice(to, to + 12)) ? { from, to } : undefined;
}

const ASTERISK = /[*＊]/;
const hasAsterisk = (text: string, from: number): boolean =>
  text.indexOf('*', from) >= 0 || text.indexOf('＊', from) >= 0;

/** A paragraph that says nothing but 待补充. */
function wholeParagraph(text: string, from: number): Placeholder | undefined {
  const isWhole = (text.length < 12 && /^\s*待(?:补充|填写|完善)[。.…]*\s*$/.test(text)) || ASKED_PARAGRAPH.test(text);
  return isWhole ? { from, to: text.trimEnd().length } : undefined;
}

/** 【待补充】, [填写单位名称], 〈日〉. */
function bracketed(text: string, from: number, open: string): Placeholder | undefined {
  const isRound = open === '（' || open === '(';
  const close = text.slice(from + 1, from + MAX_REQUEST_LENGTH).indexOf(CLOSE[open]);
  if (close < 0) return undefined;
  const to = from + 1 + close + 1;
  const inside = text.slice(from + 1, to - 1).trim();
  const isFigures = A_FIGURE_STANDS.test(text.slice(to, to + 4)) && /[\u4e00-\u9fff]/.test(text[from - 1] ?? '');
  if (isFigures && (inside === '' || ASKED_OF_A_FIGURE.test(inside))) return { from, to };
  if (inside === '') return isRound && isBetweenWords(text, from, to) ? { from, to, kind: 'empty' } : undefined;
  if (open !== '〈' && open !== '<' && isToTheClerk(inside)) return { from, to, kind: 'note' };
  if (EXAMPLE.test(inside) && text.slice(0, from).trim() === '') return { from, to };
  if (NOT_ASKED.test(inside) || (open === '[' && text[to] === '(')) return undefined;
  const isAsked = isRound
    ? isAskedInRound(text, from, inside)
    : ASKED.test(inside) || (open !== '<' && NAMED.test(inside));
  return isAsked ? { from, to } : undefined;
}

/** （） behind what has an address, a number or another name in brackets; elsewhere they are filled in by hand. */
const isBetweenWords = (text: string, from: number, to: number): boolean =>
  NAMED_IN_BRACKETS.test(text.slice(Math.max(0, from - 4), from)) && /[\u4e00-\u9fff，。；]/.test(text[to] ?? '');

function isAskedInRound(text: string, from: number, inside: string): boolean {
  if (ASKED_ROUND.test(inside) || ASKED_IN_BRACKETS.test(inside) || INSTRUCTION.test(inside)) return true;
  if (TYPEFACE.test(inside) && TYPESETTING.test(inside)) return true;
  if (ASKED_OF_A_FIGURE.test(inside) && /信息\d+[条篇]$/.test(text.slice(Math.max(0, from - 12), from))) return true;
  if (!ASKED_AT_START.test(inside)) return false;
  return /^$|[，。；：、,;:\s]/.test(text[from - 1] ?? '') || OF_ITSELF.test(text.slice(Math.max(0, from - 4), from));
}
