import { InlinePool } from './inline';
import type { JobOptions } from './jobs';
import type { WorkerPool } from './pool';

/**
 * A second thread saves time from some 25 files on, where a core is free for it; but it compiles all code anew, a
 * quarter more work at a hundred files, and fewer nobody has to wait for.
 */
const MIN_FILES = 100;

/** Whoever suits a run of so many files; how many threads is for the user to say, else for the machine. */
export async function poolFor(files: number, threads: number | undefined, options: JobOptions): Promise<WorkerPool> {
  const isForOne = threads === undefined ? files < MIN_FILES : Math.min(threads, files) < 2;
  if (isForOne) return new InlinePool(options);
  // Loaded only when wanted: a single file is checked sooner without it.
  const { CORES, ThreadPool } = await import('./threads');
  const count = Math.min(threads ?? CORES, files);
  return count > 1 ? new ThreadPool(count, options) : new InlinePool(options);
}
