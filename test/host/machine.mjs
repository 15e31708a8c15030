// What the machine must have. On Debian, as root, it is installed; else the suite is skipped and says why.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { nodeHostInstalled } from './cache.mjs';
import { run } from './process.mjs';

/** The full path of a command, or nothing. */
export function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // look on
      }
    }
  }
  return undefined;
}

export const chromiumPath = () =>
  process.env.CHROMIUM || onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');

const browser = [
  { name: 'chromium', there: () => chromiumPath() !== undefined },
  // without it the pictures show boxes; no test needs it
  { name: 'fonts-noto-cjk', there: () => existsSync('/usr/share/fonts/opentype/noto'), optional: true },
];
const compiler = [
  { name: 'python3', there: () => onPath('python3') !== undefined },
  { name: 'make', there: () => onPath('make') !== undefined },
  { name: 'g++', there: () => onPath('g++') !== undefined },
  { name: 'libkrb5-dev', there: () => onPath('krb5-config') !== undefined || existsSync('/usr/include/gssapi.h') },
];

const tools = [
  // GNU's: what docs/pipelines.md shows of it is tried
  { name: 'parallel', there: () => onPath('parallel') !== undefined, optional: true },
];

/** Neovim 0.7 or later, the first that is set up in Lua alone. */
export function neovimPath() {
  const path = process.env.NEOVIM || onPath('nvim');
  const { stdout } = path ? spawnSync(path, ['--version'], { encoding: 'utf8' }) : {};
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  return major > 0 || minor >= 7 ? path : undefined;
}

const editor = [{ name: 'neovim', there: () => neovimPath() !== undefined }];

/** What Word files are held against. */
const office = [
  { name: 'libreoffice-writer-nogui', there: () => onPath('soffice') !== undefined },
  // Lists of issues are sheets too.
  { name: 'libreoffice-calc-nogui', there: () => existsSync('/usr/lib/libreoffice/program/libsclo.so') },
];

/** What each host wants of the machine. */
const wants = { unit: tools, word: office, neovim: editor, browser, web: browser, node: [...browser, ...compiler] };

async function aptInstall(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing Debian's ${names.join(', ')} ...`);
  await run('apt-get', ['-qq', 'update'], { env, limit: 180_000, quiet: true });
  const install = ['-qq', 'install', '-y', '--no-install-recommends', ...names];
  const { code, output } = await run('apt-get', install, { env, limit: 420_000, quiet: true });
  if (code !== 0) console.log(output.slice(-2000));
}

const tried = new Set();

/** Why the suites cannot run here, or nothing if they can. Hosts: node, web, browser, neovim; unit for the tests that need none. */
export async function missing(host) {
  if (host === 'node' && `${process.platform}-${process.arch}` !== 'linux-x64') return 'needs Linux on x64';
  const wanted = host === 'node' && nodeHostInstalled() ? browser : wants[host];
  const lacking = () => wanted.filter((part) => !part.there());
  // the compiler with the browser, so that a cold machine asks apt once for both
  const together = host === 'web' ? wants.node : wants[host];
  const absent = together.filter((part) => !part.there() && !tried.has(part.name)).map((part) => part.name);
  if (lacking().length > 0 && absent.length > 0 && process.getuid?.() === 0 && onPath('apt-get')) {
    for (const name of absent) tried.add(name);
    await aptInstall(absent);
  }
  const names = lacking()
    .filter((part) => !part.optional)
    .map((part) => part.name);
  return names.length > 0 ? `not on this machine: ${names.join(', ')}` : undefined;
}
