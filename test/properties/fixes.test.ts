import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding, Fix } from '../../server/lint/finding';
import { check } from '../../server/service/check';
import { applyEdits, type Edit, withoutOverlaps } from '../../server/text/edits';
import { type Damaged, DEFECTS, damagedReports } from '../support/defects';
import type { Syntax } from '../support/plan';
import { checked } from '../support/reported';
import { seeded, trying } from '../support/run';

const anyDamage: fc.Arbitrary<Damaged> = fc.oneof(...DEFECTS.map((defect) => damagedReports(defect)));

const findingsIn = (text: string, syntax: Syntax): readonly Finding[] =>
  check(text, syntax, { language: 'en', severities: {} }).findings;

const safeEdits = (findings: readonly Finding[]): Edit[] =>
  withoutOverlaps(
    findings
      .flatMap(
        (finding) =>
          finding
            .fixes()
            .find((fix) => fix.safe)
            ?.edits.slice() ?? [],
      )
      .map((edit) => [edit]),
  );

const fixesOf = (findings: readonly Finding[]): Fix[] => findings.flatMap((finding) => [...finding.fixes()]);

/** What only the clerk knows is left open, and is reported until it is filled in; of blanks, those that may not be 0. */
const leavesOpen = ({ rule }: Finding, { edits }: Fix): boolean =>
  rule === 'blank-cell' || rule === 'missing-date' || edits.some(({ text }) => text.includes('〈'));

/** Everything outside the ranges of the edits, in order. */
function untouched(text: string, edits: readonly Edit[]): string {
  let rest = '';
  let at = 0;
  for (const { range } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    rest += `${text.slice(at, range.start)}\0`;
    at = range.end;
  }
  return rest + text.slice(at);
}

describe(seeded('A fix'), () => {
  it('has edits that lie in the text and do not overlap', () => {
    fc.assert(
      fc.property(anyDamage, ({ written }) => {
        for (const { edits } of fixesOf(checked(written).findings)) {
          assert.equal(withoutOverlaps(edits.map((edit) => [edit])).length, edits.length);
          for (const { range } of edits)
            assert.ok(range.start >= 0 && range.start <= range.end && range.end <= written.text.length);
        }
      }),
      trying(150),
    );
  });

  it('that is safe fixes its finding and brings no other', () => {
    fc.assert(
      fc.property(anyDamage, ({ written }) => {
        const { findings } = checked(written);
        const before = findings.length;
        for (const finding of findings) {
          const safe = finding.fixes().find((fix) => fix.safe);
          if (!safe) continue;
          const after = findingsIn(applyEdits(written.text, safe.edits), written.syntax);
          // Of blanks, those that may not be 0 are left, and reported in other words.
          const isSame = ({ rule, message }: Finding): boolean => rule === finding.rule && message === finding.message;
          assert.ok(
            after.filter(isSame).length < findings.filter(isSame).length && after.length <= before,
            `${finding.rule} (${safe.title}): ${after.map(({ rule, message }) => `${rule}: ${message}`)}`,
          );
        }
      }),
      trying(150),
    );
  });

  it('for all that is safe, made twice, changes nothing the second time', () => {
    fc.assert(
      fc.property(anyDamage, ({ written: { text, syntax } }) => {
        const once = applyEdits(text, safeEdits(findingsIn(text, syntax)));
        const twice = applyEdits(once, safeEdits(findingsIn(once, syntax)));
        assert.equal(twice, once);
      }),
      trying(150),
    );
  });

  it('that is preferred fixes its finding', () => {
    fc.assert(
      fc.property(anyDamage, ({ written: { text, syntax } }) => {
        const findings = findingsIn(text, syntax);
        for (const finding of findings) {
          const preferred = finding.fixes().find((fix) => fix.preferred);
          if (!preferred || leavesOpen(finding, preferred)) continue;
          const after = findingsIn(applyEdits(text, preferred.edits), syntax);
          const count = (list: readonly Finding[]): number => list.filter(({ rule }) => rule === finding.rule).length;
          assert.ok(count(after) < count(findings), `${finding.rule} (${preferred.title}) is still reported`);
        }
      }),
      trying(150),
    );
  });

  it('changes nothing but what it says', () => {
    fc.assert(
      fc.property(anyDamage, ({ written: { text, syntax } }) => {
        for (const { edits } of fixesOf(findingsIn(text, syntax))) {
          const fixed = applyEdits(text, edits);
          const kept = untouched(text, edits).split('\0');
          let at = 0;
          for (const stretch of kept) {
            const found = fixed.indexOf(stretch, at);
            assert.ok(found >= at);
            at = found + stretch.length;
          }
        }
      }),
      trying(100),
    );
  });
});
