import assert from 'node:assert/strict';
import { readWord } from '../../server/files/codecs/word';
import { check } from '../../server/service/check';
import { draft } from '../cli/draft';
import { docx } from './docx';
import { MORE_WAYS } from './more-ways';
import { asPage, partsOf } from './report';
import { WAYS } from './ways';

/** A report as it should be, and with faults of each kind that places in a Word file differ for. */
const REPORTS: Readonly<Record<string, string>> = {
  'as it should be': draft(),
  'with a wrong total': draft({ total: '9' }),
  'signed too early': draft({ signed: '2024年1月16日' }),
  'with a full-width figure': draft({ figure: '１２' }),
  'with last year’s sentence': draft({ remark: '2023年，我局共收到政府信息公开申请9件。' }),
  'with a blank cell and no fee statement': draft({ figure: '' }).replace(
    '本年度未收取政府信息公开信息处理费。',
    '无。',
  ),
};
const EXPECTED_RULES = ['broken-total', 'signed-before-year-end', 'number-format', 'blank-cell', 'fee-statement'];

function findingsIn(page: string): string[] {
  const { report, findings } = check(page, 'html', { language: 'zh-CN', severities: {} });
  assert.ok(report);
  return findings.map(({ rule, message, fixes }) => `${rule}: ${message} ${fixes().map(({ title }) => title)}`).sort();
}

describe('A report has the same findings, however a word processor writes it:', () => {
  const pages = Object.entries(REPORTS).map(([name, text]) => ({ name, page: asPage(text, 'plain') }));

  for (const { name, write } of [...WAYS, ...MORE_WAYS])
    it(name, () => {
      for (const { name: which, page } of pages) {
        const word = readWord(docx(write(partsOf(page))));
        assert.ok(typeof word !== 'string', `${which}: ${word}`);
        assert.deepEqual(findingsIn(word.text), findingsIn(page), `${which}\n${word.text}`);
      }
    });

  it('with faults enough to report one from another', () => {
    const reported = pages.flatMap(({ page }) => findingsIn(page)).join('\n');
    for (const rule of EXPECTED_RULES) assert.ok(reported.includes(`${rule}: `), `${rule} in\n${reported}`);
    assert.deepEqual(findingsIn(pages[0].page), []);
    assert.ok(WAYS.length >= 18 && MORE_WAYS.length >= 40);
  });
});
