import { validDraft } from '../../bench/draft';
import type { Syntax } from '../../server/draft/draft';
import { readDraft } from '../../server/draft/read';
import { asOtherYear, type PreviousYear } from '../../server/report/compare/other-year';
import { type Report, readReport } from '../../server/report/report';
import { check, fixAll, type Settings } from '../../server/service/check';
import { convertDraft } from '../../server/write/convert/draft';
import { formatTables } from '../../server/write/format/tables';
import { SHAPES, textOf } from './shapes';

const SETTINGS: Settings = { language: 'zh-CN', severities: {} };
const SYNTAXES: readonly Syntax[] = ['plain', 'markdown', 'html'];
/** For twice the text, so many times the time is still in proportion to it. */
const MOST = 2.6;
/** Shorter times mean nothing. In milliseconds. */
const LEAST = 100;
/** What takes longer is not tried with a longer text. */
const MAX_LENGTH = 10_000;

/** What is measured. */
const JOBS: Readonly<Record<string, (text: string, syntax: Syntax) => unknown>> = {
  check: (text, syntax) => check(text, syntax, SETTINGS).findings,
  'last year': (text, syntax) => check(text, syntax, SETTINGS, { previous: lastYearOf }).findings,
  fixes: (text, syntax) =>
    check(text, syntax, SETTINGS)
      .findings.slice(0, 50)
      .map((finding) => finding.fixes()),
  'fix all': (text, syntax) => fixAll(text, syntax, SETTINGS),
  format: (text, syntax) => ofReport(text, syntax, formatTables),
  convert: (text, syntax) => ofReport(text, syntax, (report) => convertDraft(report, 'html')),
};

/** Another year's report of the same organ, whatever it is. */
function lastYearOf({ organ, year = 2024 }: Report): PreviousYear | undefined {
  const report = readReport(readDraft(validDraft(), 'markdown'));
  return report && asOtherYear(report, 'file:///before.md', { organ, year: year - 1 });
}

function ofReport(text: string, syntax: Syntax, job: (report: Report) => unknown): unknown {
  const report = readReport(readDraft(text, syntax));
  return report && job(report);
}

export interface Growth {
  readonly shape: string;
  readonly syntax: Syntax;
  readonly job: string;
  /** In milliseconds, for the text, twice and four times the text. */
  readonly times: readonly [number, number, number];
  /** From one text to that of twice its length, on average. */
  readonly ratio: number;
  readonly isLinear: boolean;
}

/** How the time grows with the text, shape by shape. @param largest characters of the longest text */
export function* growths(largest: number, jobs: readonly string[], only = ''): Generator<Growth> {
  for (const shape of Object.keys(SHAPES).filter((name) => name.includes(only)))
    for (const syntax of SYNTAXES) for (const job of jobs) yield growthOf(shape, syntax, job, largest);
}

function growthOf(shape: string, syntax: Syntax, job: string, largest: number): Growth {
  const time = (characters: number): number => timeOfText(job, textOf(shape, characters), syntax);
  let size = Math.min(4_000, largest / 4);
  // The first times report more of the compiler.
  time(size);
  time(size);
  let first = time(size);
  while (first < MAX_LENGTH && size < largest / 4) {
    size = Math.min(size * 2, largest / 4);
    first = time(size);
  }
  // A machine that is busy elsewhere, or a compiler, may slow one measurement, and hardly three.
  let times: Growth['times'] = [first, time(size * 2), time(size * 4)];
  for (let again = 0; again < 2 && !isLinear(times); again++)
    times = [Math.max(times[0], time(size)), Math.min(times[1], time(size * 2)), Math.min(times[2], time(size * 4))];
  const ratio = Math.sqrt(times[2] / times[0]);
  return { shape, syntax, job, times, ratio, isLinear: isLinear(times) };
}

export const isLinear = ([once, , fourTimes]: Growth['times']): boolean =>
  fourTimes < LEAST || fourTimes / Math.max(once, 1) <= MOST * MOST;

/** What the processor did, in milliseconds. */
export function timeOf(job: () => unknown): number {
  const before = process.cpuUsage();
  job();
  return process.cpuUsage(before).user / 1000;
}

const timeOfText = (job: string, text: string, syntax: Syntax): number => timeOf(() => JOBS[job](text, syntax));

export const jobNames = Object.keys(JOBS);
