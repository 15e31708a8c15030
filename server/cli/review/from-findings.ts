import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { codeOf } from '../../files/disk/failure';
import { readReviewedFile } from '../../review/reviewed-file';
import { kept, type ReadFile, type ReadingOptions } from './reading';

/** Reads what `check --format ndjson` has printed, line by line. */
export async function* fromFindings(options: ReadingOptions): AsyncGenerator<ReadFile, void> {
  const { command, messages, board, report, progress } = options;
  const name = command.from ?? '-';
  const input = name === '-' ? process.stdin : createReadStream(name);
  const seen = new Set<string>();
  let done = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      done++;
      if (line.trim() === '') continue;
      const file = readReviewedFile(line);
      if (!file) await report(messages.noFindings(name, done));
      else if (!seen.has(file.file)) {
        seen.add(file.file);
        yield kept(file, board);
      }
      progress.show(() => messages.reviewing(done, done, undefined));
    }
  } catch (error) {
    await report(messages.failed(name, codeOf(error)));
  }
}
