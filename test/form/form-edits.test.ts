import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FormEdit } from '../../server/protocol';
import { changed, layouts, markdown, received } from '../vscode/draft';
import { DraftForm } from './draft-form';

const SYNTAX = { pipes: 'markdown', tabs: 'plain', 'cell lines': 'plain', HTML: 'html' } as const;
const id = (row: string, column: string): string => `applications/${row}/${column}`;

/** The cells that are another after an edit: was > is. */
function changes(form: DraftForm, edit: FormEdit): Record<string, string> {
  const after = form.after(edit);
  if (typeof after === 'string') return { refused: after };
  const [old, now] = [form.texts, after.texts];
  return Object.fromEntries(
    [...now]
      .filter(([cell, text]) => old.get(cell) !== text)
      .map(([cell, text]) => [cell, `${old.get(cell)} > ${text}`]),
  );
}

const htmlOf = (rows: string): string =>
  `<html><body><!--StartFragment--><table>${rows}</table><!--EndFragment--></body></html>`;

for (const { layout, text } of layouts)
  describe(`the form of a draft in ${layout}`, () => {
    const form = new DraftForm(text, SYNTAX[layout]);
    const inTable = (rows: [string, string][]): DraftForm =>
      new DraftForm(
        rows.reduce((all, [label, total]) => changed(all, label, total, ''), text),
        SYNTAX[layout],
      );

    it('has every figure of the three tables, by its row and its column', () => {
      equal(form.figures.size, 10 + 25 * 7 + 15);
      equal(form.texts.get(id('received', 'naturalPerson')), '13');
      equal(form.texts.get('disputes/reconsideration/upheld'), '1');
    });

    it('writes full-width digits and separators as plain digits', () => {
      for (const typed of ['１２３４', '1,234', ' 1234 ', '０1234'])
        deepEqual(changes(form, { kind: 'set', cells: [{ id: id('granted', 'enterprise'), text: typed }] }), {
          [id('granted', 'enterprise')]: '3 > 1234',
        });
    });

    it('fills a total with the sum of its parts, and says why where there is none', () => {
      const wrong = new DraftForm(changed(text, received, '19', '29'), SYNTAX[layout]);
      const total = id('received', 'total');
      deepEqual(changes(wrong, { kind: 'fill', cells: [total] }), { [total]: '29 > 19' });
      const blank = inTable([[received, '13']]);
      match(String(blank.after({ kind: 'fill', cells: [total] })), /are not all there/);
      const two = new DraftForm(changed(text, '（一）予以公开', '13', '15'), SYNTAX[layout]);
      match(String(two.after({ kind: 'fill', cells: [id('outcomesTotal', 'total')] })), /different sums \(20, 22\)/);
    });

    it('fills blank totals that depend on one another', () => {
      const blank = inTable([
        ['（一）予以公开', '13'],
        ['（七）总计', '20'],
      ]);
      const totals = [id('granted', 'total'), id('outcomesTotal', 'total')];
      deepEqual(changes(blank, { kind: 'fill', cells: totals }), { [totals[0]]: ' > 13', [totals[1]]: ' > 20' });
    });

    it('fills figures from a cell on, past rows of labels that others cover', () => {
      const rows = '<tr><td>5</td><td>6</td></tr><tr><td>7</td><td></td></tr>';
      deepEqual(
        changes(form, { kind: 'paste', cell: id('received', 'naturalPerson'), html: htmlOf(rows), text: 'as text' }),
        {
          [id('received', 'naturalPerson')]: '13 > 5',
          [id('received', 'enterprise')]: '4 > 6',
          [id('carriedIn', 'naturalPerson')]: '2 > 7',
        },
      );
      deepEqual(changes(form, { kind: 'paste', cell: id('received', 'enterprise'), text: '8\t９\r\n1\t2\r\n' }), {
        [id('received', 'enterprise')]: '4 > 8',
        [id('received', 'research')]: '0 > 9',
        [id('carriedIn', 'enterprise')]: '0 > 1',
        [id('carriedIn', 'research')]: '0 > 2',
      });
    });

    it('fills a block of table 四 as the form prints it, on one line', () => {
      deepEqual(changes(form, { kind: 'paste', cell: 'disputes/reconsideration/total', text: '4\t5\t6' }), {
        'disputes/reconsideration/total': '1 > 4',
        'disputes/litigation.direct/upheld': '0 > 5',
        'disputes/litigation.direct/corrected': '0 > 6',
      });
    });

    it('takes a whole table of the form by its labels, wherever the cursor is', () => {
      const rows = [
        ['', '申请人情况'],
        ['一、本年新收政府信息公开申请数量', '21', '4', '0', '0', '2', '0', '27'],
        ['二、上年结转政府信息公开申请数量', '2', '0', '0', '0', '0', '0', '2'],
        ['四、结转下年度继续办理', '9', '0', '0', '0', '0', '0', '9'],
      ];
      const html = htmlOf(rows.map((cells) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`).join(''));
      deepEqual(changes(form, { kind: 'paste', cell: id('granted', 'total'), html }), {
        [id('received', 'naturalPerson')]: '13 > 21',
        [id('received', 'total')]: '19 > 27',
        [id('carriedOver', 'naturalPerson')]: '1 > 9',
        [id('carriedOver', 'total')]: '1 > 9',
      });
    });

    it('refuses what does not fit, whole', () => {
      for (const block of ['1\t2', 'x\t2', '1\n2'])
        match(String(form.after({ kind: 'paste', cell: id('carriedOver', 'total'), text: block })), /does not fit/);
      match(String(form.after({ kind: 'paste', cell: id('received', 'total'), text: 'words' })), /no figures/);
      match(
        String(form.after({ kind: 'set', cells: [{ id: 'applications/none/total', text: '1' }] })),
        /no such place/,
      );
    });
  });

describe('a form whose rows have no pipes around them', () => {
  it('has the first and the last cell of a row made blank', () => {
    const bare = markdown.replace(/^\| ?(.*?) ?\|$/gm, '$1');
    const form = new DraftForm(bare, 'markdown');
    const cells = ['disputes/reconsideration/upheld', 'disputes/litigation.afterReconsideration/total'];
    const old = cells.map((one) => form.texts.get(one));
    deepEqual(
      changes(form, { kind: 'set', cells: cells.map((one) => ({ id: one, text: '' })) }),
      Object.fromEntries(cells.map((one, i) => [one, `${old[i]} > `])),
    );
  });
});

describe('a form with parts missing', () => {
  const table = /\n## 三、[\s\S]*?\n\n(\|[\s\S]*?)\n\n## 四/.exec(markdown)?.[1] ?? '';

  it('offers the table, and has it inserted', () => {
    const form = new DraftForm(markdown.replace(table, ''), 'markdown');
    deepEqual(
      form.view.missingTables.map(({ id: missing }) => missing),
      ['applications'],
    );
    const after = form.after({ kind: 'insertTable', table: 'applications' });
    ok(after instanceof DraftForm, String(after));
    deepEqual(after.view.missingTables, []);
    equal(after.texts.get(id('received', 'total')), '');
    match(String(after.after({ kind: 'insertTable', table: 'applications' })), /no such place/);
  });

  it('offers the row, and has it inserted', () => {
    const row = /\n\| 二、上年结转.*/.exec(markdown)?.[0] ?? '';
    const form = new DraftForm(markdown.replace(row, ''), 'markdown');
    deepEqual(
      form.view.tables.flatMap(({ missingRows }) => missingRows.map(({ id: missing }) => missing)),
      ['carriedIn'],
    );
    equal(form.figures.get(id('carriedIn', 'total'))?.state, 'unknown');
    const after = form.after({ kind: 'insertRow', table: 'applications', row: 'carriedIn' });
    ok(after instanceof DraftForm, String(after));
    equal(after.figures.get(id('carriedIn', 'total'))?.state, 'blank');
    match(String(form.after({ kind: 'set', cells: [{ id: id('carriedIn', 'total'), text: '1' }] })), /no such place/);
  });
});
