// web-server.mjs HOST OPTIONS: @vscode/test-web's server, until the input ends.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [host, options] = process.argv.slice(2);
process.stdin.on('end', () => process.exit()).resume();
createRequire(join(host, 'package.json'))('@vscode/test-web').open(JSON.parse(options));
