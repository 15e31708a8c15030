// What the page works out by itself, without a browser.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { chartSvg, stepFor } from '../../client/webview/form/chart-svg';
import { asHtml, asText } from '../../client/webview/form/copy';
import { columnsOf, FigureGrid, type GridPlace } from '../../client/webview/form/grid';
import { judge, readTyped, type Typed, written } from '../../client/webview/form/sums';
import { changed, layouts, received } from '../vscode/draft';
import { DraftForm } from './draft-form';

const SYNTAX = { pipes: 'markdown', tabs: 'plain', 'cell lines': 'plain', HTML: 'html' } as const;
const cell = (text: string, columnSpan = 1, rowSpan = 1) => ({ text, columnSpan, rowSpan });

describe('what is typed into the form', () => {
  const cases: [string, Typed][] = [
    ['12', 12],
    [' １２ ', 12],
    ['1,234', 1234],
    ['１，２３４．５', 1234.5],
    ['-3', -3],
    ['', 'blank'],
    ['/', 'blank'],
    ['—', 'blank'],
    ['无', 'blank'],
    ['21件', 21],
    ['1,2345', 'unreadable'],
    ['1o', 'unreadable'],
    ['1 2', 'unreadable'],
    ['12345678901234567', 'unreadable'],
  ];
  for (const [text, typed] of cases) it(JSON.stringify(text), () => equal(readTyped(text), typed));
});

describe('the page’s sums', () => {
  for (const { layout, text } of layouts)
    it(`${layout}: are those that the server finds, for every figure that is changed`, () => {
      const form = new DraftForm(text, SYNTAX[layout]);
      const equations = form.view.tables.flatMap((table) => table.equations);
      const figures = form.figures;
      const read = (id: string): Typed => figures.get(id)?.value ?? 'unreadable';
      deepEqual(judge(equations, read).broken, []);
      for (const id of ['applications/received/enterprise', 'applications/denied.process/total']) {
        const broken = judge(equations, (one) => (one === id ? 99 : read(one))).broken.map(
          ({ parts, totals }) => `${parts} ${totals}`,
        );
        const after = form.after({ kind: 'set', cells: [{ id, text: '99' }] });
        ok(after instanceof DraftForm);
        deepEqual(broken.sort(), after.report.broken.map(({ sums }) => `${sums.parts} ${sums.totals}`).sort());
      }
    });

  it('count a blank total as what it comes to, and call nothing with a blank in it broken', () => {
    const row = (id: string) => ({ kind: 'row', parts: [`${id}1`, `${id}2`], totals: [`${id}t`] }) as const;
    const equations = [row('a'), row('b'), { kind: 'column', parts: ['at', 'bt'], totals: ['t'] }] as const;
    const values: Record<string, Typed> = { a1: 1, a2: 2, at: 'blank', b1: 3, b2: 4, bt: 7, t: 'blank' };
    const { sums, broken } = judge(equations, (id) => values[id]);
    deepEqual(
      [...sums],
      [
        ['at', 3],
        ['bt', 7],
        ['t', 10],
      ],
    );
    deepEqual(broken, []);
    const withWrong = (id: string): Typed => (id === 'bt' ? 8 : values[id]);
    const [wrong] = judge(equations, withWrong).broken;
    equal(written(wrong, withWrong), '3 + 4 = 7 ≠ 8');
  });

  it('say nothing where row and column differ, and end where a total is a part of itself', () => {
    const equations = [
      { kind: 'row', parts: ['a'], totals: ['t'] },
      { kind: 'column', parts: ['b'], totals: ['t'] },
      { kind: 'row', parts: ['x'], totals: ['y'] },
      { kind: 'column', parts: ['y'], totals: ['x'] },
    ] as const;
    const values: Record<string, Typed> = { a: 1, b: 2, t: 'blank', x: 'blank', y: 'blank' };
    deepEqual([...judge(equations, (id) => values[id]).sums], []);
  });
});

describe('the page’s grid', () => {
  const rows = [[cell('a', 1, 2), cell('b', 2)], [cell('c'), cell('d')], [cell('e', 3)]];

  it('finds the column of each cell under what covers it', () => deepEqual(columnsOf(rows), [[0, 1], [1, 2], [0]]));

  it('is copied with its spans, as HTML and as text', () => {
    equal(asText(rows), 'a\tb\t\n\tc\td\ne\t\t');
    equal(
      asHtml([[cell('<b>', 2, 2)]]),
      '<table border="1"><tr><td rowspan="2" colspan="2">&lt;b&gt;</td></tr></table>',
    );
  });

  it('goes down over wide cells, from table to table, and down a column with Enter', () => {
    const place = (row: number, from: number, to = from, table = 0): { place: GridPlace } => ({
      place: { row, from, to, table },
    });
    const [a, b, wide, c, d, next] = [
      place(1, 1),
      place(1, 2),
      place(2, 1, 2),
      place(3, 1),
      place(3, 2),
      place(6, 0, 0, 1),
    ];
    const grid = new FigureGrid([a, b, wide, c, d, next]);
    equal(grid.next(b, 'down'), wide);
    equal(grid.next(wide, 'down'), c);
    equal(grid.next(d, 'down'), next);
    equal(grid.next(next, 'down'), undefined);
    equal(grid.after(c, 1), b);
    equal(grid.after(d, 1), next);
    equal(grid.after(b, -1), c);
    deepEqual(grid.block(b, c), [a, b, wide, c, d]);
  });
});

describe('a chart', () => {
  it('has round steps', () => deepEqual([0, 3, 19, 100, 1234, 99_999].map(stepFor), [1, 1, 5, 20, 500, 20_000]));

  it('is a picture without style or script, each bar with its figure, hostile names as text', () => {
    const series = [
      { name: '<script>', values: [3, null] },
      { name: '"b"', values: [1, 2] },
    ];
    for (const isStacked of [true, false]) {
      const svg = chartSvg({ id: 'x', title: 'T & U', isStacked, series }, [2023, 2024], '青石区');
      ok(!/<script|style|<title>[^<]*</.test(svg.replace(/<title>[^<]*<\/title>/g, '')), svg);
      deepEqual(
        [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, words]) => words),
        ['2023 &lt;script&gt;: 3', '2023 &quot;b&quot;: 1', '2024 &quot;b&quot;: 2'],
      );
    }
  });
});

it('a wrong total of the draft is what the form says of it', () => {
  const [{ text }] = layouts;
  const figure = new DraftForm(changed(text, received, '19', '29'), 'markdown').figures.get(
    'applications/received/total',
  );
  equal(figure?.should, 'should be 19');
  equal(figure?.severity, 'error');
});
