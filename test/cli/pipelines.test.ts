import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { county } from './county';
import { CLI, Folder, runProgram } from './run';

const PAGES = ['docs/pipelines.md', 'docs/pipelines.zh-CN.md'];
const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
const hasParallel = parallel.status === 0 && parallel.stdout.startsWith('GNU parallel');

/** The commands that a page shows under a heading, in the order of the page. */
function commandsIn(page: string, heading: RegExp): string[] {
  const sections = readFileSync(page, 'utf8').split(/^## /m);
  const section = sections.find((text) => heading.test(text.slice(0, text.indexOf('\n')))) ?? '';
  return [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, command]) => command.trim());
}

describe('what docs/pipelines.md shows', () => {
  let folder: Folder;
  const { files, carriedOver, unreadable } = county(30);
  before(() => {
    // A folder for each organ, as the page assumes.
    const byOrgan = Object.entries(files).map(([name, content]) => {
      const base = name.split('/').at(-1) ?? '';
      return [`reports/${base.replace(/(?:\d{4}|会议纪要).*/, '')}/${base}`, content];
    });
    folder = new Folder(Object.fromEntries(byOrgan));
    folder.write('bin/ogi-report', `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`);
    spawnSync('chmod', ['+x', folder.at('bin/ogi-report')]);
  });
  after(() => folder.remove());
  const shell = (command: string) =>
    runProgram('sh', ['-c', command], {
      cwd: folder.path,
      env: { PATH: `${folder.at('bin')}:${process.env.PATH}` },
    });
  const carryOvers = (out: string): number =>
    out.split('\n').reduce((sum, line) => {
      const found: { rule: string }[] = line === '' ? [] : JSON.parse(line).findings;
      return sum + found.filter(({ rule }) => rule === 'carry-over').length;
    }, 0);
  const readable = Object.keys(files).length - unreadable;

  it('is the same in both languages', () => {
    const shown = PAGES.map((page) => commandsIn(page, /./).length + commandsIn(page, /parallel/).length);
    assert.equal(shown[0], shown[1]);
    assert.deepEqual(commandsIn(PAGES[0], /parallel/), commandsIn(PAGES[1], /parallel/));
  });

  it('names from another program', async () => {
    const [command] = commandsIn(PAGES[0], /--files-from/);
    const { status, out } = await shell(command);
    assert.equal(status, 2);
    assert.equal(out.trim().split('\n').length, readable);
    assert.equal(carryOvers(out), carriedOver);
  });

  it('GNU parallel', async function () {
    if (!hasParallel) return this.skip();
    const commands = commandsIn(PAGES[0], /GNU parallel/);
    assert.equal(commands.length, 2);
    for (const command of commands) {
      const { out, err } = await shell(command);
      assert.ok(out.length > 0, err);
      const names = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file as string);
      assert.equal(names.length, readable, err);
      assert.equal(new Set(names).size, readable);
      assert.equal(err.split('\n').filter((line) => line.includes('Word')).length, unreadable);
      // Both keep an organ's reports together.
      assert.equal(carryOvers(out), carriedOver);
    }
  });
}).timeout(120_000);
