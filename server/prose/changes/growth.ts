import { figureAt, isCount, type ProseFigure } from '../figures';
import type { Prose, Sentence } from '../sentences';
import { bigrams, matcher } from '../text-facts';
import { EARLIER, EARLIER_YEAR, LAST_YEAR, LAST_YEAR_CUES } from '../words/last-year';
import { type Amount, MAX_THEN_LENGTH, thenBefore, yearBefore } from './growth-before';
import { lengthCounted, thenBehind } from './growth-behind';

/** What a figure is said to have become since last year: 同比增长15%, 较上年减少30件, 与上年持平. */
export interface Growth {
  readonly prose: Prose;
  readonly sentence: Sentence;
  /** The figure that is said to have grown. */
  readonly base: ProseFigure;
  /** Where the comparison begins: after what was counted. */
  readonly begins: number;
  /** From the word that says which way it went; offsets in the prose's folded text. */
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly direction: 'more' | 'less' | 'same';
  /** In percent, or as a difference; undefined for 持平. */
  readonly amount: ProseFigure | undefined;
  /** The year compared with, where it is named; else the year before. */
  readonly year: number | undefined;
  /** What it was, where the text says that as well: 较上年的31件, 由31件增至35件, 增加4件. */
  readonly then: Amount | undefined;
  /** The year of which that is said, where it stands behind the change. */
  readonly thenYear?: number | undefined;
}

const MORE = ['增长', '增加', '上升', '提高', '提升', '升高', '增多', '增幅', '升幅', '增', '多'];
const LESS = ['下降', '减少', '降低', '下滑', '回落', '降幅', '减', '少'];
/** A way back for each way there, to fix a wrong direction with. */
const OPPOSITE: Readonly<Record<string, string>> = {
  增长: '下降',
  增加: '减少',
  上升: '下降',
  提高: '降低',
  提升: '降低',
  升高: '降低',
  增多: '减少',
  增幅: '降幅',
  升幅: '降幅',
  增: '减',
  多: '少',
  下降: '增长',
  减少: '增加',
  降低: '提高',
  下滑: '上升',
  回落: '上升',
  降幅: '增幅',
  减: '增',
  少: '多',
};

export const oppositeOf = (word: string): string => OPPOSITE[word] ?? word;

/** 较上年的31件, 较上年度受理的31件, 比2023年（31件）: the figure compared with, and what was done then. */
const DONE = '(?:受理|收到|公开|发布|办理|办结|制作)';
const THEN = new RegExp(`^${DONE}?的?\\(?(?=\\d)`);
/** 上年为31件，同比增长12.9%: the same, before anything is said to be compared. */
const WAS = new RegExp(
  `^${EARLIER}(?:数量?|(?:新?收到?|受理|公开|发布|办理|办结|制作)(?:政府信息公开申请|依申请公开|申请)?)?(?:为|是|(?<=同期)|(?<=[收到理开布结作请])共?|(?=\\d{1,9}[件条份篇],(?:同比)?(?:[增升降减]|下降|上升)))(?=\\d)`,
);
/** （上年80件）: in brackets a year is enough. */
const WAS_IN_BRACKETS = new RegExp(`^${EARLIER}(?:为|是)?(?=\\d)`);
/** 收到72件。与2023年的60件相比，增长20%: the next sentence goes on with the last figure. */
const GOES_ON = new RegExp(`^。(?=(?:与|同|和|较|比|相较于?)${EARLIER}${DONE}?的?\\d)`);
/** 比上年同期的500条减少50条: what was counted then has itself not changed. */
export const IS_THEN = new RegExp(`[较比与同和]${EARLIER_YEAR}(?:同期|全年)?${DONE}?的?\\(?$`);
/** 增加5件（2023年为32件）: nor has the change. */
const IS_CHANGE = /(?:增[加长多]|减少|[上下]升|下降|[多少])(?:了|约|近)?$/;
const SINCE = new RegExp(
  `^(?:(?:与|同比|同|和|比|较|相比|相较于?|由)(?:${LAST_YEAR}|(20\\d\\d)年度?)(?:同期|全年)?(?:相比|比较|同比)?|同比)`,
);
const MANNER = /^(?:同比|总体|大幅度?|明显|显著|略有?|略微|有所|小幅|稍有|均|共|净)*/;
/** 增长至, 增加到 say what it became and not by how much. */
const BEHIND_WORD = /^(?:率|幅度?|量)?(?:了|约|近|为|达到?|超过?|逾|:)*/;
/** Round words after an amount make it too vague to be held against anything. */
const VAGUE = /^(?:以上|以内|左右|多|余|上下)/;
/** 与上年相比，收到申请230件，增长15%: said before the figure. */
const SINCE_BEFORE = new RegExp(`(?:与|同|和|较|比)${LAST_YEAR}(?:同期|全年)?(?:相比|比较)?,[^,;。]*$`);
/** 与2023年1200条相比，: what may stand behind the figure compared with. */
const BESIDE_THEN = /^(?:相比|比较),?/;
/** Nothing is compared over a longer range. */
const MAX_LENGTH = 400;
/** So often one figure is compared at most. */
const MAX_COMPARISONS = 4;
/** From the words before to the figure that they speak of. */
const MAX_OPENING_LENGTH = 80;
/** What is said of a figure, wherever its paragraph stands. */
type Stated = Omit<Growth, 'prose'>;
const NONE: readonly never[] = [];

