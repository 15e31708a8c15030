import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Connection, createConnection, ProposedFeatures, StreamMessageReader } from 'vscode-languageserver/node';
import { lazy } from './caches';
import { diskWorkspace } from './disk-workspace';
import { Lifecycle } from './lsp/lifecycle';
import { serve } from './lsp/server';
import { OnePieceWriter } from './one-piece-writer';

const messageStrategy = new Lifecycle();

/** Standard input and output. What cannot be made out any more ends the server: all that follows would go unheard. */
function overStdio(): Connection {
  const reader = new StreamMessageReader(process.stdin);
  const end = () => process.exit(messageStrategy.isShutDown ? 0 : 1);
  process.stdin.on('end', end);
  process.stdin.on('close', end);
  reader.onError((error) => {
    // A message that is no JSON is one message; without its length nobody knows where the next one begins.
    if (!(error instanceof SyntaxError)) process.exit(1);
  });
  return createConnection(ProposedFeatures.all, reader, new OnePieceWriter(process.stdout), { messageStrategy });
}

// Without a way of talking named, standard input and output it is: what most editors expect.
const isNamed = process.argv.some((argument) => /^--(node-ipc|socket|pipe)\b/.test(argument));
const connection = isNamed ? createConnection(ProposedFeatures.all, { messageStrategy }) : overStdio();
// What is logged must not get among the messages.
console.log = console.info = console.debug = console.error;

const docsBase = pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href;
messageStrategy.listen(connection);
serve(
  connection,
  { docsBase },
  lazy(() => import('./lsp/answers')),
  diskWorkspace,
);
