// The law of fixes, asked of fixes that no rule should propose.
import assert from 'node:assert/strict';
import type { Fix } from '../../server/lint/finding';
import { lawful } from '../../server/lint/fix-law';
import { RECEIVED, ROW } from '../properties/named-slips/slip';
import { reportIn } from '../report/small-report';
import { LAYOUTS, wholeDraft } from '../support/whole-drafts';

const TITLE = '桐坪县水利局2024年政府信息公开工作年度报告';

type Syntax = 'plain' | 'markdown' | 'html';

/** What the law makes of a fix, offered as safe, that writes `to` for the first `from` of a draft. */
const madeOf = (text: string, from: string, to: string, syntax: Syntax = 'plain', title = '改') =>
  madeOfAll(text, [[from, to]], syntax, title);

/** The same of several changes at once. */
function madeOfAll(text: string, changes: readonly (readonly [string, string])[], syntax: Syntax, title: string) {
  const report = reportIn(text, syntax);
  assert.ok(report, 'a report');
  const edits = changes.map(([from, to]) => {
    const start = text.indexOf(from);
    assert.ok(start >= 0, `“${from}” stands in the draft`);
    return { range: { start, end: start + from.length }, text: to };
  });
  const fix: Fix = { title, edits, preferred: true, safe: true };
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
    for (const between of ['[bookmark:]', '\u3164', '<!-- -->'])
      assert.equal(madeOf(draft(`公开信息12${between}35条。`), between, ''), undefined, between);
    assert.ok(madeOf(draft('公开信息12\u200b35条。'), '\u200b', ''));
    // A hyphen and a picture of Word's: what parted the digits is not known any more.
    for (const control of ['\u001e', '\u0001'])
      assert.equal(madeOf(draft(`公开信息12${control}35条。`), control, ''), undefined);
    assert.ok(madeOf(draft('公开\u001e信息1235条。'), '\u001e', ''));
  });

  it('takes what several edits do to one figure for one change', () => {
    const text = draft('公开信息|\u00186条。');
    const changes = [
      ['|', '10'],
      ['6', ''],
    ] as const;
    assert.equal(madeOfAll(text, changes, 'plain', '改为 10')?.title, '改为 10（原为 6）');
    assert.equal(
      madeOfAll(draft('公开信息2\u00186条。'), [['6', '5']], 'plain', '改为 25')?.title,
      '改为 25（原为 26）',
    );
  });

  it('cuts no character and no line end in two', () => {
    assert.equal(madeOf(draft('𠀀的工作。'), '\ud840', ''), undefined);
    assert.equal(madeOf(draft('好的工作。').replaceAll('\n', '\r\n'), '。\r', '。\r'), undefined);
    assert.ok(madeOf(draft('𠀀的工作。'), '𠀀', ''));
  });

  it('knows the number of an item before its words', () => {
    assert.equal(madeOf(draft('1.公开信息。'), '1', '2')?.title, '改');
    assert.equal(madeOf(draft('公开信息1条。'), '1', '2')?.title, '改（原为 1，写入 2）');
    assert.equal(madeOf(draft('１２１２４.公开信息。'), '１２１２４.公开', '')?.title, '改（原为 12124）');
  });

  it('writes no damaged tag, and makes none of what stands behind a bracket', () => {
    const text = draft('好的工作。<\u000ftd>');
    for (const tag of ['<t"4>', '<td', '<tｒ>', '</t colspan="3">'])
      assert.equal(madeOf(text, '好', tag), undefined, tag);
    assert.ok(madeOf(text, '好', '<td class="a">'));
    for (const unseen of ['\u000f', '\ufeff'])
      assert.equal(madeOf(text.replace('\u000f', unseen), unseen, '')?.safe, false);
  });

  it('names a figure that stands in a damaged tag', () => {
    assert.equal(madeOf(draft('好<t"2>的工作。'), '<t"2>', '')?.title, '改（原为 2）');
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

  it('leaves what stands within a reference and a comment, but where that speaks to this program', () => {
    const text = draft('好&nbsp;的<!-- 草稿&#x3000; -->工作。');
    for (const word of ['nbsp', 'bsp;的', '好&', '草稿', '稿&#x3000; -->工'])
      assert.equal(madeOf(text, word, '', 'markdown'), undefined, word);
    for (const word of ['好', '&nbsp;', '<!-- 草稿&#x3000; -->', '工作'])
      assert.ok(madeOf(text, word, '', 'markdown'), word);
    assert.ok(madeOf(text, '草稿', '', 'plain'));
    assert.ok(madeOf(draft('<!-- ogi-report-disable title, label -->'), ', label', '', 'markdown'));
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

  it('puts words safely only where they do not stand already, be it with another character', () => {
    const isSafe = (behind: string) => madeOf(draft(`好的${behind}`), '好的', '好的第（一）项')?.safe;
    assert.deepEqual(['。', '工作。', '第（一）项。', '第（九）项。'].map(isSafe), [true, true, false, false]);
  });

  it('adds a figure safely in a table alone', () => {
    assert.equal(madeOf(draft('公开信息条。'), '信息条', '信息12条', 'plain', '写明 12')?.safe, false);
    for (const layout of LAYOUTS) {
      const { text, syntax } = wholeDraft(layout);
      const row = RECEIVED[layout];
      const blank = row.replace(/6(?=\D*$)/, '');
      assert.equal(madeOf(text.replace(row, blank), blank, row, syntax, '写入 6')?.safe, true, layout);
    }
  });

  it('takes the 0 before a figure away safely only where no cell of its table is blank', () => {
    for (const layout of LAYOUTS) {
      const { text, syntax } = wholeDraft(layout);
      const row = RECEIVED[layout];
      const written = row.replace(/6(?=\D*$)/, '06');
      const isSafe = (draft: string) => madeOf(draft.replace(row, written), written, row, syntax)?.safe;
      assert.equal(isSafe(text), true, layout);
      const blank = ROW[layout].replace(/(\| |\t|<td>)0(?=\D|$)/, '$1');
      assert.equal(isSafe(text.replace(ROW[layout], blank)), false, layout);
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
