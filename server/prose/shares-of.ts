import { isCount, type ProseFigure } from './figures';
import { figureOf, means, type Prose } from './sentences';
import type { Share } from './shares';
import { MEANING } from './vocabulary';

/** A share with the whole that it names itself: 31件，占公文总数（1206件）的2.6%. */
export interface ShareOf {
  readonly share: Share;
  readonly whole: ProseFigure;
}

/** What may stand between 占 and the whole, and between the whole and the share. */
const TO_WHOLE = /^[^,。;:()\d]{0,16}\(?[共计]?$/;
const TO_SHARE = /^\)?的(?:比例)?(?:约|为|达)?$/;

/** The shares of a paragraph that name their whole. */
export const sharesOfWholes = ({ text, sentences }: Prose): readonly ShareOf[] =>
  sentences.flatMap(({ tokens: all }): readonly ShareOf[] => {
    const tokens = all.filter(({ kind }) => kind !== 'mark');
    return tokens.flatMap((token, at): readonly ShareOf[] => {
      if (at === 0 || !means(token, MEANING.share)) return [];
      const part = figureOf(tokens[at - 1]);
      const figures = tokens.slice(at + 1, at + 1 + MAX_WORDS).flatMap((next) => figureOf(next) ?? []);
      const [whole, share] = figures;
      if (!part || share?.unit !== '%' || whole.unit !== part.unit || !isCount(part.unit)) return [];
      if (!/^[,、]?$/.test(text.slice(part.end, token.from)) || !TO_WHOLE.test(text.slice(token.to, whole.from)))
        return [];
      return TO_SHARE.test(text.slice(whole.end, share.from)) ? [{ share: { part, share, of: '' }, whole }] : [];
    });
  });

/** Among so many words after 占 both figures stand. */
const MAX_WORDS = 6;