const COMPARES = new RegExp(`同比|${EARLIER_YEAR}|增至|[增加长升高降低减少][到至]`);
const growths = matcher(
  ['同比', ...LAST_YEAR_CUES, '20', ...bigrams('增加长升高降减少', '到至')],
  (prose: Prose): readonly Stated[] => (COMPARES.test(prose.text) ? growthsOf(prose) : NONE),
);

/** Every figure of a paragraph with what it is said to have become. */
export const growthsIn = (prose: Prose): readonly Growth[] => placed(prose, prose.find(growths));

/** Where a text gives what a figure was, beside what it is: with the year before it, with 增至, or as a difference and a rate. */
const SAYS_THEN = new RegExp(
  `${EARLIER}[^,。;增减下多少]{0,4}[的(为是办理到布开]\\d|[较比]${EARLIER}\\d|[增加长升高降低减少][到至]\\d|(?:增加|减少)(?:了|约)?[\\d,]+[^%\\d,。;]{1,4},(?:同比)?[增下上减降]`,
);
/** 与2023年1200条相比, 与上年的500条持平; 2023年、2024年分别. */
const BESIDE_YEAR = /[与同和](?:上|去|20\d\d)年度?的?\(?\d|20\d\d年分别/;
/** （上年80件）; 2023年收到80件，2024年…. */
const YEAR_ASIDE = new RegExp(
  `\\((?:${LAST_YEAR}|20\\d\\d)[年度同期为是]{0,4}\\d|(?:${DONE}|申请|信息|为)\\d{1,12}[件条份篇个次],${EARLIER_YEAR}`,
);
export const growthsTold = matcher(
  [
    ...bigrams('较比由从与同和(,', '上去2'),
    ...[...LAST_YEAR_CUES, '年分'],
    ...bigrams('加长升高降减', '到至'),
    ...bigrams('增减', '加至少'),
  ],
  (prose: Prose): readonly Stated[] =>
    [SAYS_THEN, BESIDE_YEAR, YEAR_ASIDE].some((said) => said.test(prose.text))
      ? [...prose.find(growths).filter(({ then }) => then !== undefined), ...ratesIn(prose)]
      : NONE,
);

const ratesIn = (prose: Prose): readonly Stated[] =>
  RATE_BEHIND.test(prose.text)
    ? prose.sentences.flatMap((sentence) =>
        sentence.tokens.flatMap((token) => (token.kind === 'figure' ? rateFrom(prose, sentence, token.what) : NONE)),
      )
    : NONE;
const RATE_BEHIND = /[条件份篇个次]\)?,(?:同比)?(?:[增升降减][长幅少]|[上下][升降])[^,。;\d]{0,2}\d[\d.]{0,6}%/;

