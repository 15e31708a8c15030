import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { draft } from '../cli/draft';
import { Folder, run } from '../cli/run';

const TWO = draft({ total: '5', signed: '2024年1月16日' });

describe('a baseline', () => {
  let folder: Folder;
  afterEach(() => folder.remove());
  const cli = (...args: string[]) => run(args, { cwd: folder.path });
  const write = async (files: Record<string, string>): Promise<void> => {
    folder = new Folder(files);
    const { status, out } = await cli('check', '--write-baseline', 'known.json', '.');
    equal(status, 0, 'writing one is no verdict');
    match(out, /known\.json/);
  };

  it('hides what it lists, and says how much', async () => {
    await write({ 'a.txt': TWO });
    const { status, out } = await cli('check', '--baseline', 'known.json', '.');
    equal(status, 0);
    match(out, /没有发现问题.*基线中已有的 3 处/);
    const english = await cli('check', '--lang', 'en', '--baseline', 'known.json', '.');
    match(english.out, /3 findings of the baseline not shown/);
    const json = await cli('check', '--format', 'json', '--baseline', 'known.json', '.');
    equal(JSON.parse(json.out).summary.hidden, 3);
    ok(!('hidden' in JSON.parse((await cli('check', '--format', 'json', '.')).out).summary));
  });

  it('still hides it when lines are put in elsewhere, and from another folder', async () => {
    await write({ 'a/a.txt': TWO });
    folder.write('a/a.txt', TWO.replace('一、总体情况', '（公开）\n\n一、总体情况'));
    const { out } = await run(['check', '--baseline', '../known.json', 'a.txt'], { cwd: folder.at('a') });
    match(out, /没有发现问题/);
  });

  it('shows what is new: another line, another rule, another file, one more of a kind', async () => {
    await write({ 'a.txt': TWO });
    folder.write('a.txt', TWO.replace('行政许可\t0', '行政许可\tO'));
    const changed = await cli('check', '--baseline', 'known.json', 'a.txt');
    equal(changed.status, 1);
    deepEqual(changed.out.match(/not-a-number|broken-\w+|signed-\S+/g), ['not-a-number']);
    folder.write('b.txt', TWO);
    const other = await cli('check', '--baseline', 'known.json', 'b.txt');
    equal(other.status, 1);
    equal(other.out.match(/broken-\w+|signed-\S+/g)?.length, 3);
    folder.write('a.txt', TWO.replace('四、结转下年度继续办理\t\t\t0', '四、结转下年度继续办理\t\t\t1'));
    equal((await cli('check', '--baseline', 'known.json', 'a.txt')).status, 1);
  });

  it('hides as many of a kind as it lists', async () => {
    const residue = '[bookmark: _GoBack]\n';
    const lines = (count: number) => draft().replace('一、总体情况', `${residue.repeat(count)}一、总体情况`);
    const hidden = async () =>
      JSON.parse((await cli('check', '--format', 'json', '--baseline', 'known.json', '.')).out).summary;
    await write({ 'a.txt': lines(1) });
    folder.write('a.txt', lines(3));
    const { hidden: count, infos } = await hidden();
    deepEqual([count, infos], [1, 2]);
    folder.write('a.txt', lines(0));
    deepEqual((await hidden()).hidden, 0);
  });

  it('that cannot be used is reported, and nothing is checked', async () => {
    folder = new Folder({ 'a.txt': TWO, 'not.json': '[]', 'bad.json': '{"version":1,"findings":[{"file":1}]}' });
    for (const name of ['missing.json', 'not.json', 'bad.json', 'a.txt']) {
      const { status, out, err } = await cli('check', '--baseline', name, 'a.txt');
      equal(status, 2, name);
      equal(out, '');
      ok(err.includes(name), err);
    }
    const { status, err } = await cli('check', '--write-baseline', 'no/such/folder.json', 'a.txt');
    equal(status, 2);
    ok(err.includes('folder.json'), err);
  });

  it('is read or written, not both', async () => {
    folder = new Folder({ 'a.txt': TWO });
    equal((await cli('check', '--baseline', 'a', '--write-baseline', 'b', 'a.txt')).status, 2);
    match((await cli('--help')).out, /--baseline/);
  });
}).timeout(20_000);
