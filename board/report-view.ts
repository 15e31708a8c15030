import type { BoardReport, BoardRow } from '../server/review/board-data';
import type { CellPlace, FindingPlace, ReviewedFinding } from '../server/review/model';
import { data, organOf, rowsOfOrgan } from './data';
import { decisionForm } from './decision-form';
import { type Child, el } from './dom';
import { fileLink } from './file-link';
import { formTable, opener, tableTitle } from './form-table';
import { host } from './host';
import { fillOnceLoaded } from './load';
import { percent, stateTags } from './organs-view';
import { sectionWord } from './other-views';
import { t, words } from './words';

/** A finding with where it stands, whether of the report itself or of the area. */
interface Shown {
  readonly finding: Omit<ReviewedFinding, 'line' | 'column'> & { readonly line?: number; readonly column?: number };
  readonly place: Pick<FindingPlace, 'at' | 'sum' | 'passage'>;
  readonly cells: readonly CellPlace[];
}

let showsLastYear = false;

/** One report: what is found in it, and its tables. @param rule the rule whose findings are to be seen first */
export function reportView(index: number, rule: string): HTMLElement {
  const row = data.rows[index];
  if (!row) return el('section', {}, el('p', {}, t.noReport));
  const body = el('div', { 'aria-busy': true });
  const before = rowOfYear(row, row.year - 1);
  const load = async () => ({
    report: row.script === null ? undefined : await host.report(row.script),
    last: showsLastYear && before?.script ? await host.report(before.script).catch(() => undefined) : undefined,
  });
  const redraw = (): void =>
    void fillOnceLoaded(body, load, ({ report, last }) =>
      contents(row, index, rule, report, last, before !== undefined, redraw),
    );
  redraw();
  return el('section', { class: 'report' }, ...head(row, index), body);
}

const rowOfYear = (row: BoardRow, year: number): BoardRow | undefined =>
  rowsOfOrgan
    .get(row.organ)
    ?.map((index) => data.rows[index])
    .find((other) => other.year === year && other.script);

function head(row: BoardRow, index: number): Child[] {
  const { name, area, kind } = organOf(row);
  const others = (rowsOfOrgan.get(row.organ) ?? []).filter((other) => other !== index);
  return [
    el('h2', {}, `${name} ${row.year}`),
    el(
      'p',
      { class: 'facts' },
      [area, kind, row.signed && `${t.signed} ${row.signed}`].filter(Boolean).join('　'),
      ' ',
      ...stateTags(row),
      row.file && fileLink(row),
    ),
    el(
      'p',
      { class: 'nav' },
      index > 0 && el('a', { href: `#/report/${index - 1}`, ...shortcut('[') }, t.previous),
      index < data.rows.length - 1 && el('a', { href: `#/report/${index + 1}`, ...shortcut(']') }, t.next),
      ...others.map((other) => el('a', { href: `#/report/${other}` }, String(data.rows[other].year))),
    ),
  ];
}

/** The key that follows a link, see board.ts. */
const shortcut = (key: string) => ({ 'data-key': key, 'aria-keyshortcuts': key });

