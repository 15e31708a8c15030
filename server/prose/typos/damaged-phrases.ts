import { fold } from '../../text/fold';
import { isHan } from '../../text/han';
import { bigrams, matcher } from '../text-facts';
import { NAMES_PERIOD } from '../words/damaged-dates';
import { A_DAY, BARE_DAY, COUNTED_SINGLY, SET_PHRASES, UNTIL } from '../words/set-phrases';

/** A set phrase that is not as it should be. Offsets are those of the text it was found in. */
export interface DamagedPhrase {
  readonly kind: 'phrase' | 'until' | 'about' | 'year' | 'day';
  readonly from: number;
  readonly to: number;
  readonly right: string;
  /** Whether only that can be meant. */
  readonly isSure: boolean;
}

const COMMON = ['公开', '公示', '服务', '接收', '政府', '府信', '信息', '息公', '开信'];
/** With two characters side by side that hardly stand in any other text, and where they stand in it. */
const phrases = SET_PHRASES.map((phrase) => {
  const clue = clueOf(phrase.wrong, phrase.right);
  return { ...phrase, clue, clueAt: phrase.wrong.indexOf(clue) };
});

/** Two of its characters without a mark between them that reports are not full of; what the right phrase has not, if there is such. */
function clueOf(wrong: string, right: string): string {
  const clues: string[] = [];
  for (let at = 1; at < wrong.length; at++) {
    const clue = wrong.slice(at - 1, at + 1);
    if (isHan(clue.charCodeAt(0)) && isHan(clue.charCodeAt(1)) && !COMMON.includes(clue)) clues.push(clue);
  }
  return clues.find((clue) => !right.includes(clue)) ?? clues[0];
}

/** The damaged set phrases of a text. */
export const damagedPhrases = matcher(
  [
    ...phrases.map(({ clue }) => clue),
    UNTIL.wrong,
    ...bigrams('123456789', '余'),
    '余多',
    ...bigrams('0123456789', '以度政止'),
  ],
  damagedPhrasesIn,
);

function damagedPhrasesIn(text: string): DamagedPhrase[] {
  const found = phrasesIn(text);
  // Looking for a character costs less than an expression that ends with finding none.
  if (text.includes(UNTIL.wrong)) found.push(...untilIn(text));
  if (text.includes('余')) found.push(...aboutIn(text));
  if (text.includes('止')) found.push(...dayIn(text));
  if (text.includes('以来') || text.includes('度') || text.includes('公开')) found.push(...yearIn(text));
  return found.length > 1 ? found.sort((a, b) => a.from - b.from) : found;
}

/** By their clues, and the first and the second characters of all clues. */
const byClue = new Map<string, (typeof phrases)[number][]>();
const [beginsClue, endsClue] = [new Uint8Array(0x10000), new Uint8Array(0x10000)];
for (const phrase of phrases) {
  byClue.set(phrase.clue, [...(byClue.get(phrase.clue) ?? []), phrase]);
  beginsClue[phrase.clue.charCodeAt(0)] = 1;
  endsClue[phrase.clue.charCodeAt(1)] = 1;
}

function phrasesIn(text: string): DamagedPhrase[] {
  const found: DamagedPhrase[] = [];
  let free = 0;
  for (let at = 1; at < text.length; at++) {
    if (endsClue[text.charCodeAt(at)] === 0 || beginsClue[text.charCodeAt(at - 1)] === 0) continue;
    for (const { wrong, clueAt, right, notBefore, isUnsure } of byClue.get(text.slice(at - 1, at + 1)) ?? []) {
      const from = at - 1 - clueAt;
      const to = from + wrong.length;
      if (from < free || !text.startsWith(wrong, from) || notBefore?.includes(text[to] ?? ' ')) continue;
      found.push({ kind: 'phrase', from, to, right, isSure: !isUnsure });
      free = to;
    }
  }
  return found;
}

const LOOKBEHIND = 16;
/** 报名截止6月30日: what ends stands before it. */
const BEGINS_CLAUSE = /(?:^|[，。；：、,;:（(\s]|统计|数据|期限|信息|数字|其中|均|都|是)$/;

function untilIn(text: string): DamagedPhrase[] {
  const found: DamagedPhrase[] = [];
  for (let at = text.indexOf(UNTIL.wrong); at >= 0; at = text.indexOf(UNTIL.wrong, at + 2)) {
    if (!A_DAY.test(fold(text.slice(at + 2, at + 2 + LOOKBEHIND)))) continue;
    if (!BEGINS_CLAUSE.test(text.slice(Math.max(0, at - 2), at))) continue;
    found.push({ kind: 'until', from: at, to: at + 2, right: UNTIL.right, isSure: true });
  }
  return found;
}

/** A number that is exact to the last digit, and 余 after it; 余 and 多 after any. */
const ABOUT = new RegExp(`(?<![\\d.,，%％第年])([1-9]\\d{1,6})余多?(?=[${COUNTED_SINGLY}])`, 'g');

function aboutIn(text: string): DamagedPhrase[] {
  return [...text.matchAll(ABOUT)].flatMap(({ 0: whole, 1: digits, index }): DamagedPhrase[] => {
    const place = { from: index, to: index + whole.length };
    if (whole.endsWith('多')) return [{ kind: 'phrase', ...place, right: whole.slice(0, -1), isSure: true }];
    return digits.endsWith('0') ? [] : [{ kind: 'about', ...place, right: digits, isSure: false }];
  });
}

/** A year without 年: 2024以来, 现将2024政务公开情况报告如下. */
const BARE_YEAR =
  /(?<![\d.\-—–~～至到第年A-Za-z])(20[0-3]\d)(?=以来|度(?=[，,、。我本全政主依信])|(?<=[将把对]\d{4})政[府务](?:信息)?公开(?:工作)?(?:的?有关)?情况)/g;

/** 12月31止; in a period its own rule reports it. */
function dayIn(text: string): DamagedPhrase[] {
  if (NAMES_PERIOD.test(text)) return [];
  return [...text.matchAll(BARE_DAY)].map(({ 0: day, index }) => ({
    kind: 'day',
    from: index,
    to: index + day.length,
    right: `${day}日`,
    isSure: true,
  }));
}

function yearIn(text: string): DamagedPhrase[] {
  return [...text.matchAll(BARE_YEAR)].map(({ 0: year, index }) => ({
    kind: 'year',
    from: index,
    to: index + year.length,
    right: `${year}年`,
    isSure: true,
  }));
}
