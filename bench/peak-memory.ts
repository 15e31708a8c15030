// Loaded into a process before its own code: says in the end how much memory it has taken at most.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.OGI_REPORT_BENCH_MEMORY;
if (isMainThread && file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS * 1024)));
