import type { Language } from '../../lint/finding';
import type { CheckCommand } from '../arguments';
import { indexReports } from '../index-reports';
import { collectInputs, type Input } from '../inputs';
import { endOnSignals } from '../interruption';
import { OptionFileError } from '../option-file';
import type { Messages } from '../output/messages/messages';
import { Progress } from '../output/progress';
import { type Reporter, reporterFor } from '../output/reporter';
import { isTerminal, print, printError, printProblem } from '../output/streams';
import { poolFor } from '../pool/choose';
import type { Outcome } from '../pool/jobs';
import type { WorkerPool } from '../pool/pool';
import { timesTable } from '../stopwatch';

/** `ogi-report check`: prints what is found and returns the exit status. */
export async function runCheck(command: CheckCommand, language: Language, messages: Messages): Promise<0 | 1 | 2> {
  const begun = Date.now();
  let reporter: Reporter;
  try {
    reporter = reporterFor(command, language, messages);
  } catch (error) {
    if (!(error instanceof OptionFileError)) throw error;
    await printProblem(error.message);
    return 2;
  }
  const { inputs, problems, passedOver } = await collectInputs(command, messages);
  for (const problem of [...problems, ...passedOver]) await printProblem(problem);

  const { severities, threads } = command;
  const isTimed = Boolean(process.env.OGI_REPORT_TIMING);
  const pool = await poolFor(inputs.length, threads, {
    language,
    severities,
    wantsLines: reporter.wantsLines,
    wantsReview: reporter.wantsReview,
    isTimed,
  });
  const progress = new Progress();
  const stopListening = endOnSignals(() => progress.clear());
  try {
    await print(reporter.begin());
    const found = await checkAll(inputs, pool, reporter, progress, messages);
    const unread = problems.length + found.unread;
    const isFaulty = unread > 0 || found.badSettings > 0;
    const status = await reporter.end({ unread, isFaulty, milliseconds: Date.now() - begun });
    if (isTimed) await printError(timesTable(await pool.times()));
    return isFaulty ? 2 : status;
  } finally {
    stopListening();
    await pool.end();
  }
}

/** Hands the results over in the order of the inputs; counts what could not be read and followed. */
async function checkAll(
  inputs: readonly Input[],
  pool: WorkerPool,
  reporter: Reporter,
  progress: Progress,
  messages: Messages,
): Promise<{ readonly unread: number; readonly badSettings: number }> {
  const reported = new Set<string>();
  let unread = 0;
  let done = 0;
  const report = (problem: string): Promise<void> => {
    progress.clear();
    return printProblem(problem);
  };
  const lost = ({ name }: Input, why: string): Outcome => {
    return { result: messages.internal(name, why), lines: [], problems: [] };
  };
  const index = await indexReports(inputs, pool, (done, all) => progress.show(() => messages.indexing(done, all)));
  if (index) pool.setIndex(index);
  for await (const { result, lines, review, problems } of pool.map('check', inputs, lost)) {
    for (const problem of problems) {
      if (!reported.has(problem)) await report(problem);
      reported.add(problem);
    }
    if (typeof result === 'string') {
      unread++;
      await report(result);
    } else {
      const printed = reporter.onResult(result, lines, review);
      if (printed && isTerminal()) progress.clear();
      await print(printed);
    }
    done++;
    progress.show(() => messages.progress(done, inputs.length));
  }
  progress.clear();
  return { unread, badSettings: reported.size };
}
