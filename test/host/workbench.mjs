// VS Code's own server: workbench in the browser, extensions in a Node extension host.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeHost } from './cache.mjs';
import { freePort, run, start } from './process.mjs';

const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

const environment = (more) => ({ ...process.env, EXTENSIONS_GALLERY: '{}', ...more });

/** Starts the server; gives the page's address for a folder and the way to stop it. */
export async function startWorkbench({ data, extensions, env = {}, moreSettings = {} }) {
  const { node, server } = await nodeHost();
  const port = await freePort();
  mkdirSync(join(data, 'User'), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify({ ...settings, ...moreSettings }, null, 2));
  const args = [
    server,
    ...['--host', '127.0.0.1', '--port', `${port}`, '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
    // without it the workbench opens and no test ever runs
    '--enable-smoke-test-driver',
    ...['--extensions-dir', extensions, '--server-data-dir', join(data, 'server'), '--user-data-dir', data],
  ];
  const job = start(node, args, { env: environment(env) });
  const output = [];
  const ready = new Promise((resolve) => {
    for (const stream of [job.child.stdout, job.child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output.push(text);
        if (/Web UI available|listening on/i.test(text)) resolve(true);
      });
    }
  });
  const late = new Promise((resolve) => setTimeout(resolve, 60_000, false).unref());
  if (!(await Promise.race([ready, late, job.ended.then(() => false)]))) {
    await job.stop();
    throw new Error(`VS Code's server did not start\n${output.join('').slice(-3000)}`);
  }
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  return {
    stop: job.stop,
    /** `payload` holds pairs; a value that is an absolute path is made an address of the server. */
    address(folder, payload = []) {
      const pairs = [
        ['skipWelcome', 'true'],
        ...payload.map(([key, value]) => [key, value.startsWith('/') ? remote(value) : value]),
      ];
      return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(pairs))}`;
    },
  };
}

/** Installs a .vsix as a user's VS Code would. */
export async function installExtension(vsix, { data, extensions }) {
  const { node, server } = await nodeHost();
  mkdirSync(extensions, { recursive: true });
  const folders = ['--extensions-dir', extensions, '--server-data-dir', join(data, 'server'), '--user-data-dir', data];
  const args = [server, '--accept-server-license-terms', ...folders, '--install-extension', vsix, '--force'];
  const { code, output } = await run(node, args, { env: environment(), limit: 90_000, quiet: true });
  if (code !== 0 || !/successfully installed/i.test(output)) throw new Error(`installing ${vsix} failed\n${output}`);
}
