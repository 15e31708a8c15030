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

    it(`are read anew where a cell says something else, or the year has another form: ${layout}`, () => {
      for (const change of [edited.replace(/12(?=\D)/, '13'), edited.replaceAll('2024', '2020')]) {
        notEqual(change, edited);
        deepEqual(read(change, before).tables, read(change).tables);
      }
    });
  }
});
