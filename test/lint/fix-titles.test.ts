// The title of a fix says all that it does.
import assert from 'node:assert/strict';
import { check } from '../../server/service/check';

/** The titles of a rule's fixes in a draft. */
const titlesOf = (rule: string, text: string, syntax: 'plain' | 'markdown' = 'plain'): string[] =>
  check(text, syntax, { language: 'zh-CN', severities: {} })
    .findings.filter((finding) => finding.rule === rule)
    .flatMap(({ fixes }) => fixes().map(({ title }) => title));

const sections = (others: string): string =>
  `一、总体情况\n\n2024年，我局认真贯彻落实《条例》。\n\n二、主动公开政府信息情况\n\n五、存在的主要问题及改进情况\n\n解读形式单一。\n\n六、其他需要报告的事项\n\n${others}\n\n桐坪县水利局\n\n2025年1月15日\n`;
const TITLE = '桐坪县水利局2024年政府信息公开工作年度报告\n\n';

describe('The title of a fix', () => {
  it('says that a title is inserted, and the whole of it', () => {
    assert.deepEqual(titlesOf('title', sections('无。')), ['插入标题“桐坪县水利局2024年政府信息公开工作年度报告”']);
    assert.deepEqual(titlesOf('title', `桐坪县水利局2024年政府信息公开年报\n\n${sections('无。')}`), [
      '改为“2024年政府信息公开工作年度报告”',
    ]);
  });

  it('says what else takes the place of a lone 无', () => {
    assert.deepEqual(titlesOf('fee-statement', TITLE + sections('无')), [
      '写明“2024年，本机关未收取政府信息公开信息处理费。无其他需要报告的事项。”',
    ]);
    assert.deepEqual(titlesOf('fee-statement', TITLE + sections('本年度办理提案3件。')), [
      '写明“2024年，本机关未收取政府信息公开信息处理费。”',
    ]);
  });

  it('says the year that takes the place of one left over', () => {
    const told = (said: string): string[] =>
      titlesOf(
        'stale-year',
        TITLE + sections('无。').replace('认真贯彻落实《条例》。', `认真贯彻落实《条例》。${said}`),
      );
    assert.deepEqual(told('我局按时公布2022年政府信息公开工作年度报告。'), ['改为 2023（原为 2022）']);
    assert.deepEqual(told('现公布2023年度政府信息公开工作年度报告。'), ['改为 2024（原为 2023）']);
  });

  it('says in how many places a form feed goes, or becomes a line end', () => {
    const text = TITLE + sections('无。');
    const feeds = text
      .replace('解读形式', '解读\f形式')
      .replace('\n\n二、', '\n\f\n二、')
      .replace('\n\n六、', '\n\f\n六、');
    assert.deepEqual(titlesOf('conversion-residue', feeds), ['删去这 2 处', '改为换行']);
    assert.deepEqual(titlesOf('conversion-residue', text.replace('解读形式', '解读\u200b形式')), ['删去']);
  });
});
