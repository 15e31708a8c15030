import assert from 'node:assert/strict';
import { check } from '../../server/service/check';
import { syntaxOf } from '../prose/report-with';
import { corpus, reportWith } from './corpus';

/** So many paragraphs at least have to stand in the corpus, with something to read in each. */
const FEWEST = 600;

describe('honest paragraphs', () => {
  const entries = corpus();

  it('are enough of them', () => assert.ok(entries.length >= FEWEST, `only ${entries.length}`));

  for (const { file, line, text, report } of entries) {
    it(`are silent: ${file}:${line} ${text.slice(0, 30)}…`, () => {
      for (const layout of report.layout ? [report.layout] : (['tabs', 'pipes', 'html'] as const)) {
        const draft = reportWith({ ...report, layout });
        const { findings } = check(draft, syntaxOf(layout), { language: 'zh-CN', severities: {} });
        assert.deepEqual(
          findings.map(
            ({ rule, range, message }) => `${layout}: ${rule} ${draft.slice(range.start, range.end)}: ${message}`,
          ),
          [],
        );
      }
    });
  }
});
