import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A server over its standard input and output, spoken to in the plainest way. */
export class Client {
  private readonly process: ChildProcess;
  private readonly waiting = new Map<number, { resolve: (answer: Answer) => void; method: string }>();
  private left = Buffer.alloc(0);
  private id = 0;
  /** What the server said of itself on standard error. */
  stderr = '';
  exitCode: number | null | undefined;

  constructor(server: string) {
    this.process = spawn(process.execPath, [server, '--stdio'], { stdio: 'pipe' });
    this.process.stdout?.on('data', (bytes: Buffer) => this.receive(bytes));
    this.process.stderr?.on('data', (bytes: Buffer) => {
      this.stderr = (this.stderr + bytes).slice(-4000);
    });
    this.process.on('exit', (code) => {
      this.exitCode = code;
      for (const { resolve, method } of this.waiting.values())
        resolve({
          error: { code: 0, message: `the server ended (${code}) before it answered ${method}: ${this.stderr}` },
        });
    });
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  /** The answer to a request; one that is none after a minute counts as an error. */
  ask(method: string, params: unknown): Promise<Answer> {
    const id = ++this.id;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve({ error: { code: 0, message: `no answer to ${method}` } }), 60_000);
      const settle = (answer: Answer): void => {
        clearTimeout(timer);
        this.waiting.delete(id);
        resolve(answer);
      };
      this.waiting.set(id, { resolve: settle, method });
      this.send({ id, method, params });
    });
  }

  /** Resident memory in MB, where the system tells; 0 elsewhere. */
  memory(): number {
    try {
      const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      return 0;
    }
  }

  async end(): Promise<void> {
    await this.ask('shutdown', null);
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.notify('exit', undefined);
    const timer = setTimeout(() => this.process.kill('SIGKILL'), 10_000);
    if (this.exitCode === undefined) await ended;
    clearTimeout(timer);
  }

  private send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private receive(bytes: Buffer): void {
    this.left = Buffer.concat([this.left, bytes]);
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(
        this.left.subarray(0, 400).toString('latin1'),
      );
      if (!header) return;
      const end = header[0].length + Number(header[1]);
      if (this.left.length < end) return;
      const message = JSON.parse(this.left.subarray(header[0].length, end).toString()) as Answer;
      this.left = this.left.subarray(end);
      if (message.method === undefined) this.waiting.get(message.id ?? 0)?.resolve(message);
      // What it asks of us (settings, refreshes, progress) nobody has anything to say to.
      else if (message.id !== undefined)
        this.send({ id: message.id, result: message.method === 'workspace/configuration' ? [null] : null });
    }
  }
}
