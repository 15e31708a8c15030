import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDraft } from '../../server/draft/read';
import { forms } from '../../server/forms';
import { type Report, readReport } from '../../server/report/report';
import { LAYOUTS, wholeDraft } from '../support/whole-drafts';

describe('Tables that are as they were', () => {
  for (const layout of LAYOUTS) {
    const { text: whole, syntax } = wholeDraft(layout);
    /** With labels misspelt. */
    const text = whole.replace('其他处理', '其它处埋').replace('行政强制', '行政强置');
    const read = (written: string, before?: Report): Report => {
      const report = readReport(readDraft(written, syntax), undefined, forms, before);
      ok(report);
      return report;
    };
    const edited = text.replace('总体情况', '总体情况\n\n');
    const before = read(text);

    it(`keep what was read in them, and stand where they stand now: ${layout}`, () => {
      const now = read(edited, before);
      deepEqual(now.tables, read(edited).tables);
      deepEqual(now.equations, read(edited).equations);
      equal(now.tables.length, 3);
      ok(now.tables.some(({ labelTypos }) => labelTypos.length > 0));
      const figures = ({ tables }: Report) => tables.flatMap(({ cells }) => cells.map(({ figure }) => figure));
      const kept = figures(before);
      ok(figures(now).every((figure, i) => figure === kept[i]));
    });

    it(`keep all but a figure that is changed for another, wherever it stands: ${layout}`, () => {
      let kept = 0;
      for (const cell of before.draft.blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [],
      )) {
        if (!/^\d+$/.test(cell.content.text)) continue;
        const { start, end } = cell.content.range;
        const change = `${text.slice(0, start)}777${text.slice(end)}`;
        const now = read(change, before);
        deepEqual(now.tables, read(change).tables);
        const changed = now.tables.flatMap(({ cells }, t) =>
          cells.filter(({ figure }, i) => figure !== before.tables[t].cells[i].figure),
        );
        if (changed.length === 1) kept++;
      }
      ok(kept > 100, String(kept));
    });

    it(`are read anew where a cell says something else, or the year has another form: ${layout}`, () => {
      for (const change of [
        edited.replace(/12(?=\D)/, '12件'),
        edited.replace('其它处埋', '其他处理'),
        edited.replaceAll('2024', '2020'),
      ]) {
        notEqual(change, edited);
        deepEqual(read(change, before).tables, read(change).tables);
      }
    });
  }

  it('are read anew where a figure numbers a row, or is written into each cell of a wide one', () => {
    const { text } = wholeDraft('pipes');
    const numbered = text.replace(/^\|.*本年新收.*$/m, (row) => `| 1 ${row.replace(/^\| +/, '| ')}`);
    const wide = text.replace(/^\|\s*行政事业性收费.*$/m, '| 行政事业性收费 | 3 | 3 | 3 |');
    for (const [written, was, is] of [
      [numbered, '| 1 | 一', '| 777 | 一'],
      [wide, '| 3 | 3 | 3 |', '| 4 | 3 | 3 |'],
    ]) {
      notEqual(written, text);
      ok(written.includes(was), was);
      const change = written.replace(was, is);
      const read = (one: string, before?: Report) => readReport(readDraft(one, 'markdown'), undefined, forms, before);
      deepEqual(read(change, read(written))?.tables, read(change)?.tables);
    }
  });
});
