import { Choices } from './choices';
import { type Figures, figuresFor } from './figures';
import type { Edition, TableId } from './words';

export type Layout = 'cell-lines' | 'tabs' | 'pipes' | 'html';
export type Syntax = 'plain' | 'markdown' | 'html';
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Organ {
  readonly name: string;
  /** How it speaks of itself. */
  readonly we: string;
  /** The government of a city, a county, a district or a town, or its office: until 31 March nothing is to be reported. */
  readonly isGovernment: boolean;
  /** Whether it may have made 规章: an organ of a city, for all that its name says. */
  readonly mayMakeRules: boolean;
}

/**
 * A report before it is written down. What a defect wants otherwise stands in `written`, `absent` and `added`, under
 * the names that `write` marks things with:
 * `title` · `title organ` · `period` · `heading/2` · `applications/4` (label) · `applications/4/6` (figure) · `group/（三）不予公开` ·
 * `head/applications/自然人` · `row/applications/4` · `section/2` · `body/4` · `table/applications` · `organ` · `date` · `residue/2`
 */
export interface Plan {
  readonly year: number;
  /** That of the year. */
  readonly edition: Edition;
  /** That of each table: the year's, unless a clerk took last year's file. */
  readonly editions: Readonly<Record<TableId, Edition>>;
  readonly organ: Organ;
  readonly layout: Layout;
  readonly syntax: Syntax;
  /** Text out of a PDF: lines of one width, page marks. */
  readonly wrapped: boolean;
  readonly labelColumns: 1 | 2 | 3;
  /** Table 四 as one line of 15 figures, or as three rows of five. */
  readonly disputesInOneLine: boolean;
  readonly figures: Figures;
  readonly signed: Day;
  /** The order of the sections, from 0. */
  readonly order: number[];
  /** Written otherwise than it would be. */
  readonly written: Map<string, string>;
  /** Left out. */
  readonly absent: Set<string>;
  /** Written after a thing, or among the rows of a table. */
  readonly added: Map<string, string>;
  /** What the whims of writing are drawn from. */
  readonly whims: readonly number[];
}

/** The layouts in the documents that people keep them in. */
export const WAYS: readonly { readonly layout: Layout; readonly syntax: Syntax }[] = [
  { layout: 'pipes', syntax: 'markdown' },
  { layout: 'tabs', syntax: 'plain' },
  { layout: 'cell-lines', syntax: 'plain' },
  { layout: 'html', syntax: 'html' },
  { layout: 'pipes', syntax: 'plain' },
  { layout: 'html', syntax: 'markdown' },
  { layout: 'tabs', syntax: 'markdown' },
];

const PLACES = ['澜汀市', '望岫县', '桐埠区', '霁川市', '枫浦县', '青檀市鹤汀区', '云栈自治县'];
const OFFICES: readonly (readonly [string, string])[] = [
  ['水务局', '我局'],
  ['住房和城乡建设局', '本局'],
  ['统计局', '我局'],
  ['文化广电和旅游局', '我局'],
  ['人民政府办公室', '我办'],
  ['行政审批服务管理局', '本机关'],
  ['卫生健康委员会', '我委'],
  ['退役军人事务局', '我局'],
];

function organFrom(choices: Choices): Organ {
  const organ = namedFrom(choices);
  return { ...organ, mayMakeRules: /^[^市县区镇]+市[^市县区镇]*$/.test(organ.name.replace('城乡', '')) };
}

function namedFrom(choices: Choices): Omit<Organ, 'mayMakeRules'> {
  const place = choices.of(PLACES);
  switch (choices.below(4)) {
    case 2:
      return { name: `${place}人民政府`, we: choices.of(['全', '我', '我']) + place.slice(-1), isGovernment: true };
    case 3:
      return choices.once(2)
        ? { name: `${place}松壑镇人民政府`, we: '我镇', isGovernment: true }
        : { name: `${place}经济开发区管理委员会`, we: '我区', isGovernment: false };
    default: {
      const [office, we] = choices.of(OFFICES);
      return { name: `${place}${office}`, we, isGovernment: false };
    }
  }
}

/** A report without a fault. The same words give the same report, in whichever way it is written. */
export function planFrom(
  words: readonly number[],
  way?: (typeof WAYS)[number],
  years: readonly number[] = [2023, 2024, 2025, 2022, 2021, 2020, 2019],
): Plan {
  const choices = new Choices(words.slice(0, 500));
  // Every choice is drawn in every way, so that the rest comes out the same.
  const drawn = choices.of(WAYS);
  const { layout, syntax } = way ?? drawn;
  const labelColumns = choices.of([3, 1, 2] as const);
  const inThreeRows = choices.once(3);
  const wrapped = choices.once(3);
  const year = choices.of(years);
  const edition = year < 2021 ? '2019' : '2021';
  const organ = organFrom(choices);
  return {
    year,
    edition,
    editions: { proactive: edition, applications: edition, disputes: edition },
    organ,
    layout,
    syntax,
    wrapped: layout !== 'html' && wrapped,
    labelColumns: layout === 'pipes' || layout === 'html' ? labelColumns : 3,
    disputesInOneLine: layout === 'cell-lines' || !inThreeRows,
    figures: figuresFor(edition, choices, organ.mayMakeRules),
    signed: signingDay(year, organ, choices),
    order: [0, 1, 2, 3, 4, 5],
    written: new Map(),
    absent: new Set(),
    added: new Map(),
    whims: words.slice(500),
  };
}

function signingDay(year: number, { isGovernment }: Organ, choices: Choices): Day {
  const month = isGovernment ? choices.of([1, 2, 3]) : 1;
  return { year: year + 1, month, day: choices.between(1, month === 2 ? 28 : 31) };
}

/** The same plan, free to be changed. */
export const copyOf = (plan: Plan): Plan => ({
  ...plan,
  order: [...plan.order],
  written: new Map(plan.written),
  absent: new Set(plan.absent),
  added: new Map(plan.added),
});

export const figure = (plan: Plan, table: TableId, row: number, column: number): number =>
  plan.figures[table][row][column];
