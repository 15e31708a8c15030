import type fc from 'fast-check';

/** The default run is the same each time; OGI_REPORT_SEED and OGI_REPORT_RUNS make another one or a longer one. */
const SEED = Number(process.env.OGI_REPORT_SEED ?? 20260115);
const RUNS = process.env.OGI_REPORT_RUNS === undefined ? undefined : Number(process.env.OGI_REPORT_RUNS);

/** Parameters of a property that is tried so many times unless stated otherwise. */
export const trying = <Ts>(times: number): fc.Parameters<Ts> =>
  ({
    seed: SEED,
    numRuns: RUNS ?? times,
    interruptAfterTimeLimit: RUNS === undefined ? 60_000 : undefined,
    markInterruptAsFailure: true,
  }) as fc.Parameters<Ts>;

/** For the head of a suite: how to run it again. */
export const seeded = (name: string): string => `${name} (OGI_REPORT_SEED=${SEED})`;
