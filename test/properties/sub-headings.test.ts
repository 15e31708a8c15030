import fc from 'fast-check';
import { InTurn } from '../fuzz/oracles';
import { PARAGRAPH_END, reportWith } from '../prose/report-with';
import { seeded, trying } from '../support/run';

const paragraph = fc.constantFrom(
  ...[
    '（二）依申请公开',
    '（二）依申请公开情况',
    '（三）平台建设',
    '（三）行政复议和行政诉讼',
    '1.收到申请情况',
    '2.行政诉讼',
  ],
  ...['（四）规范性文件管理', '依申请公开', '校园安全', '二是依申请公开。依法答复。', '行政复议情况：总计9件。'],
  ...['全年共收到106件，办结107件。', '全年共收到119件，全部办结。', '维持5件，纠正3件。', '全年制发7件，废止2件。'],
  ...['收到群众来信86件。', '予以公开47件，部分公开21件。', ''],
);

describe(seeded('Sub-headings'), () => {
  it('say after each edit what they say in the text read anew', () => {
    const edits = fc.array(fc.tuple(fc.nat(), paragraph), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 2, maxLength: 8 }), edits, (first, changes) => {
        const turns = new InTurn('plain');
        const paragraphs = [...first];
        const step = (): void => turns.step(reportWith({ overview: paragraphs.filter(Boolean).join(PARAGRAPH_END) }));
        step();
        for (const [at, text] of changes) {
          paragraphs[at % paragraphs.length] = text;
          step();
        }
      }),
      trying(60),
    );
  });
});
