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

  /** A sentence of thousands of parts: what was looked for around each was looked for in all of it. */
  it('sentences that never end are read to their end', () => {
    for (const part of [
      '收到政府信息公开申请27件；自然人占89.3%；',
      '政府信息公开行政复议5件（另有上年结转3件），共审结7件，维持2件，纠正1件；',
      '政府信息公开行政诉讼3件，加上2023年未审结的4件，全年审结6件，胜诉5件；',
      '行政复议案件中涉及政府信息公开的11件，维持6件、撤销3件、终止2件；',
      '因政府信息公开被申请行政复议10件，全年行政诉讼案件31件，无败诉，',
      '2023年作出行政处罚决定286起，实施行政强制3次；',
      '受理事项48件，来访21件、来信16件、来电11件，',
      '依申请公开工作有序。纳税人中，自然人占60%。',
      '办结政府信息公开申请36件，予以公开13件（含上年结转3件），部分公开7件，',
      '收到申请106件，按期答复107件，结转下年3件，',
      '办结申请107件，其中予以公开47件，部分公开3件，',
      '其中，6件本机关不掌握相关信息；2件属于内部事务信息；1件部分公开；',
    ])
      assert.ok(check(`${HEAD}${part.repeat(250_000 / part.length)}。`, 'plain', SETTINGS).report, part);
  }).timeout(60_000);

  /** Rows of a head beyond what a call can have as arguments, cells and rows that no form has: each a square once. */
  it('tables of more rows and cells than any report are read to their end', () => {
    const head = `${HEAD}三、收到和处理政府信息公开申请情况\n\n`;
    const row = `| 一、本年新收政府信息公开申请数量 |  |  |${' 1 |'.repeat(7)}`;
    const found = (rows: string) => {
      const { report, findings } = check(head + rows, 'markdown', SETTINGS);
      assert.ok(report);
      return findings.filter(({ rule }) => rule === 'stray-cell').length;
    };
    assert.equal(found(`${'| 甲 | 乙 |\n'.repeat(200_000)}${row}\n`), 0);
    assert.ok(found(`${row}${' 5 |'.repeat(120_000)}\n`) > 100_000);
    assert.ok(check(`${head}${row}\n\n好。\n\n${`${row}\n\n好。\n\n`.repeat(10_000)}`, 'markdown', SETTINGS).report);
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
