import { reviewedFile } from '../../review/reviewed-file';
import { indexReports } from '../index-reports';
import { collectInputs, type Input } from '../inputs';
import { poolFor } from '../pool/choose';
import type { Outcome } from '../pool/jobs';
import { kept, type ReadFile, type ReadingOptions, TimeLeft } from './reading';

/** Checks the reports of an area, each with last year's where that lies beside. */
export async function* fromReports(options: ReadingOptions): AsyncGenerator<ReadFile, void> {
  const { command, language, messages, board, report, progress } = options;
  const { inputs, problems, passedOver } = await collectInputs(command, messages);
  for (const problem of [...problems, ...passedOver]) await report(problem);
  const { severities, threads } = command;
  const jobs = { language, severities, wantsLines: false, wantsReview: true, isTimed: false };
  const pool = await poolFor(inputs.length, threads, jobs);
  try {
    const index = await indexReports(inputs, pool, (done, all) => progress.show(() => messages.indexing(done, all)));
    if (index) pool.setIndex(index);
    const lost = ({ name }: Input, why: string): Outcome => {
      return { result: messages.internal(name, why), lines: [], problems: [] };
    };
    const timeLeft = new TimeLeft();
    let done = 0;
    for await (const { result, review, problems } of pool.map('check', inputs, lost)) {
      for (const problem of problems) await report(problem);
      if (typeof result === 'string') {
        await report(result);
        yield { failed: inputs[done].name };
      } else yield kept(reviewedFile(result, review), board);
      done++;
      progress.show(() => messages.reviewing(done, inputs.length, timeLeft.after(done, inputs.length)));
    }
  } finally {
    await pool.end();
  }
}
