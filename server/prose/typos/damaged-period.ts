import { foldWithOffsets } from '../../text/fold';
import { matcher } from '../text-facts';
import { DAMAGED_DATES, ENDS_IN_WORDS, NAMES_PERIOD } from '../words/damaged-dates';

/** A 统计期限 that cannot be read as one. Offsets are those of the text it was found in: all its dates. */
export interface DamagedPeriod {
  readonly from: number;
  readonly to: number;
  /** `dates`: one of them is damaged; `one`: there is the first only; `end`: the last only. */
  readonly kind: 'dates' | 'one' | 'end';
  /** Which of the words 起 and 止 it has. */
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
}

/** The damaged periods of a text: those that are named, and those from one day to another. */
export const damagedPeriods = matcher(['统计', '期限', '起止', '时限', '自2', '自二', '从2'], damagedPeriodsIn);

const LOOKBEHIND = 60;
/** What a period is written with. */
const DATES = /[\d年月日号起至到止始—–─~,-]{4,}/;
const WHOLE_DATE = /(?<!\d)(?:20\d{2}年)?\d{1,2}月\d{1,2}日/g;

function damagedPeriodsIn(text: string): DamagedPeriod[] {
  const { folded, offsets } = foldWithOffsets(text);
  const named = NAMES_PERIOD.exec(folded);
  const at = named ? named.index + named[0].length : unnamedAt(folded);
  if (at < 0) return [];
  const [clause, isFinished] = clauseOf(folded.slice(at, at + LOOKBEHIND));
  const dates = DATES.exec(clause);
  if (!dates || !/\d/.test(dates[0])) return [];
  // The commas around it are the sentence's.
  const lead = dates[0].search(/[\d]/);
  const written = withoutMarks(dates[0].slice(lead));
  const kind = DAMAGED_DATES.some((damage) => damage.test(`${written}。`))
    ? 'dates'
    : isFinished && isAlone(written, clause)
      ? 'one'
      : isFinished && ONLY_END.test(clause)
        ? 'end'
        : undefined;
  if (!kind) return [];
  const from = at + dates.index + lead;
  return [
    {
      from: offsets[from],
      to: offsets[from + written.length - 1] + 1,
      kind,
      hasFrom: /[起始]/.test(written),
      hasTo: written.endsWith('止'),
    },
  ];
}

/** 自2024年…起至…止 without a word for what it is. */
const unnamedAt = (folded: string): number => {
  const match = /[自从](?=[\d年月日号]{4,16}[起始]?,?[至到][\d年月日号]{0,16}止)/.exec(folded);
  return match ? match.index + 1 : -1;
};

/** Without the commas and dashes at its end. */
function withoutMarks(written: string): string {
  let end = written.length;
  while (end > 0 && !/[\d年月日号起至到止]/.test(written[end - 1])) end--;
  return written.slice(0, end);
}

/** 统计期限为2024年12月31日止; 截至 needs no first day. */
const ONLY_END = /^[为是:](?:20\d{2}年)?\d{1,2}月\d{1,2}日止$/;

/** What stands before the end of a sentence, and whether it ends at all: whoever is typing it has not come to its end. */
const clauseOf = (text: string): [clause: string, isFinished: boolean] => {
  const end = text.search(/[。;]/);
  return end < 0 ? [text, false] : [text.slice(0, end), true];
};

/** The first day without the last. */
function isAlone(written: string, clause: string): boolean {
  // 1月1日零时至12月31日: the second stands behind a word.
  const days = clause.match(WHOLE_DATE) ?? [];
  if (days.length !== 1 || ENDS_IN_WORDS.test(clause) || /截[至止]/.test(clause)) return false;
  return /1月1日[起始]?,?(?:[至到]?止?)?$/.test(written) && !/12月/.test(written);
}
