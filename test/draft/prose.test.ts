import assert from 'node:assert/strict';
import { paragraphsOf } from '../../server/prose/paragraphs';
import { blocksOf, linesOf } from './grids';

const paragraphs = (text: string): string[] => paragraphsOf(blocksOf(text)).map((paragraph) => paragraph.text);

describe('Lines of prose', () => {
  it('lose the marks of Markdown and keep their places', () => {
    const text = '## **一、总体情况** ##\n\n> 好\\*的\n';
    const [heading, quote] = blocksOf(text, 'markdown');
    assert.ok(heading.kind === 'line' && quote.kind === 'line');
    assert.deepEqual([heading.content.text, heading.level, quote.content.text], ['一、总体情况', 2, '好*的']);
    const { start, end } = heading.content.range;
    assert.equal(text.slice(start, end), '一、总体情况');
  });

  it('lose marks that are a pair or may become one, and none in the middle of something', () => {
    for (const [written, read] of [
      ['共收到**3**件，*其中*`1`件__已__办结', '共收到3件，其中1件已办结'],
      ['**12****34**，***5***，**3*4**', '1234，5，3*4'],
      ...['3*4', '3**4', '3***4', '3****4', '3__4', '3____4', '3`4', '1.*5'].map((lone) => [lone, lone]),
      ['3*4 *', '3*4'],
      ['3 * 4，3\\*4，3\\**4', '3  4，3*4，3**4'],
      ['**一、总体情况', '一、总体情况'],
      ['共收到** 3件', '共收到 3件'],
    ])
      assert.deepEqual(linesOf(`${written}\n`, 'markdown'), [read], written);
  });

  it('of Markdown are read over the tags that align them', () => {
    assert.deepEqual(linesOf('<p align="right">云栈县水务局</p>\n\n《<条例>》\n', 'markdown'), [
      '云栈县水务局',
      '《<条例>》',
    ]);
  });

  it('keep figures apart that stood in cells', () => {
    const cells = '规章</td><td>0</td><td> 12</td><td>一、总体情况</td><td>3 </td><td>4';
    assert.deepEqual(linesOf(`${cells}\n`, 'markdown'), ['规章  0 | 12  一、总体情况  3  |4']);
  });

  it('in a fence are nobody’s', () => {
    assert.deepEqual(linesOf('甲\n```\n乙\n```\n丙\n', 'markdown'), ['甲', '丙']);
  });

  it('in a fence are nobody’s up to one as long, and a fence of backquotes has none after it', () => {
    assert.deepEqual(linesOf('甲\n````\n乙\n```\n丙\n````` \n丁\n', 'markdown'), ['甲', '丁']);
    assert.deepEqual(linesOf('甲\n~~~\n乙\n```\n丙\n~~~\n丁\n', 'markdown'), ['甲', '丁']);
    assert.deepEqual(linesOf('甲\n``` 乙 ``` 丙\n丁\n', 'markdown'), ['甲', '乙  丙', '丁']);
    assert.deepEqual(linesOf('甲\n```\n乙\n``` 丙\n丁\n```\n戊\n', 'markdown'), ['甲', '戊']);
  });

  it('in a comment are nobody’s, however many they are', () => {
    assert.deepEqual(linesOf('甲\n<!-- 乙\n丙\n丁 -->\n戊\n', 'markdown'), ['甲', '戊']);
    assert.deepEqual(linesOf('甲<!-- 乙 -->丙 <!-- 丁\n戊 --> 己\n', 'markdown'), ['甲丙', '己']);
    // One without an end is still being typed.
    assert.deepEqual(linesOf('甲\n<!-- 乙\n丙\n', 'markdown'), ['甲', '<!-- 乙', '丙']);
  });

  it('of Markdown are read over pandoc’s attributes', () => {
    const text = '## []{#_Toc1 .anchor}一、总体情况 {#zong .a}\n\n[公开]{.underline}信息{3}条{。\n';
    assert.deepEqual(linesOf(text, 'markdown'), ['一、总体情况', '公开信息{3}条{。']);
  });

  it('of Markdown have characters for references, where such are', () => {
    assert.deepEqual(linesOf('公开&nbsp;3&#26465;，&amp;&foo;&\n', 'markdown'), ['公开\u00a03条，&&foo;&']);
    assert.deepEqual(linesOf('公开&nbsp;3\n'), ['公开&nbsp;3']);
  });

  it('begin after the front matter', () => {
    assert.deepEqual(linesOf('---\ntitle: 甲\ntags:\n  - 乙\n---\n丙\n', 'markdown'), ['丙']);
    assert.deepEqual(linesOf('---\n\n甲\n\n---\n\n乙\n', 'markdown'), ['---', '甲', '---', '乙']);
    assert.deepEqual(linesOf('---\ntitle: 甲\n乙\n', 'markdown'), ['---', 'title: 甲', '乙']);
    assert.deepEqual(linesOf('---\ntitle: 甲\n---\n丙\n'), ['---', 'title: 甲', '---', '丙']);
  });

  it('have characters for radicals, and nothing for what nobody sees', () => {
    const text = '2025年1⽉14⽇，⾏政\ufa08政，2\u00ad3\ufe0f件\u2066。';
    const [line] = blocksOf(text);
    assert.ok(line.kind === 'line');
    assert.equal(line.content.text, '2025年1月14日，行政行政，23件。');
    const at = line.content.text.indexOf('月');
    const { start, end } = line.content.rangeOf(at, at + 1);
    assert.equal(text.slice(start, end), '⽉');
  });

  it('are read however many marks stand in them', () => {
    for (const mark of ['>', '> ', '#', '*', '_', '[', '{#', '<!--', '+-', '-->'])
      assert.ok(linesOf(`${mark.repeat(4_000_000)}\n甲\n`, 'markdown').includes('甲'), mark);
  });

  it('that speak to this tool are no prose', () => {
    assert.deepEqual(linesOf('甲\n<!-- ogi-report-disable label -->\n乙\n'), ['甲', '乙']);
  });

  it('with one bar in them are no table', () => {
    assert.deepEqual(linesOf('网站首页|政务公开栏目设在醒目的位置。\n'), ['网站首页|政务公开栏目设在醒目的位置。']);
  });

  it('end with CR, LF or both', () => {
    assert.deepEqual(linesOf('甲\r\n乙\r丙\n丁'), ['甲', '乙', '丙', '丁']);
  });
});

