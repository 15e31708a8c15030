/** What a page shows of something that changes. It is asked for anew whenever that has changed. */
export class ShownView<View> {
  /** What the page is to show; undefined until that is known, and after a question that came to nothing. */
  current: View | undefined;
  /** What the page has said that it shows; undefined until then. */
  drawn: View | undefined;
  private isAsking = false;
  private isOutdated = false;
  private hasFailed = false;
  private readonly waiting: (() => void)[] = [];

  /** @param failed is called with why there is no answer, unless there is another question already */
  constructor(
    private readonly ask: () => Promise<void>,
    private readonly failed: (why: string) => void,
  ) {}

  /** Asks how it reads now; while an answer is under way, once more after it. */
  async update(): Promise<void> {
    this.isOutdated = true;
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.isOutdated) {
      this.isOutdated = false;
      this.hasFailed = false;
      await this.ask().catch((error: Error) => this.fail(error.message));
    }
    this.isAsking = false;
  }

  /** Resolves when the page shows something, or when there is nothing that it could. */
  async whenDrawn(): Promise<void> {
    if (this.drawn !== undefined) return;
    const settled = new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.hasFailed) void this.update();
    await settled;
  }

  settle(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private fail(why: string): void {
    // The draft has changed meanwhile.
    if (this.isOutdated) return;
    // The next answer is drawn whatever it says: it takes the place of the message.
    this.current = undefined;
    this.hasFailed = true;
    this.failed(why);
    this.settle();
  }
}
