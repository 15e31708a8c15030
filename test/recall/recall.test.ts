import assert from 'node:assert/strict';
import { check } from '../../server/service/check';
import { corpus, type Entry, reportWith } from '../precision/corpus';

/** ⟦right⟧ or ⟦right|wrong⟧: changed, it must be reported. */
const MARK = /⟦([^|⟧]*)(?:\|([^⟧]*))?⟧/g;
const RULES = ['prose-table', 'breakdown', 'percentage', 'growth', 'contradiction'];

/** What a clerk may write in the place of a figure: another one, last year's; by turns. */
const slipOf = (right: string, wrong: string | undefined, turn: number): string =>
  wrong ?? String(turn % 2 === 0 ? Number(right) + 13 : Number(right) * 2 + 1);

/** The findings of a report with a text in the place of the entry's. */
function findings({ text: own, report }: Entry, text: string): string[] {
  const draft = reportWith(
    Object.fromEntries(
      Object.entries(report).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replace(own, () => text) : value,
      ]),
    ),
  );
  return check(draft, 'plain', { language: 'zh-CN', severities: {} }).findings.map(
    ({ rule, range, message }) => `${rule} ${draft.slice(range.start, range.end)}: ${message}`,
  );
}

describe('figures that restate others', () => {
  for (const entry of corpus('recall')) {
    const { file, line, text } = entry;
    const right = text.replace(MARK, '$1');
    it(`are silent: ${file}:${line} ${right}`, () => assert.deepEqual(findings(entry, right), []));
    [...text.matchAll(MARK)].forEach(([, value, wrong], i) => {
      const slip = slipOf(value, wrong, line + i);
      let at = -1;
      const changed = text.replace(MARK, (_, own) => (++at === i ? slip : own));
      it(`report ${value} → ${slip}: ${file}:${line} ${changed}`, () => {
        const found = findings(entry, changed);
        assert.ok(
          found.some((one) => RULES.includes(one.split(' ')[0])),
          found.join('\n') || 'nothing reported',
        );
      });
    });
  }
});
