import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDraft } from '../../server/draft/read';
import type { Finding } from '../../server/lint/finding';
import { asOtherYear, type OtherYear } from '../../server/report/compare/other-year';
import { SuccessiveReports } from '../../server/report/compare/successive';
import { type Report, readReport } from '../../server/report/report';
import { check } from '../../server/service/check';
import { applyEdits } from '../../server/text/edits';
import { FIGURES, type Variation } from '../prose/report-with';
import { LAST_YEAR, lastYear, thisYear } from './years';

const SETTINGS = { language: 'zh-CN', severities: {} } as const;

function previous(variation: Variation = {}, text = lastYear(variation)): OtherYear {
  const report = readReport(readDraft(text, 'plain'));
  const otherReport = report && asOtherYear(report, 'last.txt');
  ok(otherReport);
  return otherReport;
}

const found = (text: string, last: OtherYear | undefined = previous()): readonly Finding[] =>
  check(text, 'plain', SETTINGS, { previous: last }).findings;
const rulesIn = (text: string, last?: OtherYear): string[] => found(text, last).map(({ rule }) => rule);
const at = (text: string, { range }: Finding): string => text.slice(range.start, range.end);
const fixed = (text: string, finding: Finding): string => applyEdits(text, finding.fixes()[0]?.edits ?? []);

describe('two years', () => {
  it('the drafts of these tests agree', () => {
    deepEqual(rulesIn(thisYear()), []);
    deepEqual(check(lastYear(), 'plain', SETTINGS).findings, []);
  });

  it('takes last year as it is given, or looks for it', () => {
    const last = previous({ figures: { ...LAST_YEAR, 'carriedOver/naturalPerson': 5, 'carriedOver/total': 5 } });
    equal(check(thisYear(), 'plain', SETTINGS, { previous: last }).findings.length, 2);
    equal(
      check(thisYear(), 'plain', SETTINGS, { previous: ({ year }) => (year === 2024 ? last : undefined) }).findings
        .length,
      2,
    );
    equal(check(thisYear(), 'plain', SETTINGS, { previous: () => undefined }).findings.length, 0);
    equal(check(thisYear(), 'plain', SETTINGS).findings.length, 0);
  });
});

describe('uncompared-years', () => {
  const reported = (title: string, known: readonly [string, number][], organ = '') => {
    const reports = new SuccessiveReports();
    for (const [name, year] of known) reports.set({ uri: `${name}${year}`, organ: name, year, read: () => undefined });
    const text = thisYear()
      .replace(/^.*\n.*\n/, `${title}\n`)
      .replace(/青岚县农业农村局\n(?=\d{4}年)/, organ);
    ok(!text.includes('青岚县农业农村局') || title.includes('青岚县'), text.slice(0, 60));
    const unmatched = (report: Report) => reports.unmatched(report.organ, report.year, 'this');
    return check(text, 'plain', SETTINGS, { unmatched })
      .findings.filter(({ rule }) => rule === 'uncompared-years')
      .map(({ severity, message }) => `${severity} ${message}`);
  };
  const TITLE = '2024年政府信息公开工作年度报告';

  it('is reported once where the organ cannot be read and another’s report may be last year’s', () => {
    const [first, ...others] = reported(TITLE, [['青岚县农业农村局', 2023]]);
    deepEqual(others, []);
    match(first, /^info 没有读出本报告的行政机关，因此没有与上一年度的报告比较/);
  });

  it('is not reported where nothing is there that might be last year’s', () => {
    deepEqual(reported(TITLE, []), []);
    deepEqual(reported(TITLE, [['青岚县农业农村局', 2022]]), []);
    deepEqual(reported(TITLE, [['青岚县农业农村局', 2023]], '青岚县民政局\n'), []);
    deepEqual(reported(`青岚县民政局${TITLE}`, [['青岚县农业农村局', 2023]]), []);
  });

  it('knows which of the two is not said', () => {
    const reports = new SuccessiveReports();
    reports.set({ uri: 'a', organ: '青岚县民政局', year: 2023, read: () => undefined });
    equal(reports.unmatched('青岚县民政局', undefined, 'b'), 'year');
    equal(reports.unmatched('青岚县水务局', undefined, 'b'), undefined);
    equal(reports.unmatched('青岚县民政局', undefined, 'a'), undefined);
    equal(reports.unmatched(undefined, 2024, 'b'), 'organ');
    equal(reports.unmatched('青岚县民政局', 2024, 'b'), undefined);
  });
});

