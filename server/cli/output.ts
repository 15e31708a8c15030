import { fstatSync, writeSync } from 'node:fs';
import { codeOf } from './failure';

const STDOUT = 1;
const STDERR = 2;
/** How long to wait for a reader that is slower than we write. */
const WAIT = 5;
/** What a shell reports of a program whose reader has gone. */
const BROKEN_PIPE = 141;

const terminals = new Map<number, boolean>();

/** Whether standard output is a terminal. */
export const isTerminal = (): boolean => leadsToTerminal(STDOUT);

/** Whether standard error is a terminal. */
export const isErrorTerminal = (): boolean => leadsToTerminal(STDERR);

/** Prints to standard output. */
export const print = (text: string): void => write(STDOUT, text);

/** Prints to standard error. */
export const printError = (text: string): void => write(STDERR, text);

function leadsToTerminal(descriptor: number): boolean {
  const known = terminals.get(descriptor);
  if (known !== undefined) return known;
  const found = couldBeTerminal(descriptor) && Boolean(streamOf(descriptor).isTTY);
  terminals.set(descriptor, found);
  // A window that is closed takes its terminal with it: nobody is left to be told.
  if (found) streamOf(descriptor).on('error', () => process.exit(BROKEN_PIPE));
  return found;
}

/** Asked first because the streams take a while to set up. */
function couldBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

const streamOf = (descriptor: number) => (descriptor === STDOUT ? process.stdout : process.stderr);

/** Writes at once and in full. Terminals go by way of their stream, which knows their encoding. */
function write(descriptor: number, text: string): void {
  if (text === '') return;
  if (leadsToTerminal(descriptor)) {
    streamOf(descriptor).write(text);
    return;
  }
  const bytes = Buffer.from(text, 'utf8');
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE' || code === 'EOF') process.exit(BROKEN_PIPE);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
    }
  }
}
