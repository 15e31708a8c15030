import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** How long work goes on before others have their turn. In milliseconds. */
const SLICE_MS = 8;

/** Divides long work into slices, so that answers go out between two of them, and ends it when nobody waits for it. */
export class Slices {
  private since = performance.now();

  constructor(private readonly token: CancellationToken) {}

  /** Lets others have their turn where that is due. @throws ResponseError where the work is not wanted any more */
  async pause(): Promise<void> {
    if (performance.now() - this.since < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.token.isCancellationRequested) throw cancelled();
    this.since = performance.now();
  }

  /** Does work that is divided already. */
  async run<T>(steps: Generator<void, T>): Promise<T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await this.pause();
    }
  }

  /** Waits for what others do; no longer than somebody waits for this work. */
  async wait<T>(work: Promise<T>): Promise<T> {
    let stop = (): void => {};
    const end = new Promise<never>((_, reject) => {
      const listener = this.token.onCancellationRequested(() => reject(cancelled()));
      stop = () => listener.dispose();
    });
    try {
      return await Promise.race([work, end]);
    } finally {
      stop();
      this.since = performance.now();
    }
  }
}

const cancelled = (): Error => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
