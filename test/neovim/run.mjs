// Neovim as a client of the built server: plays the recorded session, and looks whether the server ends with its editor.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository, temporaryFolder } from '../host/folders.mjs';
import { neovimPath } from '../host/machine.mjs';
import { start, wait } from '../host/process.mjs';

const session = join(repository, 'test', 'neovim', 'session.txt');
/** For a whole session, and for a server to end, in milliseconds. */
const LIMIT = 300_000;
const ENDING = 10_000;

const vimString = (text) => `'${text.replace(/'/g, "''")}'`;

/** Neovim with the documented configuration and nothing of the user's, in a folder with the examples. */
function open(env, stdout) {
  const home = temporaryFolder('neovim');
  const folder = join(home, 'examples');
  cpSync(join(repository, 'examples'), folder, { recursive: true });
  const result = join(home, 'result.json');
  const server = [process.execPath, join(repository, 'dist', 'server.js'), '--stdio'];
  const args = [
    '--headless',
    '-n',
    ...['-i', 'NONE'],
    ...['--cmd', `let g:ogi_report_command = [${server.map(vimString).join(', ')}]`],
    ...['--cmd', "let g:ogi_report = {'language': 'zh-CN'}"],
    ...['-u', join(repository, 'docs', 'neovim.lua')],
    ...['-S', join(repository, 'test', 'neovim', 'player.lua')],
  ];
  const own = Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map((name) => [`XDG_${name}_HOME`, home]));
  const job = start(neovimPath(), args, {
    cwd: folder,
    env: { ...process.env, ...own, ...env, OGI_REPORT_SESSION: session, OGI_REPORT_TEST_RESULT: result },
    stdio: ['ignore', stdout, 'ignore'],
  });
  return { job, result: () => (existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : undefined) };
}

/** Waits for something to be so; false when it does not come to that in time. */
async function comes(isSo, limit) {
  for (const deadline = Date.now() + limit; Date.now() < deadline; await wait(50)) if (isSo()) return true;
  return false;
}

/** Whether a process runs. One that has ended and that nobody has asked after yet does not. */
function runs(pid) {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self') || readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

const haveEnded = (pids) => comes(() => !pids.some(runs), ENDING);

/** The recorded session to its end. */
async function play() {
  const { job, result } = open({}, 'inherit');
  let isLeft = false;
  job.ended.then(() => {
    isLeft = true;
  });
  await comes(() => isLeft, LIMIT);
  const { passed = 0, failed = 0, children = [], isOver = false } = result() ?? {};
  const tests = [
    { name: 'Neovim plays the session to its end', passed: isOver && isLeft },
    { name: 'The server ends with its editor', passed: children.length > 0 && (await haveEnded(children)) },
  ];
  await job.stop();
  return { passed, failed, tests };
}

/** The session again, but Neovim is killed when a server runs. */
async function playKilled() {
  const { job, result } = open({ UPDATE: '' }, 'ignore');
  const hasBegun = () => result()?.children.length > 0;
  const began = await comes(hasBegun, LIMIT);
  const { children = [] } = result() ?? {};
  job.child.kill('SIGKILL');
  await job.ended;
  const tests = [{ name: 'The server ends when its editor is killed', passed: began && (await haveEnded(children)) }];
  await job.stop();
  return tests;
}

/** Prints what was played, and writes the counts to a file. */
export async function playSessions(file) {
  const { passed, failed, tests } = await play();
  tests.push(...(await playKilled()));
  console.log();
  for (const test of tests) console.log(`${test.passed ? '✓' : '!!'} ${test.name}`);
  const right = tests.filter((test) => test.passed).length;
  writeFileSync(file, JSON.stringify({ passed: passed + right, failed: failed + tests.length - right, skipped: 0 }));
}
