import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf } from './failure';
import type { Input } from './inputs';
import { Jobs } from './jobs';
import type { FromThread, ThreadData, ToThread } from './thread-messages';

/** Does jobs in a thread of its own, one after the other. */
const jobs = new Jobs(workerData as ThreadData);

parentPort?.on('message', (message: ToThread) => {
  const answer = answerTo(message);
  if (answer) parentPort?.postMessage(answer);
});

function answerTo(message: ToThread): FromThread | undefined {
  switch (message.kind) {
    case 'do':
      try {
        return { kind: 'done', answer: jobs.do(message.job, received(message.input)) };
      } catch (error) {
        return { kind: 'failed', why: reasonOf(error) };
      }
    case 'know':
      jobs.know(message.index);
      return undefined;
    case 'times':
      return { kind: 'times', times: jobs.times ?? {} };
  }
}

/** A buffer comes as the plain bytes that it is made of. */
const received = (input: Input): Input =>
  input.bytes
    ? { ...input, bytes: Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength) }
    : input;
