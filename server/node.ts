import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './features/serve';

// Without a way of talking named, standard input and output it is: what most editors expect.
const named = process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe|clientProcessId)\b/.test(argument));
if (!named) process.argv.push('--stdio');

const docsBase = pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href;
serve(createConnection(ProposedFeatures.all), { docsBase });
