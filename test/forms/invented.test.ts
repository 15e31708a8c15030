// A form that changes is a new file of data: everything works on two invented ones, 2026.ts and 2027.ts.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { form2019 } from '../../server/forms/2019';
import { form2021 } from '../../server/forms/2021';
import type { Finding } from '../../server/lint/finding';
import type { MatchedCell } from '../../server/report/tables/matched';
import type { CheckedDocument } from '../../server/service/checked-document';
import { completionsAt } from '../../server/service/completion';
import { sourcesOf } from '../../server/service/definition';
import { formView } from '../../server/service/form-view';
import { aboutTable } from '../../server/service/hover';
import { nextRow } from '../../server/service/next-row';
import { snippetsOf } from '../../server/service/snippet';
import { applyEdits } from '../../server/text/edits';
import { convertDraft } from '../../server/write/convert/draft';
import { formatTables } from '../../server/write/format/tables';
import { writeNewReport } from '../../server/write/new-report';
import { BLANK } from '../../server/write/table-model';
import { templatesOf, writeTable, writeTemplate } from '../../server/write/templates';
import { form2026 } from './2026';
import { form2027 } from './2027';
import {
  asPrevious,
  checkedOf,
  type Draft,
  draftOf,
  FIGURES,
  FORMS,
  LAYOUTS,
  ORGAN,
  rulesIn,
  valuesOf,
} from './drafts';

const IN_2026: Draft = { form: form2026, year: 2026, layout: 'tabs' };
const IN_2027: Draft = { form: form2027, year: 2027, layout: 'tabs' };

const of = (draft: Draft, previous?: Parameters<typeof checkedOf>[2], language?: 'zh-CN' | 'en'): CheckedDocument =>
  checkedOf(draftOf(draft), draft.layout, previous, language);
const brief = ({ findings }: CheckedDocument): string[] => findings.map(({ rule, message }) => `${rule}: ${message}`);
const reportIn = ({ report }: CheckedDocument) => {
  ok(report);
  return report;
};
const cellIn = (checked: CheckedDocument, id: string): MatchedCell => {
  const found = reportIn(checked).tables.flatMap(({ cells }) => cells.filter(({ form }) => form.id === id))[0];
  ok(found?.cell, id);
  return found;
};
const placeOf = (checked: CheckedDocument, id: string): number => cellIn(checked, id).cell?.insertionRange.start ?? -1;
const only = (checked: CheckedDocument): Finding => {
  equal(checked.findings.length, 1, brief(checked).join('\n'));
  return checked.findings[0];
};
const fixed = ({ text }: CheckedDocument, finding: Finding): string => applyEdits(text, finding.fixes()[0].edits);

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

  it('a missing row is told and inserted', () => {
    const lines = draftOf(IN_2027).split('\n');
    const text = lines.filter((line) => !line.startsWith('信息公开查阅场所')).join('\n');
    const checked = checkedOf(text, 'tabs');
    const finding = only(checked);
    match(finding.message, /^表三缺少「信息公开查阅场所」一行/);
    match(fixed(checked, finding), /\n信息公开查阅场所\t\t\t\n平台合计/);
  });

  it('a missing table and a missing section are told and inserted', () => {
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
});

