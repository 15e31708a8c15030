import type { Choices } from './choices';
import { APPLICATIONS, type Edition, PROACTIVE, type TableId } from './words';

/** The figures of a table, row by row in the form's order. */
export type Figures = Readonly<Record<TableId, readonly (readonly number[])[]>>;

/** How much an organ has to do: most have nothing, a city has thousands. */
const SCALES = [0, 3, 40, 2000];

/** Figures that balance. @param mayMakeRules whether the organ can have made 规章 */
export function figuresFor(edition: Edition, choices: Choices, mayMakeRules: boolean): Figures {
  return {
    proactive: proactive(edition, choices, mayMakeRules),
    applications: applications(edition, choices),
    disputes: [0, 1, 2].map(() => {
      const parts = [0, 1, 2, 3].map(() => some(choices, choices.of([0, 0, 4, 60])));
      return [...parts, sum(parts)];
    }),
  };
}

function proactive(edition: Edition, choices: Choices, mayMakeRules: boolean): number[][] {
  return PROACTIVE[edition].flatMap(({ columns, rows }) =>
    rows.map((row) =>
      columns.map((column) => {
        if (row === '规章' && !mayMakeRules) return 0;
        const amount = some(choices, choices.of([0, 9, 500, 450_000]));
        if (column === '本年增/减' && choices.once(2)) return -amount;
        const isMoney = column.startsWith('本年收费金额') || column === '采购总金额';
        return isMoney ? Number(`${amount}${choices.of(['', '.5', '.28', '.1724'])}`) : amount;
      }),
    ),
  );
}

/** Table 三, column by column: what came in is dealt out among the outcomes, and the rest is carried over. */
function applications(edition: Edition, choices: Choices): number[][] {
  const rows = APPLICATIONS[edition].map(() => [] as number[]);
  const last = rows.length - 1;
  const scale = choices.of(SCALES);
  for (let column = 0; column < 6; column++) {
    const reach = column === 0 ? scale : Math.floor(scale / 8);
    const received = some(choices, reach);
    const carriedIn = some(choices, Math.floor(reach / 4));
    const carriedOver = Math.min(received + carriedIn, some(choices, Math.floor(reach / 4)));
    let left = received + carriedIn - carriedOver;
    rows.forEach((row) => {
      row.push(0);
    });
    rows[0][column] = received;
    rows[1][column] = carriedIn;
    rows[last - 1][column] = left;
    rows[last][column] = carriedOver;
    while (left > 0) {
      const share = choices.between(1, left);
      rows[choices.between(2, last - 2)][column] += share;
      left -= share;
    }
  }
  return rows.map((row) => [...row, sum(row)]);
}

const some = (choices: Choices, reach: number): number => (reach === 0 ? 0 : choices.below(reach + 1));

export const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