function contents(
  row: BoardRow,
  index: number,
  rule: string,
  report: BoardReport | undefined,
  last: BoardReport | undefined,
  hasLast: boolean,
  redraw: () => void,
): Child[] {
  const own = report?.findings.map((finding, i): Shown => {
    const place = report.places[i];
    return { finding, place, cells: place.cell ? [place.cell] : [] };
  });
  const ofArea = row.area.map(
    (finding): Shown => ({ finding, place: { ...finding, passage: null }, cells: finding.cells }),
  );
  const shown = [...ofArea, ...(own ?? [])];
  const first = shown.filter(({ finding }) => finding.rule === rule);
  const ordered = [...first, ...shown.filter((one) => !first.includes(one))];
  const partners = data.alike.flatMap((pair, at) =>
    pair.a === index || pair.b === index ? [{ at, pair, other: pair.a === index ? pair.b : pair.a }] : [],
  );
  // A row may have no report: nothing has been looked at.
  if (row.script === null) return [el('p', {}, t.noReport)];
  return [
    el('h3', {}, `${t.findings} `, el('span', { class: 'count' }, words.inAll(shown.length))),
    shown.length === 0
      ? el('p', {}, t.noFindings)
      : el('ol', { class: 'findings' }, ...ordered.map((one) => findingItem(row, one))),
    partners.length > 0 && el('h3', {}, t.partners),
    partners.length > 0 &&
      el(
        'ul',
        {},
        ...partners.map(({ at, pair, other }) =>
          el(
            'li',
            {},
            el('a', { href: `#/alike/${at}` }, `${organOf(data.rows[other]).name} ${data.rows[other].year}`),
            `　${sectionWord(pair.section)}　${percent(pair.share)}`,
          ),
        ),
      ),
    report && report.tables.length > 0 && el('h3', {}, t.tables),
    hasLast && report && lastYearSwitch(redraw),
    ...(report?.tables.map((table) => {
      const before = last?.tables.find(({ id, form }) => id === table.id && form === table.form);
      const marks = new Map<number, Shown[]>();
      for (const one of shown)
        for (const cell of one.cells)
          if (cell.table === table.id) marks.set(cell.index, [...(marks.get(cell.index) ?? []), one]);
      return formTable(table, tableTitle(table), {
        id: 'cell',
        cell: (at) => [
          table.cells[at] ?? t.blank,
          before && before.figures[at] !== table.figures[at] && el('small', {}, before.cells[at] ?? ''),
        ],
        mark: (at) => {
          const found = marks.get(at);
          if (!found) return undefined;
          const severity = ['error', 'warning', 'info', 'hint'].find((one) =>
            found.some(({ finding }) => finding.severity === one),
          );
          return { class: `marked ${severity}`, title: found.map(({ finding }) => finding.message).join('\n') };
        },
        open: opener(row, table.id),
      });
    }) ?? []),
  ];
}

function lastYearSwitch(redraw: () => void): HTMLElement {
  const box = el('input', {
    type: 'checkbox',
    checked: showsLastYear,
    change: () => {
      showsLastYear = box.checked;
      redraw();
    },
  });
  return el('label', { class: 'field' }, box, t.lastYear);
}

function findingItem(row: BoardRow, { finding, place, cells }: Shown): HTMLElement {
  const { rule, severity, message, related } = finding;
  const where = finding.place ?? (finding.line === undefined ? '' : `${finding.line}:${finding.column}`);
  const [cell] = cells;
  const { editor } = host;
  const { script } = row;
  const { at, sum } = place;
  const toPlace = (): void => {
    // Of a finding of the area the report itself knows nothing.
    editor?.open(script ?? '', finding.line === undefined ? (cell ?? null) : { rule, at, sum });
  };
  return el(
    'li',
    { class: severity },
    el(
      'p',
      {},
      el('span', { class: `tag ${severity}` }, words.severities[severity]),
      editor && script !== null
        ? el('button', { type: 'button', class: 'link', click: toPlace }, message)
        : cell
          ? el('a', { href: `#cell-${cell.table}-${cell.index}`, click: toCell(cell.table, cell.index) }, message)
          : message,
    ),
    place.passage && el('blockquote', {}, ...marked(place.passage)),
    related.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, `${t.related}（${related.length}）`),
        el('ul', {}, ...related.map(({ message, file }) => el('li', {}, file ? `${file}：${message}` : message))),
      ),
    el(
      'p',
      { class: 'where' },
      el('a', { href: `#/rules/${rule}` }, data.rules[rule]?.name ?? rule),
      ' ',
      el('code', {}, rule),
      `　${where}`,
    ),
    decisionForm({ organ: organOf(row).name, year: row.year, rule, at: place.at, sum: place.sum }),
  );
}

/** The address of the page is what is shown of it: it is not for a cell to change. */
const toCell = (table: string, index: number) => (event: Event) => {
  event.preventDefault();
  const cell = document.getElementById(`cell-${table}-${index}`);
  cell?.scrollIntoView({ block: 'center', inline: 'center' });
  cell?.classList.add('looked-at');
  setTimeout(() => cell?.classList.remove('looked-at'), 2000);
};

const marked = ({ text, from, to }: { readonly text: string; readonly from: number; readonly to: number }): Child[] => [
  text.slice(0, from),
  el('mark', {}, text.slice(from, to)),
  text.slice(to),
];
