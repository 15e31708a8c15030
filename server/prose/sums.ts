import { baseOf, isCount, type ProseFigure } from './figures';
import { type Phrase, phrasesOf } from './phrases';
import { figureOf, type Prose } from './sentences';
import { matcher } from './text-facts';
import { anyOf, meets } from './vocabulary';

/** 建议52件、提案67件，两项合计119件: counts, and what they are said to come to. */
export interface Sum {
  readonly sum: ProseFigure;
  /** Those that may be meant, in order: all that stand right before it, or the last of them. */
  readonly parts: readonly ProseFigure[];
}

const SAID =
  /(?:^|[,;:])(?:以上|上述)?(?:[两二三四五六七八九十]{1,2}(?:项|者|类|个平台|方面))?(?:合计|总计|共计)(?:为|约)?$/;
/** So far before a sum its words begin. In characters. */
const MAX_WORDS = 14;
/** What is divided, compared or carried over is not added to. */
const APART = anyOf('list', 'compared', 'pastTime', 'carriedIn', 'carriedOver', 'carried', 'share', 'beside');
/** 受理65件，办结60件: the same cases once more. */
const DONE = anyOf('answer', 'hear');
/** So many counts are added up at most. */
const MAX_PARTS = 12;

/** The sums of a paragraph that are written behind their parts. */
export const sumsIn = (prose: Prose): readonly Sum[] => prose.find(sums);

const sums = matcher(['合计', '总计', '共计'], ({ text, sentences }: Prose): readonly Sum[] =>
  sentences.flatMap(({ tokens }) => {
    const phrases = phrasesOf(tokens);
    return phrases.flatMap((phrase, at): readonly Sum[] => {
      const sum = figureIn(phrase);
      if (!sum || phrase.marks !== ',' || !SAID.test(text.slice(Math.max(0, sum.from - MAX_WORDS), sum.from)))
        return [];
      const parts = partsBefore(phrases, at, baseOf(sum.unit));
      return parts.length > 1 ? [{ sum, parts }] : [];
    });
  }),
);

/** The one count of a phrase that has no other figure; the number of a hotline counts nothing. */
function figureIn(phrase: Phrase): ProseFigure | undefined {
  const figures = figuresIn(phrase).filter(({ unit }) => unit !== '');
  return figures.length === 1 && isCount(figures[0].unit) ? figures[0] : undefined;
}

const figuresIn = ({ tokens }: Phrase): ProseFigure[] => tokens.flatMap((token) => figureOf(token) ?? []);

/** The counts before a phrase; none where it is not certain that they are what is added up. */
function partsBefore(phrases: readonly Phrase[], before: number, unit: string): ProseFigure[] {
  const parts: ProseFigure[] = [];
  for (let at = before - 1; at >= 0; at--) {
    const phrase = phrases[at];
    const { marks } = phrases[at + 1];
    const part = figureIn(phrase);
    if (!part || baseOf(part.unit) !== unit) {
      const isOther = figuresIn(phrase).length === 0 || (part && marks === ',');
      return isOther ? parts : [];
    }
    if (meets(phrase.says, APART) || /[()]/.test(marks) || parts.length === MAX_PARTS) return [];
    if (parts.length > 0 && meets(phrases[at + 1].says, DONE)) return [];
    parts.unshift(part);
    if (!/^[、,]$/.test(phrase.marks)) return parts;
  }
  return parts;
}
