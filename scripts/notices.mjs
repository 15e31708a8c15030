// The notices of the packages that are bundled into what is shipped, from their own licence files.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { shippedBundles } from './bundles.mjs';

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The folders of the packages that some bundle takes code from. */
async function bundledPackages(root) {
  const results = await Promise.all(
    shippedBundles.map((options) => build({ ...options, absWorkingDir: root, write: false })),
  );
  const inputs = results.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    ),
  );
  return [...new Set(inputs.flatMap((file) => PACKAGE.exec(file)?.[0].slice(0, -1) ?? []))].sort();
}

/** @throws Error for a package without a licence file: what it asks for is then to be looked up by hand */
function noticeOf(root, folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const files = readdirSync(join(root, folder)).filter((file) =>
    /^(?:licen[cs]e|notice|thirdpartynotices)/i.test(file),
  );
  if (files.length === 0) throw new Error(`${folder} is bundled and has no licence file`);
  const texts = files.sort().map((file) =>
    readFileSync(join(root, folder, file), 'utf8')
      .replace(/\r\n?/g, '\n')
      .trim(),
  );
  return [`${name} ${version} (${license})`, '', ...texts].join('\n');
}

/** THIRD-PARTY-NOTICES.txt: every package whose code is in a bundle, with the text of its licence. */
export async function notices(root) {
  if (!existsSync(join(root, 'node_modules'))) throw new Error('npm ci first');
  const packages = await bundledPackages(root);
  const line = '-'.repeat(80);
  const head = 'ogi-report contains code of the following packages, each under its own licence.';
  return `${[head, ...packages.map((folder) => noticeOf(root, folder))].join(`\n\n${line}\n\n`)}\n`;
}
