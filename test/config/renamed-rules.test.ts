import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { currentRuleId, FORMER_RULE_IDS } from '../../server/lint/renamed-rules';
import { readSettings } from '../../server/lsp/settings';
import { rules } from '../../server/rules/registry';
import { check } from '../../server/service/check';
import { readFolderSettings } from '../../server/service/settings/folder-settings';
import { draft } from '../cli/draft';
import { Folder, run } from '../cli/run';

/** A directive that suppresses nothing, which is reported by the rule that had another id. */
const UNUSED = '<!-- ogi-report-disable-file title -->\n';
const rulesIn = (text: string): string[] =>
  check(text, 'plain', { language: 'en', severities: {} }).findings.map(({ rule }) => rule);

describe('former ids of rules', () => {
  it('stand for rules that exist, and are none themselves', () => {
    const ids = rules.map(({ id }) => id);
    for (const [former, id] of Object.entries(FORMER_RULE_IDS)) {
      equal(ids.includes(id), true);
      equal(ids.includes(former), false);
      equal(currentRuleId(former), id);
    }
    equal(currentRuleId('constructor'), 'constructor');
  });

  it('suppress in directives', () => {
    deepEqual(rulesIn(UNUSED + draft()), ['unused-directive']);
    deepEqual(rulesIn(`<!-- ogi-report-disable-file unused-silence -->\n${UNUSED}${draft()}`), []);
  });

  it('set severities, in the editor and in a folder', () => {
    deepEqual(
      { ...readSettings({ rules: { 'unused-silence': 'off' } }, 'en').severities },
      { 'unused-directive': 'off' },
    );
    const { settings, problems } = readFolderSettings('{ "rules": { "unused-silence": "warning" } }');
    deepEqual(problems, []);
    deepEqual({ ...settings.severities }, { 'unused-directive': 'warning' });
  });

  it('work as options and in baselines of the command line', async () => {
    const folder = new Folder();
    try {
      const text = UNUSED + draft();
      folder.write('a.txt', text);
      const parsed = async (...args: string[]) => {
        const { out } = await run(['check', '--format', 'json', ...args, 'a.txt'], { cwd: folder.path });
        return (JSON.parse(out) as { files: { findings: { rule: string; severity: string }[] }[] }).files[0].findings;
      };
      deepEqual(
        (await parsed('--rule', 'unused-silence=error')).map(({ rule, severity }) => `${rule} ${severity}`),
        ['unused-directive error'],
      );
      folder.write(
        'baseline.json',
        JSON.stringify({
          version: 1,
          findings: [{ file: 'a.txt', rule: 'unused-silence', line: UNUSED.trim(), count: 1 }],
        }),
      );
      deepEqual(await parsed('--baseline', 'baseline.json'), []);
    } finally {
      folder.remove();
    }
  });
});
