import type { Prose } from '../sentences';
import { matcher } from '../text-facts';
import { type ImpossibleShare, impossibleShares } from './impossible-shares';
import { type Rate, ratesOf } from './rates';
import { type Share, sharesOf } from './shares';
import { sharesAddingUp } from './shares-adding-up';
import { type ShareOf, sharesAmong, sharesOfNamed, sharesOfWholes } from './shares-of';

/** What a paragraph says in percent of its counts. */
interface Percentages {
  readonly shares: readonly Share[];
  readonly sharesOfWholes: readonly ShareOf[];
  readonly rates: readonly Rate[];
  readonly impossible: readonly ImpossibleShare[];
}

const NOTHING: Percentages = { shares: [], sharesOfWholes: [], rates: [], impossible: [] };

export const percentagesIn = (prose: Prose): Percentages => prose.find(percentages)[0] ?? NOTHING;

const percentages = matcher('%', (prose: Prose): readonly Percentages[] => {
  const shares = sharesOf(prose);
  const wholes = [
    ...sharesOfWholes(prose),
    ...sharesOfNamed(prose, shares),
    ...sharesAmong(prose),
    ...sharesAddingUp(prose, shares),
  ];
  const found = { shares, sharesOfWholes: wholes, rates: ratesOf(prose), impossible: impossibleShares(prose) };
  return Object.values(found).some((of) => of.length > 0) ? [found] : [];
});
