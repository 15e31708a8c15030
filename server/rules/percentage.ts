import { lazy } from '../caches';
import { rule } from '../lint/rule';
import { BEHIND_WHOLE, OF_ALL, SHARE_ALONE, TOGETHER, withoutNumber } from '../prose/beside-figures';
import type { ProseFigure } from '../prose/figures';
import { isCount } from '../prose/figures';
import type { List } from '../prose/lists/list';
import { listsIn } from '../prose/lists/lists';
import type { Prose } from '../prose/sentences';
import type { ImpossibleShare } from '../prose/shares/impossible-shares';
import { percentagesIn } from '../prose/shares/percentages';
import { isNearly, isShareOf, type Share, wholesFitting } from '../prose/shares/shares';
import type { ShareOf } from '../prose/shares/shares-of';
import { outcomeSets, type ShareSet, setOf, sumOfShares } from '../report/compare/share-sets';
import { type RowsOfWholes, rowsOfWholes, totalsOf, wholesInTable } from '../report/compare/wholes';
import type { Report } from '../report/report';

interface WrongShare {
  readonly prose: Prose;
  readonly share: Share;
  readonly whole: number;
  /** In percent, at the digits of the share as written. */
  readonly right: string;
}
type Facts = WrongShare | { readonly impossible: ImpossibleShare };

const NONE: readonly ShareSet[] = [];

/** The sets of shares in a paragraph whose whole is known. */
function setsIn(
  stated: readonly Share[],
  lists: readonly List[],
  report: Report,
  rows: () => RowsOfWholes,
): readonly ShareSet[] {
  if (stated.length === 0) return NONE;
  const shareOf = new Map(stated.map((share) => [share.part, share]));
  return lists.flatMap(({ whole: last, most, runs }) => {
    const shares = runs.flat().flatMap((part) => shareOf.get(part) ?? []);
    if (shares.length === 0 || last.low !== last.high || last.value === 0) return [];
    if (shares.length === 1) return [setOf(last.value, shares)];
    const fits = (whole: number): boolean => shares.some((share) => isShareOf(share, whole));
    // Of all counts before the list, of the last, or of what table 三 has (收到64件，其中予以公开11件，占17.7%: of 62); where none
    // of several fits, they are shares of something else.
    const whole = [last.value, most].find(fits) ?? wholesInTable(shares, report, rows()).find(fits);
    return whole === undefined ? [] : [setOf(whole, shares)];
  });
}

/** Shares whose whole stands further back, or in table 三: those of 办理结果 and of applicants that the table bears out. */
function looseSets(
  prose: Prose,
  stated: readonly Share[],
  lists: readonly List[],
  report: Report,
  rowsOf: () => RowsOfWholes,
): readonly ShareSet[] {
  if (stated.length === 0) return NONE;
  const listed = new Set(lists.flatMap(({ runs }) => runs.flat()));
  const loose = stated.filter(({ part, of }) => !listed.has(part) && part.low === part.high && OF_ALL.test(of));
  if (loose.length === 0) return NONE;
  const rows = rowsOf();
  const sets = loose.flatMap((share) => wholesInTable([share], report, rows).map((whole) => setOf(whole, [share])));
  const others = loose.filter(({ part }) => !rows.has(part));
  const [first] = others;
  if (!first) return sets;
  const counts = countsBefore(prose, first.part);
  if (others.length < 2) return [...sets, ...ofTheOnlyCount(prose, first, counts)];
  const whole = counts.at(-1)?.value ?? 0;
  if (others.some((share) => isShareOf(share, whole))) return [...sets, setOf(whole, others)];
  const isOfMost = (whole: number, shares: readonly Share[]): boolean => {
    const fitting = shares.filter((share) => isShareOf(share, whole)).length;
    // One that was cut off instead of rounded (4.347… as 4.34) is of the same whole.
    const near = shares.filter(({ part, share }) => isNearly(part.value, whole, share)).length;
    return fitting > 1 && near >= shares.length - 1;
  };
  // 公开105份。其中政策类4份，占3.8%。工作类17份，占16.2%: each in its own sentence, of a whole further up.
  const above = counts.find(({ value }) => isOfMost(value, stated));
  if (above) return [...sets, setOf(above.value, others)];
  // 涉及征地156件，占48.6%；规划71件，占22.1%；其他94件，占29.3%: shares of all of them together, but for one.
  const sum = others.reduce((all, { part }) => all + part.value, 0);
  return isOfMost(sum, others) ? [...sets, setOf(sum, others)] : sets;
}

