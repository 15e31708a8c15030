// The law of fixes, asked of fixes that no rule should propose.
import assert from 'node:assert/strict';
import type { Fix } from '../../server/lint/finding';
import { lawful } from '../../server/lint/fix-law';
import { RECEIVED, ROW } from '../properties/named-slips/slip';
import { reportIn } from '../report/small-report';
import { LAYOUTS, wholeDraft } from '../support/whole-drafts';

const TITLE = '桐坪县水利局2024年政府信息公开工作年度报告';

/** What the law makes of a fix, offered as safe, that writes `to` for the first `from` of a draft. */
function madeOf(text: string, from: string, to: string, syntax: 'plain' | 'markdown' | 'html' = 'plain', title = '改') {
  const report = reportIn(text, syntax);
  assert.ok(report, 'a report');
  const start = text.indexOf(from);
  assert.ok(start >= 0, `“${from}” stands in the draft`);
  const fix: Fix = {
    title,
    edits: [{ range: { start, end: start + from.length }, text: to }],
    preferred: true,
    safe: true,
  };
  return lawful(fix, report, 'zh-CN');
}

const draft = (overview: string): string => `${TITLE}\n\n一、总体情况\n\n${overview}\n\n二、主动公开政府信息情况\n`;

describe('The law of fixes', () => {
  it('lets a word be mended', () => {
    assert.equal(madeOf(draft('加强资金资金监管。'), '资金资金', '资金')?.safe, true);
  });

  it('names each figure that goes or comes in the title, and such a fix is not safe', () => {
    const dropping = madeOf(draft('公开信息12条和35条。'), '12条和', '');
    assert.deepEqual([dropping?.title, dropping?.safe], ['改（原为 12）', false]);
    const replacing = madeOf(draft('公开信息12条。'), '12', '13');
    assert.deepEqual([replacing?.title, replacing?.safe], ['改（原为 12，写入 13）', false]);
    assert.equal(madeOf(draft('公开信息12条。'), '12', '13', 'plain', '改为 13')?.safe, true);
  });

  it('joins and cuts no figures', () => {
    assert.equal(madeOf(draft('公开信息12 35条。'), ' ', ''), undefined);
    assert.equal(madeOf(draft('公开信息1235条。'), '23', ''), undefined);
  });

  it('joins no lines, whatever character ends them', () => {
    for (const end of ['\n', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
      const text = draft(`好的工作。${end}好的队伍。`);
      const place = `。${end}`;
      assert.equal(madeOf(text, place, '。'), undefined, JSON.stringify(end));
      assert.ok(madeOf(text, place, '。\n'), JSON.stringify(end));
    }
  });

  it('leaves what stands within a tag', () => {
    const text = `<h1>${TITLE}</h1><h2>一、总体情况</h2><p class="规章">好<td规章</p><h2>二、主动公开政府信息情况</h2>`;
    for (const word of ['规章">', 'td规章']) assert.equal(madeOf(text, word, '规范', 'html'), undefined, word);
    assert.ok(madeOf(text, '好', '良', 'html'));
  });

  it('changes a figure of a table safely only where all its rows have as many cells as the form', () => {
    for (const layout of LAYOUTS) {
      const { text, syntax } = wholeDraft(layout);
      const row = RECEIVED[layout];
      const wrong = row.replace(/6(?=\D*$)/, '7');
      const isSafe = (draft: string) => madeOf(draft.replace(row, wrong), wrong, row, syntax, '改为 6')?.safe;
      assert.equal(isSafe(text), true, layout);
      const short = ROW[layout].replace(/\| 0 |\t0(?=\n\t0\n\t0)\n|<td>0<\/td>|\t0/, '');
      assert.equal(isSafe(text.replace(ROW[layout], short)), false, layout);
    }
  });

  it('is not safe where it takes the figure out of a cell', () => {
    for (const layout of LAYOUTS) {
      const { text, syntax } = wholeDraft(layout);
      const row = RECEIVED[layout];
      const emptied = madeOf(text, row, row.replace(/6(?=\D*$)/, ''), syntax);
      assert.deepEqual([emptied?.title, emptied?.safe], ['改（原为 6）', false], layout);
    }
  });
});
