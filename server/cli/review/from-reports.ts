import { namesOf, organKey } from '../../report/compare/organs';
import { reviewedFile } from '../../review/reviewed-file';
import { FolderSettingsFiles } from '../folder-settings';
import { indexReports } from '../index-reports';
import type { Input } from '../inputs';
import { poolFor } from '../pool/choose';
import type { Outcome } from '../pool/jobs';
import type { WorkerPool } from '../pool/pool';
import { IndexBuilder, type PackedReport, type ReportIndex } from '../year-index';
import { type CachedFile, keyOf } from './cache';
import { kept, type ReadFile, type ReadingOptions, TimeLeft } from './reading';

/** A file of the area, with what is known of it from before. */
interface Known {
  readonly input: Input;
  readonly key: string | undefined;
  readonly cached: CachedFile | undefined;
}

/** Checks the reports of an area, each with last year's where that lies beside; of those that are as they were, nothing. */
export async function* fromReports(options: ReadingOptions): AsyncGenerator<ReadFile, void> {
  const { command, language, messages, board, cache, report, progress } = options;
  const { inputs, problems, passedOver } = options.inputs;
  for (const problem of [...problems, ...passedOver]) await report(problem);
  const { severities, threads } = command;
  const folders = new FolderSettingsFiles(severities, language, messages);
  const all: Known[] = [];
  for (const input of inputs) {
    for (const problem of folders.problemsOf(input)) await report(problem);
    const key = keyOf(input, folders.of(input), severities);
    const found = key === undefined ? undefined : cache.get(input.name, key);
    const cached = found?.script === undefined || board.has(found.script) ? found : undefined;
    all.push({ input, key, cached });
  }
  const changed = all.filter(({ cached }) => !cached);
  const names = new Set(inputs.map(({ name }) => name));
  const gone = [...cache.all()].filter(({ file }) => !names.has(file.file));
  const jobs = { language, severities, wantsLines: false, wantsReview: true, isTimed: false };
  const isAnew = changed.length === all.length;
  const pool = await poolFor(changed.length, threads, jobs);
  try {
    const toRead = new Set(changed.map(({ input }) => input));
    if (isAnew) {
      const index = await indexReports(inputs, pool, (done, all) => progress.show(() => messages.indexing(done, all)));
      if (index) pool.setIndex(index);
    } else if (changed.length + gone.length > 0) {
      for (const { input } of await affected(all, changed, gone, pool, cache.all())) toRead.add(input);
    }
    const lost = ({ name }: Input, why: string): Outcome => {
      return { result: messages.internal(name, why), lines: [], problems: [] };
    };
    const timeLeft = new TimeLeft();
    const outcomes = pool.map(
      'check',
      [...inputs].filter((input) => toRead.has(input)),
      lost,
    );
    let done = 0;
    for (const { input, key, cached } of all) {
      if (cached && !toRead.has(input)) {
        if (cached.script !== undefined) board.keep(cached.script);
        cache.keep(cached);
        yield cached;
        continue;
      }
      const { value } = await outcomes.next();
      const { result, review } = value as Outcome;
      if (typeof result === 'string') {
        await report(result);
        yield { failed: input.name };
      } else {
        const read = kept(reviewedFile(result, review), board);
        if (key !== undefined && read.file) cache.keep({ key, ...read, file: read.file });
        yield read;
      }
      done++;
      progress.show(() => messages.reviewing(done, toRead.size, timeLeft.after(done, toRead.size)));
    }
  } finally {
    await pool.end();
  }
}

/**
 * The files that have stayed as they are but may be compared with one that has not: the same organ's of the year after, and
 * those that do not say whose they are or on which year. The pool is given what they and the changed ones are held against.
 */
async function affected(
  all: readonly Known[],
  changed: readonly Known[],
  gone: readonly CachedFile[],
  pool: WorkerPool,
  before: Iterable<CachedFile>,
): Promise<Known[]> {
  const packed = new Map<string, PackedReport | undefined>();
  const pack = async (inputs: readonly Input[]): Promise<void> => {
    let i = 0;
    for await (const report of pool.map('figures', inputs, () => undefined)) packed.set(inputs[i++].path, report);
  };
  await pack(changed.map(({ input }) => input));
  const names = new Set(changed.map(({ input }) => input.name));
  const old = [...gone, ...[...before].filter(({ file }) => names.has(file.file))];
  const touched = new YearNames();
  for (const report of packed.values()) if (report) touched.add(report.organ, report.year);
  for (const { file } of old) touched.add(file.organ, file.year);
  const found = all.filter(({ cached }) => {
    if (!cached?.script) return false;
    const { organ, year } = cached.file;
    return organ === null || year === null || touched.has(organ, year - 1);
  });
  const wanted = new YearNames();
  for (const report of packed.values()) if (report) wanted.add(report.organ, report.year - 1);
  for (const { cached } of found)
    if (cached && cached.file.year !== null) wanted.add(cached.file.organ, cached.file.year - 1);
  const isUnmatched = found.some(({ cached }) => cached?.file.organ === null || cached?.file.year === null);
  const lastYears = all.filter(({ input, cached }) => {
    if (!cached?.script || packed.has(input.path)) return false;
    return isUnmatched || wanted.has(cached.file.organ, cached.file.year);
  });
  await pack(lastYears.map(({ input }) => input));
  const index = indexOf(packed.values());
  if (index) pool.setIndex(index);
  return found;
}

function indexOf(reports: Iterable<PackedReport | undefined>): ReportIndex | undefined {
  const builder = new IndexBuilder();
  for (const report of reports) if (report) builder.add(report);
  return builder.build();
}

/** Organs and years, by every name that an organ goes by. */
class YearNames {
  private readonly names = new Set<string>();

  add(organ: string | null, year: number | null): void {
    if (organ === null || year === null) return;
    for (const name of namesOf(organ)) this.names.add(`${year} ${name}`);
  }

  has(organ: string | null, year: number | null): boolean {
    return (
      organ !== null &&
      year !== null &&
      [organKey(organ), ...namesOf(organ)].some((name) => this.names.has(`${year} ${name}`))
    );
  }
}
