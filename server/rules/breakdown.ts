import type { ProseFigure } from '../prose/figures';
import { type List, listsIn } from '../prose/lists';
import type { Prose } from '../prose/sentences';
import { isBorneOut } from '../report/restated';
import { exact } from '../text/figure';
import { rule } from './rule';

interface Facts {
  readonly prose: Prose;
  readonly list: List;
  readonly parts: readonly ProseFigure[];
  readonly sum: number;
}

const sum = (parts: readonly ProseFigure[], end: 'value' | 'low' | 'high'): number =>
  exact(parts.reduce((all, part) => all + part[end], 0));

/** Remarks that one thing is counted under several heads. */
const OVERLAPS = /部分|多种|同时|重复|交叉|兼|多个|既/;
/** How far behind a list such a remark may stand. In characters. */
const REMARK = 40;

/** The parts that cannot be those of the whole; undefined where the list may be right. */
function wrongParts(
  { text }: Prose,
  { whole, most, runs, claimsAll, mayOverlap, end }: List,
): readonly ProseFigure[] | undefined {
  const all = runs.flat();
  const isApart = runs.every((run) => run.length === 1);
  const first = isApart ? all : withoutDivided(firstDivision(runs[0], whole));
  const isOver = sum(first, 'low') > most && (first.length > 1 || first[0].low > most);
  if (isOver) {
    const overlaps = mayOverlap || OVERLAPS.test(text.slice(whole.to, end + REMARK));
    if (!overlaps || first.some((part) => part.low > most))
      return runs.length === 1 || isApart ? first : runs.flatMap((run) => withoutDivided(run));
  }
  if (!claimsAll || all.length < 2 || runs.some((run) => dividesAt(run, whole) > 0)) return undefined;
  return sum(all, 'high') < whole.low ? all : undefined;
}

/** How many of the first parts add up to the whole; 0 when none do. What follows divides the whole anew. */
function dividesAt(run: readonly ProseFigure[], whole: ProseFigure): number {
  let [low, high] = [0, 0];
  for (let i = 0; i < run.length; i++) {
    low += run[i].low;
    high += run[i].high;
    if (low <= whole.high + 1e-6 && high >= whole.low - 1e-6) return i + 1;
  }
  return 0;
}

function firstDivision(run: readonly ProseFigure[], whole: ProseFigure): readonly ProseFigure[] {
  const count = dividesAt(run, whole);
  return count > 0 ? run.slice(0, count) : run;
}

/** Into so many parts a part is divided at most. */
const MOST_DIVISIONS = 12;

/** The parts without those of a part that stands before them: 行政复议7件，维持6件、未审结1件，行政诉讼4件. */
function withoutDivided(parts: readonly ProseFigure[]): readonly ProseFigure[] {
  const kept: ProseFigure[] = [];
  for (let i = 0; i < parts.length; i++) {
    kept.push(parts[i]);
    const count = dividesAt(parts.slice(i + 1, i + 1 + MOST_DIVISIONS), parts[i]);
    if (count > 1) i += count;
  }
  return kept;
}

/** More of them nobody adds up in a message. */
const MOST_PARTS = 30;

/** What the parts were held against: all counts before them, where there are several. */
const wholeOf = ({ whole, most }: List): number => (most > whole.high ? most : whole.value);

const addition = ({ parts }: Facts): string =>
  parts
    .slice(0, MOST_PARTS)
    .map(({ value }) => value)
    .join(' + ') + (parts.length > MOST_PARTS ? ' + …' : '');

export default rule<Facts>({
  id: 'breakdown',
  name: { 'zh-CN': '分项与总数不符', en: 'Parts and whole differ' },
  severity: 'warning',
  summary: {
    'zh-CN': '“共A条，其中B条、C条……”：各项之和不能超过总数；写明“分别为”的，应等于总数。',
    en: 'A whole and its parts in prose: the parts may not exceed the whole, and make it up where the text says they are all.',
  },
  source: '算术',
  check: (report, tell) => {
    for (const prose of report.prose) {
      for (const list of listsIn(prose)) {
        const parts = wrongParts(prose, list);
        if (parts)
          tell(prose.rangeOf(list.whole.from, list.whole.end), { prose, list, parts, sum: sum(parts, 'value') });
      }
    }
  },
  message: {
    'zh-CN': (facts) =>
      `总数写作 ${wholeOf(facts.list)}${facts.list.whole.unit}，所列各项 ${addition(facts)} = ${facts.sum}${facts.list.whole.unit}，${facts.sum > wholeOf(facts.list) ? '超过' : '少于'}总数 ${exact(Math.abs(facts.sum - wholeOf(facts.list)))}。请核对总数和各项。`,
    en: (facts) =>
      `The whole is given as ${wholeOf(facts.list)} ${facts.list.whole.unit}, its parts ${addition(facts)} = ${facts.sum} ${facts.list.whole.unit}: ${exact(Math.abs(facts.sum - wholeOf(facts.list)))} ${facts.sum > wholeOf(facts.list) ? 'more' : 'less'}. Check the whole and the parts.`,
  },
  parts: ({ prose, parts }) =>
    parts.map(({ from, end, value, unit }) => ({
      range: prose.rangeOf(from, end),
      says: { 'zh-CN': `其中 ${value}${unit}`, en: `part: ${value} ${unit}` },
    })),
  fixes: ({ prose, list: { whole, most }, sum: total, parts }, { restatements }) =>
    parts.length > 1 &&
    whole.low === whole.high &&
    most === whole.high &&
    // A whole that is the table's is right; it is the parts that are wrong then.
    !restatements.some(
      (one) => one.claim.prose.paragraph === prose.paragraph && one.claim.from === whole.from && isBorneOut(one),
    )
      ? [
          {
            title: { 'zh-CN': `将总数改为 ${total}`, en: `Change the whole to ${total}` },
            edits: prose.replace(whole.from, whole.to, String(total)),
          },
        ]
      : [],
});
