import { type Child, el, svg } from './dom';
import { t } from './words';

/** A bar of a chart: its parts one after another, or one. */
export interface Bar {
  readonly label: string;
  readonly href?: string;
  readonly parts: readonly { readonly name: string; readonly value: number }[];
}

const ROW = 26;
const WIDTH = 720;
const SIZE = 13;
const MAX_LABEL = 220;

/** How wide a text is drawn: a Chinese character is as wide as it is high, others about half. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? SIZE : SIZE * 0.62), 0);

function clamped(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = text;
  while (cut.length > 1 && widthOf(`${cut}…`) > width) cut = cut.slice(0, -1);
  return `${cut}…`;
}

/** Bars from left to right, and the same as a table for whoever does not see them. */
export function barChart(title: string, bars: readonly Bar[]): HTMLElement {
  const names = [...new Set(bars.flatMap(({ parts }) => parts.map(({ name }) => name)))];
  const totals = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(1, ...totals);
  const left = Math.min(MAX_LABEL, Math.max(0, ...bars.map(({ label }) => widthOf(label)))) + 8;
  const right = widthOf(String(most)) + 12;
  const scale = (WIDTH - left - right) / most;
  const rows = bars.flatMap(({ label, href, parts }, y): Child[] => {
    const top = y * ROW;
    let x = left;
    const text = svg(
      'text',
      { x: left - 8, y: top + 17, 'text-anchor': 'end', class: 'bar-label' },
      clamped(label, left - 8),
    );
    const rects = parts.flatMap(({ name, value }) => {
      const width = value * scale;
      const rect = svg(
        'rect',
        { x, y: top + 4, width, height: ROW - 8, class: `series-${names.indexOf(name) % 7}` },
        svg('title', {}, `${label} ${name} ${value}`),
      );
      x += width;
      return value > 0 ? [rect] : [];
    });
    return [
      href ? svg('a', { href }, text) : text,
      ...rects,
      svg('text', { x: x + 5, y: top + 17, class: 'bar-value' }, String(totals[y])),
    ];
  });
  const height = Math.max(ROW, bars.length * ROW);
  return el(
    'figure',
    { class: 'chart' },
    el('figcaption', {}, title),
    names.length > 1 &&
      el('ul', { class: 'legend' }, ...names.map((name, i) => el('li', { class: `series-${i % 7}` }, name))),
    svg(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${height}`, role: bars.some(({ href }) => href) ? 'group' : 'img', 'aria-label': title },
      ...rows,
    ),
    el(
      'details',
      {},
      el('summary', {}, t.figures),
      el(
        'table',
        {},
        el('caption', {}, title),
        el('thead', {}, el('tr', {}, el('td'), ...names.map((name) => el('th', { scope: 'col' }, name)))),
        el(
          'tbody',
          {},
          ...bars.map(({ label, parts }) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, label),
              ...names.map((name) =>
                el('td', { class: 'number' }, String(parts.find((part) => part.name === name)?.value ?? 0)),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
