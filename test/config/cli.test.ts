import { deepEqual, equal, match } from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { afterEach, describe, it } from 'mocha';
import { draft } from '../cli/draft';
import { Folder, run } from '../cli/run';

const WRONG = draft({ total: '5' });
const off = (...rules: string[]): string =>
  JSON.stringify({ rules: Object.fromEntries(rules.map((rule) => [rule, 'off'])) });

describe('.ogi-report.json on the command line', () => {
  let folder: Folder;
  afterEach(() => folder.remove());
  const rulesIn = async (cwd: string, ...args: string[]): Promise<string[]> => {
    const { out } = await run(['check', '--format', 'json', ...args], { cwd });
    const files: { findings: { rule: string; severity: string }[] }[] = JSON.parse(out).files;
    return files.flatMap(({ findings }) => findings.map(({ rule, severity }) => `${rule} ${severity}`));
  };

  it('sets severities for its folder and those in it; the nearest wins; --rule goes before all', async () => {
    folder = new Folder({ 'a/b/x.txt': WRONG, '.ogi-report.json': off('broken-total', 'broken-balance') });
    deepEqual(await rulesIn(folder.path, '.'), []);
    folder.write('a/.ogi-report.json', '{ "rules": { "broken-total": "info" } }');
    deepEqual(await rulesIn(folder.path, 'a/b/x.txt'), ['broken-total info']);
    deepEqual(await rulesIn(folder.path, '--rule', 'broken-total=hint', '.'), ['broken-total hint']);
  });

  it('counts up to the current folder, or to the folder that is named', async () => {
    folder = new Folder({
      'a/b/x.txt': WRONG,
      'a/.ogi-report.json': off('broken-total', 'broken-balance'),
      'c/d.txt': '',
    });
    equal((await rulesIn(folder.at('a/b'), 'x.txt')).length, 2, 'not above the current folder');
    equal((await rulesIn(folder.at('c'), '../a')).length, 0, 'up to the folder that is named');
    equal((await rulesIn(folder.at('c'), '../a/b')).length, 2);
  });

  it('counts for what is fixed as well', async () => {
    folder = new Folder({ 'x.txt': WRONG, '.ogi-report.json': off('broken-total', 'broken-balance') });
    const { out, status } = await run(['fix', '--dry-run', 'x.txt'], { cwd: folder.path });
    equal(status, 0);
    match(out, /没有可以修正的问题/);
  });

  it('is reported with line and column when it cannot be followed; the rest is done, and the status is 2', async () => {
    folder = new Folder({
      'a/x.txt': draft(),
      'a/y.txt': WRONG,
      'a/.ogi-report.json': '{\n  "rules": {\n    "titel": "off"\n  }\n}',
    });
    const { status, out, err } = await run(['check', '.'], { cwd: folder.path });
    equal(status, 2);
    match(err, /^a\/\.ogi-report\.json:3:5: .*titel.*title.*\n$/);
    match(out, /broken-total/);
    folder.write('a/.ogi-report.json', '{ "rules": }');
    match((await run(['check', 'a/x.txt'], { cwd: folder.path })).err, /^a\/\.ogi-report\.json:1:12: .*JSON/);
    match((await run(['fix', 'a/x.txt'], { cwd: folder.path })).err, /JSON/);
    // 水利局 in GBK: too short to be told from other encodings.
    const gbk = Buffer.from([0xcb, 0xae, 0xc0, 0xfb, 0xbe, 0xd6]);
    folder.write('a/.ogi-report.json', Buffer.concat([Buffer.from('{ "organ": "'), gbk, Buffer.from('" }')]));
    const unread = await run(['check', 'a/x.txt'], { cwd: folder.path });
    equal(unread.status, 2);
    match(unread.err, /^a\/\.ogi-report\.json:1:1: .*不是 UTF-8.*GBK/);
  });

  it('names no file outside its folder, by a link neither', async () => {
    folder = new Folder({
      'a/x.txt': draft(),
      'out.txt': WRONG,
      'a/.ogi-report.json': '{ "previous": { "2023": "l.txt" } }',
    });
    symlinkSync(folder.at('out.txt'), folder.at('a/l.txt'));
    const { status, err } = await run(['check', 'a/x.txt'], { cwd: folder.path });
    equal(status, 2);
    match(err, /l\.txt/);
  });
}).timeout(20_000);