/** 较2022年（451件）减少33件，降幅7.3%; 增加9件（2022年为25件），增长36%: the rate follows from these, whatever it has become. */
function rateFrom(prose: Prose, sentence: Sentence, was: ProseFigure): readonly Stated[] {
  const { text } = prose;
  if (!isCount(was.unit)) return NONE;
  const front = text.slice(Math.max(sentence.from, was.from - MAX_CHANGED), was.from);
  const changed = CHANGED_BEFORE.exec(front);
  const behind =
    was.end + (IS_THEN.test(front) ? (THEN_ENDS.exec(text.slice(was.end, was.end + 4))?.[0].length ?? 0) : 0);
  const way = changed
    ? wayAt(prose, was.from - front.length + changed.index)
    : IS_THEN.test(front)
      ? wayAt(prose, behind)
      : undefined;
  const at = changed ? was.end + 1 : (way?.to ?? 0);
  const rate = way?.amount?.unit === was.unit && text[at] === ',' ? wayAt(prose, at + 1) : undefined;
  if (!way?.amount || rate?.amount?.unit !== '%' || rate.direction !== way.direction) return NONE;
  const then = was;
  const sign = way.direction === 'more' ? 1 : -1;
  const [one, other] = [was.low + sign * way.amount.low, was.high + sign * way.amount.high];
  const base = {
    ...was,
    value: was.value + sign * way.amount.value,
    low: Math.min(one, other),
    high: Math.max(one, other),
  };
  return [{ ...rate, sentence, base, begins: was.from, year: undefined, then }];
}
const THEN_ENDS = /^\)?(?:相比)?,?/;
const CHANGED_BEFORE = new RegExp(`(?:增加|减少|下降|上升|多|少)了?\\d{1,9}[条件份篇个次]\\(${EARLIER}(?:为|是)?$`);
const MAX_CHANGED = 30;

/** Those whose change the text itself lets one work out. */
export const growthsInText = (prose: Prose): readonly Growth[] => placed(prose, prose.find(growthsTold));

const placed = (prose: Prose, stated: readonly Stated[]): readonly Growth[] =>
  stated.length === 0 ? NONE : stated.map((growth) => ({ prose, ...growth }));

const growthsOf = (prose: Prose): readonly Stated[] =>
  prose.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token) =>
      token.kind === 'figure' && isCount(token.what.unit) ? growthsAfter(prose, sentence, token.what) : NONE,
    ),
  );

/** 自然人55件，企业3件。与2023年46件相比: any of those counted, or all of them. */
const isOnlyOne = ({ tokens }: Sentence, { unit }: ProseFigure): boolean =>
  tokens.filter((token) => token.kind === 'figure' && token.what.unit === unit).length === 1;
/** 3月21件、11月18件。较上年…: the last of them is not what is compared. */
const OF_A_MONTH = /\d月$/;

