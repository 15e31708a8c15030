import type { BoardRow } from '../server/review/board-data';
import { byName, data, likenessOf, organOf } from './data';
import { type Child, el, select } from './dom';
import { fileLink } from './file-link';
import { type Column, listing, type Order, orderBy } from './listing';
import { ITEMS, type Item, STATES } from './states';
import { t, words } from './words';

/** What of the list is shown, and in which order; kept while one looks at something else. */
const UNFILTERED = { year: String(data.year), area: '', kind: '', state: '', text: '' };
const filter = { ...UNFILTERED };
type Filter = keyof typeof filter;
const FILTERS = Object.keys(UNFILTERED) as Filter[];
let order: Order = { column: 0 };

const COLUMNS: readonly Column<Item>[] = [
  {
    title: t.organ,
    sort: ({ row }) => organOf(row).name,
    cell: ({ row, index }) => [
      el('a', { href: `#/report/${index}` }, organOf(row).name),
      organOf(row).isListed === false && el('span', { class: 'tag' }, t.unlisted),
    ],
  },
  {
    title: t.area,
    sort: ({ row }) => organOf(row).area,
    cell: ({ row }) => el('span', { class: 'unbroken' }, organOf(row).area),
  },
  { title: t.kind, sort: ({ row }) => organOf(row).kind, cell: ({ row }) => organOf(row).kind },
  { title: t.year, isNumber: true, sort: ({ row }) => row.year, cell: ({ row }) => String(row.year) },
  { title: t.state, sort: ({ row }) => row.states.length, cell: ({ row }) => stateTags(row) },
  {
    title: t.signed,
    sort: ({ row }) => row.signed ?? '',
    cell: ({ row }) => el('span', { class: 'unbroken' }, row.signed),
  },
  number(words.severities.error, ({ row }) => row.counts.error, 'error'),
  number(words.severities.warning, ({ row }) => row.counts.warning, 'warning'),
  number(words.severities.info, ({ row }) => row.counts.info + row.counts.hint, ''),
  number(t.dismissed, ({ row }) => row.dismissed, ''),
  {
    title: t.likeness,
    isNumber: true,
    sort: ({ index }) => likenessOf.get(index) ?? 0,
    cell: ({ index }) => percent(likenessOf.get(index)),
  },
  {
    title: t.file,
    sort: ({ row }) => row.file ?? '',
    cell: ({ row }) => fileLink(row),
  },
];

const SORTS = COLUMNS.map(({ title }, i) => [String(i), title] as const);

function number(title: string, count: (item: Item) => number, kind: string): Column<Item> {
  return {
    title,
    isNumber: true,
    sort: count,
    cell: (item) => (count(item) === 0 ? '' : el('span', { class: kind }, String(count(item)))),
  };
}

export const percent = (share: number | undefined): string =>
  share === undefined ? '' : `${Math.floor(share * 100)}%`;

export const stateTags = ({ states }: BoardRow): Child[] =>
  states.map((state) => el('span', { class: `tag ${state}` }, words.states[state]));

/** All organs with the state of their reports. */
export function organsView(): HTMLElement {
  const list = el('div');
  const tiles = el('div', { class: 'tiles' });
  const isOfYear = ({ row }: Item): boolean => filter.year === '' || row.year === Number(filter.year);
  const isState = (item: Item): boolean => STATES.some(({ id, has }) => id === filter.state && has(item));
  const isWanted = (item: Item): boolean => {
    const { name, area, kind } = organOf(item.row);
    return (
      isOfYear(item) &&
      (filter.area === '' || area === filter.area) &&
      (filter.kind === '' || kind === filter.kind) &&
      (filter.state === '' || isState(item)) &&
      (filter.text === '' || name.includes(filter.text) || (item.row.file ?? '').includes(filter.text))
    );
  };
  const sorter = el('div', { class: 'sorter' });
  const sorted = (by: Order): void => {
    order = by;
    sorter.replaceChildren(select(t.sortBy, SORTS, String(order.column), sortBy));
  };
  const sortBy = (column: string): void => {
    order = orderBy(COLUMNS, Number(column));
    redraw();
  };
  const reset = el('button', { type: 'button', click: () => clear() }, t.reset);
  const redraw = (): void => {
    reset.hidden = FILTERS.every((name) => filter[name] === UNFILTERED[name]);
    list.replaceChildren(listing(words.tabs.organs, COLUMNS, ITEMS.filter(isWanted), order, sorted));
    const ofYear = ITEMS.filter(isOfYear);
    tiles.replaceChildren(
      ...STATES.flatMap(({ id, word, has }) => {
        const count = ofYear.filter(has).length;
        if (count === 0) return [];
        const isPressed = filter.state === id;
        const press = (): void => {
          filter.state = isPressed ? '' : id;
          redraw();
          tiles.querySelector<HTMLElement>(`[data-state="${id}"]`)?.focus();
        };
        return el(
          'button',
          { type: 'button', class: `tile ${id}`, 'data-state': id, 'aria-pressed': isPressed, click: press },
          el('strong', {}, String(count)),
          word,
        );
      }),
    );
  };
  const set = (name: Filter) => (value: string) => {
    filter[name] = value;
    redraw();
  };
  const distinct = (values: readonly string[]): string[] => [...new Set(values)].filter(Boolean).sort(byName);
  const choices = (values: readonly string[]) =>
    [['', t.all], ...values.map((value) => [value, value])] as [string, string][];
  const search = el('input', {
    type: 'search',
    value: filter.text,
    input: () => set('text')(search.value.trim()),
  });
  const areas = distinct(data.organs.map(({ area }) => area));
  const kinds = distinct(data.organs.map(({ kind }) => kind));
  sorted(order);
  redraw();
  const section = el(
    'section',
    {},
    !data.isListed && el('p', { class: 'note' }, t.noList),
    tiles,
    el(
      'div',
      { class: 'filters' },
      el('label', { class: 'field' }, t.search, search),
      select(t.year, choices(data.years.map(String)), filter.year, set('year')),
      areas.length > 1 && select(t.area, choices(areas), filter.area, set('area')),
      kinds.length > 1 && select(t.kind, choices(kinds), filter.kind, set('kind')),
      sorter,
      reset,
    ),
    list,
  );
  const clear = (): void => {
    Object.assign(filter, UNFILTERED);
    const unfiltered = organsView();
    section.replaceWith(unfiltered);
    unfiltered.querySelector<HTMLElement>('input[type=search]')?.focus();
  };
  return section;
}
