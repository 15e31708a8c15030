import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './features/serve';

// Inside of a worker, `self` sends and receives as the worker does outside.
const scope = self as unknown as Worker;
serve(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {});
