// npm start: builds, checks the examples, and opens VS Code on them: the desktop's if there is one, else VS Code for
// the Web out of an npm package. `--web` takes the second at once; `--port N` names its port.
import { join } from 'node:path';
import { repository } from '../test/host/folders.mjs';
import { onPath } from '../test/host/machine.mjs';
import { endOnSignals, run } from '../test/host/process.mjs';
import { serveWeb } from '../test/host/web.mjs';
import { build, installDependencies } from './setup.mjs';

const args = process.argv.slice(2);
const port = args.includes('--port') ? Number(args[args.indexOf('--port') + 1]) : undefined;
const examples = join(repository, 'examples');

await installDependencies();
await build();

console.log('\n$ node dist/cli.js check examples\n');
// examples are there to have faults: the exit status says nothing
await run(process.execPath, ['dist/cli.js', 'check', 'examples'], { cwd: repository, limit: 60_000 });

const code = args.includes('--web') ? undefined : onPath('code', 'code.cmd', 'code-insiders', 'codium');
if (code) {
  console.log('\nOpening VS Code on examples/ ...');
  const options = ['--new-window', `--extensionDevelopmentPath=${repository}`, examples];
  process.exitCode = (await run(code, options, { limit: 60_000 })).code;
} else {
  const { address, stop, ended } = await serveWeb({ extension: repository, folder: examples, port });
  endOnSignals(stop);
  console.log(`\nVS Code is at ${address} with examples/ open and the extension in it.`);
  console.log('What is changed there stays in the browser. Ctrl-C ends it.');
  await ended;
}
