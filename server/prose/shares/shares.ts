import { isCount, type ProseFigure } from '../figures';
import { isMark, means, type Prose } from '../sentences';
import { MEANING } from '../vocabulary';
import { WAY } from '../words/ways';
import { sharesTogether } from './shares-together';

/** A part with the share that the text gives it. */
export interface Share {
  readonly part: ProseFigure;
  readonly share: ProseFigure;
  /** What it is said to be a share of: what stands between 占 and the figure. */
  readonly of: string;
}

/** 公众号820条，阅读量占85%: the share of something else. */
const OF_VIEWS = /^,[^,;。:\d]{0,6}(?:阅读|浏览|点击|播放|访问|观看|粉丝|关注|订阅)[^,;。:\d]{0,6}占$/;
/** 网上71件、信函20件、当面15件，线上占67%: the share of another part. */
const OF_ANOTHER = new RegExp(
  `^,(?:其中)?(?:${WAY}|网下|自然人|法人|企业|个人)(?:申请|渠道|方式|办理|提交|提出)?(?:数量|件数)?(?:共|合计)?占$`,
);
/** 无法提供164件，本机关不掌握占86%: the share of what is named, and of no count. */
const OF_A_NAME =
  /^,(?:[^,;。:()\d]{0,4}(?:不掌握|不存在|过程性|内部事务|第三方|国家秘密|行政查询|执法案卷|信访|重复))[^,;。:()\d]{0,10}占$/;
const isOfElse = (between: string): boolean => [OF_VIEWS, OF_ANOTHER, OF_A_NAME].some((words) => words.test(between));

/** 643件办结件中，10日内的占32.19%（207件）: what is divided, and no part. */
const IS_DIVIDED = /^[^,。;:()\d]{0,8}中,/;
const MAX_DIVIDED = 10;

/** Every part in some sentences that is followed by its share: 77条，占信息总量的27.1%. */
export function sharesOf({ text, sentences }: Pick<Prose, 'text' | 'sentences'>): Share[] {
  const shares: Share[] = [];
  for (const { tokens } of sentences) {
    let part: ProseFigure | undefined;
    let isShare = false;
    let shareTo = 0;
    /** A share without a part before it: 予以公开占23.4%（11件）. */
    let alone: Omit<Share, 'part'> | undefined;
    /** What stood before each bracket that is open: 14件（含部分公开3件），占51.9% is the share of the 14. */
    const beforeBrackets: (ProseFigure | undefined)[] = [];
    for (const [at, token] of tokens.entries()) {
      if (means(token, MEANING.share)) {
        isShare = true;
        shareTo = token.to;
      } else if (means(token, MEANING.each)) {
        shares.push(...sharesTogether(text, tokens, at).map((together) => ({ ...together, of: '' })));
        part = undefined;
      } else if (means(token, MEANING.compared)) isShare = false;
      else if (token.kind === 'figure') {
        const figure = token.what;
        // 图解类22篇(55%): nothing stands in the brackets but the share.
        const isBracketed = part && text.slice(part.end, figure.from) === '(' && text[figure.end] === ')';
        if (figure.unit === '%' && part && isShare && isOfElse(text.slice(part.end, shareTo))) part = undefined;
        const isOfAlone = alone && text.slice(alone.share.end, figure.from) === '(' && text[figure.end] === ')';
        const of = isShare ? text.slice(shareTo, figure.from) : '';
        if (figure.unit === '%' && (isShare || isBracketed) && part) {
          shares.push({ part, share: figure, of });
          part = undefined;
        } else if (isCount(figure.unit)) {
          if (alone && isOfAlone) shares.push({ ...alone, part: figure });
          part = isOfAlone || IS_DIVIDED.test(text.slice(figure.end, figure.end + MAX_DIVIDED)) ? undefined : figure;
        }
        alone = figure.unit === '%' && isShare && !part ? { share: figure, of } : undefined;
        isShare = false;
      } else if (isMark(token, '(')) beforeBrackets.push(part);
      else if (isMark(token, ')')) {
        const before = beforeBrackets.pop();
        part &&= before ?? part;
      } else if (isMark(token, '。') || isMark(token, ';')) {
        isShare = false;
        part = undefined;
      }
    }
  }
  return shares;
}

/** Between which wholes a part must lie to have the share that is written; the last digit is rounded. */
export function wholesFitting({ part, share }: Share): { low: number; high: number } {
  const half = 10 ** -share.decimals / 2;
  const least = Math.min(share.low, share.value - half);
  return {
    low: (part.low * 100) / Math.max(share.high, share.value + half) - 1e-6,
    high: least > 0 ? (part.high * 100) / least + 1e-6 : Number.POSITIVE_INFINITY,
  };
}

/** Whether part ÷ whole can be what the share says, at its digits. In percent. */
export function isShareOf(share: Share, whole: number): boolean {
  const { low, high } = wholesFitting(share);
  return whole > 0 && whole >= low && whole <= high;
}

/** Whether a part of a whole is a stated share but for a digit in its last place: it may be rounded so that all add up. */
export const isNearly = (part: number, whole: number, { value, decimals }: ProseFigure): boolean =>
  Math.abs((part / whole) * 100 - value) <= 10 ** -decimals + 1e-9;
