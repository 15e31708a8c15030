import assert from 'node:assert/strict';
import { check } from '../../server/service/check';
import { reportWith } from './report-with';

/** Whether the fee is missed in a report whose section 一 says this, and whose section 六 nothing of it. */
const isMissed = (overview: string): boolean =>
  check(reportWith({ overview, others: '无。' }), 'plain', { language: 'zh-CN', severities: {} }).findings.some(
    ({ rule }) => rule === 'fee-statement',
  );

describe('信息处理费, reported outside its section', () => {
  for (const said of [
    '办理政府信息公开申请时未收取任何费用。',
    '全年没有信息公开收费的事项。',
    '依照规定办理申请，未向申请人收费。',
    '无收取依申请公开信息的相关费用的情况。',
    '未发生政府信息公开收费事项。',
  ])
    it(`is reported: ${said}`, () => assert.equal(isMissed(said), false));

  for (const said of ['全年未发生信息公开行政诉讼。', '无行政事业性收费，主动公开收费目录。'])
    it(`is missed: ${said}`, () => assert.equal(isMissed(said), true));
});
