import type { Messages } from './messages/messages';
import { isErrorTerminal, printError } from './output';

/** Short runs show nothing. */
const PATIENCE = 500;
const INTERVAL = 100;
const CLEAR = '\r\u001b[K';

/** A line on a terminal that tells how far a long run has come. */
export class Progress {
  private readonly begun = Date.now();
  private drawn = 0;
  private done = 0;

  constructor(
    private readonly all: number,
    private readonly messages: Messages,
  ) {}

  /** One more file is done. */
  step(): void {
    this.done++;
    const now = Date.now();
    if (now - this.begun < PATIENCE || now - this.drawn < INTERVAL || !isErrorTerminal()) return;
    this.drawn = now;
    printError(CLEAR + this.messages.progress(this.done, this.all));
  }

  /** Takes the line away, before anything else is printed. */
  clear(): void {
    if (this.drawn === 0) return;
    this.drawn = 0;
    printError(CLEAR);
  }
}
