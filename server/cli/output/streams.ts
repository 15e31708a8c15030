import { fstatSync, write as writeBytes, writeSync } from 'node:fs';
import { cached } from '../../caches';
import { codeOf } from '../../files/disk/failure';
import { printable } from './printable';

const STDOUT = 1;
const STDERR = 2;
/** How long to wait for a reader that is slower than we write. */
const WAIT = 5;
/** What a shell reports of a program whose reader has gone. */
const BROKEN_PIPE = 141;

/** What was to be printed cannot be: the disk is full that it goes to. */
export class OutputError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** What is being written, and whether anything more may be: there is one standard output in a process. */
const output: { writing: Promise<void> | undefined; isClosed: boolean } = { writing: undefined, isClosed: false };

/** Whether standard output is a terminal. */
export const isTerminal = (): boolean => leadsToTerminal(STDOUT);

/** Whether standard error is a terminal. */
export const isErrorTerminal = (): boolean => leadsToTerminal(STDERR);

/** Prints to standard output. To be awaited: who reads may be slow, and signals are to be heard meanwhile. */
export const print = (text: string | Uint8Array): Promise<void> => write(STDOUT, text);

/** Prints to standard error. To be awaited as well. */
export const printError = (text: string): Promise<void> => write(STDERR, text);

/** What went wrong, on a line of its own: names of files may hold anything. */
export const printProblem = (problem: string): Promise<void> => printError(`${printable(problem)}\n`);

/** Prints to standard error without waiting for anything: the last that a program says. */
export function printLast(text: string): void {
  try {
    writeSync(STDERR, text);
  } catch {
    // Nobody is left to read it.
  }
}

/**
 * Lets nothing more be printed: whoever tries waits for ever.
 * @returns what is being written still; undefined where nothing is
 */
export function closeOutput(): Promise<void> | undefined {
  output.isClosed = true;
  return output.writing;
}

const leadsToTerminal = cached((descriptor: number): boolean => {
  const found = couldBeTerminal(descriptor) && Boolean(streamOf(descriptor).isTTY);
  // A window that is closed takes its terminal with it: nobody is left to read it.
  if (found) streamOf(descriptor).on('error', () => process.exit(BROKEN_PIPE));
  return found;
});

/** Asked first because the streams take a while to set up. */
function couldBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

const streamOf = (descriptor: number) => (descriptor === STDOUT ? process.stdout : process.stderr);

async function write(descriptor: number, text: string | Uint8Array): Promise<void> {
  if (output.isClosed) await new Promise(() => undefined);
  if (text.length === 0) return;
  // Terminals go by way of their stream, which knows their encoding.
  if (leadsToTerminal(descriptor)) {
    streamOf(descriptor).write(text);
    return;
  }
  output.writing = writeAll(descriptor, typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text));
  try {
    await output.writing;
  } finally {
    output.writing = undefined;
  }
}

async function writeAll(descriptor: number, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += await writeSome(descriptor, bytes, done);
}

function writeSome(descriptor: number, bytes: Buffer, from: number): Promise<number> {
  return new Promise((resolve, reject) => {
    writeBytes(descriptor, bytes, from, (error, written) => {
      if (!error) return resolve(written);
      const code = codeOf(error);
      if (code === 'EPIPE' || code === 'EOF') process.exit(BROKEN_PIPE);
      if (code === 'EAGAIN') setTimeout(resolve, WAIT, 0);
      else reject(new OutputError(code));
    });
  });
}
