// Published reports that are not part of this repository, and what must be reported of them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rules } from '../server/rules/registry';
import { check } from '../server/service/check';
import { Lines } from '../server/text/lines';
import type { Range } from '../server/text/range';

const folder = resolve(__dirname, '..', '..', '..', 'shared', 'samples');
const known = new Set(rules.map(({ id }) => id));

/** A rule, the line on which it is reported (from 1; 0 where that is not said), a part of its message, the lines it leads to. */
type Wanted = readonly [rule: string, line: number, message?: string, related?: readonly number[]];

interface Sample {
  readonly file: string;
  /** What is reported besides is wrong from this severity on. */
  readonly nothingElseFrom: 'info' | 'warning';
  readonly wanted: readonly Wanted[];
}

const samples: readonly Sample[] = [
  {
    file: '000_3fa7de4a86caafa4.txt',
    nothingElseFrom: 'info',
    wanted: [
      ['title-marks', 4],
      ['breakdown', 5],
      ['broken-balance', 339, '「其他」列', [85, 94, 339, 348]],
      ['broken-balance', 340, '「总计」列', [86, 95, 340, 349]],
    ],
  },
  {
    file: '001_550e40cb9a3d1074.txt',
    nothingElseFrom: 'info',
    wanted: [
      ['breakdown', 13],
      ['conversion-residue', 20],
      ['section-heading', 99],
      ['blank-cell', 0, '138 个'],
      ['section-heading', 364],
      ['section-heading', 410],
      ['section-heading', 413],
    ],
  },
  {
    file: '002_07fb21a430c6a68d.txt',
    nothingElseFrom: 'info',
    wanted: [
      ['title-marks', 4],
      ['section-heading', 5],
      ['conversion-residue', 7],
      ['punctuation', 7],
      ['punctuation', 10],
      ['signed-before-year-end', 412],
    ],
  },
  {
    file: '003_47ab03ada8654774.txt',
    nothingElseFrom: 'info',
    wanted: [
      ['title', 2],
      ['citation', 4],
      ['citation', 4],
      ['title-marks', 4],
      ['conversion-residue', 6],
      ['percentage', 11],
      ['stray-cell', 59],
      ['blank-cell', 95],
      ['fee-statement', 0],
    ],
  },
  { file: '004_53b226deba812150.txt', nothingElseFrom: 'info', wanted: [['missing-cell', 68]] },
  { file: 'R01-2024-city.md', nothingElseFrom: 'warning', wanted: [['missing-date', 0]] },
  {
    file: 'R02-2023-district.md',
    nothingElseFrom: 'warning',
    wanted: [
      ['label', 0, '2.其他法律行政法规禁止公开'],
      ['form-edition', 0, '（六）其他处理'],
      ['broken-total', 0, '10 + 1 + 0 + 0 = 11'],
      ['broken-total', 0, '5 + 0 + 0 + 0 = 5'],
      ['missing-date', 0],
    ],
  },
  {
    file: 'R03-2024-district.md',
    nothingElseFrom: 'warning',
    wanted: [
      ['label', 0, '2.其他法律行政法规禁止公开'],
      ['form-edition', 0, '（六）其他处理'],
      ['missing-date', 0],
    ],
  },
  { file: 'R04-2023-city.md', nothingElseFrom: 'warning', wanted: [['missing-date', 0]] },
  {
    file: 'R05-2024-city.md',
    nothingElseFrom: 'warning',
    wanted: [
      ['doubled-word', 0],
      ['missing-date', 0],
    ],
  },
];

describe('samples of published reports', () => {
  if (!existsSync(folder)) {
    it(`are skipped: there is no ${folder}`, function () {
      this.skip();
    });
    return;
  }

  for (const { file, nothingElseFrom, wanted } of samples) {
    it(`${file}: what is wrong, and nothing else`, () => {
      const text = readFileSync(join(folder, file), 'utf8');
      const { findings } = check(text, file.endsWith('.md') ? 'markdown' : 'plain', {
        language: 'zh-CN',
        severities: {},
      });
      const lines = new Lines(text);
      const lineOf = ({ range }: { range: Range }): number => lines.position(range.start).line + 1;
      const rest = [...findings];
      const missing: string[] = [];
      for (const [rule, line, message = '', related] of wanted) {
        assert.ok(known.has(rule), `there is a rule ${rule}`);
        const at = rest.findIndex(
          (finding) =>
            finding.rule === rule && (line === 0 || lineOf(finding) === line) && finding.message.includes(message),
        );
        if (at < 0) missing.push(`${rule} on line ${line}`);
        else if (related) assert.deepEqual(rest[at].related.map(lineOf), related);
        if (at >= 0) rest.splice(at, 1);
      }
      const counted = nothingElseFrom === 'info' ? ['error', 'warning', 'info'] : ['error', 'warning'];
      const besides = rest.filter(({ severity }) => counted.includes(severity));
      assert.deepEqual(
        { missing, besides: besides.map((beside) => `${beside.rule} on line ${lineOf(beside)}: ${beside.message}`) },
        { missing: [], besides: [] },
      );
    });
  }
});