describe('carry-over', () => {
  const last = previous({ figures: { ...LAST_YEAR, 'carriedOver/enterprise': 2, 'carriedOver/total': 6 } });

  it('is reported at each cell that differs, with the other year’s figure and place', () => {
    const text = thisYear();
    const findings = found(text, last);
    deepEqual(
      findings.map((finding) => [finding.rule, finding.severity, at(text, finding)]),
      [
        ['carry-over', 'error', '0'],
        ['carry-over', 'error', '4'],
      ],
    );
    const line = text.slice(0, findings[0].range.start).split('\n').length - 1;
    match(text.split('\n')[line], /^二、上年结转/);
    match(findings[0].message, /商业企业.*0.*2023.*2/);
    const { file } = findings[0].related[0];
    equal(file?.uri, 'last.txt');
    match(lastYear().split('\n')[file?.start.line ?? 0], /^四、结转下年度/);
  });

  it('is fixed with last year’s figure, but not without being asked', () => {
    const text = thisYear();
    const [first] = found(text, last);
    equal(first.fixes()[0].safe, false);
    equal(found(fixed(text, first), last).filter(({ rule }) => rule === 'carry-over').length, 1);
  });

  it('says nothing of blanks, in either year', () => {
    const blank = lastYear({ figures: { ...LAST_YEAR, 'carriedOver/enterprise': Number.NaN } }).replace('NaN', '');
    ok(!rulesIn(thisYear(), previous({}, blank)).includes('carry-over'));
    const text = thisYear().replace(/(二、上年结转政府信息公开申请数量\t+)4\t0/, '$1\t0');
    ok(text !== thisYear());
    ok(!rulesIn(text, previous()).includes('carry-over'));
  });
});

describe('documents-in-force', () => {
  const last = previous({ figures: { ...LAST_YEAR, 'normativeDocuments/inForce': 30 } });

  it('is reported where the figures do not follow on', () => {
    const text = thisYear();
    const findings = found(text, last);
    deepEqual(
      findings.map((finding) => [finding.rule, finding.severity, at(text, finding)]),
      [['documents-in-force', 'warning', '31']],
    );
    match(findings[0].message, /30 \+ 5 − 2 = 33/);
    equal(findings[0].related[0].file?.uri, 'last.txt');
    const [fix, ...others] = findings[0].fixes();
    equal(others.length, 0);
    match(fix.title, /33.*30 \+ 5 − 2 = 33/);
    equal(fix.safe || fix.preferred, false);
    deepEqual(rulesIn(applyEdits(text, fix.edits), last), []);
  });

  it('is reported 规章 as well', () => {
    const figures = { ...FIGURES, 'rules/inForce': 3 };
    // A county's bureau cannot have made any.
    deepEqual(rulesIn(thisYear({ figures }), previous()), ['documents-in-force', 'rule-making-power']);
  });

  for (const reported of [
    '全年开展行政规范性文件集中清理，宣布失效2件。',
    '修改行政规范性文件1件。',
    '2件规范性文件有效期届满。',
  ]) {
    it(`is explained by a clean-up: ${reported}`, () => {
      ok(!rulesIn(thisYear({ overview: reported }), last).includes('documents-in-force'));
    });
  }

  it('is not explained by a clean-up of other things', () => {
    ok(rulesIn(thisYear({ overview: '清理网站栏目3个。制定规范性文件。' }), last).includes('documents-in-force'));
  });

  it('is not asked where last year counted other documents, as in the form of 2019', () => {
    const figures = [...last.figures].map(
      ([cell, figure]) => [cell.replace(/\/(?:made|repealed|inForce)$/, '/disclosed'), figure] as const,
    );
    deepEqual(rulesIn(thisYear(), { ...last, form: '2019', figures: new Map(figures) }), []);
  });
});

