import { deferred } from '../../service/deferred';

const CONCURRENCY = 4;
/** So many files are read before an answer that waits for them; more are read while answers go out. */
const FEW_FILES = 200;
/** How long files are read before others have their turn. In milliseconds. */
const SLICE_MS = 8;

type Task = () => Promise<void>;

/** Reads files in the background, in slices, so that answers go out between two of them; tasks go before files. */
export class ReadingQueue {
  private readonly files = new Map<string, string>();
  private readonly tasks: Task[] = [];
  /** Settled when nothing is left to be read. */
  private running: Promise<void> | undefined;
  private many = deferred();

  /**
   * @param read reads a file
   * @param onSlice is called whenever others have their turn, and at the end
   */
  constructor(
    private readonly read: (uri: string) => Promise<void>,
    private readonly onSlice: () => void,
  ) {}

  /** Settled when all that is under way has been read, or is too much to be waited for; undefined when nothing is. */
  get pending(): Promise<void> | undefined {
    if (!this.running || this.files.size > FEW_FILES) return undefined;
    return Promise.race([this.running, this.many.promise]);
  }

  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  /** Does a task before all that waits. */
  first(task: Task): void {
    this.tasks.unshift(task);
    this.start();
  }

  /** Does a task after others, before files; once, however often it is asked for meanwhile. */
  next(task: Task): void {
    if (!this.tasks.includes(task)) this.tasks.push(task);
    this.start();
  }

  add(key: string, uri: string): void {
    this.files.set(key, uri);
    this.start();
  }

  has(key: string): boolean {
    return this.files.has(key);
  }

  delete(key: string): void {
    this.files.delete(key);
  }

  keys(): Iterable<string> {
    return this.files.keys();
  }

  /** There will be so many files that nobody should wait for them. */
  expect(count: number): void {
    if (count > FEW_FILES) this.many.resolve();
  }

  private start(): void {
    this.expect(this.files.size);
    this.running ??= this.run().then(() => {
      this.running = undefined;
      this.many = deferred();
      this.onSlice();
    });
  }

  private async run(): Promise<void> {
    // Whoever starts it goes on first.
    await Promise.resolve();
    let since = performance.now();
    for (;;) {
      const task = this.tasks.shift();
      if (task) await task().catch(() => {});
      else if (this.files.size > 0) await this.readNext();
      else return;
      if (performance.now() - since < SLICE_MS) continue;
      this.onSlice();
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
  }

  private async readNext(): Promise<void> {
    const next: Promise<void>[] = [];
    for (const [key, uri] of this.files) {
      this.files.delete(key);
      next.push(this.read(uri).catch(() => {}));
      if (next.length === CONCURRENCY) break;
    }
    await Promise.all(next);
  }
}
