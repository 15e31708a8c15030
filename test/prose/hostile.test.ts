import assert from 'node:assert/strict';
import { check } from '../../server/rules/check';
import { reportWith } from './report-with';

/** What a paragraph may be made of, to be repeated. */
const PIECES: Readonly<Record<string, string>> = {
  'words without a full stop': '我局认真贯彻落实政府信息公开条例扎实推进政务公开工作',
  'one endless phrase of the lexicon': '政府信息公开申请收到答复结转其中',
  'figures in one sentence': '公开12条，',
  'figures without marks': '12条',
  'digits alone': '7',
  'digits and commas': '1,234,',
  decimals: '3.14',
  'years in one line': '2023年',
  'years and words': '2023年收到政府信息公开申请3件，',
  'opening brackets': '（',
  'closing brackets': '）',
  'nested lists': '共3件（其中2件',
  'lists in one sentence': '共320条，其中动态168条，公告96条，',
  'lists that are wrong': '共3条，其中动态168条，公告96条；',
  其中: '其中',
  分别为: '，分别为',
  'titles opened': '《',
  'titles opened and closed': '《〈》',
  'year brackets': '〔',
  'percent signs': '%',
  'shares that are wrong': '共284条，其中公告77条，占27.7%；',
  'shares in one list': '公告77条，占27.7%；',
  'applications that are wrong': '收到政府信息公开申请999件，',
  'applications by organs': '青溪区农业农村局收到政府信息公开申请999件，',
  'disputes without end': '政府信息公开行政复议99件，均获维持，',
  'claims that all is done': '政府信息公开申请全部办结，办结率100%。',
  'none of anything': '未收到政府信息公开申请、未发生行政复议，',
  'sentences of one year': '2023年，我局未收取信息处理费。',
  'white space': ' \u3000',
  'marks alone': '，。；：、',
  'full-width digits': '１２件，',
  unfinished: '共收到申请，答复，结转，',
};
const SMALL = 60_000;
const LARGE = SMALL * 4;
/** In milliseconds; and how much longer four times as much may take: generous, for machines that do other work. */
const MOST = 3000;
const MOST_TIMES = 12;
const NOISE = 60;

function timeOf(text: string): number {
  const began = performance.now();
  const { report } = check(text, 'plain', { language: 'zh-CN', severities: {} });
  const time = performance.now() - began;
  assert.ok(report);
  return time;
}

const filled = (piece: string, length: number): string =>
  reportWith({ overview: piece.repeat(Math.ceil(length / piece.length)) });

describe('hostile prose', function () {
  this.timeout(60_000);
  for (const [name, piece] of Object.entries(PIECES)) {
    it(`is read in linear time: ${name}`, () => {
      timeOf(filled(piece, 1000));
      const small = Math.min(timeOf(filled(piece, SMALL)), timeOf(filled(piece, SMALL)));
      const large = timeOf(filled(piece, LARGE));
      assert.ok(large < MOST, `${Math.round(large)} ms`);
      assert.ok(large <= small * MOST_TIMES + NOISE, `${Math.round(small)} ms, then ${Math.round(large)} ms`);
    });
  }

  it('reads a paragraph of 1 MB without a full stop', () => {
    assert.ok(timeOf(filled('我局收到政府信息公开申请3件，答复2件，公开信息168条，', 1_000_000)) < MOST);
  });

  it('reads 100,000 figures in one sentence', () => {
    assert.ok(timeOf(filled('12条，', 400_000)) < MOST);
  });
});