describe('growth', () => {
  // Last year: N = 89, C = 3, D = 88; this year: N = 106, C = 4, D = 107. N: +19.1%, T = 110 to 92: +19.6%, D: +21.6%.
  const TRUE = [
    '全年共收到政府信息公开申请106件，同比增长19.1%。',
    '全年共收到政府信息公开申请106件，同比增长19%。',
    '全年共收到政府信息公开申请106件，同比增长19.10%。',
    '全年共收办政府信息公开申请110件，同比增长19.57%。',
    '全年共收到政府信息公开申请106件，较上年增加17件。',
    '全年共收到政府信息公开申请106件（同比增长19.1%），均已答复。',
    '全年共收到政府信息公开申请106件，比2023年增长19.1%。',
    '全年共收到政府信息公开申请106件，比上年增加17件，增长19.1%。',
    '全年新收政府信息公开申请106件，比去年同期上升19.1%。',
    '与上年相比，收到政府信息公开申请106件，增长19.1%。',
    '全年共收到政府信息公开申请106件，较上年增长19.1%；办结107件，同比增长21.6%。',
    '行政许可处理决定1208件，与上年持平。',
    '收到106件政府信息公开申请，同比增长约19%。',
  ];
  for (const text of TRUE) {
    it(`follows: ${text}`, () => deepEqual(rulesIn(thisYear({ overview: text })), []));
  }

  const FALSE: readonly [string, string, string][] = [
    ['全年共收到政府信息公开申请106件，同比增长18.1%。', '增长18.1%', '增长19.1%'],
    ['全年共收到政府信息公开申请106件，同比下降19.1%。', '下降19.1%', '增长19.1%'],
    ['全年共收到政府信息公开申请106件，较上年增加27件。', '增加27件', '增加17件'],
    ['全年共收到政府信息公开申请106件，较上年减少17件。', '减少17件', '增加17件'],
    ['全年共收办政府信息公开申请110件，同比增长25%。', '增长25%', '增长20%'],
    ['全年共收到政府信息公开申请106件（同比增长91%），均已答复。', '增长91%', '增长19%'],
    ['全年共收到政府信息公开申请106件，比上年增加17件，增长9.1%。', '增长9.1%', '增长19.1%'],
    ['全年共收到政府信息公开申请106件较上年增长29.1%。', '增长29.1%', '增长19.1%'],
    ['全年共收到政府信息公开申请106件（网络90件、信函16件），同比增长29.1%。', '增长29.1%', '增长19.1%'],
    ['与上年相比，收到政府信息公开申请106件，增长29.1%。', '增长29.1%', '增长19.1%'],
    ['全年共收到政府信息公开申请106件，与上年持平。', '持平', '增长17件'],
    ['全年共收到政府信息公开申请 106 件，同比\n增长18.1%。', '增长18.1%', '增长19.1%'],
  ];
  for (const [prose, wrong, right] of FALSE) {
    it(`does not follow: ${prose.replace('\n', '⏎')}`, () => {
      const text = thisYear({ overview: prose });
      const findings = found(text);
      deepEqual(
        findings.map((finding) => [finding.rule, finding.severity, at(text, finding)]),
        [['growth', 'warning', wrong]],
      );
      ok(findings[0].message.includes(right), findings[0].message);
      ok(findings[0].related.some(({ file }) => file?.uri === 'last.txt'));
      const after = fixed(text, findings[0]);
      ok(after !== text);
      deepEqual(rulesIn(after), [], after);
    });
  }

  const SILENT = [
    '全年共收到政府信息公开申请106件，较2022年增长80%。',
    '全年共收到政府信息公开申请106件，同比增长近一倍。',
    '全年共收到政府信息公开申请106件，同比增长15%以上。',
    '全年共收到政府信息公开申请106件，同比增长3个百分点。',
    '全年主动公开信息1200条，同比增长45%。',
    '全年共收到政府信息公开申请106件，环比增长3%。',
    '全年共收到政府信息公开申请106件，增加至110件。',
    '县政府办公室收到政府信息公开申请20件，同比增长300%。',
    '2022年收到政府信息公开申请50件，同比增长300%。',
  ];
  for (const text of SILENT) {
    it(`is not asked: ${text}`, () => {
      ok(!rulesIn(thisYear({ overview: text })).includes('growth'));
    });
  }

  it('is not asked where last year had none, or the figure is blank', () => {
    const overview = '全年行政强制处理决定6件，同比增长50%。';
    const figures = { ...FIGURES, 'coercion/decisions': 6 };
    deepEqual(rulesIn(thisYear({ overview, figures })), []);
  });
});
