import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DraftForm } from '../form/draft-form';
import { DEFECTS, damagedReports } from '../support/defects';
import { type Generated, validReports } from '../support/generate';
import { WAYS } from '../support/plan';
import { seeded, trying } from '../support/run';

/** What a clerk may type: counts, amounts, changes, and none. */
const figure = fc.oneof(
  fc.nat(9_999_999).map(String),
  fc.nat(99_999).map((cents) => (cents / 100).toFixed(2)),
  fc.constantFrom('0', '-3', ''),
);

/** One of several, by a number that is drawn before their count is known. */
const chosen = <T>(all: readonly T[], number: number): T => all[number % all.length];

/** The texts of all cells, with one of them being another. */
const withText = (texts: Map<string, string>, id: string, text: string): Map<string, string> =>
  new Map([...texts].map(([other, old]) => [other, other === id ? text : old]));

/** What of a text an edit leaves is as it was, around one place alone. */
function keepsAllElse(before: DraftForm, id: string, after: DraftForm): void {
  const range = before.figures.get(id)?.fullRange;
  assert.ok(range);
  const document = TextDocument.create('', '', 0, before.text);
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  assert.equal(after.text.slice(0, start), before.text.slice(0, start));
  assert.equal(after.text.slice(after.text.length - (before.text.length - end)), before.text.slice(end));
}

describe(seeded('A figure typed into the form'), () => {
  for (const way of WAYS)
    it(`changes its own cell and nothing else: ${way.layout} in ${way.syntax}`, () => {
      fc.assert(
        fc.property(validReports(way), fc.nat(), figure, ({ written: { text, syntax } }, number, typed) => {
          const form = new DraftForm(text, syntax);
          const id = chosen([...form.figures.keys()], number);
          const after = form.after({ kind: 'set', cells: [{ id, text: typed }] });
          assert.ok(after instanceof DraftForm, String(after));
          assert.deepEqual(after.texts, withText(form.texts, id, typed));
          keepsAllElse(form, id, after);
        }),
        trying(25),
      );
    });

  it('does so in drafts with faults as well, or is refused', () => {
    const damaged: fc.Arbitrary<Generated> = fc.oneof(...DEFECTS.map((defect) => damagedReports(defect)));
    fc.assert(
      fc.property(damaged, fc.nat(), figure, ({ written: { text, syntax } }, number, typed) => {
        const form = new DraftForm(text, syntax);
        const ids = [...form.figures.values()].filter(({ state }) => state !== 'unknown').map(({ id }) => id);
        if (ids.length === 0) return;
        const id = chosen(ids, number);
        const after = form.after({ kind: 'set', cells: [{ id, text: typed }] });
        if (typeof after === 'string') return;
        assert.deepEqual(after.texts, withText(form.texts, id, typed));
        keepsAllElse(form, id, after);
      }),
      trying(60),
    );
  });

  it('does so where the draft breaks off anywhere, or is refused', () => {
    fc.assert(
      fc.property(validReports(), fc.nat(), fc.nat(), figure, ({ written: { text, syntax } }, cut, number, typed) => {
        // Half of it at least: less is no report.
        const whole = Math.floor(text.length / 2);
        const prefix = text.slice(0, whole + (cut % (text.length - whole)));
        const form = new DraftForm(prefix, syntax);
        const ids = [...form.figures.values()].filter(({ state }) => state !== 'unknown').map(({ id }) => id);
        const after = form.after({ kind: 'set', cells: [{ id: chosen(ids, number), text: typed }] });
        if (typeof after === 'string') return;
        assert.deepEqual(after.texts, withText(form.texts, chosen(ids, number), typed));
        keepsAllElse(form, chosen(ids, number), after);
      }),
      trying(60),
    );
  });

  it('may be any text, which is shown as it is or refused', () => {
    const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('<b>1', '&lt;', '|', '\\|', '**', '1|2', '~~'));
    fc.assert(
      fc.property(validReports(), fc.nat(), text, ({ written }, number, typed) => {
        const form = new DraftForm(written.text, written.syntax);
        const id = chosen([...form.figures.keys()], number);
        const after = form.after({ kind: 'set', cells: [{ id, text: typed }] });
        if (typeof after === 'string') return;
        const shown = after.texts.get(id) ?? '';
        assert.deepEqual(after.texts, withText(form.texts, id, shown));
        keepsAllElse(form, id, after);
      }),
      trying(60),
    );
  });
});
