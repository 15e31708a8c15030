import assert from 'node:assert/strict';
import type { Layout } from '../../server/draft/draft';
import { readDraft } from '../../server/draft/read';
import { readReport } from '../../server/report/report';
import { PARAGRAPH_END, reportWith, syntaxOf, type Variation } from '../prose/report-with';

const SAYS = '全年共收到106件，办结107件。';

/** What the talk of the last paragraph of a variation's prose is of. */
function talkOfLast(variation: Variation, says = SAYS): string | undefined {
  const draft = reportWith(variation);
  const report = readReport(readDraft(draft, syntaxOf(variation.layout)));
  assert.ok(report);
  const paragraph = report.paragraphs.find(({ text }) => text.endsWith(says));
  assert.ok(paragraph, draft);
  return report.talks.of.get(paragraph);
}

/** The same of a paragraph in section 一 that stands below others. */
const talkBelow = (...above: readonly string[]): string | undefined =>
  talkOfLast({ overview: [...above, SAYS].join(PARAGRAPH_END) });

describe('A sub-heading', () => {
  const WRITTEN: readonly (readonly [string, Layout, string])[] = [
    ['with nothing but a number', 'tabs', '（二）依申请公开'],
    ['in bold', 'pipes', '**（二）依申请公开**'],
    ['in bold, its number outside', 'pipes', '（二）**依申请公开**'],
    ['marked as a heading', 'pipes', '### （二）依申请公开情况'],
    ['marked as a heading, without a number', 'pipes', '#### 依申请公开'],
    ['in bold in a web page', 'html', '<strong>（二）依申请公开</strong>'],
    ['in a span of a web page', 'html', '<span style="font-weight:bold">2.依申请公开工作</span>'],
    ['among cells, each a line', 'cell-lines', '（二）依申请公开'],
    ['indented, with white space in it', 'tabs', '　　（二） 依申请公开 情况'],
    ['with radicals in it', 'tabs', '（二）依申请公开⼯作'],
    ['in brackets', 'tabs', '【依申请公开】'],
  ];
  for (const [name, layout, heading] of WRITTEN)
    it(`is read ${name}`, () => {
      assert.equal(talkOfLast({ layout, overview: heading + PARAGRAPH_END + SAYS }), 'applications');
      // Without the sub-heading nothing says what is counted.
      assert.equal(talkOfLast({ layout, overview: SAYS }), undefined);
    });

  it('parts a long line from the one below it, as short ones are', () => {
    assert.equal(talkBelow('（六）政府信息公开行政复议、行政诉讼有关情况'), 'disputes');
    assert.equal(talkOfLast({ overview: `（六）政府信息公开行政复议、行政诉讼有关情况\n${SAYS}` }), 'disputes');
  });

  const NAMES: readonly (readonly [string, string | undefined])[] = [
    ['（二）政府信息公开申请办理情况', 'applications'],
    ['（二）依法依规做好依申请公开工作', 'applications'],
    ['（二）优化服务，提升依申请公开质效', 'applications'],
    ['二是依申请公开。', 'applications'],
    ['（三）行政复议和行政诉讼', 'disputes'],
    ['（三）因政府信息公开申请提起行政复议、行政诉讼情况', 'disputes'],
    ['（三）行政争议情况', 'disputes'],
    ['1.行政复议', 'reconsideration'],
    ['2.政府信息公开行政诉讼情况', 'litigation'],
    ['（四）规范性文件管理', 'normative'],
    // Two matters, of which the figures may be either.
    ['（二）依申请公开及行政复议情况', undefined],
    ['（二）依申请公开和政民互动', undefined],
    ['（二）依申请公开与校园安全', undefined],
    // Others.
    ['（三）行政复议应诉工作', undefined],
    ['（三）行政复议案例宣传', undefined],
    ['（二）依申请办理政务服务事项', undefined],
    ['（四）政策性文件管理', undefined],
    ['（四）规范性文件审查', undefined],
    ['办理结果', undefined],
  ];
  for (const [heading, talk] of NAMES)
    it(`names ${talk ?? 'nothing'}: ${heading}`, () => assert.equal(talkBelow(heading), talk));

  const REACHES: readonly (readonly [string, string | undefined, ...string[]])[] = [
    ['all paragraphs below it', 'applications', '（二）依申请公开', '我局依法做好答复。', '渠道保持畅通。'],
    ['those below its own first words', 'applications', '（二）依申请公开。我局依法做好答复。'],
    ['those below an inner one that goes on with it', 'applications', '（二）依申请公开', '1.收到申请情况'],
    [
      'those below inner ones that are items',
      'applications',
      '（二）依申请公开',
      '一是畅通渠道。设立窗口。',
      '二是规范答复程序。落实审核。',
    ],
    ['none below the next of its level', undefined, '（二）依申请公开', '（三）校园安全'],
    ['none below the next of a higher level', undefined, '（二）依申请公开', '1.收到申请情况', '三、校园安全'],
    ['none below the next that begins a paragraph', undefined, '（二）依申请公开', '（三）校园安全。开展检查3次。'],
    [
      'none below the next that is a paragraph',
      undefined,
      '（二）依申请公开',
      '（三）2024年全年开展校园安全检查3次，发现问题。',
    ],
    ['none below an inner one of something else', undefined, '（二）依申请公开', '1.校园安全'],
    ['those below an inner one that came after such', 'applications', '（二）依申请公开', '1.校园安全', '2.办理结果'],
    ['none below one without a number', undefined, '（二）依申请公开', '校园安全'],
    ['none after other things were counted', undefined, '（二）依申请公开', '全年收到群众来信86件。'],
  ];
  for (const [name, talk, ...above] of REACHES) it(`reaches ${name}`, () => assert.equal(talkBelow(...above), talk));

  it('reaches no other section', () => {
    assert.equal(talkOfLast({ overview: '（二）依申请公开', proactive: SAYS }), undefined);
    assert.equal(talkOfLast({ overview: '（三）行政复议', applications: SAYS }), 'applications');
  });

  it('turns the talk of a section', () => {
    const below = (heading: string): Variation => ({ applications: heading + PARAGRAPH_END + SAYS });
    assert.equal(talkOfLast(below('（二）办理结果')), 'applications');
    assert.equal(talkOfLast(below('（二）政民互动')), undefined);
    assert.equal(talkOfLast({ disputes: `（二）行政诉讼${PARAGRAPH_END}${SAYS}` }), 'litigation');
  });

  it('of disputes counts those of others in an office of justice', () => {
    const of = (organ: string, heading: string): string | undefined =>
      talkOfLast({ organ, overview: heading + PARAGRAPH_END + SAYS });
    assert.equal(of('青岚县司法局', '（三）行政复议'), undefined);
    assert.equal(of('青岚县司法局', '（三）政府信息公开行政复议'), 'reconsideration');
    assert.equal(of('青岚县财政局', '（三）行政复议'), 'reconsideration');
  });
});

describe('Words and a colon', () => {
  const LEADS: readonly (readonly [string, string | undefined])[] = [
    ['依申请公开方面：', 'applications'],
    ['行政复议情况：', 'reconsideration'],
    ['政府信息公开行政诉讼：', 'litigation'],
    ['校园安全方面：', undefined],
  ];
  for (const [lead, talk] of LEADS)
    it(`name ${talk ?? 'nothing'} for their paragraph: ${lead}`, () => {
      for (const place of ['overview', 'problems'] as const) assert.equal(talkOfLast({ [place]: lead + SAYS }), talk);
      assert.equal(talkBelow(`${lead}渠道保持畅通。`), undefined);
    });
});