/** One figure may be compared twice: 同比增加30件，增长15%. */
function growthsAfter(prose: Prose, sentence: Sentence, base: ProseFigure): readonly Stated[] {
  const front = prose.text.slice(Math.max(sentence.from, base.from - MAX_THEN_LENGTH), base.from);
  if (IS_THEN.test(front) || IS_CHANGE.test(front)) return NONE;
  const goesOn =
    GOES_ON.test(prose.text.slice(base.end, base.end + MAX_THEN_LENGTH)) &&
    isOnlyOne(sentence, base) &&
    !OF_A_MONTH.test(prose.text.slice(Math.max(0, base.from - 2), base.from));
  const limit = base.end + MAX_LENGTH;
  const text = prose.text.slice(base.end, goesOn ? limit : Math.min(sentence.to, limit));
  let at = lengthCounted(text, prose.text, base);
  const begins = base.end + at;
  const isSaidBefore = SINCE_BEFORE.test(
    prose.text.slice(Math.max(sentence.from, base.from - MAX_OPENING_LENGTH), base.from),
  );
  const growths: Stated[] = [];
  let year: number | undefined;
  let then = thenBefore(prose.text, Math.max(sentence.from, base.from - MAX_OPENING_LENGTH), base);
  for (;;) {
    if (/[,、(]/.test(text[at] ?? '') || (at === 0 && goesOn)) at++;
    const since = SINCE.exec(text.slice(at));
    if (since) {
      at += since[0].length;
      if (text[at] === ',') at++;
      // 比2022年少41件，比2023年少22件: what it was in the one says nothing of the other.
      if (since[1] !== undefined && growths.length > 0 && Number(since[1]) !== year) then = undefined;
      if (since[1] !== undefined) year = Number(since[1]);
    }
    const said = since ? THEN : text[at - 1] === '(' ? WAS_IN_BRACKETS : WAS;
    const of = said.exec(text.slice(at, at + MAX_THEN_LENGTH));
    const was = of && figureAt(prose.text, base.end + at + of[0].length);
    if (was && was.unit === base.unit && (since || !isOfAnother(of[0], sentence, base))) {
      then = was;
      at = was.end - base.end;
      if (text[at] === ')') at++;
      at += BESIDE_THEN.exec(text.slice(at, at + 4))?.[0].length ?? 0;
      if (!since && /[,、]/.test(text[at] ?? '')) at++;
      if (!since) at += SINCE.exec(text.slice(at))?.[0].length ?? 0;
    }
    const way = wayAt(prose, base.end + at);
    const behind = then ? undefined : way && thenBehind(prose.text, way.to, base);
    const isCompared = since || isSaidBefore || growths.length > 0 || then || behind;
    if (!way || !(isCompared || SINCE.test(prose.text.slice(way.to).replace(/^[,(]/, '')))) return growths;
    if (growths.length === MAX_COMPARISONS) return growths;
    const earlier = then;
    then ??= behind;
    growths.push({ ...way, sentence, base, begins, year, then, thenYear: behind?.year });
    then = earlier ?? before(base, way);
    at = way.to - base.end;
  }
}

/** 2024年收到72件，2022年收到60件: not the year before. */
function isOfAnother(said: string, sentence: Sentence, { from }: ProseFigure): boolean {
  const then = /20\d\d/.exec(said);
  if (then === null) return false;
  const year = yearBefore(sentence, from);
  return year === undefined ? COUNTED_THEN.test(said) : year !== Number(then[0]) + 1;
}

/** 640条，2023年公开500条，同比增长28%: perhaps the change of 2023, where no other year is named. */
const COUNTED_THEN = /收到?|受理|公开|发布|办理|办结|制作/;

/** What a figure was, after how much it has changed: 25件，增加5件. */
function before({ value, low, high, unit }: ProseFigure, { amount, direction }: Way): Amount | undefined {
  if (!amount) return { value, low, high };
  if (amount.unit !== unit) return undefined;
  const sign = direction === 'more' ? -1 : 1;
  const ends = [low + sign * amount.low, low + sign * amount.high, high + sign * amount.low, high + sign * amount.high];
  return { value: value + sign * amount.value, low: Math.min(...ends), high: Math.max(...ends) };
}

export type Way = Pick<Growth, 'from' | 'to' | 'word' | 'direction' | 'amount'>;

/** 增长15%, 减少30件, 持平 at a place. */
export function wayAt({ text }: Prose, start: number): Way | undefined {
  const from = start + (MANNER.exec(text.slice(start, start + 20))?.[0].length ?? 0);
  if (text.startsWith('持平', from)) return { from, to: from + 2, word: '持平', direction: 'same', amount: undefined };
  const word = [...MORE, ...LESS].find((way) => text.startsWith(way, from));
  if (word === undefined) return undefined;
  const behind = from + word.length;
  const at = behind + (BEHIND_WORD.exec(text.slice(behind, behind + 12))?.[0].length ?? 0);
  if (!/\d/.test(text[at] ?? '')) return undefined;
  const amount = figureAt(text, at);
  if (Number.isNaN(amount.value) || VAGUE.test(text.slice(amount.end, amount.end + 2))) return undefined;
  if (amount.unit !== '%' && !isCount(amount.unit)) return undefined;
  return { from, to: amount.end, word, direction: MORE.includes(word) ? 'more' : 'less', amount };
}

/** By how much a figure changed as the text itself reports; undefined where it does not, or from 0. In percent, or as a difference. */
export function changeInText({
  base,
  amount,
  then,
}: Growth): { readonly low: number; readonly high: number } | undefined {
  if (!then || (amount?.unit === '%' && then.low <= 0)) return undefined;
  if (amount?.unit !== '%') return { low: base.low - then.high, high: base.high - then.low };
  return { low: (base.low / then.high - 1) * 100, high: (base.high / then.low - 1) * 100 };
}

/** By how much the words may be meant: a rate in percent, or a difference; below 0 for less. */
export function statedChange({ amount, direction }: Growth): { readonly low: number; readonly high: number } {
  if (!amount) return { low: 0, high: 0 };
  const half = amount.unit === '%' ? 10 ** -amount.decimals / 2 : 0;
  const [low, high] = [Math.min(amount.low, amount.value - half), Math.max(amount.high, amount.value + half)];
  return direction === 'less' ? { low: -high, high: -low } : { low, high };
}

/** 与上年持平, 与2023年的500条持平: 与 goes with 持平, 比 with the others, 较 with all; 相比 behind the year with all of them as well. */
export const BEFORE_CHANGE = new RegExp(
  `([与同和跟比])(${EARLIER_YEAR}(?:同期|全年)?(?:的?\\(?\\d[\\d.]{0,12}[^\\d,。;]{1,3})?(?:总体|略有?|略微|有所|稍有|均)?)$`,
);