describe('the edition of a table', () => {
  /** A report in one form with a table of another's. */
  const withTable = (draft: Draft, id: string, other: Draft): CheckedDocument => {
    const style = { layout: 'tabs', syntax: 'plain', lineEnd: '\n' } as const;
    const tableIn = ({ form }: Draft) => {
      const values = valuesOf(form, FIGURES);
      return writeTable(form, id, style, (cell) => String(values.get(cell)));
    };
    return checkedOf(draftOf(draft).replace(tableIn(draft), tableIn(other)), 'tabs');
  };
  const editions = (checked: CheckedDocument): string[] =>
    brief(checked).filter((message) => message.startsWith('form-edition'));
  const IN_2024: Draft = { form: FORMS[2], year: 2024, layout: 'tabs' };
  const IN_2020: Draft = { form: form2019, year: 2020, layout: 'tabs' };

  for (const id of ['proactive', 'applications']) {
    it(`of 2019 in a report on 2024 is told once, by its number: ${id}`, () => {
      const [told, ...others] = editions(withTable(IN_2024, id, IN_2020));
      deepEqual(others, []);
      match(told, /用的是国办公开办函〔2019〕60号的格式.*2024年度报告应采用国办公开办函〔2021〕30号的格式/);
    });

    it(`of last year is told once in a report on 2027, by the number of last year's notice: ${id}`, () => {
      const [told, ...others] = editions(withTable(IN_2027, id, IN_2026));
      deepEqual(others, []);
      match(told, /用的是国办公开办函〔2026〕9号的格式.*2027年度报告应采用国办公开办函〔2027〕18号的格式/);
    });

    it(`of a year to come is told once in a report on 2026: ${id}`, () => {
      const [told, ...others] = editions(withTable(IN_2026, id, IN_2027));
      deepEqual(others, []);
      match(told, /用的是国办公开办函〔2027〕18号的格式.*2026年度报告应采用国办公开办函〔2026〕9号的格式/);
    });
  }

  it('that several forms have is named by the notice nearest to the year', () => {
    const [told, ...others] = editions(withTable(IN_2020, 'proactive', IN_2026));
    deepEqual(others, []);
    match(told, /用的是国办公开办函〔2021〕30号的格式.*2020年度报告应采用国办公开办函〔2019〕60号的格式/);
  });

  it('is not told by a row more or less, nor by a table half written', () => {
    const lines = draftOf(IN_2027).split('\n');
    for (const label of ['政策解读材料', '（五）总计'])
      deepEqual(editions(checkedOf(lines.filter((line) => !line.includes(label)).join('\n'), 'tabs')), [], label);
    for (const end of ['（三）不予公开', '一、本年新收', '行政许可'])
      deepEqual(
        editions(
          checkedOf(
            lines
              .slice(
                0,
                lines.findIndex((line) => line.includes(end)),
              )
              .join('\n'),
            'tabs',
          ),
        ),
        [],
        end,
      );
  });

  it('that is the same in two forms is that of either', () => {
    for (const id of ['proactive', 'applications', 'disputes']) {
      deepEqual(brief(withTable(IN_2026, id, { ...IN_2026, form: form2021 })), []);
      deepEqual(brief(withTable(IN_2024, id, IN_2026)), []);
    }
  });

  it('of a table that the form for the year does not have is told once, and read', () => {
    const style = { layout: 'tabs', syntax: 'plain', lineEnd: '\n' } as const;
    const values = valuesOf(form2027, FIGURES);
    const table = writeTable(form2027, 'platforms', style, (cell) => String(values.get(cell)));
    const checked = checkedOf(draftOf(IN_2026).replace('三、收到', `${table}\n\n三、收到`), 'tabs');
    match(only(checked).message, /^表三是国办公开办函〔2027〕18号的格式.*没有这张表/);
    equal(cellIn(checked, 'platforms/newMedia/running').cell?.content.text, '5');
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

describe('what is answered of an invented form', () => {
  const whole = of(IN_2027);

  it('preview shows every table as the form prints it', () => {
    const { tables, missing } = formView(whole, reportIn(whole), 'zh-CN');
    deepEqual(
      tables.map(({ name, heading }) => [name, heading[0]]),
      [
        ['表二', '二'],
        ['表三', '三'],
        ['表四', '四'],
        ['表五', '五'],
      ],
    );
    const [, platforms, applications] = tables;
    deepEqual(
      platforms.rows.map((cells) => cells.map(({ text }) => text)),
      [
        ['平台类型', '本年新开办数量', '本年关停数量', '年末运行数量'],
        ['政府网站及专栏', '1', '0', '3'],
        ['政务新媒体账号', '0', '2', '5'],
        ['信息公开查阅场所', '0', '0', '0'],
        ['平台合计', '1', '2', '8'],
      ],
    );
    ok(platforms.rows.slice(1).every((cells) => cells.slice(1).every(({ figure }) => figure?.state === 'written')));
    // Two groups of columns, side by side.
    deepEqual(
      applications.rows[1].map(({ text, columnSpan, rowSpan }) => [text, columnSpan, rowSpan]),
      [
        ['个人', 2, 1],
        ['组织', 2, 1],
        ['总计', 1, 2],
      ],
    );
    equal(missing, null);
  });

  it('hover says what a cell is, its sum, and what it counts', () => {
    const points = (id: string, language: 'zh-CN' | 'en', checked = whole): string[] =>
      aboutTable(checked, reportIn(checked), placeOf(checked, id), language)?.notes.flatMap(({ points }) => points) ??
      [];
    deepEqual(points('platforms/platforms/running', 'zh-CN'), [
      '本列：3 + 5 + 0 = 8，与总计相符',
      '其中：「政府网站及专栏」行 3，「政务新媒体账号」行 5',
      '12月31日仍在运行的',
    ]);
    ok(
      points('applications/denied.dataSecurity/foreigner', 'en').includes(
        'Counted here: might endanger the security of data',
      ),
    );
    ok(
      points('applications/carriedOver/total', 'zh-CN').some((point) =>
        point.startsWith('勾稽关系，一 + 二 = 三（五） + 四：'),
      ),
    );
    const next = of({ ...IN_2027, year: 2028 }, asPrevious(IN_2027));
    ok(
      points('platforms/websites/running', 'zh-CN', next).includes(
        '2027年报告年末运行数量，加本年新开办、减本年关停：3 + 1 − 0 = 4，与本格差 1；有清理、失效的，应在正文说明',
      ),
    );
    ok(
      points('applications/carriedIn/total', 'zh-CN', next).includes(
        '2027年报告“四、结转下年度继续办理”：2，与本格差 1',
      ),
    );
  });

  it('completion knows what figure follows, from this year and from last year', () => {
    const offers = (id: string, checked: CheckedDocument) =>
      completionsAt(checked, placeOf(checked, id), { language: 'zh-CN', hasSnippets: true, onlyCells: false }).map(
        ({ label, documentation }) => [label, documentation],
      );
    const blank = of({ ...IN_2027, instead: { 'platforms/platforms/running': '', 'platforms/websites/running': '' } });
    deepEqual(offers('platforms/platforms/running', blank), []);
    const total = of({ ...IN_2027, instead: { 'platforms/platforms/running': '' } });
    deepEqual(offers('platforms/platforms/running', total), [['8', '本列之和：3 + 5 + 0 = 8']]);
    const instead = { 'platforms/websites/running': '', 'applications/carriedIn/naturalPerson': '' };
    const next = of({ ...IN_2027, year: 2028, instead }, asPrevious(IN_2027));
    deepEqual(offers('platforms/websites/running', next), [
      ['4', '2027年报告年末运行数量 + 新开办 − 关停：3 + 1 − 0 = 4'],
    ]);
    deepEqual(offers('applications/carriedIn/naturalPerson', next), [['2', '2027年报告“四、结转下年度继续办理”：2']]);
  });

  it('completion knows the headings and the labels', () => {
    const labels = (text: string): string[] => {
      const checked = checkedOf(text, 'tabs');
      return completionsAt(checked, text.length, { language: 'zh-CN', hasSnippets: true, onlyCells: false }).map(
        ({ label }) => label,
      );
    };
    const head = `${whole.text.slice(0, whole.text.indexOf('三、政府信息公开平台'))}`;
    equal(labels(`${head}三`)[0], '三、政府信息公开平台建设情况');
    const rows = whole.text.slice(0, whole.text.indexOf('信息公开查阅场所'));
    deepEqual(labels(rows).slice(0, 2), ['信息公开查阅场所', '平台合计']);
  });

  it('a total leads to its parts, and what was carried in to last year’s report', () => {
    equal(sourcesOf(whole, reportIn(whole), placeOf(whole, 'platforms/platforms/running'))?.to.length, 3);
    const next = of({ ...IN_2027, year: 2028 }, asPrevious(IN_2027));
    const [to] = sourcesOf(next, reportIn(next), placeOf(next, 'applications/carriedIn/total'))?.to ?? [];
    equal(to?.uri, 'file:///去年');
  });
});

describe('two years with a form between them', () => {
  // Last year: 2 carried over and 7 documents in force, of which 2 were repealed since, and one was made.
  const LAST = { ...IN_2026, figures: { ...FIGURES, 'proactive/normativeDocuments/inForce': 7 } };
  const FROM_2026: Draft = {
    ...IN_2027,
    figures: { ...FIGURES, 'applications/carriedIn/naturalPerson': 2, 'applications/carriedOver/naturalPerson': 3 },
  };

  it('what was carried over has to be carried in', () => {
    deepEqual(brief(of(FROM_2026, asPrevious(LAST))), []);
    const findings = brief(of(IN_2027, asPrevious(LAST)));
    deepEqual(findings, [
      'carry-over: 「境内居民」列上年结转为 1，2026年报告结转下年度为 2，两年应当一致。请核对哪一年有误。',
      'carry-over: 「总计」列上年结转为 1，2026年报告结转下年度为 2，两年应当一致。请核对哪一年有误。',
    ]);
  });

  it('documents in force, and whatever else a form counts on from year to year, have to follow', () => {
    const figures = { ...FROM_2026.figures, 'proactive/normativeDocuments/inForce': 5 };
    match(
      brief(of({ ...FROM_2026, figures }, asPrevious(LAST))).join(),
      /^documents-in-force: 行政规范性文件现行有效 5 件，与2026年报告接不上：7 \+ 1 − 2 = 6。/,
    );
    const year = {
      ...FROM_2026,
      year: 2028,
      figures: {
        ...FROM_2026.figures,
        'applications/carriedIn/naturalPerson': 3,
        'applications/carriedOver/naturalPerson': 4,
        'proactive/normativeDocuments/inForce': 5,
      },
    };
    const findings = brief(of(year, asPrevious(FROM_2026)));
    deepEqual(
      findings.map((finding) => finding.replace(/请.*$/, '')),
      [
        'documents-in-force: 政府网站及专栏年末运行 3 个，与2027年报告接不上：3 + 1 − 0 = 4。',
        'documents-in-force: 政务新媒体账号年末运行 5 个，与2027年报告接不上：5 + 0 − 2 = 3。',
        'documents-in-force: 平台合计年末运行 8 个，与2027年报告接不上：8 + 1 − 2 = 7。',
      ],
    );
  });

  it('a new report begins with what last year hands on', () => {
    for (const layout of ['pipes', 'tabs', 'html'] as const) {
      const previous = asPrevious({ ...LAST, layout });
      const { text, carried } = writeNewReport(
        { organ: ORGAN, year: 2027, form: form2027, layout, previous },
        (words) => words,
      );
      // 上年结转 in the three columns that both forms have, and two documents in force.
      equal(carried, 4 + 2);
      const begun = checkedOf(text, layout);
      equal(cellIn(begun, 'applications/carriedIn/naturalPerson').cell?.content.text, '2');
      equal(cellIn(begun, 'applications/carriedIn/foreigner').cell?.content.text, '');
      equal(cellIn(begun, 'proactive/normativeDocuments/inForce').cell?.content.text, '7');
      equal(cellIn(begun, 'proactive/interpretations/inForce').cell?.content.text, '');
    }
  });
});
