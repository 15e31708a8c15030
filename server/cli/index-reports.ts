import type { Input } from './inputs';
import type { WorkerPool } from './pool/pool';
import { IndexBuilder, type ReportIndex } from './year-index';

/**
 * Reads those reports of a run that next year's of the run may be held against; undefined where there are none.
 * @param onProgress is told how many of how many have been read
 */
export async function indexReports(
  inputs: readonly Input[],
  pool: WorkerPool,
  onProgress: (done: number, all: number) => void,
): Promise<ReportIndex | undefined> {
  const candidates = await lastYearsAmong(inputs, pool);
  const builder = new IndexBuilder();
  let done = 0;
  for await (const report of pool.map('figures', candidates, () => undefined)) {
    if (report) builder.add(report);
    onProgress(++done, candidates.length);
  }
  return builder.build();
}

/** The inputs that may be another input's report of the year before. */
async function lastYearsAmong(inputs: readonly Input[], pool: WorkerPool): Promise<Input[]> {
  if (inputs.length < 2) return [];
  const named: (readonly number[])[] = [];
  for await (const years of pool.map('years', inputs, () => [])) named.push(years);
  const all = new Set(named.flat());
  if (all.size < 2) return [];
  return inputs.filter((_, i) => named[i].some((year) => all.has(year + 1)));
}
