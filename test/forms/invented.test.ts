// A form that changes is a new file of data: everything works on two invented ones, 2026.ts and 2027.ts.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { form2021 } from '../../server/forms/2021';
import { nextRow } from '../../server/service/next-row';
import { snippetsOf } from '../../server/service/snippet';
import { applyEdits } from '../../server/text/edits';
import { convertDraft } from '../../server/write/convert/draft';
import { formatTables } from '../../server/write/format/tables';
import { BLANK } from '../../server/write/table-model';
import { templatesOf, writeTable, writeTemplate } from '../../server/write/templates';
import { form2026 } from './2026';
import { form2027 } from './2027';
import {
  brief,
  cellIn,
  checkedOf,
  draftOf,
  FIGURES,
  fixed,
  IN_2026,
  IN_2027,
  LAYOUTS,
  of,
  only,
  reportIn,
  rulesIn,
  valuesOf,
} from './drafts';

describe('invented forms', () => {
  for (const layout of LAYOUTS) {
    for (const draft of [IN_2026, IN_2027]) {
      it(`a report on ${draft.year} that is right is left alone, and every figure is read: ${layout}`, () => {
        const checked = of({ ...draft, layout });
        deepEqual(brief(checked), []);
        const { form, tables, sections } = reportIn(checked);
        equal(form, draft.form);
        deepEqual(
          sections.map(({ section }) => section),
          form.sections,
        );
        deepEqual(
          tables.map(({ table }) => table.id),
          form.sections.flatMap(({ table }) => table ?? []),
        );
        const values = valuesOf(form, FIGURES);
        for (const { cells } of tables)
          for (const { form, figure } of cells)
            equal(figure?.kind === 'figure' && figure.value, values.get(form), form.id);
      });
    }

    it(`is written in every other layout, and lined up: ${layout}`, () => {
      const checked = of({ ...IN_2027, layout });
      for (const to of LAYOUTS) {
        const converted = convertDraft(reportIn(checked), to);
        ok(typeof converted !== 'string', to);
        const again = checkedOf(converted.text, to);
        deepEqual(brief(again), [], to);
        equal(reportIn(again).form, form2027);
      }
      const formatted = checkedOf(applyEdits(checked.text, formatTables(reportIn(checked))), layout);
      deepEqual(brief(formatted), []);
    });

    it(`the next row is the form's: ${layout}`, () => {
      const whole = of({ ...IN_2027, layout });
      const end = cellIn(whole, 'platforms/websites/running').cell?.fullRange.end ?? 0;
      const closing = layout === 'html' ? '</td></tr>' : layout === 'pipes' ? '|' : '';
      const text = whole.text.slice(0, end) + closing;
      const row = nextRow(reportIn(checkedOf(text, layout)), text.length);
      ok(row?.text.includes('政务新媒体账号'), row?.text);
    });
  }

  it('sums of the new table are checked and put right', () => {
    const instead = { 'platforms/platforms/running': '9' };
    const checked = of({ ...IN_2027, instead });
    const finding = only(checked);
    equal(finding.rule, 'broken-total');
    match(finding.message, /^表三「年末运行数量」列的总计有误：各项之和为 3 \+ 5 \+ 0 = 8，总计写作 9，相差 1。/);
    equal(fixed(checked, finding), draftOf(IN_2027));
    match(only(of({ ...IN_2027, instead }, undefined, 'en')).message, /The sum of its parts is 3 \+ 5 \+ 0 = 8/);
  });

  it('sums and balances of a table whose items are numbered otherwise are named by its own numbers', () => {
    const total = { 'applications/outcomesTotal/naturalPerson': '8', 'applications/outcomesTotal/total': '10' };
    const messages = brief(of({ ...IN_2027, instead: total })).join('\n');
    match(messages, /（一）至（四）各项之和为/);
    match(
      messages,
      /broken-balance: 表四「境内居民」列勾稽关系不成立：第一项加第二项 8 \+ 1 = 9，第三项（五）加第四项 /,
    );
  });

  it('a missing row is reported and inserted', () => {
    const lines = draftOf(IN_2027).split('\n');
    const text = lines.filter((line) => !line.startsWith('信息公开查阅场所')).join('\n');
    const checked = checkedOf(text, 'tabs');
    const finding = only(checked);
    match(finding.message, /^表三缺少「信息公开查阅场所」一行/);
    match(fixed(checked, finding), /\n信息公开查阅场所\t\t\t\n平台合计/);
  });

  it('a missing table and a missing section are reported and inserted', () => {
    const style = { layout: 'tabs', syntax: 'plain', lineEnd: '\n' } as const;
    const whole = draftOf(IN_2027);
    const values = valuesOf(form2027, FIGURES);
    const table = writeTable(form2027, 'platforms', style, (cell) => String(values.get(cell)));
    const blank = writeTable(form2027, 'platforms', style, BLANK);
    ok(whole.includes(table));
    const withoutTable = checkedOf(whole.replace(table, ''), 'tabs');
    equal(only(withoutTable).rule, 'missing-table');
    ok(fixed(withoutTable, only(withoutTable)).includes(blank));
    const withoutSection = checkedOf(whole.replace(`三、政府信息公开平台建设情况\n\n${table}`, ''), 'tabs');
    equal(only(withoutSection).rule, 'missing-section');
    ok(
      fixed(withoutSection, only(withoutSection)).includes(
        `三、政府信息公开平台建设情况\n\n${blank}\n\n四、收到和处理`,
      ),
    );
  });

  it('a section of one form only is none of another', () => {
    const text = draftOf(IN_2027).replaceAll('2027', '2026').replaceAll('2028', '2027');
    ok(rulesIn(checkedOf(text, 'tabs')).includes('section-heading'));
    const older = draftOf(IN_2026).replaceAll('2026', '2027').replaceAll('2027年1月15', '2028年1月15');
    ok(rulesIn(checkedOf(older, 'tabs')).includes('missing-section'));
  });

  it('the fee is asked for where the form asks for it', () => {
    const text = draftOf(IN_2027).replace('本机关未收取政府信息公开信息处理费', '没有这样的事项');
    deepEqual(rulesIn(checkedOf(text, 'tabs')), ['fee-statement']);
  });

  it('nothing is put into a blank that the clerk has to count, in a cell of the new form as in any', () => {
    const instead = { 'applications/granted/foreigner': '', 'applications/carriedIn/foreigner': '' };
    const checked = of({ ...IN_2027, instead });
    const text = fixed(checked, only(checked));
    const again = checkedOf(text, 'tabs');
    equal(cellIn(again, 'applications/granted/foreigner').cell?.content.text, '0');
    equal(cellIn(again, 'applications/carriedIn/foreigner').cell?.content.text, '');
  });
});

