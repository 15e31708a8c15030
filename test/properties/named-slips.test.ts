// What was met in the field when half-typed and damaged drafts were fixed: each once by name, in every layout that can
// have it, with what the safe fixes must leave.
import assert from 'node:assert/strict';
import type { Layout } from '../../server/draft/draft';
import { check } from '../../server/service/check';
import { applyEdits } from '../../server/text/edits';
import { expand } from '../support/draft-pieces';
import { repairedText, withSafeFixes } from '../support/fixed';
import { LAYOUTS, wholeDraft } from '../support/whole-drafts';
import { E1, E2, H1, H3 } from './named-slips/cells';
import { FOUND } from './named-slips/found';
import { type Change, RECEIVED, type Slip } from './named-slips/slip';
import { H2, H4, T9, T10, T12, TITLE } from './named-slips/words';

const pairIn = (change: Slip['change'], layout: Layout): Change | undefined =>
  Array.isArray(change) ? (change as Change) : (change as Partial<Record<Layout, Change>>)[layout];

function put(text: string, [from, to]: Change): string {
  assert.equal(text.split(from).length > 1, true, `“${from}” stands in the draft`);
  return text.replace(from, () => to);
}

function holds({ change, outcome }: Slip, layout: Layout): void {
  const { text: clean, syntax } = wholeDraft(layout);
  const [from, to] = pairIn(change, layout) as Change;
  const slipped = put(clean, [from, to]);
  const wanted = { back: [clean], kept: [slipped], unharmed: [slipped, clean] };
  const allowed = typeof outcome === 'string' ? wanted[outcome] : [put(clean, [from, outcome.becomes])];
  for (const fixed of [withSafeFixes(slipped, syntax), repairedText(slipped, syntax)]) {
    if (allowed.length === 1 || fixed !== clean) assert.equal(fixed, allowed[0]);
    assert.equal(withSafeFixes(fixed, syntax), fixed, 'a second run changes nothing');
  }
}

const CASES: Readonly<Record<string, readonly Slip[]>> = {
  ...{ H1, H2, H3, H4, E1, E2, T9, T10, T12 },
  ...FOUND,
};

describe('All safe fixes, after a slip met in the field', () => {
  for (const [id, slips] of Object.entries(CASES))
    describe(id, () => {
      for (const slip of slips)
        for (const layout of LAYOUTS)
          if (pairIn(slip.change, layout)) it(`${slip.name} (${layout})`, () => holds(slip, layout));
    });

  it('a label with a figure behind it is offered no fix, safe or not: the figure belongs in a cell of its own', () => {
    for (const layout of LAYOUTS) {
      const { text, syntax } = wholeDraft(layout);
      const change = pairIn(E1[1].change, layout) as Change;
      const { findings } = check(put(text, change), syntax, { language: 'en', severities: {} });
      for (const { rule, message, fixes } of findings)
        if (rule === 'label') assert.deepEqual(fixes(), [], `${layout}: ${message}`);
    }
  });

  it('-00 in a column of changes is not made 0: it is what is left of another figure', () => {
    const options = { layout: 'pipes', syntax: 'markdown', organ: '云溪市档案局', year: 2019 } as const;
    const pieces = ['标题', '前言', '一', '二 零', '三', '四', '五', '六', '落款'].map((name) => expand(name, options));
    const text = pieces.map((lines) => lines.join('\n')).join('\n\n');
    const slipped = text.replace('| 行政许可 | 0 | 0 |', '| 行政许可 | 0 | -00 |');
    assert.notEqual(slipped, text);
    assert.equal(withSafeFixes(slipped, 'markdown'), slipped);
  });

  it('a 0 before a figure goes only where a sum bears the figure out: it may be what is left of 103', () => {
    for (const layout of LAYOUTS) {
      const { text, syntax } = wholeDraft(layout);
      const summed = put(text, [RECEIVED[layout], RECEIVED[layout].replace('5', '05')]);
      assert.equal(withSafeFixes(summed, syntax), text, layout);
      const alone = text.replace(/(规章\D+?)0/, '$103');
      assert.notEqual(alone, text);
      assert.equal(withSafeFixes(alone, syntax), alone, layout);
    }
  });

  it('what stands side by side between two figures is not all taken out: they would be one', () => {
    const { text, syntax } = wholeDraft('pipes');
    const slipped = text.replace('一、总体情况\n', '一、总体情况\n\n整理目录5[bookmark:][bookmark:]7条。\n');
    assert.notEqual(slipped, text);
    for (const fixed of [withSafeFixes(slipped, syntax), repairedText(slipped, syntax)])
      assert.match(fixed, /整理目录5.*bookmark.*7条/);
  });

  it('a list whose parts are wrong, and whose whole is the table’s, is offered no other whole', () => {
    for (const layout of LAYOUTS) {
      const { text, syntax } = wholeDraft(layout);
      const change = pairIn(T12[1].change, layout) as Change;
      const { findings } = check(put(text, change), syntax, { language: 'en', severities: {} });
      const lists = findings.filter(({ rule }) => rule === 'breakdown');
      assert.deepEqual(
        lists.map(({ fixes }) => fixes()),
        [[]],
        layout,
      );
    }
  });

  it('a title with a year of six digits is reported', () => {
    for (const layout of LAYOUTS) {
      const { text, syntax } = wholeDraft(layout);
      const { findings } = check(put(text, [TITLE, `24${TITLE}`]), syntax, { language: 'en', severities: {} });
      assert.ok(
        findings.some(({ rule }) => rule === 'title'),
        layout,
      );
    }
  });

  it('no fix of a list, safe or not, makes its whole contradict a table that holds', () => {
    for (const layout of LAYOUTS) {
      const { text, syntax } = wholeDraft(layout);
      const wrong = put(text, T12[1].change as Change);
      const { findings } = check(wrong, syntax, { language: 'en', severities: {} });
      assert.ok(
        findings.some(({ rule }) => rule === 'breakdown' || rule === 'prose-table'),
        layout,
      );
      for (const { title, edits } of findings.flatMap((finding) => finding.fixes()))
        assert.ok(applyEdits(wrong, edits).includes('新收政府信息公开申请6件'), `${layout}: ${title}`);
    }
  });
});
