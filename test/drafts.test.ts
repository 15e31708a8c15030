import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDraft } from '../server/draft/read';
import type { Finding, Fix } from '../server/lint/finding';
import { readReport } from '../server/report/report';
import { rules } from '../server/rules/registry';
import { check, type Settings } from '../server/service/check';
import { applyEdits, withoutOverlaps } from '../server/text/edits';
import { yearsOf } from './support/last-year';
import { differences, endingOf, type MarkedDraft, readMarked } from './support/marked-drafts';
import { writeMarked } from './support/write-marked';

const folder = resolve(__dirname, '..', '..', 'test', 'drafts');
const isUpdate = process.env.UPDATE === '1';
const IN_CHINESE: Settings = { language: 'zh-CN', severities: {} };
const IN_ENGLISH: Settings = { language: 'en', severities: {} };
const MAX_ROUNDS = 10;

/** How the texts of a draft are checked: as they stand there, and with fixes made. */
type Check = (text: string, settings?: Settings) => readonly Finding[];

function checkFor(draft: MarkedDraft): Check {
  const options = yearsOf(draft);
  return (text, settings = IN_CHINESE) => check(text, draft.syntax, settings, options).findings;
}

const preferred = (finding: Finding): Fix | undefined => finding.fixes().find((fix) => fix.preferred);

/** Makes the preferred fixes, and those that become possible through them, until none is left. */
function fixed(text: string, findingsIn: Check): string {
  let result = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixes = findingsIn(result).flatMap((finding) => preferred(finding) ?? []);
    if (fixes.length === 0) return result;
    result = applyEdits(result, withoutOverlaps(fixes.map(({ edits }) => edits)));
  }
  return assert.fail(`Fixes are still offered after ${MAX_ROUNDS} rounds of making them:\n${result}`);
}

/** Just what is marked is reported. */
function agrees(draft: MarkedDraft, findings: readonly Finding[]): void {
  const found = differences(draft, findings);
  if (found.length > 0) assert.fail(`\n${found.join('\n\n')}`);
}

/** Every fix by itself: it changes something, no two edits of it overlap, and a preferred one fixes what it is for. */
function holdsForFixes(text: string, findingsIn: Check): void {
  const findings = findingsIn(text);
  for (const finding of findings) {
    for (const { title, edits, preferred } of finding.fixes()) {
      const about = `${finding.rule}, fix “${title}”`;
      assert.equal(withoutOverlaps([edits]).length, edits.length, `${about}: edits overlap`);
      assert.ok(
        edits.every(({ range }) => range.start >= 0 && range.start <= range.end && range.end <= text.length),
        `${about}: an edit outside the text`,
      );
      const after = applyEdits(text, edits);
      assert.notEqual(after, text, `${about}: nothing changes`);
      if (!preferred) continue;
      const isSame = ({ rule, message }: Finding): boolean => rule === finding.rule && message === finding.message;
      const left = findingsIn(after).filter(isSame).length;
      assert.ok(left < findings.filter(isSame).length, `${about}: it is reported as often as before`);
    }
  }
}

/** What a clerk reads says something in both languages. */
function readsWell(text: string, findingsIn: Check): void {
  for (const settings of [IN_CHINESE, IN_ENGLISH]) {
    for (const { rule, message, related, fixes } of findingsIn(text, settings)) {
      const words = [message, ...related.map((one) => one.message), ...fixes().map(({ title }) => title)];
      for (const word of words) {
        assert.ok(
          word !== '' && !/undefined|NaN|\[object|null|\$[a-z{]/.test(word),
          `${rule}, ${settings.language}: ${word}`,
        );
        assert.doesNotMatch(word, /[\r\n]/, `${rule}, ${settings.language}: a line end in “${word}”`);
      }
      assert.match(message, settings.language === 'en' ? /[.)]$/ : /[。）]$/, `${rule}: ${message}`);
    }
  }
}

describe('marked drafts', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => endingOf(name) && !name.includes('.fixed.') && name !== 'README.md')
    .sort();

  for (const name of names) {
    it(name, () => {
      const draft = readMarked(name, readFileSync(join(folder, name), 'utf8'));
      const { text, syntax } = draft;
      const findingsIn = checkFor(draft);
      const report = readReport(readDraft(text, syntax));
      if (name.startsWith('none/')) assert.equal(report, undefined, 'taken for an annual report');
      else assert.ok(report, 'not taken for an annual report');
      agrees(draft, findingsIn(text));
      holdsForFixes(text, findingsIn);
      readsWell(text, findingsIn);

      const ending = endingOf(name) ?? '';
      const beside = `${name.slice(0, -ending.length)}.fixed${ending}`;
      const after = fixed(text, findingsIn);
      if (isUpdate) {
        rmSync(join(folder, beside), { force: true });
        const marked = writeMarked(draft, after, findingsIn(after));
        if (after !== text) writeFileSync(join(folder, beside), marked);
      }
      if (!existsSync(join(folder, beside)))
        return assert.equal(after, text, `fixes change it, and there is no ${beside}`);
      const wanted = readMarked(beside, readFileSync(join(folder, beside), 'utf8'));
      assert.equal(after, wanted.text);
      agrees(wanted, findingsIn(after));
    });
  }

  it('are there for every rule: some that it is reported, and some that it is not', () => {
    const lacking = rules.flatMap(({ id }) => {
      const texts = names
        .filter((name) => name.startsWith(`${id}/`))
        .map((name) => readFileSync(join(folder, name), 'utf8'));
      const isMarked = (text: string): boolean => new RegExp(`^[ \\t]*\\^+ ${id}\\b`, 'm').test(text);
      return texts.some(isMarked) && !texts.every(isMarked) ? [] : [id];
    });
    assert.deepEqual(lacking, []);
  });

  it('stand beside every fixed text', () => {
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
    const alone = texts.filter((name) => name.includes('.fixed.') && !texts.includes(name.replace('.fixed.', '.')));
    assert.deepEqual(alone, []);
  });
});
