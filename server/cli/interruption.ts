import { setTimeout as wait } from 'node:timers/promises';
import { closeOutput } from './output/streams';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** A line that is being written gets so long to be taken; who reads nothing any more is not waited for. */
const GRACE = 200;
const STUCK = Symbol('stuck');

/**
 * Ends the program when asked to, between two steps of its work and after a whole line of its output, with what
 * a shell reports of a program so ended.
 * @param farewell puts the terminal in order and may say something, where somebody reads it
 * @returns what to call when the work is done
 */
export function endOnSignals(farewell: () => void): () => void {
  const stops = Object.entries(SIGNALS).map(([signal, status]) => {
    const end = async (): Promise<void> => {
      const rest = closeOutput();
      // Node would wait for a write that nobody takes; the system, which ends the program the second time, does not.
      if (rest && (await Promise.race([rest, wait(GRACE, STUCK)])) === STUCK) process.kill(process.pid, signal);
      farewell();
      process.exit(status);
    };
    process.once(signal, end);
    return () => process.off(signal, end);
  });
  return () => {
    for (const stop of stops) stop();
  };
}