/** 回访51人，满意44人，占86.3%: of the only count before it, or of both together. */
function ofTheOnlyCount({ text }: Prose, { part, share }: Share, counts: readonly ProseFigure[]): readonly ShareSet[] {
  const [whole] = counts;
  if (counts.length !== 1 || part.value > whole.value) return NONE;
  if (!SHARE_ALONE.test(text.slice(part.end, share.from)) || !BEHIND_WHOLE.test(text.slice(whole.end, part.from)))
    return NONE;
  const stated = { part, share, of: '' };
  return isShareOf(stated, whole.value + part.value) ? NONE : [setOf(whole.value, [stated])];
}

/** The shares that name their whole, each by itself. */
const namedSets = (stated: readonly ShareOf[]): ShareSet[] =>
  stated.flatMap(({ share, whole }) =>
    whole.low === whole.high && whole.value > 0 ? [setOf(whole.value, [share])] : [],
  );

/** The counts of the same unit before a part. */
function countsBefore(prose: Prose, part: ProseFigure): ProseFigure[] {
  const counts: ProseFigure[] = [];
  for (const { tokens } of prose.sentences)
    for (const token of tokens) {
      if (token.from >= part.from) return counts;
      if (token.kind === 'figure' && token.what.unit === part.unit && token.what.low === token.what.high)
        counts.push(token.what);
    }
  return counts;
}

/**
 * A set whose shares add up to 100 was rounded so as to: each may be off by one in its last digit.
 * @param all what those of the paragraph come to, if there are several: a set may go on behind a full stop
 */
function isBent({ shares, total, whole }: ShareSet, { share, part }: Share, all: number | undefined): boolean {
  return (
    [shares.length > 1 ? total : undefined, all].some((sum) => sum !== undefined && Math.abs(sum - 100) < 1e-6) &&
    isNearly(part.value, whole, share)
  );
}

/** Every number that a share in this paragraph might be a share of, in order of size. */
function wholesFor(prose: Prose, lists: readonly List[], report: Report): number[] {
  const parts = new Set(lists.flatMap(({ runs }) => runs.flat()));
  const counts: ProseFigure[] = [];
  for (const { tokens } of prose.sentences)
    for (const token of tokens)
      if (token.kind === 'figure' && isCount(token.what.unit) && !parts.has(token.what)) counts.push(token.what);
  const totals = totalsOf(report).flatMap(({ figure }) => (figure?.kind === 'figure' ? [figure.value] : []));
  const [received = 0, carriedIn = 0] = totals;
  const wholes = [
    ...counts.flatMap(({ low, high, value }) => [low, value, high]),
    ...lists.map(({ most }) => most),
    ...totals,
    received + carriedIn,
  ];
  return wholes.sort((a, b) => a - b);
}

/** 高级教师58人，占专任教师的35.8%: a share of another part, by its name. */
function isOfNamedPart(share: Share, { text }: Prose, lists: readonly List[]): boolean {
  const name = withoutNumber(share.of);
  if (name === '') return false;
  return lists.some(({ runs }) =>
    runs.some((run) => run.some(({ from, value }) => text.endsWith(name, from) && isShareOf(share, value))),
  );
}

/** So many counts before a share may be the parts that it is the share of; so far before it they stand, in characters. */
const MAX_TOGETHER = 4;
const LOOKBEHIND = 120;
const ITEM_BEFORE = /(\d+)([^\d、,;。%]{1,2})[^\d、,;。%]*[、,][^\d、,;。%]*$/;

/** 予以公开27件、部分公开15件，占35.6%; 两项合计占35.6%: the share of both. */
function isOfSeveral(share: Share, set: ShareSet, { text }: Prose, all: number | undefined): boolean {
  const { part } = share;
  if (TOGETHER.test(text.slice(part.end, share.share.from))) return true;
  let before = text.slice(Math.max(0, part.from - LOOKBEHIND), part.from);
  let { value } = part;
  for (let i = 0; i < MAX_TOGETHER; i++) {
    const item = ITEM_BEFORE.exec(before);
    if (!item?.[2].startsWith(part.unit)) return false;
    before = before.slice(0, item.index);
    value += Number(item[1]);
    const together = { ...share, part: { ...part, value, low: value, high: value } };
    if (isShareOf(together, set.whole) || isBent(set, together, all)) return true;
  }
  return false;
}

