import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf } from '../../files/disk/failure';
import type { Input } from '../inputs';
import { type Job, Jobs } from './jobs';
import type { FromThread, ThreadAnswer, ThreadData, ToThread } from './thread-messages';

/** Answers are sent together, for each time another thread is woken costs as much as some work; but none waits longer. */
const BATCH_MS = 10;

/** Does jobs in a thread of its own, one after the other. */
const { options, begun } = workerData as ThreadData;
const jobs = new Jobs(options);
const post = (message: FromThread): void => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToThread) => {
  switch (message.kind) {
    case 'do':
      return doAll(message.job, message.inputs);
    case 'setIndex':
      return jobs.setIndex(message.index);
    case 'times':
      return post({ kind: 'times', times: jobs.times ?? {} });
  }
});

function doAll(job: Job, inputs: readonly Input[]): void {
  let answers: ThreadAnswer[] = [];
  let since = performance.now();
  const send = (): void => {
    post({ kind: 'done', answers });
    answers = [];
    since = performance.now();
  };
  for (const input of inputs) {
    begun[0]++;
    answers.push(answerTo(job, input));
    if (performance.now() - since > BATCH_MS) send();
  }
  if (answers.length > 0) send();
}

function answerTo(job: Job, input: Input): ThreadAnswer {
  try {
    return { answer: jobs.do(job, received(input)) };
  } catch (error) {
    return { why: reasonOf(error) };
  }
}

/** A buffer comes as the plain bytes that it is made of. */
const received = (input: Input): Input =>
  input.bytes
    ? { ...input, bytes: Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength) }
    : input;
