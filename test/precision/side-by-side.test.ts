import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../server/service/check';
import type { Figures } from '../prose/report-with';
import { seeded, trying } from '../support/run';
import { corpus, type Entry, reportWith } from './corpus';

/** What figures are held against other figures by. */
const RULES = ['prose-table', 'breakdown', 'percentage', 'growth', 'contradiction'];

/**
 * Sentences that do not say what they count: behind one on applications they would speak of those, and be wrong. Or that
 * begin in the middle.
 */
const UNNAMED = [
  '全年受理65件，办结60件，合计补正11件。',
  '收到自然人申请412件、企业申请53件，分别占78.9%、10.2%。',
  '予以公开12件，其他事项86件均已办理。',
  '包括复议6件和诉讼3件，其中复议维持5件，尚未审结1件，诉讼维持3件。',
  '从申请主体看，公民申请101件，企业申请19件；从申请事项看，房屋征收52件、工程建设31件、物业管理22件、其他15件。同一申请人提交10件以上的有3人，共计41件。协助市政府办理以市政府名义答复的申请38件，指导区县住建部门办理76件。',
  '从办理结果看：全部公开25件，部分公开9件，两者合计34件；未公开13件。',
  '不予公开信息9件，理由分别为：商业秘密5件、个人隐私4件。',
  '收到的9件申请中，12条信息予以公开。',
  '按类别分，社会组织登记120件，变更86件，注销20件，全年共办理226件。',
];

/** What is true of a report, in sentences that name all that they count. */
function truths(figures: Figures): string[] {
  const of = (cell: string): number => figures[cell] ?? 0;
  const [received, carriedIn, carriedOver] = ['received', 'carriedIn', 'carriedOver'].map((row) => of(`${row}/total`));
  const all: string[] = [];
  if (received > 0) {
    const before = carriedIn > 0 ? `，上年结转${carriedIn}件` : '';
    const after = carriedOver > 0 ? `，结转下年度${carriedOver}件` : '';
    all.push(
      `本机关（含所属单位）新收政府信息公开申请${received}件${before}，办结${of('outcomesTotal/total')}件${after}。`,
    );
    all.push(`政府信息公开申请${received}件，其中自然人${of('received/naturalPerson')}件。`);
  }
  if (of('reconsideration/total') > 0)
    all.push(`政府信息公开行政复议${of('reconsideration/total')}件，其中维持${of('reconsideration/upheld')}件。`);
  if (of('normativeDocuments/inForce') > 0)
    all.push(`现行有效规范性文件${of('normativeDocuments/inForce')}件，其中新制定${of('normativeDocuments/made')}件。`);
  return all;
}

const MARK = /⟦([^|⟧]*)(?:\|[^⟧]*)?⟧/g;

/** Paragraphs of section 一 that stand under no heading of their own. */
const entries: Entry[] = ['precision', 'recall']
  .flatMap((name) => corpus(name))
  .map((entry) => ({ ...entry, text: entry.text.replace(MARK, '$1') }))
  .filter(
    ({ text, report }) => report.overview?.replace(MARK, '$1') === text && !report.layout && !UNNAMED.includes(text),
  );

describe(seeded('Behind a true sentence'), () => {
  it('honest paragraphs stay silent', () => {
    const pair = fc.constantFrom(...entries).chain((entry) => {
      const said = truths(entry.report.figures ?? {});
      return fc.record({ entry: fc.constant(entry), truth: fc.constantFrom('', ...said) });
    });
    fc.assert(
      fc.property(pair, ({ entry: { text, report }, truth }) => {
        const draft = reportWith({ ...report, overview: `一是做好依申请公开。${truth}二是强化管理。${text}` });
        const { findings } = check(draft, 'plain', { language: 'zh-CN', severities: {} });
        assert.deepEqual(
          findings
            .filter(({ rule }) => RULES.includes(rule))
            .map(({ range, message }) => `${draft.slice(range.start, range.end)}: ${message}`),
          [],
        );
      }),
      trying(400),
    );
  });
});
