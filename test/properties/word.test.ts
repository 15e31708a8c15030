import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Syntax } from '../../server/draft/draft';
import { readDraft } from '../../server/draft/read';
import { encodeWord, readWord } from '../../server/files/codecs/word';
import { type Report, readReport } from '../../server/report/report';
import { check } from '../../server/service/check';
import { fold } from '../../server/text/fold';
import { isWrittenWhole, officialDocument } from '../../server/write/official-document';
import { DEFECTS, damagedReports } from '../support/defects';
import { type Generated, validReports } from '../support/generate';
import { seeded, trying } from '../support/run';

const anyReport: fc.Arbitrary<Generated> = fc.oneof(
  validReports(),
  ...DEFECTS.map((defect): fc.Arbitrary<Generated> => damagedReports(defect)),
);

function read(text: string, syntax: Syntax): Report {
  const report = readReport(readDraft(text, syntax));
  assert.ok(report);
  return report;
}

/** What a conversion left is not written into a Word file. */
const findingsIn = (text: string, syntax: Syntax): string[] =>
  check(text, syntax, { language: 'en', severities: { 'conversion-residue': 'off' } })
    .findings.map(({ rule, message }) => `${rule}: ${fold(message).replace(/\|/g, '')}`)
    .sort();

function written(report: Report): Uint8Array {
  const blocks = officialDocument(report);
  assert.ok(typeof blocks !== 'string', `refused: ${blocks}`);
  return encodeWord(blocks);
}

function decoded(bytes: Uint8Array): string {
  const word = readWord(bytes);
  assert.ok(typeof word !== 'string', `refused: ${word}`);
  return word.text;
}

describe(seeded('A Word file'), () => {
  it('that is written of a report and read again is the same report with the same findings', () => {
    fc.assert(
      fc.property(anyReport, ({ written: { text, syntax } }) => {
        const report = read(text, syntax);
        const bytes = written(report);
        const back = decoded(bytes);
        assert.ok(isWrittenWhole(report, back), back);
        assert.deepEqual(findingsIn(back, 'html'), findingsIn(text, syntax));
        assert.deepEqual(written(read(back, 'html')), bytes, 'and written once more it is the same file');
      }),
      trying(60),
    );
  });
});
