import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Decision, Decisions, readDecisions, VERDICTS, writeDecisions } from '../../server/review/decisions';
import { reportWith } from '../prose/report-with';
import { reviewedFile } from './reviewed';

const decision = (more: Partial<Decision> = {}): Decision => ({
  organ: '青岚县农业农村局',
  year: 2024,
  rule: 'broken-total',
  at: 'applications/received/total',
  sum: '0a1b2c3d',
  verdict: 'dismissed',
  reason: '已核实',
  on: '2025-02-01T08:00:00Z',
  ...more,
});

describe('decisions of a review', () => {
  const decisions = fc.record(
    {
      organ: fc.constantFrom('青岚县农业农村局', '柳溪县水务局', '云溪市档案局'),
      year: fc.integer({ min: 2021, max: 2024 }),
      rule: fc.constantFrom('broken-total', 'prose-table'),
      at: fc.string(),
      sum: fc.constantFrom('0', '1'),
      verdict: fc.constantFrom(...VERDICTS),
      reason: fc.string({ minLength: 1 }).map((text) => `${text}。`),
      on: fc.constantFrom('2025-02-01T08:00:00Z', '2025-02-02T08:00:00Z'),
    },
    { noNullPrototype: true },
  );

  it('are read as they were written, in one order whichever they came in', () => {
    fc.assert(
      fc.property(fc.array(decisions), (all) => {
        const written = writeDecisions(new Decisions(all));
        assert.deepEqual(readDecisions(written)?.sorted(), new Decisions(all).sorted());
        // One that came later holds; of two at one moment either may.
        const apart = all.filter((one, i) => all.findIndex((other) => other.at === one.at) === i);
        assert.equal(writeDecisions(new Decisions([...apart].reverse())), writeDecisions(new Decisions(apart)));
      }),
      { seed: 1 },
    );
  });

  it('stand one on a line, so that one more changes no other line', () => {
    fc.assert(
      fc.property(fc.array(decisions), decisions, (all, more) => {
        const before = writeDecisions(new Decisions(all)).split('\n');
        const after = writeDecisions(new Decisions([...all, more])).split('\n');
        assert.ok(before.filter((line) => !after.includes(line)).length <= 1);
        assert.ok(after.length - before.length <= 1);
      }),
      { seed: 1 },
    );
  });

  it('on the same finding: the later holds, wherever it stands', () => {
    const late = decision({ verdict: 'confirmed', on: '2025-03-01T08:00:00Z' });
    for (const all of [
      [decision(), late],
      [late, decision()],
    ])
      assert.equal(new Decisions(all).of(decision())?.verdict, 'confirmed');
  });

  it('that are none, and dismissals without a reason, are passed over', () => {
    const bad = [
      { ...decision(), reason: ' ' },
      { ...decision(), verdict: 'burnt' },
      { ...decision(), year: '2024' },
      null,
      7,
    ];
    const text = JSON.stringify({ version: 1, decisions: [...bad, decision()] });
    assert.equal(readDecisions(text)?.size, 1);
    for (const none of ['', '[]', '{}', 'null', '{"version":2,"decisions":[]}'])
      assert.equal(readDecisions(none), undefined);
  });

  describe('on a finding', () => {
    const CELL = {
      'received/naturalPerson': 4,
      'received/total': 5,
      'carriedOver/naturalPerson': 4,
      'carriedOver/total': 4,
    };
    const SENTENCE = '全年组织业务培训XX次。';
    const draft = (
      figures: Record<string, number>,
      sentence = SENTENCE,
      problems = '公开内容不够细化。下一步将加强培训。',
    ) => reportWith({ figures, applications: sentence, problems, layout: 'pipes' });
    const keys = (text: string): string[] => {
      const { findings, review } = reviewedFile('a.md', text);
      return findings.map(({ rule }, i) => `${rule} ${review?.places[i].at} ${review?.places[i].sum}`).sort();
    };
    const before = keys(draft(CELL));

    it('is known again in the same draft', () => {
      assert.ok(before.some((key) => key.startsWith('broken-total applications/received/total ')));
      assert.ok(before.some((key) => key.startsWith('placeholder 全年组织业务')));
      assert.equal(new Set(before).size, before.length);
      assert.deepEqual(keys(draft(CELL)), before);
    });

    it('survives edits elsewhere', () => {
      const texts = fc.stringMatching(/^[天地人和上下左右前后东西南北]{12,40}$/).map((text) => `${text}。`);
      const licences = fc.integer({ min: 0, max: 900 });
      fc.assert(
        fc.property(texts, licences, fc.boolean(), (problems, count, isFirst) => {
          const text = draft({ ...CELL, 'licences/decisions': count }, SENTENCE, problems);
          const now = keys(isFirst ? `\n\n${text}` : text);
          for (const key of before) assert.ok(now.includes(key), key);
        }),
        { seed: 1, numRuns: 30 },
      );
    });

    it('is open again once its cell, an addend of it, or its sentence is edited', () => {
      const cell = before.find((key) => key.startsWith('broken-total applications/received/total ')) as string;
      const sentence = before.find((key) => key.startsWith('placeholder')) as string;
      assert.ok(!keys(draft({ ...CELL, 'received/total': 6 })).includes(cell));
      assert.ok(!keys(draft({ ...CELL, 'received/enterprise': 2 })).includes(cell));
      const edited = keys(draft(CELL, '全年组织集中培训XX次。'));
      assert.ok(edited.includes(cell) && !edited.includes(sentence));
    });
  });
});
