import type { BoardRow } from '../server/review/board-data';
import { byName, data, likenessOf, organOf } from './data';
import { type Child, el, select } from './dom';
import { fileLink } from './file-link';
import { type Column, listing } from './listing';
import { t, words } from './words';

/** What of the list is shown; kept while one looks at something else. */
const filter = { year: String(data.year), area: '', kind: '', state: '', text: '' };

type Item = { readonly row: BoardRow; readonly index: number };

const ITEMS: readonly Item[] = data.rows.map((row, index) => ({ row, index }));

/** States that are no state of the file but of what is found in it. */
const FOUND: Readonly<Record<string, (item: Item) => boolean>> = {
  errors: ({ row }) => row.counts.error > 0,
  warnings: ({ row }) => row.counts.warning > 0,
  alike: ({ index }) => likenessOf.has(index),
  good: ({ row, index }) =>
    row.states.length === 0 && row.counts.error + row.counts.warning === 0 && !likenessOf.has(index),
};
const FOUND_WORDS: Readonly<Record<string, string>> = {
  errors: t.withErrors,
  warnings: t.withWarnings,
  alike: t.withAlike,
  good: t.good,
};

const hasState = (item: Item, state: string): boolean =>
  FOUND[state]?.(item) ?? item.row.states.some((own) => own === state);

const COLUMNS: readonly Column<Item>[] = [
  {
    title: t.organ,
    sort: ({ row }) => organOf(row).name,
    cell: ({ row, index }) => [
      el('a', { href: `#/report/${index}` }, organOf(row).name),
      organOf(row).isListed === false && el('span', { class: 'tag' }, t.unlisted),
    ],
  },
  { title: t.area, sort: ({ row }) => organOf(row).area, cell: ({ row }) => organOf(row).area },
  { title: t.kind, sort: ({ row }) => organOf(row).kind, cell: ({ row }) => organOf(row).kind },
  { title: t.year, isNumber: true, sort: ({ row }) => row.year, cell: ({ row }) => String(row.year) },
  { title: t.state, sort: ({ row }) => row.states.length, cell: ({ row }) => stateTags(row) },
  { title: t.signed, sort: ({ row }) => row.signed ?? '', cell: ({ row }) => row.signed ?? '' },
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
  const isWanted = (item: Item): boolean => {
    const { name, area, kind } = organOf(item.row);
    return (
      isOfYear(item) &&
      (filter.area === '' || area === filter.area) &&
      (filter.kind === '' || kind === filter.kind) &&
      (filter.state === '' || hasState(item, filter.state)) &&
      (filter.text === '' || name.includes(filter.text) || (item.row.file ?? '').includes(filter.text))
    );
  };
  const redraw = (): void => {
    list.replaceChildren(listing(words.tabs.organs, COLUMNS, ITEMS.filter(isWanted)));
    const ofYear = ITEMS.filter(isOfYear);
    const states = [...Object.keys(words.states), ...Object.keys(FOUND)];
    tiles.replaceChildren(
      ...states.flatMap((state) => {
        const count = ofYear.filter((item) => hasState(item, state)).length;
        if (count === 0) return [];
        const isPressed = filter.state === state;
        const press = (): void => {
          filter.state = isPressed ? '' : state;
          redraw();
          tiles.querySelector<HTMLElement>(`[data-state="${state}"]`)?.focus();
        };
        return el(
          'button',
          { type: 'button', class: `tile ${state}`, 'data-state': state, 'aria-pressed': isPressed, click: press },
          el('strong', {}, String(count)),
          stateWord(state),
        );
      }),
    );
  };
  const set = (name: keyof typeof filter) => (value: string) => {
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
  redraw();
  return el(
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
    ),
    list,
  );
}

const stateWord = (state: string): string => FOUND_WORDS[state] ?? words.states[state as keyof typeof words.states];
