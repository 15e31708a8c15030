import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeWord, encodeWorkbook } from '../../server/files/codecs/word';
import { parseCsv } from '../../server/review/csv';
import { type Issue, issueDocument, issueSheet, rowsOfSheet } from '../../server/review/issue-list';

const ISSUES: readonly Issue[] = [
  {
    organ: '青石区水务局',
    year: 2024,
    file: '2024年/青石区水务局.docx',
    severity: 'error',
    name: '总计有误',
    place: '「一、本年新收政府信息公开申请数量」行「总计」列',
    passage: '',
    message: '各项之和为 3 + 1 = 4，总计写作 9，相差 5。',
    verdict: 'returned',
    reason: '请重新报送',
  },
  {
    organ: '青石区水务局',
    year: 2024,
    file: '2024年/青石区水务局.docx',
    severity: 'info',
    name: '标点',
    place: '第3段',
    passage: '=1+1 <b>&amp; _x0041_ "“，,',
    message: '=cmd|calc',
    verdict: undefined,
    reason: '',
  },
];

describe('LibreOffice reads of a list of issues what it says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-lists-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What LibreOffice makes of a file; undefined where it makes nothing of it. */
  function converted(name: string, bytes: Uint8Array | string, format: string, ending: string): string | undefined {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, name)];
    const { status, stderr } = spawnSync('soffice', args, { timeout: 240_000, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const target = join(folder, name.replace(/\.\w+$/, `.${ending}`));
    return existsSync(target) ? readFileSync(target, 'utf8') : undefined;
  }

  it('as a sheet, every cell', function () {
    this.timeout(300_000);
    const sheet = issueSheet(ISSUES, 'zh-CN');
    const csv = converted('list.xlsx', encodeWorkbook([sheet]), 'csv:Text - txt - csv (StarCalc):44,34,76', 'csv');
    // One without its spreadsheet (libreoffice-calc) reads no sheet at all.
    if (csv === undefined && converted('probe.csv', 'a,b\n', 'ods', 'ods') === undefined) this.skip();
    assert.deepEqual(parseCsv(csv ?? ''), rowsOfSheet(sheet));
  });

  it('as a Word file, every word', function () {
    this.timeout(300_000);
    const folded = (text: string): string => text.replace(/\s/g, '').replace(/^\ufeff/, '');
    const text = folded(
      converted('issues.docx', encodeWord(issueDocument(ISSUES, 'zh-CN')), 'txt:Text (encoded):UTF8', 'txt') ?? '',
    );
    assert.ok(text.startsWith('青石区水务局2024年度报告问题清单'));
    for (const { message, passage, place } of ISSUES)
      for (const words of [message, passage, place]) assert.ok(text.includes(folded(words)), words);
  });
});
