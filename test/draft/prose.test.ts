import assert from 'node:assert/strict';
import { paragraphsOf } from '../../server/prose/paragraphs';
import { blocksOf, linesOf } from './grids';

const paragraphs = (text: string): string[] => paragraphsOf(blocksOf(text)).map((paragraph) => paragraph.text);

describe('Lines of prose', () => {
  it('lose the marks of Markdown and keep their places', () => {
    const text = '## **一、总体情况** ##\n\n> 好\\*的\n';
    const [heading, quote] = blocksOf(text, 'markdown');
    assert.ok(heading.kind === 'line' && quote.kind === 'line');
    assert.deepEqual([heading.passage.text, heading.level, quote.passage.text], ['一、总体情况', 2, '好*的']);
    const { start, end } = heading.passage.range;
    assert.equal(text.slice(start, end), '一、总体情况');
  });

  it('of Markdown are read over the tags that align them', () => {
    assert.deepEqual(linesOf('<p align="right">云栈县水务局</p>\n\n《<条例>》\n', 'markdown'), [
      '云栈县水务局',
      '《<条例>》',
    ]);
  });

  it('in a fence are nobody’s', () => {
    assert.deepEqual(linesOf('甲\n```\n乙\n```\n丙\n', 'markdown'), ['甲', '丙']);
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

  it('end with a sentence, a short line or a blank one', () => {
    assert.deepEqual(paragraphs(`${wrapped}。\n又一段。\n`), [`${wrapped}。`, '又一段。']);
    assert.deepEqual(paragraphs('短的一行\n又一行\n'), ['短的一行', '又一行']);
    assert.deepEqual(paragraphs(`${wrapped}\n\n正六十四件。\n`), [wrapped, '正六十四件。']);
  });

  it('end with a numbered heading, long as it may be', () => {
    const heading = '三、收到和处理政府信息公开申请情况以及行政复议和行政诉讼情况';
    assert.deepEqual(paragraphs(`${heading}\n全年共收到申请三件。\n`), [heading, '全年共收到申请三件。']);
    // With a mark in it, it is the beginning of a sentence.
    const sentence = '三、收到和处理政府信息公开申请，规范登记、审核、办理、答复和归档';
    assert.deepEqual(paragraphs(`${sentence}\n的各个环节。\n`), [`${sentence}的各个环节。`]);
  });

  it('know the place of a stretch that runs over a line’s end', () => {
    const text = `${wrapped}\n正六十四件。\n`;
    const [paragraph] = paragraphsOf(blocksOf(text));
    const at = paragraph.text.indexOf('纠正');
    const { start, end } = paragraph.rangeOf(at, at + 2);
    assert.equal(text.slice(start, end), '纠\n正');
  });
});
