import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../../server/lint/finding';
import { check } from '../../server/service/check';
import { applyEdits } from '../../server/text/edits';
import { readHeader, reportWith, variationFor } from '../precision/corpus';

const file = resolve(__dirname, '..', '..', '..', 'test', 'prose', 'typos.txt');

const findingsIn = (draft: string): readonly Finding[] =>
  check(draft, 'plain', { language: 'zh-CN', severities: {} }).findings;

const shown = (draft: string, { rule, range }: Finding): string => `${rule} ${draft.slice(range.start, range.end)}`;

/** Fixes and looks again until nothing is left to fix: all fixes that are preferred have to come to an end. */
function fixed(draft: string): string {
  let text = draft;
  for (let round = 0; round < 5; round++) {
    const fix = findingsIn(text)
      .flatMap((finding) => finding.fixes())
      .find(({ preferred }) => preferred);
    if (!fix) return text;
    text = applyEdits(text, fix.edits);
  }
  return assert.fail(`fixes without an end: ${text}`);
}

describe('slips of the pen', () => {
  let rule = '';
  let header: ReadonlyMap<string, string> = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('@')) {
      const [, id, words] = /^@ (\S+) ?(.*)$/.exec(line) ?? assert.fail(line);
      rule = id;
      header = readHeader(`@ ${words}`);
      continue;
    }
    const [given, marked] = [header, line.slice(2).replace(/↵/g, '\n')];
    const wanted = rule;
    const text = marked.replace(/[⟦⟧]/g, '');
    const draft = reportWith(variationFor(given, text));
    if (line.startsWith('✓')) {
      it(`are none: ${text}`, () =>
        assert.deepEqual(
          findingsIn(draft).map((finding) => shown(draft, finding)),
          [],
        ));
      continue;
    }
    it(`are reported: ${marked}`, () => {
      const findings = findingsIn(draft);
      const [, place] = /⟦([\s\S]*)⟧/.exec(marked) ?? assert.fail('nothing is marked');
      const at = draft.indexOf(text) + marked.indexOf('⟦');
      assert.deepEqual(
        findings.map((finding) => shown(draft, finding)),
        [`${wanted} ${place}`],
      );
      assert.equal(findings[0].range.start, at);
      const isFixable = findings[0].fixes().some(({ preferred }) => preferred);
      if (isFixable)
        assert.deepEqual(
          findingsIn(fixed(draft)).map((finding) => shown(draft, finding)),
          [],
        );
    });
  }
});
