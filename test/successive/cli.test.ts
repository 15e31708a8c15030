import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { Folder, run } from '../cli/run';
import { LAST_YEAR, lastYear, ORGAN, thisYear } from './years';

const OTHER = lastYear({ figures: { ...LAST_YEAR, 'carriedOver/naturalPerson': 5, 'carriedOver/total': 5 } });
const SAMPLES = join(process.cwd(), '..', 'shared', 'samples');

interface JsonOutput {
  readonly files: readonly {
    readonly file: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly message: string;
      readonly related: readonly { readonly file?: string; readonly line: number; readonly column: number }[];
    }[];
  }[];
}

describe('two years on the command line', () => {
  let folder: Folder | undefined;
  afterEach(() => folder?.remove());
  const check = async (files: Record<string, string>, ...args: string[]): Promise<JsonOutput['files']> => {
    folder = new Folder(files);
    const { out } = await run(['check', '--format', 'json', ...args], { cwd: folder.path });
    return (JSON.parse(out) as JsonOutput).files;
  };
  const rulesOf = (files: JsonOutput['files']) =>
    files.map(({ file, findings }) => [file, findings.map(({ rule }) => rule)]);

  it('are held against each other when given together, whichever comes first', async () => {
    const files = { 'a.txt': thisYear(), 'b.txt': OTHER };
    const forward = await check(files, 'a.txt', 'b.txt');
    deepEqual(
      rulesOf(forward),
      [
        ['a.txt', ['carry-over', 'carry-over']],
        ['b.txt', ['broken-balance', 'broken-balance']],
      ].map(([file, rules]) => [file, file === 'b.txt' ? forward[1].findings.map(({ rule }) => rule) : rules]),
    );
    const [related] = forward[0].findings[0].related;
    equal(related.file, 'b.txt');
    match(OTHER.split('\n')[related.line - 1], /^四、结转下年度/);
    deepEqual(rulesOf(await check(files, '.'))[0], ['a.txt', ['carry-over', 'carry-over']]);
    deepEqual(rulesOf(await check(files, 'b.txt', 'a.txt'))[1], ['a.txt', ['carry-over', 'carry-over']]);
  });

  it('a report alone has nothing to be held against', async () => {
    deepEqual(rulesOf(await check({ 'a.txt': thisYear(), 'b.txt': OTHER }, 'a.txt')), [['a.txt', []]]);
  });

  it('a page says its year in its head, or below a menu however long', async () => {
    const menu = (items: number): string =>
      `<ul>${'<li><a href="index.html" class="menu-item level-2">部门动态和便民服务专栏</a></li>\n'.repeat(items)}</ul>`;
    const page = (text: string, head = '') =>
      `<html><head>${head}<style>p { color: red }</style></head><body><script>var a = 1;</script>${text}</body></html>`;
    const [first, ...others] = thisYear({ layout: 'html' }).split(/(?<=年度报告<\/p>)\n/);
    const titled = `<title>${ORGAN}2024年政府信息公开工作年度报告_青岚县人民政府</title>`;
    for (const now of [page(menu(40) + first + others.join('')), page(menu(400) + others.join(''), titled)]) {
      const files = { 'a.html': now, 'b.txt': OTHER };
      deepEqual(rulesOf(await check(files, '.'))[0], ['a.html', ['carry-over', 'carry-over']]);
    }
  });

  it('a report whose organ cannot be read is reported not to be compared', async () => {
    const nameless = thisYear().replaceAll(`${ORGAN}\n`, '');
    const files = await check({ 'a.txt': nameless, 'b.txt': OTHER }, '.');
    deepEqual(
      files[0].findings.map(({ rule }) => rule).filter((rule) => rule !== 'missing-date'),
      ['uncompared-years'],
    );
  });

  it('a year in Chinese numerals or full-width digits is a year', async () => {
    const numerals = OTHER.replace('2023年政府信息公开工作', '二〇二三年政府信息公开工作');
    deepEqual(rulesOf(await check({ 'a.txt': thisYear(), 'b.txt': numerals }, '.'))[0][1], [
      'carry-over',
      'carry-over',
    ]);
  });

  it('the other file is named in the related places', async () => {
    folder = new Folder({ 'a.txt': thisYear(), 'old/b.txt': OTHER });
    const { out, status } = await run(['check', '--verbose', '.'], { cwd: folder.path });
    equal(status, 1);
    match(out, /old\/b\.txt:\d+:\d+ {2}2023年报告/);
  });

  it('a file that .ogi-report.json names is read though it was not given', async () => {
    const settings = '{ "previous": { "2023": "old/b.txt" } }';
    const files = { 'a.txt': thisYear(), 'old/b.txt': OTHER, '.ogi-report.json': settings };
    deepEqual(rulesOf(await check(files, 'a.txt')), [['a.txt', ['carry-over', 'carry-over']]]);
  });

  for (const [a, b, rules] of [
    ['R02-2023-district.md', 'R03-2024-district.md', []],
    ['R04-2023-city.md', 'R05-2024-city.md', ['growth']],
  ] as const) {
    it(`${a} and ${b}`, async function () {
      if (!existsSync(`${SAMPLES}/${a}`)) return this.skip();
      const files = { [a]: readFileSync(`${SAMPLES}/${a}`, 'utf8'), [b]: readFileSync(`${SAMPLES}/${b}`, 'utf8') };
      const together = await check(files, '.');
      const twoYears = ['carry-over', 'documents-in-force', 'growth'];
      const reported = together[1].findings.filter(({ rule }) => twoYears.includes(rule));
      deepEqual(
        reported.map(({ rule }) => rule),
        rules,
      );
      for (const { message } of reported) ok(message.includes('1.05%') && message.includes('1.08%'), message);
    });
  }
}).timeout(20_000);
