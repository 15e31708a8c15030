import assert from 'node:assert/strict';
import { check } from '../server/service/check';
import { applyEdits } from '../server/text/edits';
import { readMarked } from './support/marked-drafts';

const ROW = '| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 2 |';

/** The rules reported a Markdown draft whose row 二 and whose heading 六 are wrong. */
function reported(around: {
  beforeRow?: string;
  afterRow?: string;
  start?: string;
  beforeHeading?: string;
  end?: string;
}): string[] {
  const { beforeRow = '', afterRow = '', start = '', beforeHeading = '', end = '' } = around;
  const line = (text: string): string => (text === '' ? '' : `${text}\n`);
  const content = `${line(start)}{{标题}}

{{前言}}

{{一}}

{{二}}

{{三 ~ 二、}}
${line(beforeRow)}${ROW}
${line(afterRow)}{{三 二、 ~}}

{{四}}

{{五}}

${line(beforeHeading)}## 六、其他事项

{{六 正文}}
${line(end)}
{{落款}}
`;
  const { text, syntax } = readMarked('silence.md', content);
  const severities = { 'unused-directive': 'off' } as const;
  return check(text, syntax, { language: 'zh-CN', severities }).findings.map(({ rule }) => rule);
}

const ALL = ['broken-balance', 'broken-total', 'section-heading'];

describe('comments that suppress a finding', () => {
  it('reports everything where there is none', () => assert.deepEqual(reported({}), ALL));

  it('suppresses one rule on the next line, in the middle of a table too', () => {
    const beforeRow = '<!-- ogi-report-disable-next-line broken-total -->';
    assert.deepEqual(reported({ beforeRow }), ['broken-balance', 'section-heading']);
  });

  it('suppresses every rule on the next line', () => {
    assert.deepEqual(reported({ beforeRow: '<!-- ogi-report-disable-next-line -->' }), ['section-heading']);
    assert.deepEqual(reported({ beforeHeading: '<!--ogi-report-disable-next-line-->' }), ALL.slice(0, 2));
  });

  it('suppresses several rules, separated by blanks or commas', () => {
    for (const list of ['broken-total broken-balance', 'broken-total,broken-balance', 'broken-balance, broken-total']) {
      assert.deepEqual(reported({ beforeRow: `<!-- ogi-report-disable-next-line ${list} -->` }), ['section-heading']);
    }
  });

  it('reaches no further than the next line', () => {
    assert.deepEqual(reported({ start: '<!-- ogi-report-disable-next-line -->' }), ALL);
    assert.deepEqual(reported({ afterRow: '<!-- ogi-report-disable-next-line -->' }), ALL);
  });

  it('suppresses from one comment to another', () => {
    const from = '<!-- ogi-report-disable -->';
    const to = '<!-- ogi-report-enable -->';
    assert.deepEqual(reported({ start: from }), []);
    assert.deepEqual(reported({ beforeRow: from, afterRow: to }), ['section-heading']);
    assert.deepEqual(reported({ afterRow: from, beforeHeading: to }), ALL);
    assert.deepEqual(reported({ afterRow: from, end: to }), ALL.slice(0, 2));
  });

  it('suppresses one rule from one comment to another', () => {
    const start = '<!-- ogi-report-disable broken-total -->';
    assert.deepEqual(reported({ start }), ['broken-balance', 'section-heading']);
    assert.deepEqual(reported({ start, beforeRow: '<!-- ogi-report-enable broken-total -->' }), ALL);
    assert.deepEqual(
      reported({ start, beforeRow: '<!-- ogi-report-enable broken-balance -->' }),
      ALL.slice(0, 1).concat(ALL[2]),
    );
  });

  it('speaks of no rule that it does not name', () => {
    assert.deepEqual(reported({ beforeRow: '<!-- ogi-report-disable-next-line blank-cell -->' }), ALL);
    assert.deepEqual(reported({ start: '<!-- ogi-report-disable no-such-rule -->' }), ALL);
    assert.deepEqual(reported({ start: '<!-- something else: ogi-report-disable -->' }), ALL);
  });

  it('works in each syntax', () => {
    for (const name of ['a.txt', 'a.cells.txt', 'a.md', 'a.html']) {
      const heading = name.endsWith('html') ? '<h2>五、存在的问题及改进措施</h2>' : '五、存在的问题及改进措施';
      const pieces = [
        '{{标题}}',
        '{{前言}}',
        '{{一}}',
        '{{二}}',
        '{{三}}',
        '{{四}}',
        `COMMENT${heading}`,
        '{{五 正文}}',
        '{{六}}',
        '{{落款}}',
      ];
      const rulesWith = (comment: string): string[] => {
        const { text, syntax } = readMarked(name, pieces.join('\n\n').replace('COMMENT', comment));
        return check(text, syntax, { language: 'zh-CN', severities: {} }).findings.map(({ rule }) => rule);
      };
      assert.deepEqual(rulesWith(''), ['section-heading'], name);
      assert.deepEqual(rulesWith('<!-- ogi-report-disable-next-line section-heading -->\n'), [], name);
    }
  });

  it('leaves fixes of other findings as they were', () => {
    const { text, syntax } = readMarked(
      'a.md',
      `<!-- ogi-report-disable broken-total -->\n\n{{标题}}\n\n{{前言}}\n\n{{一}}\n\n{{二}}\n\n{{三 ~ 二、}}\n${ROW}\n{{三 二、 ~}}\n\n{{四}}\n\n{{五}}\n\n{{六}}\n\n{{落款}}\n`,
    );
    const { findings } = check(text, syntax, { language: 'zh-CN', severities: {} });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['broken-balance'],
    );
    const [fix] = findings[0].fixes();
    assert.equal(applyEdits(text, fix.edits), text.replace(ROW, ROW.replace('2 |', '1 |')));
  });
});
