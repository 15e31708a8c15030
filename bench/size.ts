import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check, repository, withDrafts } from './commands';
import { validDraft } from './draft';
import { kb, once, type Result } from './measure';
import { launch, type Name, servers } from './stdio';

const dist = join(repository, 'dist');
const totalOf = (files: readonly string[]): Result['ours'] =>
  once(files.reduce((sum, file) => sum + statSync(file).size, 0));

/** The bundles that are shipped under some names, with the parts that they load. */
const shipped = (names: RegExp): Result['ours'] =>
  totalOf(
    readdirSync(dist)
      .filter((name) => names.test(name))
      .map((name) => join(dist, name)),
  );

/** How large what is shipped is, and how much of it is loaded by the first result: what Node itself says it has loaded. */
export async function measureSize(): Promise<Result[]> {
  const [ours, floor] = [await loadedByServer('ours'), await loadedByServer('floor')];
  return [
    { what: 'server code loaded by the first diagnostics', show: kb, ours, floor, target: { most: 2.2 } },
    { what: 'server code in all', show: kb, ours: shipped(/^server\b.*\.js$/) },
    { what: 'server bundle for the web', show: kb, ours: totalOf([join(dist, 'browser', 'server.js')]) },
    { what: 'command line code loaded by `check` of one file', show: kb, ours: await loadedByCheck() },
    { what: 'command line code in all', show: kb, ours: shipped(/^(?:cli\b.*|worker)\.js$/) },
    { what: 'client bundle', show: kb, ours: totalOf([join(dist, 'client.js')]) },
  ];
}

/** What a server has loaded when it has said what is in a draft. */
function loadedByServer(name: Name): Promise<Result['ours']> {
  return loadedWhile(dirname(servers[name]), async (env) => {
    const { connection, stop } = await launch(name, {}, env);
    const textDocument = { uri: 'file:///a.md', languageId: 'markdown', version: 1, text: validDraft(20_000) };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: textDocument.uri } });
    await stop();
  });
}

const loadedByCheck = (): Promise<Result['ours']> =>
  withDrafts(1, (single) => loadedWhile(dist, (env) => check(single, env)));

/** The files of a folder that a process loads which is given an environment. */
async function loadedWhile(
  folder: string,
  run: (env: NodeJS.ProcessEnv) => void | Promise<void>,
): Promise<Result['ours']> {
  const place = mkdtempSync(join(tmpdir(), 'ogi-report-bench-'));
  const said = join(place, 'loaded');
  const hook = join(repository, 'out', 'bench', 'loaded-files.js');
  try {
    await run({ ...process.env, NODE_OPTIONS: `--require ${hook}`, OGI_REPORT_BENCH_LOADED: said });
    const files: string[] = JSON.parse(readFileSync(said, 'utf8'));
    return totalOf(files.filter((file) => dirname(file) === folder && file !== hook));
  } finally {
    rmSync(place, { recursive: true });
  }
}
