import { cached } from '../../caches';
import { fold } from '../../text/fold';
import { isHan } from '../../text/han';
import { bigrams, matcher } from '../text-facts';
import {
  BARE_MYRIAD,
  CHANNEL_UNIT_LOST,
  CHANNELS,
  COUNTED_BEFORE_THING,
  COUNTED_BEHIND_THING,
  COUNTED_LATER,
  COUNTED_THINGS,
  COUNTED_WORDINGS,
  FIRST_OF_COUNTS,
  IN_WORDS,
  ITEM_WITHOUT_UNIT,
  NOTHING_THERE,
  TO_THE_COUNT,
  VERBS_BEHIND,
  YEAR_LOST,
  YEAR_LOST_BEFORE,
} from '../words/lost-figures';
import { ITSELF, WHOLE_PLACE } from '../words/organ-itself';

/** A measure word whose number is not there. Offsets are those of the text it was found in. */
export interface LostFigure {
  readonly from: number;
  readonly to: number;
}

const byMeasure = cached((measure: string): readonly RegExp[] =>
  COUNTED_WORDINGS.filter(({ measures }) => measures.includes(measure)).map(
    ({ verbs, objects }) => new RegExp(`(?:${verbs})${objects === '' ? '' : `了?(?:${objects})`}(?:${TO_THE_COUNT})?$`),
  ),
);

const NONE: LostFigure[] = [];
const MEASURES = '条篇份个次起宗例场封元%％件期';
/** A measure word after no figure and with nothing after it: 条例, 件数, 次序 and their like run on. */
function aloneIn(text: string): number[] {
  const found: number[] = [];
  for (let at = 1; at < text.length; at++) {
    if (isMeasure[text.charCodeAt(at)] === 0) continue;
    if (!isHan(text.charCodeAt(at - 1)) && !BLANKS.includes(text[at - 1])) continue;
    let to = at + 1;
    while (to <= at + MAX_BLANKS && BLANKS.includes(text[to] ?? '-')) to++;
    if ('，。；、,;'.includes(text[to] ?? '-')) found.push(at);
  }
  return found;
}
const isMeasure = new Uint8Array(0x10000);
for (const measure of MEASURES) isMeasure[measure.charCodeAt(0)] = 1;
const BLANKS = ' \u00a0\u3000';
const MAX_BLANKS = 3;
const LOOKBEHIND = 30;

/** The measure words of a text whose numbers got lost, in wordings that leave no doubt: each sort by cues of its own. */
export const lostFigures = [
  matcher(bigrams(MEASURES, ',。;、 '), measuresAlone),
  matcher(['现行'], lostInForce),
  matcher(bigrams('0123456789', `、，信政各${VERBS_BEHIND.replace(/(?<=[^|])[^|]|\|/g, '')}`), unitsLost),
  matcher(
    YEAR_LOST_BEFORE.flatMap((mark) => [`年${mark}`, `度${mark}`]),
    yearsLost,
  ),
];

function yearsLost(text: string): LostFigure[] {
  return [...text.matchAll(YEAR_LOST)].map(({ 0: year, index }) => ({ from: index, to: index + year.length }));
}

function measuresAlone(text: string): LostFigure[] {
  const found: LostFigure[] = [];
  for (const index of aloneIn(text)) {
    const said = sentenceBefore(text, index).replace(BARE_MYRIAD, '');
    const measure = text[index] === '％' ? '%' : text[index];
    if (isInWord(said, measure)) continue;
    const isCounted = byMeasure(measure).some((pattern) => pattern.test(said)) || OF_CHANNEL.test(said);
    if ((isCounted || isAmongCounts(text, index, measure)) && !NOTHING_THERE.test(said))
      found.push({ from: index, to: index + 1 });
  }
  return found;
}

const NUMERALS = '一二三四五六七八九十百千万亿两余多几数半每各某整〇零首单逐干';

/** A number in words, or a word that ends so (头条, 文件). */
function isInWord(said: string, measure: string): boolean {
  const last = said[said.length - 1] ?? '';
  if (said.endsWith('工单')) return false;
  return NUMERALS.includes(last) || ((IN_WORDS[measure]?.includes(last) ?? false) && !said.endsWith('热线'));
}

/** 其中网站条. */
const OF_CHANNEL = new RegExp(`其中,?(?:通过)?${CHANNELS}(?:发布|公开)?$`);

/**
 * An item of a list like 财政信息12条、企业资质条、环保信息8条: the one before or after it is counted in the same measure. 收到2件，全部为
 * 网络申请件 says of what kind they are.
 */
