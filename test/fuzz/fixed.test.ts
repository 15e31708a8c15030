// What was found by running drafts at length, and how it is now. Drafts that failed stand in corpus/.
import assert from 'node:assert/strict';
import type { Syntax } from '../../server/draft/draft';
import { readDraft } from '../../server/draft/read';
import { check } from '../../server/service/check';
import { exact, readFigure } from '../../server/text/figure';
import { harmless, shown } from '../../server/text/shown';

const SETTINGS = { language: 'zh-CN', severities: {} } as const;
const HEAD = '澜汀市水务局2024年政府信息公开工作年度报告\n一、总体情况\n';

const layoutsIn = (text: string, syntax: Syntax): string[] =>
  readDraft(text, syntax).blocks.map((block) => (block.kind === 'table' ? block.layout : block.kind));

describe('Found by fuzzing', () => {
  /** Words that can be read in two ways at each place doubled the time with each of them. */
  it('words before a claim that come again and again are read to their end', () => {
    for (const word of ['案件', '数量', '总量', '申请人申请']) {
      assert.ok(check(`${HEAD}本年共收到${word.repeat(2_000)}各12件申请。`, 'plain', SETTINGS).report, word);
    }
  });

  it('more findings and years than a call can have arguments are reported', () => {
    const doubled = check(`${HEAD}${'资金资金。'.repeat(150_000)}`, 'plain', SETTINGS).findings;
    assert.ok(doubled.filter(({ rule }) => rule === 'doubled-word').length > 100_000);
    const years = check(`${HEAD}${'2024年、'.repeat(150_000)}`, 'plain', SETTINGS).findings;
    assert.deepEqual(
      years.filter(({ message }) => message.includes('出错')),
      [],
    );
  }).timeout(20_000);

  it('figures of fifteen digits are read to the last', () => {
    for (const plain of ['862167558218806', '258060378759368', '999999999999999'])
      for (const written of [
        plain,
        `${plain}项`,
        ` ${plain.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)])}`,
      ])
        assert.equal((readFigure(written) as { value?: number }).value, Number(plain), written);
    assert.equal(exact(8.6 - 6), 2.6);
    assert.equal(exact(0.1 + 0.2), 0.3);
    assert.equal(exact(862167558218806), 862167558218806);
  });

  it('words of a draft are shown on one line, and not all of them where they are many', () => {
    assert.equal(harmless('第二\r\n　十条\u202e\u001b[2J\u200b'), '第二 十条[2J');
    assert.equal(shown('信'.repeat(60)), '信'.repeat(60));
    assert.equal(shown('信'.repeat(61)), `${'信'.repeat(60)}…`);
    assert.equal(shown(`${'信'.repeat(59)}😀😀`), `${'信'.repeat(59)}…`);
  });

  it('a table within a table of Markdown ends it', () => {
    const text = '<table><tr><td>外<table><tr><td>1</td></tr></table></td></tr></table>\n\n后\n';
    assert.deepEqual(layoutsIn(text, 'markdown').slice(0, 2), ['html', 'html']);
    assert.equal(layoutsIn(text, 'markdown').at(-1), 'line');
    const blocks = readDraft(text, 'markdown').blocks.map(({ range }) => range);
    for (let i = 1; i < blocks.length; i++) assert.ok(blocks[i - 1].end <= blocks[i].start);
  });

  it('a span is read after some blanks, and not after any number of them', () => {
    const spanOf = (attributes: string): number => {
      const [table] = readDraft(`<table><tr><td ${attributes}>1</td></tr></table>`, 'html').blocks;
      return table.kind === 'table' ? table.rows[0].cells[0].rowSpan : 0;
    };
    for (const written of ['rowspan=3', 'rowspan = "3"', "ROWSPAN='3'", 'rowspan="\n3"'])
      assert.equal(spanOf(written), 3);
    assert.equal(spanOf(`rowspan=${' '.repeat(200_000)}3`), 1);
  });
});
