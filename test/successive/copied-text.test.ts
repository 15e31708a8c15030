import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDraft } from '../../server/draft/read';
import type { Finding } from '../../server/lint/finding';
import { asOtherYear, isUnchanged, type OtherYear } from '../../server/report/compare/other-year';
import { readReport } from '../../server/report/report';
import { check } from '../../server/service/check';
import type { Variation } from '../prose/report-with';
import { lastYear, thisYear } from './years';

/** Ten sentences that an organ may have written of itself. */
const OWN = [
  '全局上下把信息公开作为转变作风的重要抓手，明确由办公室牵头负责。',
  '各科室指定一名信息员，负责本科室信息的收集、初审和报送。',
  '对涉农补贴、农机购置、耕地保护等内容实行清单化管理。',
  '利用赶集日在集市设立咨询台，向农户讲解各项惠农政策。',
  '把村级公示栏作为信息公开的延伸，逐村核对公示内容。',
  '依托农技推广队伍，把公开目录送到种植大户和合作社手中。',
  '建立信息发布前的保密审查流程，做到先审查后发布。',
  '部分科室对公开工作重视不够，报送信息不够及时。',
  '政策解读多以文字为主，图解和视频解读数量偏少。',
  '今后将把公开任务分解到人，按月通报完成情况。',
];
const written = (sentences: readonly string[]): Variation => ({
  overview: sentences.slice(0, 7).join(''),
  problems: sentences.slice(7).join(''),
});
const other = (text: string): OtherYear => {
  const report = readReport(readDraft(text, 'plain'));
  const year = report && asOtherYear(report, 'last.txt');
  ok(year);
  return year;
};
const copied = (now: readonly string[], then: readonly string[] = OWN): readonly Finding[] =>
  check(
    thisYear(written(now)),
    'plain',
    { language: 'zh-CN', severities: {} },
    { previous: other(lastYear(written(then))) },
  ).findings.filter(({ rule }) => rule === 'copied-text');

describe('copied-text', () => {
  it('names six of the sentences, whichever they are', () => {
    const [{ related }] = copied(OWN);
    equal(related.length, 6);
  });

  it('is looked at anew when last year’s text changes', () => {
    const before = other(lastYear(written(OWN)));
    ok(isUnchanged(before, other(lastYear(written(OWN)))));
    ok(!isUnchanged(before, other(lastYear(written(OWN.slice(1))))));
  });
});
