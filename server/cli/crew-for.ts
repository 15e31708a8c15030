import { Alone } from './alone';
import type { Crew } from './crew';
import type { JobOptions } from './jobs';

/** To start a second thread takes as long as to check about as many files. */
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