describe('Paragraphs', () => {
  const wrapped = '全市共受理政府信息公开申请三千一百一十九件，均在法定期限内予以答复，其中结果维持七十二件，结果纠';

  it('run on over the edge of a page', () => {
    assert.deepEqual(paragraphs(`${wrapped}\n- 2 -\n\n正六十四件。\n`), [`${wrapped}正六十四件。`]);
  });

  it('run on over what a browser prints above and below a page', () => {
    const printed = [
      'https://www.example.com/zwgk/nb.html 1/4\n2025/1/16 19:58 云溪区城市管理局2024年政府信息公开工作年度报告',
      '1/16/25, 7:58 PM      云溪区城市管理局2024年政府信息公开工作年度报告',
      '2025/1/16 下午7:58',
    ];
    for (const marks of printed)
      assert.deepEqual(paragraphs(`${wrapped}\n\n${marks}\n\n正六十四件。\n`), [`${wrapped}正六十四件。`]);
    const other = '2025/1/16 收到申请3件。';
    assert.deepEqual(paragraphs(`${wrapped}\n\n${other}\n`), [wrapped, other]);
  });

  it('end with a sentence, a short line or a blank one', () => {
    assert.deepEqual(paragraphs(`${wrapped}。\n又一段。\n`), [`${wrapped}。`, '又一段。']);
    assert.deepEqual(paragraphs('短的一行\n又一行\n'), ['短的一行', '又一行']);
    assert.deepEqual(paragraphs(`${wrapped}\n\n正六十四件。\n`), [wrapped, '正六十四件。']);
  });

  it('end with the title, long as it may be', () => {
    const title = '雾岭市云溪区城市管理和综合行政执法局2024年政府信息公开工作年度报告';
    const preamble = '现公布本局2024年政府信息公开工作年度报告。';
    const blocks = blocksOf(`${title}\n${preamble}\n一、总体情况\n`);
    const [first] = blocks.filter((block) => block.kind === 'line');
    assert.deepEqual(
      paragraphsOf(blocks, undefined, first).map(({ text }) => text),
      [title, preamble, '一、总体情况'],
    );
  });

  it('end with a numbered heading, long as it may be', () => {
    const heading = '三、收到和处理政府信息公开申请情况以及行政复议和行政诉讼情况';
    assert.deepEqual(paragraphs(`${heading}\n全年共收到申请三件。\n`), [heading, '全年共收到申请三件。']);
    // With a mark in it, it is the beginning of a sentence.
    const sentence = '三、收到和处理政府信息公开申请，规范登记、审核、办理、答复和归档';
    assert.deepEqual(paragraphs(`${sentence}\n的各个环节。\n`), [`${sentence}的各个环节。`]);
  });

  it('know the place of a range that runs over a line’s end', () => {
    const text = `${wrapped}\n正六十四件。\n`;
    const [paragraph] = paragraphsOf(blocksOf(text));
    const at = paragraph.text.indexOf('纠正');
    const { start, end } = paragraph.rangeOf(at, at + 2);
    assert.equal(text.slice(start, end), '纠\n正');
  });
});
