// A report in one form, and last year's in another.
import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { writeNewReport } from '../../server/write/new-report';
import { form2027 } from './2027';
import { asPrevious, brief, cellIn, checkedOf, type Draft, FIGURES, IN_2026, IN_2027, ORGAN, of } from './drafts';

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
      /^documents-in-force: 行政规范性文件现行有效 5 件，与2026年报告不衔接：7 \+ 1 − 2 = 6。/,
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
        'documents-in-force: 政府网站及专栏年末运行 3 个，与2027年报告不衔接：3 + 1 − 0 = 4。',
        'documents-in-force: 政务新媒体账号年末运行 5 个，与2027年报告不衔接：5 + 0 − 2 = 3。',
        'documents-in-force: 平台合计年末运行 8 个，与2027年报告不衔接：8 + 1 − 2 = 7。',
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
