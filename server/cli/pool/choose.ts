import { Alone } from './inline';
import type { JobOptions } from './jobs';
import type { Crew } from './pool';

/**
 * A second thread saves time from some 25 files on, where a core is free for it; but it compiles all code anew, a
 * quarter more work at a hundred files, and fewer nobody has to wait for.
 */
const FEW = 100;

/** Whoever suits a run of so many files; how many threads is for the user to say, else for the machine. */
export async function crewFor(files: number, threads: number | undefined, options: JobOptions): Promise<Crew> {
  const isForOne = threads === undefined ? files < FEW : Math.min(threads, files) < 2;
  if (isForOne) return new Alone(options);
  // Loaded only when wanted: a single file is checked sooner without it.
  const { CORES, Threads } = await import('./threads');
  const count = Math.min(threads ?? CORES, files);
  return count > 1 ? new Threads(count, options) : new Alone(options);
}
