import { byName } from './data';
import { type Child, el } from './dom';
import { t, words } from './words';

export interface Column<T> {
  readonly title: string;
  readonly isNumber?: boolean;
  /** What it is sorted by. */
  readonly sort: (item: T) => string | number;
  readonly cell: (item: T) => Child | readonly Child[];
}

/** What a listing is sorted by: the index of a column. */
export interface Order {
  readonly column: number;
  readonly isDown?: boolean;
}

/** Which way a column is sorted when it is chosen: of numbers the highest are looked for. */
export const orderBy = (columns: readonly { readonly isNumber?: boolean }[], column: number): Order => {
  return { column, isDown: columns[column].isNumber === true };
};

/** So many rows are drawn at a time: all at once nobody could wait for. */
const PORTION = 150;

let printing: (() => void) | undefined;
window.addEventListener('beforeprint', () => printing?.());

/** A table whose rows are drawn as one scrolls, sorted by a click on a column's head; arrow keys go from row to row. */
export function listing<T>(
  caption: string,
  columns: readonly Column<T>[],
  items: readonly T[],
  first: Order = { column: 0 },
  onSort?: (order: Order) => void,
): HTMLElement {
  let { column, isDown = false } = first;
  let sorted: T[] = [];
  let drawn = 0;
  const body = el('tbody', { keydown: (event) => step(event as KeyboardEvent) });
  const heads = columns.map(({ title, isNumber }, i) =>
    el(
      'th',
      { scope: 'col', class: isNumber ? 'number' : undefined },
      el('button', { type: 'button', click: () => sortBy(i) }, title),
    ),
  );
  const status = el('p', { class: 'status', role: 'status' });
  const all = el('button', { type: 'button', class: 'all', click: () => draw(sorted.length) }, t.showAll);
  const end = el('div', { class: 'end' }, all);
  const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && draw(PORTION), {
    rootMargin: '600px',
  });

  const draw = (count: number): void => {
    const rows = sorted
      .slice(drawn, drawn + count)
      .map((item) =>
        el(
          'tr',
          {},
          ...columns.map(({ cell, isNumber }) =>
            el('td', { class: isNumber ? 'number' : undefined }, ...([cell(item)].flat() as Child[])),
          ),
        ),
      );
    body.append(...rows);
    drawn += rows.length;
    end.hidden = drawn >= sorted.length;
    status.textContent = sorted.length === 0 ? t.nothing : words.shown(drawn, sorted.length);
  };
  const redraw = (): void => {
    const { sort } = columns[column];
    const keyed = items.map((item) => ({ item, key: sort(item) }));
    keyed.sort((a, b) => (isDown ? -1 : 1) * compare(a.key, b.key));
    sorted = keyed.map(({ item }) => item);
    drawn = 0;
    body.replaceChildren();
    heads.forEach((head, i) => {
      if (i === column) head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    draw(PORTION);
  };
  const sortBy = (chosen: number): void => {
    const isSame = chosen === column;
    isDown = isSame ? !isDown : orderBy(columns, chosen).isDown === true;
    column = chosen;
    redraw();
    onSort?.({ column, isDown });
  };
  redraw();
  watch.observe(end);
  printing = () => draw(sorted.length);
  return el(
    'div',
    { class: 'listing' },
    status,
    el(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption },
      el('table', {}, el('caption', {}, caption), el('thead', {}, el('tr', {}, ...heads)), body),
    ),
    end,
  );
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : byName(String(a), String(b));

/** From the link of one row to that of the next, or the one before. */
function step(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : '';
  if (by === '' || !(event.target instanceof Element)) return;
  let row = event.target.closest('tr')?.[by];
  while (row && !row.querySelector('a')) row = row[by];
  const link = row?.querySelector('a');
  if (!link) return;
  event.preventDefault();
  link.focus();
}
