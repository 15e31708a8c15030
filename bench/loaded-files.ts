// Loaded into a process before its own code: says in the end which files of code it has loaded.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.OGI_REPORT_BENCH_LOADED;
if (isMainThread && file) process.on('exit', () => writeFileSync(file, JSON.stringify(Object.keys(require.cache))));
