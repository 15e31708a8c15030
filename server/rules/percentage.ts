import { rule } from '../lint/rule';
import type { ProseFigure } from '../prose/figures';
import { isCount } from '../prose/figures';
import { isShareOf, type List, listsIn, type Share, sharesIn, wholesFitting } from '../prose/lists';
import type { Prose } from '../prose/sentences';
import { prefilter } from '../prose/text-facts';
import type { Report } from '../report/report';

interface Facts {
  readonly prose: Prose;
  readonly share: Share;
  readonly whole: number;
  /** In percent, at the digits of the share as written. */
  readonly right: string;
}

/** The shares of one list, and what they are shares of. */
interface ShareSet {
  readonly whole: number;
  readonly shares: readonly Share[];
  /** What all of them come to. */
  readonly total: number;
}

/** The sets of shares in a paragraph whose whole is known. */
function setsIn(prose: Prose, lists: readonly List[]): ShareSet[] {
  const shareOf = new Map(sharesIn(prose).map((share) => [share.part, share]));
  return lists.flatMap(({ whole, runs }) => {
    const shares = runs.flat().flatMap((part) => shareOf.get(part) ?? []);
    if (shares.length === 0 || whole.low !== whole.high || whole.value === 0) return [];
    // Where none of several fits, they are shares of something else.
    if (shares.length > 1 && !shares.some((share) => isShareOf(share, whole.value))) return [];
    return [{ whole: whole.value, shares, total: shares.reduce((sum, { share }) => sum + share.value, 0) }];
  });
}

/** A set whose shares add up to 100 was rounded so as to: each may be off by one in its last digit. */
function isBent({ shares, total, whole }: ShareSet, { share, part }: Share): boolean {
  const unit = 10 ** -share.decimals;
  return (
    shares.length > 1 &&
    Math.abs(total - 100) < 1e-6 &&
    Math.abs((part.value / whole) * 100 - share.value) <= unit + 1e-9
  );
}

/** Every number that a share in this paragraph might be a share of, in order of size. */
function wholesFor(prose: Prose, lists: readonly List[], report: Report): number[] {
  const parts = new Set(lists.flatMap(({ runs }) => runs.flat()));
  const counts: ProseFigure[] = [];
  for (const { tokens } of prose.sentences)
    for (const token of tokens)
      if (token.kind === 'figure' && isCount(token.what.unit) && !parts.has(token.what)) counts.push(token.what);
  const totals = report.tables
    .filter(({ table }) => table.id === 'applications')
    .flatMap(({ cells }) =>
      cells.filter(
        ({ form }) => form.column.id === 'total' && /^(?:received|carriedIn|outcomesTotal)$/.test(form.row.id),
      ),
    )
    .flatMap(({ figure }) => (figure?.kind === 'figure' ? [figure.value] : []));
  const [received = 0, carriedIn = 0] = totals;
  const wholes = [
    ...counts.flatMap(({ low, high, value }) => [low, value, high]),
    ...lists.map(({ most }) => most),
    ...totals,
    received + carriedIn,
  ];
  return wholes.sort((a, b) => a - b);
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

const PREFILTER = prefilter('%');

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
    for (const prose of report.prose) {
      if (!prose.mayContain(PREFILTER)) continue;
      let wholes: readonly number[] | undefined;
      const lists = listsIn(prose);
      if (lists.length === 0) continue;
      for (const set of setsIn(prose, lists)) {
        for (const share of set.shares) {
          if (isShareOf(share, set.whole) || isBent(set, share)) continue;
          wholes ??= wholesFor(prose, lists, report);
          if (fitsOne(share, wholes)) continue;
          const right = ((share.part.value / set.whole) * 100).toFixed(share.share.decimals);
          reportFinding(prose.rangeOf(share.share.from, share.share.end), { prose, share, whole: set.whole, right });
        }
      }
    }
  },
  message: {
    'zh-CN': ({ share: { part, share }, whole, right }) =>
      `占比写作 ${share.value.toFixed(share.decimals)}%，而 ${part.value} ÷ ${whole} = ${right}%。请核对占比和数字。`,
    en: ({ share: { part, share }, whole, right }) =>
      `The share is given as ${share.value.toFixed(share.decimals)}%, but ${part.value} ÷ ${whole} = ${right}%. Check the share and the figures.`,
  },
  fixes: ({ prose, share: { share }, right }) => [
    {
      title: { 'zh-CN': `改为 ${right}%`, en: `Change to ${right}%` },
      edits: prose.replace(share.from, share.to, right),
      preferred: true,
    },
  ],
});