function isAmongCounts(text: string, at: number, measure: string): boolean {
  if (!LISTED.includes(measure)) return false;
  const before = fold(text.slice(Math.max(0, at - LOOKBEHIND), at));
  const item = /(\d?)(.?)[、,;](?!全部|[无未没零均都皆全系为是属])(\p{Script=Han}{2,10})$/u.exec(before);
  const startsBlock = /[:(]\p{Script=Han}{2,10}$/u.test(before) || FIRST_OF_COUNTS.test(before);
  if (item && item[1] !== '' && item[2] === measure) return true;
  const behind = fold(text.slice(at + 1, at + 1 + LOOKBEHIND));
  return (item !== null || startsBlock) && NEXT_COUNTED.get(measure)?.test(behind) === true;
}

const LISTED = '条篇份件';
const NEXT_COUNTED = new Map(
  [...LISTED].map((measure) => [measure, new RegExp(`^[、,;]\\p{Script=Han}{2,12}\\d+${measure}[、,;。]`, 'u')]),
);

/** 信息367发布: the number is there and what it counts in is not. */
const UNITS_LOST = [
  new RegExp(`(?:${COUNTED_THINGS})(\\d{1,6})(?=${VERBS_BEHIND})`, 'g'),
  COUNTED_BEFORE_THING,
  CHANNEL_UNIT_LOST,
];

/** 附件2, 表3. */
const NUMBERED = /附[件表图]$|[表图第]$/;

/** A number with no measure word behind it, where one of the two wordings has it: most texts have none. */
const WITHOUT_UNIT = new RegExp(`\\d(?:[、，信政各]|${VERBS_BEHIND})`);

function unitsLost(text: string): LostFigure[] {
  if (!WITHOUT_UNIT.test(text)) return NONE;
  const inLists = [...text.matchAll(ITEM_WITHOUT_UNIT)].flatMap(({ 0: items, 2: digits, index }) => {
    const to = index + items.length;
    const from = to - digits.length;
    return NUMBERED.test(text.slice(Math.max(0, from - 2), from)) ? [] : [{ from, to }];
  });
  if (inLists.length > 0) return inLists;
  const behind = figuresOf(text, COUNTED_BEHIND_THING).filter(({ to }) =>
    COUNTED_LATER.test(text.slice(to, to + LOOKBEHIND)),
  );
  return [...UNITS_LOST.flatMap((pattern) => figuresOf(text, pattern)), ...behind].filter(
    // 12345, 12315: hotlines; 2024: a year.
    ({ from, to }) => !/^(?:12\d{3}|9\d{4}|20\d\d|1[12]\d)$/.test(text.slice(from, to)),
  );
}

/** The numbers that end what a pattern finds. */
const figuresOf = (text: string, pattern: RegExp): LostFigure[] =>
  [...text.matchAll(pattern)].map(({ 0: whole, 1: digits, index }) => {
    const to = index + whole.length;
    return { from: to - digits.length, to };
  });

/** What stands before a place in its own sentence, folded. */
function sentenceBefore(text: string, at: number): string {
  const folded = fold(text.slice(Math.max(0, at - LOOKBEHIND), at));
  return folded.slice(Math.max(folded.lastIndexOf('。'), folded.lastIndexOf(';'), folded.lastIndexOf(':')) + 1);
}

const IN_FORCE = /^现行有效的?(?:行政)?规范性文件(?:共|有|共有|为|合计)?(?=[,。;])/;
/** A clause that counts: who, when, 共有. */
const COUNTED = new RegExp(
  `(?:^|[,;。])(?:截[至止][^,;。]{0,12}|目前|${ITSELF}|${WHOLE_PLACE})?(?:共有?|现有|尚有|有|保留)$`,
);
/** Or one of several counts: made, repealed, in force. */
const ONE_OF_COUNTS = /(?:制发|印发|废止|制定|新增|失效)[^,;。公清梳目]{0,12}[,;]$/;

/** 现行有效的规范性文件。 with its figure and measure word gone. */
function lostInForce(text: string): LostFigure[] {
  const found: LostFigure[] = [];
  for (let at = text.indexOf('现行有效'); at >= 0; at = text.indexOf('现行有效', at + 4)) {
    const match = IN_FORCE.exec(fold(text.slice(at, at + 24)));
    if (!match) continue;
    const before = fold(text.slice(Math.max(0, at - LOOKBEHIND), at));
    if (!COUNTED.test(before) && !ONE_OF_COUNTS.test(before)) continue;
    const end = text.slice(at, at + 24).search(/[，。；,;]/);
    found.push({ from: at, to: at + end });
  }
  return found;
}
