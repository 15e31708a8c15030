const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Does something with one thing after the other. A signal to end is obeyed between two of them, so that none is left
 * half done; what a shell reports of a program so ended is then returned.
 */
export async function untilInterrupted<T>(things: readonly T[], work: (thing: T) => void): Promise<number | undefined> {
  let status: number | undefined;
  const listeners = Object.entries(SIGNALS).map(([signal, code]) => {
    const listener = (): void => {
      status = code;
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  for (const thing of things) {
    work(thing);
    // Signals come in between two turns of the event loop only.
    await new Promise((resolve) => setImmediate(resolve));
    if (status !== undefined) break;
  }
  for (const stop of listeners) stop();
  return status;
}
