import { lastAtOrBefore } from '../../text/lines';
import { withoutNumber } from '../beside-figures';
import { figureAt, isCount, type ProseFigure } from '../figures';
import { figureOf, figuresIn, means, type Prose } from '../sentences';
import { MEANING } from '../vocabulary';
import type { Share } from './shares';

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

/** 104个乡镇中有62个为兼职，占59.6%: the whole is what they are among. */
const AMONG = /中,?(?:共?有|的)?(\d{1,9})([个家名人件份条户])[^,。;:()\d]{0,10},占比?(?:约?为|达到?|约)?(?=\d)/g;
const OF_SO_MANY = /(?<!\d)(\d{1,9})([个家名人件份条户])[^,。;:()\d]{0,10}$/;
const MAX_SO_MANY = 20;

export const sharesAmong = ({ text }: Pick<Prose, 'text'>): readonly ShareOf[] =>
  text.includes(',占')
    ? [...text.matchAll(AMONG)].flatMap((said): readonly ShareOf[] => {
        const [all, count, unit] = said;
        const from = Math.max(0, said.index - MAX_SO_MANY);
        const many = OF_SO_MANY.exec(text.slice(from, said.index));
        const share = figureAt(text, said.index + all.length);
        if (many?.[2] !== unit || share.unit !== '%') return [];
        const part = figureAt(text, said.index + all.indexOf(count));
        return [{ share: { part, share, of: '' }, whole: figureAt(text, from + many.index) }];
      })
    : [];

/** 有效问卷1164份，满意的1103份，占有效问卷的94.8%: the one count that has the name by which the whole is called. */
export function sharesOfNamed({ sentences, text }: Prose, shares: readonly Share[]): readonly ShareOf[] {
  const named = shares.filter(({ of }) => withoutNumber(of).length >= MIN_NAME);
  if (named.length === 0) return [];
  const counts = sentences.flatMap(figuresIn);
  return named.flatMap((share): readonly ShareOf[] => {
    const { part, of } = share;
    const last = lastAtOrBefore(counts.length, part.from, (i) => counts[i].from);
    const name = withoutNumber(of);
    const wholes = counts
      .slice(Math.max(0, last - MAX_COUNTS), last)
      .filter(({ unit, from }) => unit === part.unit && isCount(unit) && text.endsWith(name, from));
    const [whole] = wholes;
    return whole && whole.value >= part.value && wholes.every(({ value }) => value === whole.value)
      ? [{ share, whole }]
      : [];
  });
}
/** A shorter name says too little. */
const MIN_NAME = 3;
/** So many counts before it are looked at. */
const MAX_COUNTS = 40;

/** Among so many words after 占 both figures stand. */
const MAX_WORDS = 6;
