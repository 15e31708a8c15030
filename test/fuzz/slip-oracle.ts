// What may come of a draft with one slip when all that is safe is fixed: the draft as it was before the slip, or
// something that is no further from it and holds the same figures in the same places. Reads texts by itself: nothing
// here may be taken from the product.
import { figuresIn, tokenDistance } from '../support/tokens';

export interface Slipped {
  readonly clean: string;
  readonly slipped: string;
  readonly fixed: string;
}

export type Harm = 'further' | 'lost' | 'made up' | 'figures' | 'place';

export interface Verdict {
  readonly isChanged: boolean;
  readonly isBack: boolean;
  /** Nothing where no harm is done. */
  readonly harms: readonly Harm[];
  /** How far the slipped and the fixed draft are from the clean one, in tokens. */
  readonly distances: readonly [slipped: number, fixed: number];
}

/** Further apart than this two texts are not measured. */
const FAR = 400;

export function judge({ clean, slipped, fixed }: Slipped): Verdict {
  if (fixed === slipped) return { isChanged: false, isBack: false, harms: [], distances: [0, 0] };
  if (fixed === clean) return { isChanged: true, isBack: true, harms: [], distances: [0, 0] };
  const before = tokenDistance(clean, slipped, FAR);
  const after = tokenDistance(clean, fixed, before + FAR);
  const harms: Harm[] = after > before ? ['further'] : [];
  const [had, has, wanted] = [slipped, fixed, clean].map(figuresIn);
  const isAs = (other: readonly string[]): boolean =>
    other.length === has.length && other.every((figure, i) => figure === has[i]);
  // A slip may be at two places, and one of them be brought back.
  const isBetween =
    had.length === has.length &&
    wanted.length === has.length &&
    has.every((figure, i) => figure === had[i] || figure === wanted[i]);
  if (!isAs(had) && !isAs(wanted) && !isBetween) {
    if (isLessThan(has, had) && isLessThan(has, wanted)) harms.push('lost');
    if (hasMore(has, had) && hasMore(has, wanted)) harms.push('made up');
    if (!harms.includes('lost') && !harms.includes('made up')) harms.push('figures');
  }
  const places = new Set([...placesOf(slipped), ...placesOf(clean)]);
  if (placesOf(fixed).some((place) => !places.has(place))) harms.push('place');
  return { isChanged: true, isBack: false, harms, distances: [before, after] };
}

function countsOf(figures: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  return counts;
}

/** Whether a figure stands less often in one list than in the other. */
function isLessThan(figures: readonly string[], others: readonly string[]): boolean {
  const counts = countsOf(figures);
  return [...countsOf(others)].some(([figure, count]) => (counts.get(figure) ?? 0) < count);
}

const hasMore = (figures: readonly string[], others: readonly string[]): boolean => isLessThan(others, figures);

/** What ends a row and what begins a cell, in whatever layout; one cell a line has rows separated by blank lines. */
const ROW_END = /<\/?tr\b[^<>]*>|(?:\r\n|[\r\n\v\f\u0085\u2028\u2029])(?!\t)/gi;
const CELL = /<t[dh]\b[^<>]*>|[|｜\t]/gi;

/** Each figure with its place: the words before it in its row, and how many cells begin between the last of them and it. */
function placesOf(text: string): string[] {
  return text.split(ROW_END).flatMap((row) => {
    const cells = row.split(CELL).map((cell) => cell.replace(/<[^<>]*>/g, ''));
    // A paragraph has no cells; whether its words are as they were the distance reports.
    if (cells.length < 2) return [];
    let label = '';
    let column = 0;
    return cells.flatMap((cell) => {
      const words = cell.replace(/[^\p{Script=Han}]/gu, '');
      const figures = figuresIn(cell);
      column = words === '' ? column + 1 : 0;
      if (words !== '') label = words;
      return figures.map((figure) => `${label}·${column}·${figure}`);
    });
  });
}
