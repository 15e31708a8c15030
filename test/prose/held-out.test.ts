import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { check } from '../../server/service/check';
import { reportWith, type Variation } from './report-with';

const file = resolve(__dirname, '..', '..', '..', 'test', 'prose', 'held-out.txt');
const PLACES: Readonly<Record<string, keyof Variation>> = {
  标题: 'title',
  前言: 'preamble',
  一: 'overview',
  四: 'disputes',
  五: 'problems',
  六: 'others',
};
/** So many of the changed wordings of each rule have to be reported at least. */
const RECALL = 0.95;
const MARK = /⟦([^|⟧]*)(?:\|([^⟧]*))?⟧/g;

interface Wording {
  readonly rules: readonly string[];
  readonly place: keyof Variation;
  readonly text: string;
}

function wordings(): Wording[] {
  let head: Omit<Wording, 'text'> | undefined;
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line === '' || line.startsWith('#')) return [];
      if (!line.startsWith('@')) return head ? [{ ...head, text: line.replace(/↵/g, '\n') }] : [];
      const [rules, place] = line.slice(1).trim().split(' ');
      head = { rules: rules.split(','), place: PLACES[place] };
      return [];
    });
}

/** What a clerk may write in the place of a figure: one more, last year's, another altogether. */
const slips = (right: string, wrong: string | undefined): string[] => {
  if (wrong !== undefined) return [wrong];
  const decimals = right.split('.')[1]?.length ?? 0;
  const value = Number(right);
  return [value + 1, value + 13, value * 2 + 1].map((slip) => slip.toFixed(decimals));
};

const findings = ({ place }: Wording, text: string): { rule: string; said: string }[] => {
  const draft = reportWith({ [place]: text });
  return check(draft, 'plain', { language: 'zh-CN', severities: {} }).findings.map(({ rule, range, message }) => ({
    rule,
    said: `${rule} ${draft.slice(range.start, range.end)}: ${message}`,
  }));
};

describe('wordings held out from the making of the reader', () => {
  const reported = new Map<string, { told: number; all: number; missed: string[] }>();
  for (const wording of wordings()) {
    const right = wording.text.replace(MARK, '$1');
    it(`is silent: ${right}`, () => assert.deepEqual(findings(wording, right), []));
    [...wording.text.matchAll(MARK)].forEach(([, value, wrong], i) => {
      for (const slip of slips(value, wrong)) {
        let at = -1;
        const changed = wording.text.replace(MARK, (_, own) => (++at === i ? slip : own));
        const count = reported.get(wording.rules[0]) ?? { told: 0, all: 0, missed: [] };
        reported.set(wording.rules[0], count);
        count.all++;
        if (findings(wording, changed).some(({ rule }) => wording.rules.includes(rule))) count.told++;
        else count.missed.push(`${value} → ${slip}: ${changed}`);
      }
    });
  }
  for (const [rule, { told: some, all, missed }] of reported) {
    it(`${rule} reports ${some} of ${all} changed ones`, () =>
      assert.ok(some / all >= RECALL && all > 0, missed.join('\n')));
    if (process.env.MISSED) console.log(`${rule}: ${some} of ${all}\n${missed.join('\n')}`);
  }
});
