import type fc from 'fast-check';
import { Choices, words } from './choices';
import type { Defect, Expected } from './defect-parts';
import { DEFECTS_OF_TABLES } from './defects-of-tables';
import { DEFECTS_OF_TEXT } from './defects-of-text';
import { type Generated, shownAsDraft, write } from './generate';
import { copyOf, planFrom, type WAYS } from './plan';

export const DEFECTS: readonly Defect[] = [...DEFECTS_OF_TABLES, ...DEFECTS_OF_TEXT];

export interface Damaged extends Generated {
  readonly expected: Expected;
}

/** Reports with one defect, in every layout or in one. */
export const damagedReports = ({ put }: Defect, way?: (typeof WAYS)[number]): fc.Arbitrary<Damaged> =>
  words()
    .map((drawn) => {
      const plan = copyOf(planFrom(drawn, way));
      const reported = put(plan, new Choices(drawn.slice(850)));
      return reported && shownAsDraft({ plan, expected: reported, written: write(plan) });
    })
    .filter((damaged) => damaged !== undefined);
