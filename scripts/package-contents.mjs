// What has to be in the .vsix and in the tarball, and what must not be.
import { readdirSync, readFileSync } from 'node:fs';

/** Both hold the notices and what rules are; neither holds a source file. */
const EVERYWHERE = ['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'docs/sources.md', 'docs/rules/broken-total.md'];
const NOWHERE = /(?:\.ts|\.map|\.case)$|^(?:test|bench|board|server|client|scripts|out|node_modules)\//;

/** What the command line alone runs. */
const CLI = ['dist/cli.js', 'dist/worker.js', 'dist/board.js', 'dist/board.css'];
/** What bundles load when they come to it, by whose it is: see `inParts` in `bundles.mjs`. */
const PART = /^(server|cli)-[\w-]+\.js$/;

/** The parts of bundles that the build has left in `dist/`. */
export const partsIn = (dist) =>
  readdirSync(dist)
    .filter((name) => PART.test(name))
    .map((name) => `dist/${name}`);

/** What VS Code alone runs. */
const CLIENT = /^dist\/(?:(?:browser\/)?client\.js$|webview\/)/;

/** The files in a zip archive, by its central directory. */
export function entriesOf(file) {
  const zip = readFileSync(file);
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const entries = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    entries.push(zip.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** The files that a manifest promises: every path in it that begins with `./` or names a medium, and its icon. */
function promisedBy(manifest) {
  const found = [];
  const look = (value) => {
    if (typeof value === 'string') {
      if (/^\.\/\S+$|^media\/\S+$/.test(value)) found.push(value.replace(/^\.\//, ''));
    } else if (value && typeof value === 'object') Object.values(value).forEach(look);
  };
  look([manifest.main, manifest.browser, manifest.icon, manifest.contributes]);
  return found;
}

/**
 * What is wrong with the lists of files, in words.
 * @param parts what `partsIn` finds
 */
export function faultsIn({ vsix, tarball, manifest, parts }) {
  const faults = [];
  const want = (where, has, path) => has || faults.push(`${where} lacks ${path}`);
  const inVsix = (path) => vsix.some((entry) => entry.toLowerCase() === `extension/${path}`.toLowerCase());
  // vsce names the licence after what VS Code looks for.
  const named = (path) => (path === 'LICENSE' ? 'LICENSE.txt' : path);
  for (const path of EVERYWHERE) {
    want('the .vsix', inVsix(named(path)), path);
    want('the tarball', tarball.includes(path), path);
  }
  for (const path of promisedBy(manifest)) want('the .vsix', inVsix(path), path);
  for (const path of [
    'dist/server.js',
    'dist/browser/server.js',
    'dist/word.js',
    'l10n/bundle.l10n.zh-cn.json',
    'readme.md',
    'changelog.md',
  ])
    want('the .vsix', inVsix(path), path);
  for (const path of [...Object.values(manifest.bin), ...CLI, 'dist/word.js', 'schemas/ogi-report.schema.json'])
    want('the tarball', tarball.includes(path), path);
  for (const owner of ['server', 'cli']) {
    const own = parts.filter((path) => path.startsWith(`dist/${owner}-`));
    if (own.length === 0) faults.push(`${owner} has no parts`);
    for (const path of own) want('the tarball', tarball.includes(path), path);
    if (owner === 'server') for (const path of own) want('the .vsix', inVsix(path), path);
  }
  for (const path of [...CLI, ...parts.filter((path) => path.startsWith('dist/cli-'))])
    if (inVsix(path)) faults.push(`the .vsix holds ${path}`);
  for (const path of tarball) if (CLIENT.test(path)) faults.push(`the tarball holds ${path}`);
  const all = [...vsix.map((entry) => entry.replace(/^extension\//, '')), ...tarball];
  for (const path of all) if (NOWHERE.test(path)) faults.push(`${path} is packed`);
  return faults;
}
