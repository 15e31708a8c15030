import { forms, tableOf } from '../server/forms';
import { type Bar, barChart } from './charts';
import { data } from './data';
import { el } from './dom';
import { ITEMS, STATES } from './states';
import { t } from './words';

const MAX_RULES = 15;
const MAX_AREAS = 30;

/** The area in pictures: the state of its reports, what is found most, and its figures year by year. */
export function chartsView(): HTMLElement {
  const ofYear = data.rows.filter(({ year }) => year === data.year);
  return el(
    'section',
    { class: 'charts' },
    barChart(t.statesOfYear, stateBars()),
    barChart(t.topRules, ruleBars(ofYear)),
    barChart(t.area, areaBars(ofYear)),
    barChart(t.received, figureBars('received')),
    barChart(t.outcomes, outcomeBars()),
    el('p', { class: 'note' }, t.chartNote),
  );
}

type Rows = typeof data.rows;

/** By the very states that the list is filtered by. */
const stateBars = (): Bar[] => {
  const ofYear = ITEMS.filter(({ row }) => row.year === data.year);
  return STATES.flatMap(({ word, has }) => {
    const value = ofYear.filter(has).length;
    return value > 0 ? [{ label: word, parts: [{ name: t.reports, value }] }] : [];
  });
};

function ruleBars(rows: Rows): Bar[] {
  const counts = new Map<string, number>();
  for (const { rules } of rows)
    for (const [rule, count] of Object.entries(rules)) counts.set(rule, (counts.get(rule) ?? 0) + count);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MAX_RULES)
    .map(([rule, value]) => {
      return { label: data.rules[rule]?.name ?? rule, href: `#/rules/${rule}`, parts: [{ name: t.count, value }] };
    });
}

function areaBars(rows: Rows): Bar[] {
  const areas = new Map<string, { errors: number; warnings: number }>();
  for (const { organ, counts } of rows) {
    const { area } = data.organs[organ];
    const { errors, warnings } = areas.get(area) ?? { errors: 0, warnings: 0 };
    areas.set(area, { errors: errors + counts.error, warnings: warnings + counts.warning });
  }
  return [...areas]
    .sort(([, a], [, b]) => b.errors + b.warnings - a.errors - a.warnings)
    .slice(0, MAX_AREAS)
    .map(([label, { errors, warnings }]) => ({
      label,
      parts: [
        { name: t.errors, value: errors },
        { name: t.warnings, value: warnings },
      ],
    }));
}

const years = () => [...data.sums].reverse();

/** A row of table 三 in each year, by who applied. */
const figureBars = (row: string): Bar[] =>
  years().map(({ year, form, tables }) => {
    const cells = tableOf(formOf(form), 'applications').cells;
    const sum = tables.find(({ id }) => id === 'applications')?.sum ?? [];
    const own = cells.filter((cell) => cell.row.id === row && cell.column.id !== 'total');
    return {
      label: String(year),
      parts: own.map(({ column, index }) => ({ name: column.label, value: sum[index] ?? 0 })),
    };
  });

/** The outcomes of each year, by the groups that the form puts them into. */
function outcomeBars(): Bar[] {
  return years().map(({ year, form, tables }) => {
    const cells = tableOf(formOf(form), 'applications').cells;
    const sum = tables.find(({ id }) => id === 'applications')?.sum ?? [];
    const groups = new Map<string, number>();
    for (const { row, column, index } of cells) {
      if (column.id !== 'total' || row.groups.length === 0 || row.id === 'outcomesTotal') continue;
      const name = (row.groups[1] ?? row.label).replace(/（区分.*/, '');
      groups.set(name, (groups.get(name) ?? 0) + (sum[index] ?? 0));
    }
    return { label: String(year), parts: [...groups].map(([name, value]) => ({ name, value })) };
  });
}

const formOf = (id: string) => forms.find((form) => form.id === id) ?? forms[0];
