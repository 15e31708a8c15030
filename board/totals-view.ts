import { data } from './data';
import { type Child, el } from './dom';
import { formTable, opener, tableTitle } from './form-table';
import { listing } from './listing';
import { t, words } from './words';

/** The sums of the area: of each parent on each year. */
export function totalsView(which: string): HTMLElement {
  const index = Number(which);
  if (which !== '' && data.totals[index]) return totalView(index);
  if (data.totals.length === 0)
    return el('section', {}, el('p', { class: 'note' }, data.isListed ? t.noTotals : t.noList));
  return el(
    'section',
    {},
    listing(
      words.tabs.totals,
      [
        {
          title: t.parent,
          sort: ({ total }) => data.organs[total.organ].name,
          cell: ({ total, index }) => el('a', { href: `#/totals/${index}` }, data.organs[total.organ].name),
        },
        { title: t.year, isNumber: true, sort: ({ total }) => total.year, cell: ({ total }) => String(total.year) },
        {
          title: t.partCount,
          sort: ({ total }) => total.parts.length,
          cell: ({ total }) => words.parts(total.parts.length, total.missing.length),
        },
        {
          title: t.unlike,
          isNumber: true,
          sort: ({ unlike }) => unlike,
          cell: ({ unlike }) => (unlike === 0 ? '' : el('span', { class: 'warning' }, String(unlike))),
        },
      ],
      data.totals.map((total, index) => ({
        total,
        index,
        unlike: total.tables.reduce((sum, { unlike }) => sum + unlike.length, 0),
      })),
      { column: 3, isDown: true },
    ),
  );
}

function totalView(index: number): HTMLElement {
  const total = data.totals[index];
  const { name } = data.organs[total.organ];
  const row = total.row === null ? undefined : data.rows[total.row];
  const findings = row?.area ?? [];
  return el(
    'section',
    {},
    el('h2', {}, `${name} ${total.year}`),
    el(
      'p',
      {},
      total.row !== null && el('a', { href: `#/report/${total.row}` }, row?.file ?? name),
      `　${t.partCount} ${words.parts(total.parts.length, total.missing.length)}`,
    ),
    total.missing.length > 0 &&
      el('p', { class: 'note' }, `${t.missing}：${total.missing.map((organ) => data.organs[organ].name).join('、')}`),
    !total.hasOwn && el('p', { class: 'note' }, t.ownByDifference),
    findings.length > 0 &&
      el('ol', { class: 'findings' }, ...findings.map(({ message }) => el('li', { class: 'warning' }, message))),
    ...total.tables.map((table) =>
      formTable(table, tableTitle(table), {
        id: 'sum',
        cell: (at): Child[] => {
          const [said, sum, difference] = [table.said[at], table.sum[at], table.difference[at]];
          const isAlike = said === sum || said === null;
          return [
            el('span', { title: said === null ? t.sum : t.said }, String(said ?? sum ?? '')),
            !isAlike && el('small', {}, `${t.sum} ${sum ?? ''}`),
            !isAlike && difference !== null && el('small', {}, `${total.hasOwn ? t.difference : t.own} ${difference}`),
          ];
        },
        mark: (at) => (table.unlike.includes(at) ? { class: 'marked warning', title: t.unlike } : undefined),
        open: row && opener(row, table.id),
      }),
    ),
  );
}
