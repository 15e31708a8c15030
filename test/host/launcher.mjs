// Stands where @vscode/test-electron expects the desktop VS Code, and takes the same arguments:
//   launcher.mjs FOLDER [--disable-extensions] --extensionDevelopmentPath=… --extensionTestsPath=…
//                --extensions-dir=… --user-data-dir=…
// Exit status 0 means no more than that VS Code reported no failure: if the extension host dies, it reports none.
// The suite's report file is what counts.
import { join } from 'node:path';
import { runInPage } from './chromium.mjs';
import { temporaryFolder } from './folders.mjs';
import { endOnSignals } from './process.mjs';
import { startWorkbench } from './workbench.mjs';

const limit = Number(process.env.OGI_REPORT_TEST_LIMIT);
const args = process.argv.slice(2);
const value = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = args.find((arg) => !arg.startsWith('--'));

const own = temporaryFolder('vscode');
const workbench = await startWorkbench({
  data: value('user-data-dir') ?? join(own, 'data'),
  extensions: args.includes('--disable-extensions')
    ? join(own, 'none')
    : (value('extensions-dir') ?? join(own, 'extensions')),
});
endOnSignals(workbench.stop);

// whoever started this is gone: so is the use of it
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 1000).unref();

const address = workbench.address(folder, [
  ['extensionDevelopmentPath', value('extensionDevelopmentPath')],
  ['extensionTestsPath', value('extensionTestsPath')],
]);
const code = await runInPage(address, { limit });
await workbench.stop();
process.exit(code);
