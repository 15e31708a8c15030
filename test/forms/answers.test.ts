// What an editor is answered of a report in an invented form.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CheckedDocument } from '../../server/service/checked-document';
import { completionsAt } from '../../server/service/completion';
import { sourcesOf } from '../../server/service/definition';
import { formView } from '../../server/service/form-view';
import { aboutTable } from '../../server/service/hover';
import { asPrevious, checkedOf, IN_2027, of, placeOf, reportIn } from './drafts';

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

  it('completion has the sentences that the form asks for', () => {
    const sentences = (heading: string): string[] => {
      const text = whole.text.slice(0, whole.text.indexOf(heading) + heading.length);
      const checked = checkedOf(`${text}\n\n`, 'tabs');
      const asking = { language: 'zh-CN', hasSnippets: true, onlyCells: false } as const;
      return completionsAt(checked, checked.text.length, asking).map(({ label }) => label);
    };
    deepEqual(
      sentences('一、总体情况').filter((label) => label.startsWith('（')),
      ['（一）主动公开。', '（二）依申请公开。'],
    );
    ok(sentences('七、其他需要报告的事项').includes('2027年，本机关未收取政府信息公开信息处理费。'));
  });

  it('a total leads to its parts, and what was carried in to last year’s report', () => {
    equal(sourcesOf(whole, reportIn(whole), placeOf(whole, 'platforms/platforms/running'))?.to.length, 3);
    const next = of({ ...IN_2027, year: 2028 }, asPrevious(IN_2027));
    const [to] = sourcesOf(next, reportIn(next), placeOf(next, 'applications/carriedIn/total'))?.to ?? [];
    equal(to?.uri, 'file:///去年');
  });
});
