// Child processes that cannot outlive their time or their parent.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const groups = new Set();

function kill(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // already gone
  }
}

process.on('exit', () => {
  for (const pid of groups) kill(pid, 'SIGKILL');
});

/** Ends this process in good order when it is asked to stop. */
export function endOnSignals(close = async () => {}) {
  let ending = false;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, async () => {
      if (ending) return;
      ending = true;
      for (const pid of groups) kill(pid, 'SIGTERM');
      await Promise.race([close(), wait(5000)]);
      process.exit(code);
    });
  }
}

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a command in a process group of its own; `stop` ends the whole group. */
export function start(command, args, { cwd, env, stdio = ['ignore', 'pipe', 'pipe'] } = {}) {
  const child = spawn(command, args, { cwd, env, stdio, detached: true });
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, error }));
    child.on('exit', (code, signal) => resolve({ code: code ?? 1, signal }));
  });
  if (child.pid) groups.add(child.pid);
  return {
    child,
    ended,
    async stop() {
      if (!child.pid || !groups.has(child.pid)) return;
      kill(child.pid, 'SIGTERM');
      await Promise.race([ended, wait(5000)]);
      kill(child.pid, 'SIGKILL');
      groups.delete(child.pid);
    },
  };
}

/** Runs a command to its end, or to its time limit. Gives the exit code and, if `quiet`, what it wrote. */
export async function run(command, args, { cwd, env, limit = 300_000, quiet = false } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  const job = start(command, args, { cwd, env, stdio });
  let output = '';
  if (quiet) {
    for (const stream of [job.child.stdout, job.child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
  }
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ code: 124 }), limit);
  });
  const { code, error } = await Promise.race([job.ended, late]);
  clearTimeout(timer);
  await job.stop();
  if (error) output += error.message;
  if (code === 124) output += `\n${command}: stopped after ${limit / 1000} s`;
  return { code, output };
}

/** A port that is free now on this machine's loopback. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