describe('what is generated of an invented form', () => {
  it('is everything that it has, in its own order', () => {
    deepEqual(
      templatesOf(form2027).map(({ id }) => id),
      [
        'report',
        'section-overview',
        ...['proactive', 'platforms', 'applications', 'disputes'].flatMap((id) => [`table-${id}`, `section-${id}`]),
        'section-problems',
        'section-others',
      ],
    );
    deepEqual(templatesOf(form2026), templatesOf(form2021));
  });

  it('comes as snippets', () => {
    for (const layout of ['tabs', 'pipes', 'html'] as const) {
      const snippets = snippetsOf(form2027, 2027, layout);
      const { prefix, body } = snippets['表三（政府信息公开平台建设情况）'];
      deepEqual(prefix, ['ogi-table-platforms', '表三']);
      // A stop for each of the 12 figures, in reading order.
      deepEqual(
        [...body.join('\n').matchAll(/\$\{(\d+)/g)].map(([, stop]) => Number(stop)),
        Array.from({ length: 12 }, (_, i) => i + 1),
      );
      ok(snippets['第七部分：其他需要报告的事项'].body.join('').includes('未收取政府信息公开信息处理费'));
    }
  });

  it('is read as the form says, filled in or blank', () => {
    for (const layout of LAYOUTS) {
      const style = { layout, syntax: layout === 'html' ? 'html' : 'plain', lineEnd: '\n' } as const;
      const blanks = { year: '2027', nextYear: '2028', value: BLANK, text: (prompt: string) => prompt };
      const text = writeTemplate('report', style, blanks, form2027);
      equal(reportIn(checkedOf(text, layout)).tables.length, form2027.tables.length, layout);
    }
  });
});
