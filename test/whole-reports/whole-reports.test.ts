import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Syntax } from '../../server/draft/draft';
import type { Finding } from '../../server/lint/finding';
import { check } from '../../server/service/check';

const folder = resolve(__dirname, '..', '..', '..', 'test', 'whole-reports');
const NOT_REPORTS = ['expected.txt', 'faults.txt', 'whole-reports.test.ts'];
const names = readdirSync(folder).filter((name) => !NOT_REPORTS.includes(name));

const syntaxOf = (name: string): Syntax =>
  name.endsWith('.html') ? 'html' : name.endsWith('.md') ? 'markdown' : 'plain';
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const linesOf = (name: string): string[] =>
  read(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const findingsIn = (name: string, draft: string): readonly Finding[] =>
  check(draft, syntaxOf(name), { language: 'zh-CN', severities: {} }).findings;
const shown = ({ rule, message }: Finding): string => `${rule}: ${message}`;

const honest = new Map(names.map((name) => [name, read(name)]));
const reported = new Map(names.map((name) => [name, findingsIn(name, honest.get(name) ?? '')]));
const expected = new Map(
  linesOf('expected.txt').map((line) => {
    const [name, ...rules] = line.split(' ');
    return [name, rules.sort()];
  }),
);

describe('whole reports', () => {
  it('that are expected to be wrong are there', () =>
    assert.deepEqual(
      [...expected.keys()].filter((name) => !honest.has(name)),
      [],
    ));

  for (const [name, findings] of reported) {
    it(`${name} is reported for nothing but what is wrong`, () =>
      assert.deepEqual(
        findings.map(({ rule }) => rule).sort(),
        expected.get(name) ?? [],
        findings.map(shown).join('\n'),
      ));
  }

  let name = '';
  for (const line of linesOf('faults.txt')) {
    if (line.startsWith('@ ')) {
      name = line.slice(2);
      continue;
    }
    const [, rule, before, after] = /^(\S+) (.*) → (.*)$/.exec(line) ?? assert.fail(line);
    const report = name;
    it(`${report}: ${rule} ${before} → ${after}`, () => {
      const draft = honest.get(report) ?? '';
      const at = draft.indexOf(before.replace(/⏎/g, '\n'));
      assert.ok(at >= 0, 'does not stand in the report');
      const damaged = draft.slice(0, at) + after.replace(/⏎/g, '\n') + draft.slice(at + before.length);
      const known = (reported.get(report) ?? []).map(shown);
      const added = findingsIn(report, damaged).filter((finding) => !known.includes(shown(finding)));
      assert.ok(added.length > 0, 'nothing is reported');
      assert.deepEqual(
        [...new Set(added.map((finding) => finding.rule))].sort(),
        rule.split(','),
        added.map(shown).join('\n'),
      );
    });
  }
});
