import { isErrorTerminal } from './streams';

/** Short runs show nothing. */
const DELAY_MS = 500;
const INTERVAL_MS = 100;
const CLEAR = '\r\u001b[K';

/** A line on a terminal that says how far a long run has come. */
export class Progress {
  private readonly begun = Date.now();
  private drawn = 0;
  private isDrawn = false;

  /** @param line what it says when it is drawn */
  show(line: () => string): void {
    const now = Date.now();
    if (now - this.begun < DELAY_MS || now - this.drawn < INTERVAL_MS || !isErrorTerminal()) return;
    this.drawn = now;
    this.isDrawn = true;
    process.stderr.write(CLEAR + line());
  }

  /** Takes the line away, before anything else is printed. */
  clear(): void {
    if (!this.isDrawn) return;
    this.isDrawn = false;
    process.stderr.write(CLEAR);
  }
}