/** Whether one of the wholes, which are in order, is what a share is of. */
function fitsOne(share: Share, wholes: readonly number[]): boolean {
  const { low, high } = wholesFitting(share);
  let [from, to] = [0, wholes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (wholes[middle] < low) from = middle + 1;
    else to = middle;
  }
  return from < wholes.length && wholes[from] <= high;
}

export default rule<Facts>({
  id: 'percentage',
  name: { 'zh-CN': '占比不符', en: 'Wrong share' },
  severity: 'warning',
  summary: {
    'zh-CN': '占比应等于部分除以总数（按所写的位数四舍五入）。',
    en: 'A percentage must equal part ÷ whole at the stated precision.',
  },
  source: '算术',
  check: (report, reportFinding) => {
    const rows = lazy(() => rowsOfWholes(report));
    for (const prose of report.prose) {
      const { shares, sharesOfWholes, rates, impossible } = percentagesIn(prose);
      for (const one of impossible) reportFinding(prose.rangeOf(one.from, one.to), { impossible: one });
      const outcomes = outcomeSets(prose, report);
      if ([shares, sharesOfWholes, rates, outcomes].every(({ length }) => length === 0)) continue;
      let wholes: readonly number[] | undefined;
      const lists = listsIn(prose);
      const all = shares.length > 1 ? sumOfShares(shares) : undefined;
      const told = new Set<ProseFigure>();
      for (const set of [
        ...setsIn(shares, lists, report, rows),
        ...looseSets(prose, shares, lists, report, rows),
        ...outcomes,
        ...namedSets(sharesOfWholes),
      ]) {
        for (const share of set.shares) {
          if (told.has(share.share) || isShareOf(share, set.whole)) continue;
          if (isBent(set, share, all) || isOfSeveral(share, set, prose, all)) continue;
          wholes ??= wholesFor(prose, lists, report);
          if (fitsOne(share, wholes) || isOfNamedPart(share, prose, lists)) continue;
          const right = ((share.part.value / set.whole) * 100).toFixed(share.share.decimals);
          reportFinding(prose.rangeOf(share.share.from, share.share.end), { prose, share, whole: set.whole, right });
          told.add(share.share);
        }
      }
      for (const { share, whole, counts } of rates) {
        wholes ??= wholesFor(prose, lists, report);
        const among = wholes;
        // Whichever of its counts is held against another, it has to be one of those rates.
        if ([share.part, ...counts].some((part) => fitsOne({ ...share, part }, among))) continue;
        const right = ((share.part.value / whole.value) * 100).toFixed(share.share.decimals);
        reportFinding(prose.rangeOf(share.share.from, share.share.end), { prose, share, whole: whole.value, right });
      }
    }
  },
  message: {
    'zh-CN': (facts) =>
      'impossible' in facts
        ? facts.impossible.isTotal
          ? `各项占比合计为 ${facts.impossible.value}%，而不是100%。请核对。`
          : `${facts.impossible.value}% 超过了100%。请核对。`
        : `占比写作 ${facts.share.share.value.toFixed(facts.share.share.decimals)}%，而 ${facts.share.part.value} ÷ ${facts.whole} = ${facts.right}%。请核对占比和数字。`,
    en: (facts) =>
      'impossible' in facts
        ? facts.impossible.isTotal
          ? `The shares add up to ${facts.impossible.value}%, not 100%. Check them.`
          : `${facts.impossible.value}% is more than 100%. Check it.`
        : `The share is given as ${facts.share.share.value.toFixed(facts.share.share.decimals)}%, but ${facts.share.part.value} ÷ ${facts.whole} = ${facts.right}%. Check the share and the figures.`,
  },
  fixes: (facts) =>
    'impossible' in facts
      ? []
      : [
          {
            title: { 'zh-CN': `改为 ${facts.right}%`, en: `Change to ${facts.right}%` },
            edits: facts.prose.replace(facts.share.share.from, facts.share.share.to, facts.right),
            preferred: true,
          },
        ],
});
