import assert from 'node:assert/strict';
import { check } from '../../server/service/check';
import { reportWith } from '../prose/report-with';

const organ = '青石区人民政府办公室';
const overview = '2024年，区政府办共收到政府信息公开申请63件，均按时答复。';
const TITLED = `${organ}2024年政府信息公开工作年度报告`;
const UNTITLED = '2024年政府信息公开工作年度报告';

/** What is told of figures in prose; the line above the title names the organ as well. */
const reported = (draft: string): string[] =>
  check(draft, 'plain', { language: 'zh-CN', severities: {} })
    .findings.filter(({ rule }) => rule === 'prose-table')
    .map(({ range }) => draft.slice(range.start, range.end));

describe('an office', () => {
  it('reports on itself where the title names it', () =>
    assert.deepEqual(reported(reportWith({ organ, overview, title: TITLED })), ['63件']));
  it('is one organ of several where it only signs', () =>
    assert.deepEqual(reported(reportWith({ organ, overview, title: UNTITLED }).replace(`${organ}\n`, '')), []));
});
