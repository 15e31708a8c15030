import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import * as answers from './lsp/answers';
import { Lifecycle } from './lsp/lifecycle';
import { serve } from './lsp/server';

// Inside of a worker, `self` sends and receives as the worker does outside.
const scope = self as unknown as Worker;
const messageStrategy = new Lifecycle();
const [reader, writer] = [new BrowserMessageReader(scope), new BrowserMessageWriter(scope)];
const connection = createConnection(reader, writer, { messageStrategy });
messageStrategy.listen(connection);
// A worker is one file.
serve(connection, {}, async () => answers);
