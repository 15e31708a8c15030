import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { draft } from './draft';
import { Folder, run } from './run';

describe('ogi-report: arguments', () => {
  it('says how it is used, in the language asked for', async () => {
    const chinese = await run(['--help']);
    const english = await run(['check', '--lang', 'en', '--help']);
    assert.equal(chinese.status, 0);
    assert.match(chinese.out, /用法/);
    assert.equal(english.status, 0);
    assert.match(english.out, /Usage/);
    for (const { out } of [chinese, english]) {
      for (const option of [
        '--format',
        '--fail-on',
        '--rule',
        '--lang',
        '--stdin-filename',
        '--dry-run',
        '--jobs',
        '--files-from',
        'ndjson',
        'sarif',
        '--version',
      ]) {
        assert.ok(out.includes(option), option);
      }
    }
  });

  it('takes the language from the environment, and Chinese where it names none', async () => {
    const languages: [Record<string, string>, RegExp][] = [
      [{ LANG: 'en_GB.UTF-8' }, /Usage/],
      [{ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_TW.UTF-8' }, /用法/],
      [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'de_DE.UTF-8' }, /Usage/],
      [{ LANG: 'C' }, /用法/],
      [{ LANG: 'C.UTF-8' }, /用法/],
      [{ LANG: '' }, /用法/],
    ];
    for (const [env, expected] of languages) assert.match((await run(['--help'], { env })).out, expected);
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(await run(['--version']), { status: 0, out: `${version}\n`, err: '' });
  });

  const misuses: [readonly string[], RegExp][] = [
    [[], /check.*fix/],
    [['chekc', 'x.md'], /chekc/],
    [['check'], /没有给出要处理的文件/],
    [['fix'], /没有给出要处理的文件/],
    [['fix', '-'], /fix.*标准输入/],
    [['annotate', '-'], /annotate.*标准输入/],
    [['check', '--frmat', 'json', 'x.md'], /--frmat/],
    [['check', '--dry-run', 'x.md'], /--dry-run/],
    [['check', '-x', 'x.md'], /-x/],
    [['check', '--format', 'xml', 'x.md'], /xml.*stylish.*json/],
    [['check', 'x.md', '--format'], /--format/],
    [['check', '--format', '--verbose', 'x.md'], /--format/],
    [['check', '--verbose=yes', 'x.md'], /--verbose/],
    [['check', '--jobs', '0', 'x.md'], /--jobs.*“0”/],
    [['check', '-j', 'many', 'x.md'], /--jobs.*“many”/],
    [['check', '--jobs=1.5', 'x.md'], /--jobs.*“1\.5”/],
    [['fix', '--jobs', '2', 'x.md'], /--jobs/],
    [['check', '-', '--files-from', '-'], /标准输入/],
    [['check', '--files-from'], /--files-from/],
    [['check', '--fail-on', 'hint', 'x.md'], /hint.*error.*warning.*info/],
    [['check', '--lang', 'fr', 'x.md'], /fr.*zh-CN.*en/],
    [['check', '--rule', 'number-format', 'x.md'], /规则=级别/],
    [['check', '--rule', 'number-format=fatal', 'x.md'], /fatal.*off.*hint.*info.*warning.*error/],
    [['fix', '--rule', 'number-format=error', 'x.md'], /“number-format”/],
  ];
  for (const [args, message] of misuses) {
    it(`refuses: ${args.join(' ') || 'nothing'}`, async () => {
      const { status, out, err } = await run(args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, message);
    });
  }

  it('offers near names for a rule that does not exist', async () => {
    for (const args of [
      ['check', '--rule', 'nubmer-format=off', 'x.md'],
      ['fix', '--rule', 'nubmer-format', 'x.md'],
      ['check', '--rule', 'format-number=off', 'x.md'],
    ]) {
      const { status, err } = await run(args);
      assert.equal(status, 2);
      assert.match(err, /相近的有：.*number-format/);
    }
    const { err } = await run(['check', '--lang', 'en', '--rule', 'zzzzzzzzzz=off', 'x.md']);
    assert.match(err, /the rules are: .*number-format/);
  });

  it('is not misled by names of built-in properties', async () => {
    for (const option of ['--constructor', '--__proto__=x', '--toString']) {
      assert.equal((await run(['check', option, 'x.md'])).status, 2);
    }
    assert.equal((await run(['check', '--rule', '__proto__=off', 'x.md'])).status, 2);
  });

  it('takes what follows -- for a file', async () => {
    const folder = new Folder({ '--lang.txt': draft() });
    assert.equal((await run(['check', '--', '--lang.txt'], { cwd: folder.path })).status, 0);
    folder.remove();
  });
});
