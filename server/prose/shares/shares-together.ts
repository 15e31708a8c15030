import { OF_ALL } from '../beside-figures';
import { isCount, type ProseFigure } from '../figures';
import { figureOf, isFigure, isMark, means, type Token } from '../sentences';
import { anyOf, MEANING } from '../vocabulary';

/** A count and its share. */
interface Together {
  readonly part: ProseFigure;
  readonly share: ProseFigure;
}

/** Between two counts whose shares are given together nothing else is divided or compared. */
const APART = anyOf('list', 'compared', 'pastTime', 'share');
const JOINED = /^[、和及与,]$|^以及$/;

/**
 * Shares that are given together, each with its own count: 企业53件、律所38件，分别占10.2%、7.3%.
 * @param each which token is 分别
 */
export function sharesTogether(text: string, tokens: readonly Token[], each: number): readonly Together[] {
  // 占比分别为62.5%、25%; 分别占62.5%、25%.
  const word = [each - 1, each, each + 1].find(
    (at) =>
      at >= 0 &&
      at < tokens.length &&
      means(tokens[at], MEANING.share) &&
      // 图文120条、视频80条，原创占比分别为60%、85%: of those that are original.
      (at >= each || /[,、;:各所]/.test(text[tokens[at].from - 1] ?? '')),
  );
  if (word === undefined) return [];
  const shares: ProseFigure[] = [];
  let end = tokens[Math.max(word, each)].to;
  for (let at = Math.max(word, each) + 1; at < tokens.length; at++) {
    const share = figureOf(tokens[at]);
    if (!share) {
      if (isMark(tokens[at], '、') || isMark(tokens[at], ',')) continue;
      break;
    }
    const between = text.slice(end, share.from);
    if (share.unit !== '%' || !(shares.length === 0 ? OF_ALL : JOINED).test(between)) break;
    shares.push(share);
    end = share.end;
  }
  if (shares.length < 2) return [];
  const parts = countsBefore(tokens, each, shares.length);
  return parts.length === shares.length ? parts.map((part, i) => ({ part, share: shares[i] })) : [];
}

/** The last counts before a token, in order; fewer where something else stands among them. */
function countsBefore(tokens: readonly Token[], before: number, many: number): ProseFigure[] {
  const counts: ProseFigure[] = [];
  for (let at = before - 1; at >= 0 && counts.length < many; at--) {
    const token = tokens[at];
    if (isFigure(token)) {
      const figure = figureOf(token);
      if (!figure || !isCount(figure.unit)) break;
      if (counts.length > 0 && figure.unit !== counts[0].unit) break;
      counts.unshift(figure);
    } else if (token.kind === 'mark' ? !/^[、,]$/.test(token.what) : counts.length > 0 && means(token, APART)) break;
  }
  return counts;
}
