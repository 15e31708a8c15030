import assert from 'node:assert/strict';
import { reportIn, smallReport } from './small-report';

describe('A report is recognised', () => {
  it('by its title alone, or by three of its headings with something under them', () => {
    assert.ok(reportIn('云栈县水务局2024年政府信息公开工作年度报告\n'));
    assert.ok(
      reportIn('一、总体情况\n好。\n二、主动公开政府信息情况\n好。\n三、收到和处理政府信息公开申请情况\n无。\n'),
    );
  });

  it('and nothing else is', () => {
    for (const text of [
      '',
      '会议纪要\n\n一、总体情况\n\n好。\n',
      '目录\n\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n',
      '关于做好2024年政府信息公开工作年度报告编制工作的通知\n\n一、时间\n',
      '2024年政府工作报告\n\n一、总体情况\n',
      '云栈县水务局2015年政府信息公开工作年度报告\n',
    ]) {
      assert.equal(reportIn(text), undefined, text);
    }
  });
});

describe('The year reported on', () => {
  it('is what most of title, 统计期限 and signature say', () => {
    const period = '统计期限为2024年1月1日至2024年12月31日。';
    assert.equal(smallReport({ title: '云栈县水务局2023年政府信息公开工作年度报告', preamble: period }).year, 2024);
    assert.equal(smallReport({ preamble: '统计期限为2023年1月1日至2023年12月31日。' }).year, 2024);
    assert.equal(smallReport({ signature: '云栈县水务局\n2024年1月16日', preamble: period }).year, 2024);
  });

  it('chooses the form', () => {
    const title = (year: number): string => `云栈县水务局${year}年政府信息公开工作年度报告`;
    assert.equal(smallReport({ title: title(2020), signature: '云栈县水务局\n2021年1月6日' }).form.id, '2019');
    assert.equal(smallReport({ title: title(2021), signature: '云栈县水务局\n2022年1月6日' }).form.id, '2021');
  });
});

describe('The organ', () => {
  it('stands in the title, above it, or in the signature', () => {
    assert.equal(smallReport().organ, '云栈县水务局');
    assert.equal(smallReport({ title: '云栈县统计局\n2024年政府信息公开工作年度报告' }).organ, '云栈县统计局');
    assert.equal(smallReport({ title: '2024年政府信息公开工作年度报告' }).organ, '云栈县水务局');
  });
});

describe('The signature', () => {
  const signed = (signature: string): string => {
    const { signed: found, organ } = smallReport({ signature }).signature;
    const date = found?.date;
    return `${organ?.name ?? 'nobody'}, ${date ? `${date.year}-${date.month}-${date.day}` : found ? 'no such date' : 'never'}`;
  };
  const reported: Readonly<Record<string, string>> = {
    '云栈县水务局\n2025年1月16日': '云栈县水务局, 2025-1-16',
    '　　　　　　云栈县水务局（公章）\n　　　　　　2025 年 1 月 16 日': '云栈县水务局, 2025-1-16',
    '云栈县水务局 二〇二五年一月十六日': '云栈县水务局, 2025-1-16',
    '云栈县水务局\n日期：2025-01-16': '云栈县水务局, 2025-1-16',
    '云栈县水务局\n20251月16日': '云栈县水务局, no such date',
    '云栈县水务局　20251月16日': '云栈县水务局, no such date',
    '2025年1月16日': 'nobody, 2025-1-16',
    云栈县水务局: '云栈县水务局, never',
  };
  for (const [signature, reading] of Object.entries(reported)) {
    it(`${JSON.stringify(signature)} is ${reading}`, () => assert.equal(signed(signature), reading));
  }
});

describe('Sections', () => {
  it('are distinguished from a second run of numbers inside section 一', () => {
    const report = smallReport({
      overview: '一、主动公开政府信息情况\n\n好。\n\n二、依申请公开政府信息情况\n\n无。\n\n三、监督保障情况\n\n好。',
    });
    assert.deepEqual(
      report.sections.map(({ section }) => section.number),
      [1, 2, 3, 4, 5, 6],
    );
    assert.deepEqual(report.repeatedSections, []);
    assert.match(report.sections[0].line.content.text, /总体情况/);
  });

  it('are found by other wordings, and by headings with two characters changed about', () => {
    for (const heading of ['一、概述', '1、总体情况', '一、总情体况', '总体情况']) {
      const text = `云栈县水务局2024年政府信息公开工作年度报告\n\n${heading}\n\n好。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n`;
      assert.equal(reportIn(text)?.sections[0].line.content.text, heading);
    }
  });
});
