import assert from 'node:assert/strict';
import type { Layout, Syntax } from '../server/draft/draft';
import { readDraft } from '../server/draft/read';
import { readReport } from '../server/report/report';
import { check } from '../server/service/check';
import { applyEdits } from '../server/text/edits';
import { isSum } from '../server/write/figures';
import { type Blanks, type Style, templates, writeTemplate } from '../server/write/templates';

const STYLES: readonly Style[] = (
  [
    ['pipes', 'markdown'],
    ['tabs', 'plain'],
    ['cell-lines', 'plain'],
    ['html', 'html'],
    ['html', 'markdown'],
    ['pipes', 'plain'],
  ] as [Layout, Syntax][]
).map(([layout, syntax]) => ({ layout, syntax, lineEnd: '\n' }));

const TEXTS: Readonly<Record<string, string>> = {
  行政机关名称: '云溪市林泉区水利局',
  存在的主要问题: '我局政策解读形式还不够丰富，公开内容仍需细化。',
  改进情况: '将加强业务培训，丰富解读形式。',
};

/** What a clerk might fill in: one application a row from a natural person, one case of each kind in table 四. */
const filled = (): Blanks => ({
  year: '2024',
  nextYear: '2025',
  text: (prompt) => TEXTS[prompt] ?? (/情况$/.test(prompt) ? '按照要求做好有关工作。' : prompt),
  value: ({ row, column }) => {
    if (row.id.startsWith('litigation') || row.id === 'reconsideration') return column.id === 'total' ? '4' : '1';
    if (!['naturalPerson', 'total'].includes(column.id)) return '0';
    if (row.id === 'outcomesTotal') return '21';
    if (row.id === 'received') return '21';
    return /carried|^granted|denied|unavailable|notProcessed|otherwise|partly/.test(row.id) ? '1' : '0';
  },
});

const findings = (text: string, syntax: Syntax): string[] =>
  check(text, syntax, { language: 'en', severities: {} }).findings.map(({ rule, message }) => `${rule}: ${message}`);

describe('templates', () => {
  for (const style of STYLES) {
    it(`the whole report gives no finding when filled in: ${style.layout} in ${style.syntax}`, () => {
      const text = writeTemplate('report', style, filled());
      const { report } = check(text, style.syntax, { language: 'en', severities: {} });
      assert.equal(report?.tables.length, 3);
      for (const { cells } of report?.tables ?? []) assert.ok(cells.every(({ figure }) => figure?.kind === 'figure'));
      assert.deepEqual(findings(text, style.syntax), []);
    });

    for (const { id } of templates.filter(({ id }) => id !== 'report')) {
      it(`${id} is missed where it is taken out: ${style.layout} in ${style.syntax}`, () => {
        const whole = writeTemplate('report', style, filled());
        const part = writeTemplate(id, style, filled());
        assert.ok(whole.includes(part), part);
        const without = whole.replace(part, '');
        assert.ok(
          findings(without, style.syntax).some((finding) => /^(?:missing-section|missing-table)/.test(finding)),
        );
      });
    }
  }

  it('a total left blank is filled with its sum', () => {
    const style = STYLES[0];
    const blanks = filled();
    const text = writeTemplate('report', style, {
      ...blanks,
      value: (cell) => (cell.column.id === 'total' || cell.row.id === 'outcomesTotal' ? '' : blanks.value(cell)),
    });
    const [blank] = check(text, style.syntax, { language: 'en', severities: {} }).findings.filter(
      ({ rule }) => rule === 'blank-cell',
    );
    const fixed = applyEdits(text, blank.fixes()[0].edits);
    const report = readReport(readDraft(fixed, style.syntax));
    const sums = report?.tables.flatMap(({ cells }) => cells.filter(isSum)) ?? [];
    assert.ok(sums.length > 0 && report?.broken.length === 0);
  });
});
