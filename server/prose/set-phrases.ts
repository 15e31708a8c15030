import { fold, foldWithOffsets } from '../text/fold';
import { A_DAY, COUNTED_SINGLY, SET_PHRASES, UNTIL } from './typos/set-phrases';
import { pairs, reader } from './wording';

/** A set phrase that is not as it should be. Offsets are those of the text it was found in. */
export interface DamagedPhrase {
  readonly kind: 'phrase' | 'until' | 'about' | 'year';
  readonly from: number;
  readonly to: number;
  readonly right: string;
  /** Whether only that can be meant. */
  readonly isSure: boolean;
}

/** By its first two characters. */
const byBeginning = new Map<string, (typeof SET_PHRASES)[number][]>();
for (const phrase of SET_PHRASES) {
  const first = phrase.wrong.slice(0, 2);
  byBeginning.set(first, [...(byBeginning.get(first) ?? []), phrase]);
}

/** The damaged set phrases of a text. */
export const damagedPhrases = reader(
  [...byBeginning.keys(), UNTIL.wrong, ...pairs('123456789', '余'), ...pairs('0123456789', '以度')],
  damagedPhrasesIn,
);

function damagedPhrasesIn(text: string): DamagedPhrase[] {
  return [...phrasesIn(text), ...untilIn(text), ...aboutIn(text), ...yearIn(text)].sort((a, b) => a.from - b.from);
}

function phrasesIn(text: string): DamagedPhrase[] {
  const found: DamagedPhrase[] = [];
  const { folded, offsets } = foldWithOffsets(text);
  for (let at = 0; at + 1 < folded.length; at++) {
    const phrases = byBeginning.get(folded.slice(at, at + 2));
    const phrase = phrases?.find(({ wrong }) => folded.startsWith(fold(wrong), at));
    if (!phrase) continue;
    const length = fold(phrase.wrong).length;
    const isOther =
      phrase.notBefore?.includes(folded[at + length] ?? ' ') || phrase.notAfter?.includes(folded[at - 1] ?? ' ');
    if (isOther) continue;
    const from = offsets[at];
    const to = offsets[at + length - 1] + 1;
    found.push({ kind: 'phrase', from, to, right: phrase.right, isSure: !phrase.isUnsure });
    at += length - 1;
  }
  return found;
}

const REACH = 16;
/** 报名截止6月30日: what ends stands before it. */
const BEGINS_CLAUSE = /(?:^|[，。；：、,;:（(\s]|统计|数据|期限|信息|数字|其中|均|都|是)$/;

function untilIn(text: string): DamagedPhrase[] {
  const found: DamagedPhrase[] = [];
  for (let at = text.indexOf(UNTIL.wrong); at >= 0; at = text.indexOf(UNTIL.wrong, at + 2)) {
    if (!A_DAY.test(fold(text.slice(at + 2, at + 2 + REACH)))) continue;
    if (!BEGINS_CLAUSE.test(text.slice(Math.max(0, at - 2), at))) continue;
    found.push({ kind: 'until', from: at, to: at + 2, right: UNTIL.right, isSure: true });
  }
  return found;
}

/** A number that is exact to the last digit, and 余 behind it. */
const ABOUT = new RegExp(`(?<![\\d.,，%％第年])([1-9]\\d{1,6})余(?=[${COUNTED_SINGLY}])`, 'g');

function aboutIn(text: string): DamagedPhrase[] {
  return [...text.matchAll(ABOUT)]
    .filter(([, digits]) => !digits.endsWith('0'))
    .map(({ 0: whole, 1: digits, index }) => ({
      kind: 'about',
      from: index,
      to: index + whole.length,
      right: digits,
      isSure: false,
    }));
}

/** A year without 年: 2024以来. */
const BARE_YEAR = /(?<![\d.\-—–~～至到第年A-Za-z])(20[0-3]\d)(?=以来|度(?=[，,、。我本全政主依信]))/g;

function yearIn(text: string): DamagedPhrase[] {
  return [...text.matchAll(BARE_YEAR)].map(({ 0: year, index }) => ({
    kind: 'year',
    from: index,
    to: index + year.length,
    right: `${year}年`,
    isSure: true,
  }));
}
