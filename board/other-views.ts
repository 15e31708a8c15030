import { headingOf } from '../server/forms';
import type { SectionId } from '../server/forms/form';
import type { BoardAlike, BoardRow } from '../server/review/board-data';
import { alikeGroups, data, organOf } from './data';
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

/** The reports whose text is alike: of two organs the most alike pair, the others folded. */
export const alikeView = (): HTMLElement =>
  el(
    'section',
    {},
    listing<{ readonly pair: BoardAlike; readonly index: number; readonly others: readonly number[] }>(
      words.tabs.alike,
      [
        { title: t.organ, sort: ({ pair }) => organOf(data.rows[pair.a]).name, cell: ({ pair }) => rowLink(pair.a) },
        { title: t.partners, sort: ({ pair }) => organOf(data.rows[pair.b]).name, cell: ({ pair }) => rowLink(pair.b) },
        { title: t.section, sort: ({ pair }) => pair.section, cell: ({ pair }) => sectionWord(pair.section) },
        { title: t.share, isNumber: true, sort: ({ pair }) => pair.share, cell: ({ pair }) => percent(pair.share) },
        {
          title: t.compare,
          sort: ({ index }) => index,
          cell: ({ index, others }) => [
            el('a', { href: `#/alike/${index}` }, t.compare),
            others.length > 0 && foldedPairs(others),
          ],
        },
      ],
      alikeGroups.map(([index, ...others]) => ({ pair: data.alike[index], index, others })),
      { column: 3, isDown: true },
    ),
  );

const foldedPairs = (pairs: readonly number[]): HTMLElement =>
  el(
    'details',
    {},
    el('summary', {}, words.morePairs(pairs.length)),
    el(
      'ul',
      {},
      ...pairs.map((index) => el('li', {}, el('a', { href: `#/alike/${index}` }, pairWords(data.alike[index])))),
    ),
  );

const pairWords = ({ a, b, section, share }: BoardAlike): string => {
  const [first, second] = [a, b].map((row) => `${organOf(data.rows[row]).name} ${data.rows[row].year}`);
  return `${first}　${second}　${sectionWord(section)}　${percent(share)}`;
};

export const sectionWord = (section: SectionId): string => words.section(headingOf(section));

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
