import type { Language } from '../../lint/finding';
import type { CheckCommand } from '../arguments';
import { UnusableBaseline } from '../baseline';
import { indexReports } from '../index-reports';
import { collectInputs, type Input } from '../inputs';
import { endOnSignals } from '../interruption';
import type { Messages } from '../output/messages/messages';
import { printable } from '../output/printable';
import { Progress } from '../output/progress';
import { type Teller, tellerFor } from '../output/reporter';
import { isTerminal, print, printError } from '../output/streams';
import { crewFor } from '../pool/choose';
import type { Outcome } from '../pool/jobs';
import type { Crew } from '../pool/pool';
import { timesTable } from '../stopwatch';

/** `ogi-report check`: prints what is found and returns the exit status. */
export async function runCheck(command: CheckCommand, language: Language, messages: Messages): Promise<0 | 1 | 2> {
  const begun = Date.now();
  let teller: Teller;
  try {
    teller = tellerFor(command, language, messages);
  } catch (error) {
    if (!(error instanceof UnusableBaseline)) throw error;
    await printError(`${printable(error.message)}\n`);
    return 2;
  }
  const { inputs, problems, passedOver } = await collectInputs(command, messages);
  for (const problem of [...problems, ...passedOver]) await printError(`${printable(problem)}\n`);

  const { severities, threads } = command;
  const isTimed = Boolean(process.env.OGI_REPORT_TIMING);
  const crew = await crewFor(inputs.length, threads, { language, severities, wantsLines: teller.wantsLines, isTimed });
  const progress = new Progress();
  const stopListening = endOnSignals(() => progress.clear());
  try {
    await print(teller.begin());
    const found = await checkAll(inputs, crew, teller, progress, messages);
    const unread = problems.length + found.unread;
    const isFaulty = unread > 0 || found.badSettings > 0;
    const status = await teller.end({ unread, isFaulty, milliseconds: Date.now() - begun });
    if (isTimed) await printError(timesTable(await crew.times()));
    return isFaulty ? 2 : status;
  } finally {
    stopListening();
    await crew.end();
  }
}

/** Hands the results over in the order of the inputs; counts what could not be read and followed. */
async function checkAll(
  inputs: readonly Input[],
  crew: Crew,
  teller: Teller,
  progress: Progress,
  messages: Messages,
): Promise<{ readonly unread: number; readonly badSettings: number }> {
  const told = new Set<string>();
  let unread = 0;
  let done = 0;
  const tell = (problem: string): Promise<void> => {
    progress.clear();
    return printError(`${printable(problem)}\n`);
  };
  const lost = ({ name }: Input, why: string): Outcome => {
    return { result: messages.internal(name, why), lines: [], problems: [] };
  };
  const index = await indexReports(inputs, crew, (done, all) => progress.show(() => messages.indexing(done, all)));
  if (index) crew.know(index);
  for await (const { result, lines, problems } of crew.map('check', inputs, lost)) {
    for (const problem of problems) {
      if (!told.has(problem)) await tell(problem);
      told.add(problem);
    }
    if (typeof result === 'string') {
      unread++;
      await tell(result);
    } else {
      const printed = teller.take(result, lines);
      if (printed && isTerminal()) progress.clear();
      await print(printed);
    }
    done++;
    progress.show(() => messages.progress(done, inputs.length));
  }
  progress.clear();
  return { unread, badSettings: told.size };
}
