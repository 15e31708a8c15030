import { exact } from '../../text/figure';
import { OF_ALL } from '../beside-figures';
import type { Prose } from '../sentences';
import { isNearly, type Share, wholesFitting } from './shares';
import type { ShareOf } from './shares-of';

// Shares of one whole that leave nothing out: what their parts come to is the whole, wherever it is stated.

/** Between a part and its share, and between a share and the next part: nothing else is counted there. */
const TO_SHARE = /^[^,、。;:()\d]{0,8}[,、(]?(?:约?占比?[^,、。;:()\d]{0,8})?$/;
const TO_NEXT = /^\)?[,;、][^,、。;:()\d]{1,30}$/;
/** 从公开渠道来看，…: what divides the whole before the first part of a series; so far before it. In characters. */
const OPENS = /^(?:从[^,。;:\d]{1,12}看|按[^,。;:\d]{1,10}分|(?:公开|发布)的?信息中)/;
const MAX_OPENING = 40;
/** What closes it: nothing more is divided. */
const CLOSES = /^\)?(?:[。;]|$)/;

/** 网站52条，占65%；公众号28条，占35%: each of both together, where one at least is not. */
export function sharesAddingUp({ text }: Pick<Prose, 'text'>, shares: readonly Share[]): readonly ShareOf[] {
  return seriesOf(text, shares).flatMap((series): readonly ShareOf[] => {
    const value = exact(series.reduce((sum, { part }) => sum + part.value, 0));
    const whole = { ...series[0].part, value, low: value, high: value };
    const off = series.filter(({ part, share }) => !isNearly(part.value, value, share));
    if (off.length === 0 || value === 0) return [];
    const total = exact(series.reduce((sum, { share }) => sum + share.value, 0));
    const rounded = off.length < series.length ? (series.length / 2) * unitOf(series) : 0;
    const isAll = Math.abs(total - 100) <= rounded + 1e-6;
    return isAll || (off.length === 1 && isDividedApart(text, series)) ? off.map((share) => ({ share, whole })) : [];
  });
}

/** 从渠道看，网站52条，占65%；公众号28条，占45%: two of one whole that there cannot be. */
function isDividedApart(text: string, series: readonly Share[]): boolean {
  const [first, last] = [series[0], series[series.length - 1]];
  const before =
    text
      .slice(Math.max(0, first.part.from - MAX_OPENING), first.part.from)
      .split(/[。;:]/)
      .at(-1) ?? '';
  if (series.length !== 2 || !OPENS.test(before) || !CLOSES.test(text.slice(last.share.end, last.share.end + 2)))
    return false;
  const [one, other] = series.map(wholesFitting);
  return one.low > other.high || other.low > one.high;
}

/** The shares that follow each other with their parts, in runs of two at least. */
function seriesOf(text: string, shares: readonly Share[]): readonly (readonly Share[])[] {
  const runs: Share[][] = [];
  for (const share of shares) {
    const last = runs.at(-1)?.at(-1);
    if (last && isNext(text, last, share)) runs.at(-1)?.push(share);
    else runs.push([share]);
  }
  return runs.filter(
    (run) =>
      run.length > 1 &&
      run.every((share) => isPlain(text, share)) &&
      !OF_BOTH.test(text.slice(Math.max(0, run[0].part.from - MAX_OPENING), run[0].part.from)),
  );
}
/** 予以公开27件、部分公开15件，占35.6%: the first share is that of several. */
const OF_BOTH = /\d[^,。;:()\d%、]{1,16}[、和及与][^,。;:()\d]{0,20}$/;

const isNext = (text: string, { share, part: { unit } }: Share, { part }: Share): boolean =>
  part.unit === unit && part.from > share.end && TO_NEXT.test(text.slice(share.end, part.from));
const isPlain = (text: string, { part, share, of }: Share): boolean =>
  part.low === part.high && share.from > part.end && OF_ALL.test(of) && TO_SHARE.test(text.slice(part.end, share.from));

const unitOf = (series: readonly Share[]): number => Math.max(...series.map(({ share }) => 10 ** -share.decimals));
