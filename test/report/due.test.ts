import assert from 'node:assert/strict';
import type { Layout, Syntax } from '../../server/draft/draft';
import { levelOf } from '../../server/report/compare/organs';
import { check } from '../../server/service/check';
import { reportWith } from '../prose/report-with';

const LAYOUTS: readonly [Layout, Syntax][] = [
  ['tabs', 'plain'],
  ['cell-lines', 'plain'],
  ['pipes', 'markdown'],
  ['html', 'html'],
];

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  department:
    '青石区水务局 青岚县农业农村局 柳溪县科学技术局 柳溪县住房和城乡建设局 云溪市发展和改革委员会 云溪市卫生健康委 柳溪县乡村振兴局 云溪自治州民政局'.split(
      ' ',
    ),
  government:
    '云溪市人民政府 青石区政府 青石区人民政府办公室 云溪市人民政府办公厅 青石地区行政公署 青石地区行署 云溪市 青石区'.split(
      ' ',
    ),
  undefined:
    '石桥镇人民政府 青岚县石桥镇人民政府 石桥镇 柳溪乡人民政府 柳河街道办事处 青石区柳河街道 柳溪经济开发区管理委员会 柳溪经济开发区 云溪市第一中学 云溪大学 柳溪县人民医院 云溪市水务集团有限公司 云溪市公安局青石分局 国家税务总局青石区税务局 柳溪县委 青岚县石桥镇财政局 水务局'.split(
      ' ',
    ),
};

describe('Whom Article 49 names', () => {
  for (const [level, organs] of Object.entries(LEVELS)) {
    for (const organ of organs) it(`${organ}: ${level}`, () => assert.equal(String(levelOf(organ)), level));
  }
});

describe('The day a report is due', () => {
  const reported = (organ: string, signed: string, dueDate?: string): string[] =>
    LAYOUTS.flatMap(([layout, syntax]) => {
      const text = reportWith({ organ, year: 2024, layout }).replace(/2025年1月15日/, signed);
      assert.ok(text.includes(signed));
      return check(text, syntax, { language: 'zh-CN', severities: {}, dueDate })
        .findings.filter(({ rule }) => rule === 'signed-late')
        .map(({ message }) => message);
    });

  it('is the law’s for departments and governments, whatever is set', () => {
    assert.equal(reported('青石区水务局', '2025年2月3日').length, LAYOUTS.length);
    assert.equal(reported('青石区水务局', '2025年2月3日', '02-28').length, LAYOUTS.length);
    assert.deepEqual(reported('青石地区行政公署', '2025年3月10日'), []);
    assert.equal(reported('青石地区行政公署', '2025年4月1日').length, LAYOUTS.length);
  });

  it('is that of the settings for all others, and none without', () => {
    for (const organ of ['石桥镇人民政府', '柳河街道办事处', '云溪市第一中学', '柳溪县人民医院']) {
      assert.deepEqual(reported(organ, '2025年2月27日'), []);
      assert.deepEqual(reported(organ, '2025年5月27日'), []);
      assert.deepEqual(reported(organ, '2025年2月28日', '02-28'), []);
      const messages = reported(organ, '2025年3月1日', '02-28');
      assert.equal(messages.length, LAYOUTS.length);
      assert.match(messages[0], /晚于期限2025年2月28日/);
    }
  });
});

describe('A report without its signature', () => {
  it('is reported as info on a web page, and as what is set', () => {
    for (const [layout, syntax] of LAYOUTS) {
      const text = reportWith({ organ: '青石区水务局', year: 2024, layout });
      const at = text.lastIndexOf(syntax === 'html' ? '<p>青石区水务局' : '青石区水务局');
      const severitiesOf = (severities: Record<string, 'error'>): string[] =>
        check(text.slice(0, at), syntax, { language: 'zh-CN', severities }).findings.map(
          ({ rule, severity }) => `${rule} ${severity}`,
        );
      assert.deepEqual(severitiesOf({}), [`missing-date ${layout === 'html' ? 'info' : 'warning'}`]);
      assert.deepEqual(severitiesOf({ 'missing-date': 'error' }), ['missing-date error']);
    }
  });
});
