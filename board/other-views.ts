import type { BoardAlike, BoardRow } from '../server/review/board-data';
import { data, organOf } from './data';
import { el } from './dom';
import { listing } from './listing';
import { percent, stateTags } from './organs-view';
import { t, words } from './words';

const rowLink = (index: number): HTMLElement => {
  const row = data.rows[index];
  return el('a', { href: `#/report/${index}` }, `${organOf(row).name} ${row.year}`);
};

/** What is found, rule by rule, in the reports of the year under review. */
export function rulesView(rule: string): HTMLElement {
  const rows = data.rows.flatMap((row, index) => (row.year === data.year ? [{ row, index }] : []));
  if (rule !== '' && Object.hasOwn(data.rules, rule)) return ruleView(rule, rows);
  const found = Object.entries(data.rules).flatMap(([id, { name, summary }]) => {
    const having = rows.filter(({ row }) => Object.hasOwn(row.rules, id));
    const count = having.reduce((sum, { row }) => sum + row.rules[id], 0);
    return count > 0 ? [{ id, name, summary, reports: having.length, count }] : [];
  });
  return el(
    'section',
    {},
    listing(
      words.tabs.rules,
      [
        {
          title: t.rule,
          sort: ({ name }) => name,
          cell: ({ id, name }) => [el('a', { href: `#/rules/${id}` }, name), ' ', el('code', {}, id)],
        },
        { title: t.reports, isNumber: true, sort: ({ reports }) => reports, cell: ({ reports }) => String(reports) },
        { title: t.count, isNumber: true, sort: ({ count }) => count, cell: ({ count }) => String(count) },
        { title: t.meaning, sort: ({ summary }) => summary, cell: ({ summary }) => summary },
      ],
      found,
      { column: 2, isDown: true },
    ),
  );
}

function ruleView(rule: string, rows: readonly { readonly row: BoardRow; readonly index: number }[]): HTMLElement {
  const { name, summary } = data.rules[rule];
  return el(
    'section',
    {},
    el('h2', {}, `${name} `, el('code', {}, rule)),
    el('p', {}, summary),
    listing(
      name,
      [
        {
          title: t.organ,
          sort: ({ row }) => organOf(row).name,
          cell: ({ index }) => el('a', { href: `#/report/${index}/${rule}` }, organOf(data.rows[index]).name),
        },
        { title: t.area, sort: ({ row }) => organOf(row).area, cell: ({ row }) => organOf(row).area },
        {
          title: t.count,
          isNumber: true,
          sort: ({ row }) => row.rules[rule],
          cell: ({ row }) => String(row.rules[rule]),
        },
        { title: t.state, sort: ({ row }) => row.states.length, cell: ({ row }) => stateTags(row) },
      ],
      rows.filter(({ row }) => Object.hasOwn(row.rules, rule)),
      { column: 2, isDown: true },
    ),
  );
}

/** The pairs of reports whose text is alike. */
export const alikeView = (): HTMLElement =>
  el(
    'section',
    {},
    listing<{ readonly pair: BoardAlike; readonly index: number }>(
      words.tabs.alike,
      [
        { title: t.organ, sort: ({ pair }) => organOf(data.rows[pair.a]).name, cell: ({ pair }) => rowLink(pair.a) },
        { title: t.partners, sort: ({ pair }) => organOf(data.rows[pair.b]).name, cell: ({ pair }) => rowLink(pair.b) },
        { title: t.section, sort: ({ pair }) => pair.section, cell: ({ pair }) => sectionWord(pair.section) },
        { title: t.share, isNumber: true, sort: ({ pair }) => pair.share, cell: ({ pair }) => percent(pair.share) },
        {
          title: t.compare,
          sort: ({ index }) => index,
          cell: ({ index }) => el('a', { href: `#/alike/${index}` }, t.compare),
        },
      ],
      data.alike.map((pair, index) => ({ pair, index })),
      { column: 3, isDown: true },
    ),
  );

export const sectionWord = (section: string): string => (section === 'problems' ? t.problems : t.overview);

/** Files that are no report of an organ on a year. */
export const othersView = (): HTMLElement =>
  el(
    'section',
    {},
    listing(
      words.tabs.others,
      [
        { title: t.file, sort: ({ file }) => file, cell: ({ file }) => el('span', { class: 'file' }, file) },
        { title: t.state, sort: ({ why }) => why, cell: ({ why }) => words.why[why] },
      ],
      data.others,
    ),
  );
