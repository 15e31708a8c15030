import assert from 'node:assert/strict';
import { readDraft } from '../../server/draft/read';
import { type Report, readReport } from '../../server/report/report';
import type { MatchedTable } from '../../server/report/tables/matched';
import { check } from '../../server/service/check';
import { applyEdits } from '../../server/text/edits';
import { convertDraft } from '../../server/write/convert/draft';
import { convertTables } from '../../server/write/convert/tables';
import { writeCells } from '../../server/write/form-cells';
import { reportWith } from '../prose/report-with';
import { LOOSE, withTablesAs } from '../support/loose';

function reportOf(text: string): Report {
  const report = readReport(readDraft(text, 'plain'));
  assert.ok(report);
  return report;
}

const findings = (text: string) => check(text, 'plain', { language: 'zh-CN', severities: {} }).findings;

const figuresOf = (tables: readonly MatchedTable[]): (string | undefined)[] =>
  tables.flatMap(({ cells }) => cells.map(({ cell }) => cell?.content.text));

const right = reportWith({ overview: '全年共收到政府信息公开申请106件，制发规范性文件5件。' });

const FIGURES = /^\d+$/;

/** Text with a range of it written otherwise. */
const withInstead = (text: string, { start, end }: { start: number; end: number }, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

describe('Tables that stand as lines of text', () => {
  for (const [name, write] of Object.entries(LOOSE)) {
    const text = withTablesAs(write, right);

    describe(name, () => {
      it('are read by the form', () => {
        assert.deepEqual(figuresOf(reportOf(text).tables), figuresOf(reportOf(right).tables));
        assert.deepEqual(findings(text), []);
      });

      it('are checked: a figure that is changed is reported wherever a sum or the prose holds it', () => {
        const cellsOf = ({ tables }: Report) => tables.flatMap(({ cells }) => cells);
        const plain = cellsOf(reportOf(right));
        for (const [i, { cell, form }] of cellsOf(reportOf(text)).entries()) {
          assert.ok(cell);
          const slip = String(Number(cell.content.text) + 3);
          const asTabs = findings(withInstead(right, plain[i].cell?.content.range ?? assert.fail(), slip));
          const found = findings(withInstead(text, cell.content.range, slip));
          assert.deepEqual(
            found.map(({ rule, message }) => [rule, message]),
            asTabs.map(({ rule, message }) => [rule, message]),
            `${form.row.id}/${form.column.id}`,
          );
        }
      });

      it('are fixed in their own lines, and by figures of the form alone', () => {
        const { tables } = reportOf(text);
        const total = tables[1].cells.find(({ form }) => form.row.id === 'granted' && form.column.id === 'total');
        assert.ok(total?.cell);
        const wrong = withInstead(text, total.cell.content.range, '9');
        const fixes = findings(wrong).flatMap((finding) => finding.fixes());
        assert.ok(fixes.some(({ edits }) => applyEdits(wrong, edits) === text));
      });

      it('leave what is said above and below them to be read', () => {
        const said = (figure: number): string =>
          reportWith({ applications: `全年共收到政府信息公开申请${figure}件，具体情况如下` });
        assert.deepEqual(findings(withTablesAs(write, said(106))), []);
        const wrong = findings(withTablesAs(write, said(109)));
        assert.deepEqual(
          wrong.map(({ rule }) => rule),
          ['prose-table'],
        );
      });

      it('take figures and marks for blanks from the form, and are never left with a cell less', () => {
        const report = reportOf(text);
        const [cell] = report.tables[1].cells;
        for (const figure of ['12', '—', '/']) {
          const edits = writeCells(report, new Map([[cell, figure]]));
          assert.equal(edits && figuresOf(reportOf(applyEdits(text, edits)).tables.slice(1))[0], figure);
        }
        assert.equal(writeCells(report, new Map([[cell, '']])), undefined);
      });

      it('become tables of the form where they are written in another layout', () => {
        const report = reportOf(text);
        for (const layout of ['pipes', 'tabs', 'cell-lines'] as const) {
          const edits = convertTables(report, layout);
          assert.ok(typeof edits !== 'string', `${layout}: ${edits}`);
          const converted = reportOf(applyEdits(text, edits));
          assert.deepEqual(figuresOf(converted.tables), figuresOf(report.tables), layout);
          assert.ok(converted.tables.every(({ fragments }) => fragments.every((one) => one.layout === layout)));
        }
      });

      it('stay as they are where a word or a figure would be lost', () => {
        const { tables } = reportOf(text);
        const [first, second] = tables[1].rows.map(({ source }) => source?.range ?? assert.fail());
        const figure = tables[1].cells[10].cell ?? assert.fail();
        const drafts = [
          withInstead(text, { start: first.end, end: first.end }, '\n数据来自办件系统'),
          withInstead(text, { start: second.start, end: second.start }, '本栏含上年 '),
          withInstead(text, figure.content.range, ''),
        ];
        for (const draft of drafts) {
          assert.equal(reportOf(draft).tables.length, 3);
          assert.equal(convertTables(reportOf(draft), 'tabs', 1), 'loss');
        }
      });

      it('have a row that lacks a figure, and all others are checked', () => {
        const { cells } = reportOf(text).tables[1];
        const [lost, total] = [cells[10].cell, cells[20].cell];
        assert.ok(lost && total);
        const draft = withInstead(withInstead(text, total.content.range, '7'), lost.content.range, '');
        assert.equal(reportOf(draft).tables[1].misaligned.size, 1);
        const found = findings(draft);
        assert.deepEqual(new Set(found.map(({ rule }) => rule)), new Set(['missing-cell', 'broken-total']));
      });

      it('have rows without figures, each known by its label', () => {
        const [, { rows }] = reportOf(text).tables;
        const without = (blank: readonly number[]): string =>
          blank.reduceRight((so, i) => {
            const { cells, range } = rows[i].source ?? assert.fail();
            const from = cells.find(({ content }) => FIGURES.test(content.text))?.fullRange.start ?? assert.fail();
            return withInstead(so, { start: from, end: range.end }, '');
          }, text);
        const blank = [1, 5, 6, 12, rows.length - 1];
        const draft = without(blank);
        const { tables } = reportOf(draft);
        assert.deepEqual(
          tables[1].incompleteRows.map(({ row, found }) => [row.id, found]),
          blank.map((i) => [rows[i].row.id, 0]),
        );
        const [found] = findings(draft).filter(({ rule }) => rule === 'missing-cell');
        assert.match(
          found.message,
          /^表三有 5 行没有数字，第一行是「二、上年结转政府信息公开申请数量」。没有的应填 0。$/,
        );
        assert.equal(convertTables(reportOf(draft), 'tabs', 1), 'loss');
        const [ofAll] = findings(without([...rows.keys()])).filter(({ rule }) => rule === 'missing-cell');
        assert.equal(
          ofAll.message.replace(`${rows.length}`, 'N'),
          found.message.replace('5', 'N').replace('二、上年结转', '一、本年新收'),
        );
      });

      it('are read by the form no more where a row is lost, a figure too many or the order another', () => {
        const report = reportOf(text);
        const [, applications] = report.tables;
        const lines = applications.rows.map(({ source }) => source?.range ?? assert.fail());
        const [first, second] = lines;
        const lineAt = ({ start, end }: (typeof lines)[number]): string => text.slice(start, end);
        const { cell } = applications.cells[10];
        assert.ok(cell);
        const broken: Record<string, string> = {
          // What stands between two rows' figures is a label, on as many lines as it takes.
          'a row lost': withInstead(text, { start: lines[4].end, end: lines[5].end }, ''),
          'a figure too many': withInstead(text, cell.content.range, '4 4'),
        };
        // Without its label on the line it is the figures that are another row's.
        if (/[^\d ]/.test(lineAt(first)))
          broken['rows in another order'] = withInstead(
            withInstead(text, second, lineAt(first)),
            first,
            lineAt(second),
          );
        for (const [how, draft] of Object.entries(broken)) {
          const found = findings(draft).filter(({ rule }) => rule !== 'punctuation');
          assert.deepEqual(
            found.map(({ rule }) => rule),
            ['missing-table'],
            how,
          );
        }
      });
    });
  }

  it('are read where a line above them is no more than a label', () => {
    const label = '一、本年新收政府信息公开申请数量';
    const text = withTablesAs(LOOSE['with commas'], right).replace(label, `${label}\n$&`);
    assert.deepEqual(figuresOf(reportOf(text).tables), figuresOf(reportOf(right).tables));
    assert.deepEqual(reportOf(text).tables[1].incompleteRows, []);
  });

  it('are read with heads that are filled up with blanks, and with the marks below them', () => {
    const blanks = ' '.repeat(60);
    const text = withTablesAs(LOOSE['in a grid'], right).replace(/ \| (?=申请人情况|总计)/g, (mark) => blanks + mark);
    for (const draft of [text, withTablesAs(LOOSE['in a box'], right)]) {
      const written = convertDraft(reportOf(draft), 'tabs');
      assert.ok(typeof written !== 'string', written as string);
      assert.deepEqual(written.text.match(/^[+└├].*/gm), null);
    }
  });

  it('are none in a page, whose lines are mark-up', () => {
    const text = withTablesAs(LOOSE['copied out of a PDF'], right).split('\n').join('<br>\n');
    const { tables } = readReport(readDraft(`<div>${text}</div>`, 'html')) ?? assert.fail();
    assert.deepEqual(tables, []);
  });

  it('are none where hardly a label can be read, or many rows lack a figure', () => {
    const text = withTablesAs(LOOSE['in columns under a rule'], right);
    const rows = reportOf(text).tables[1].rows.map(({ source }) => source ?? assert.fail());
    /** The draft with each of some rows written otherwise. */
    const withRows = (all: typeof rows, change: (row: string) => string): string =>
      all.reduceRight((so, { range }) => withInstead(so, range, change(so.slice(range.start, range.end))), text);
    const unnamed = withRows(rows, (row) => row.replace(/\p{Script=Han}/gu, '甲'));
    const lacking = withRows(rows.slice(0, 8), (row) => row.replace(/\d+\s*$/, ''));
    for (const draft of [unnamed, lacking]) assert.ok(findings(draft).some(({ rule }) => rule === 'missing-table'));
    assert.ok(
      !findings(withRows(rows.slice(0, 5), (row) => row.replace(/\d+\s*$/, ''))).some(
        ({ rule }) => rule === 'missing-table',
      ),
    );
  });

  it('are none where a sentence ends in figures', () => {
    const text = right.replace('全年共收到', '门户网站 3 5\n\n全年共收到');
    assert.deepEqual(figuresOf(reportOf(text).tables), figuresOf(reportOf(right).tables));
  });
});
