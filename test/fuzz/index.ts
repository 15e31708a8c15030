// npm run fuzz -- [--seed S] [--count N] [--seconds T]   drafts as nobody should write them, and all that must hold of them
// npm run fuzz -- --slips [--seed S] [--count N] [--seconds T] [--shrink]   drafts with one slip, and what their safe fixes make of them
// npm run fuzz -- --fixes [--seed S] [--count N] [--seconds T]   any drafts, and the law of fixes
// npm run fuzz -- --growth [--megabytes M] [--job J] [--shape S]   how the time grows with texts that are no drafts
// npm run fuzz -- --edits [--seed S] [--count N]   drafts in every layout, edited on and on: each reading is as one anew
// npm run fuzz -- --word [--seed S] [--count N]   damaged and hostile Word files
// npm run fuzz -- --area [--seed S] [--count N]   an area of N organs (300) over three years with known defects, reviewed
// npm run fuzz -- --word --growth [--count N]   how the time grows with a Word file of up to N paragraphs (200,000)
// npm run fuzz -- --lsp [--seed S] [--count N]   a long session with an editor that does what none should
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { startWithin, Typist } from '../lsp/soak';
import { fixingRules } from '../support/fixed';
import { LAYOUTS } from '../support/whole-drafts';
import { reviewArea } from './area';
import { keep } from './corpus';
import { draftOf } from './drafts';
import { EditSession } from './edits';
import { growths, jobNames } from './growth';
import { type Failure, Run } from './run';
import { SlipRun, shown, smallest } from './slip-run';
import { Stock } from './stock';
import { WordRun } from './word';
import { wordGrowths } from './word-growth';

/** What a thread works on, and where it says how far it is. */
interface Work {
  readonly seed: number;
  readonly ofFixes: boolean;
  readonly from: number;
  readonly to: number;
  /** When it is to end, in milliseconds since 1970. */
  readonly until: number;
  /** The draft that it is at. */
  readonly at: Int32Array<SharedArrayBuffer>;
}

/** So long a draft may take before it counts as one that is never read to its end. In milliseconds. */
const FOREVER = 60_000;
const TELL_EVERY = 30_000;

function work({ seed, ofFixes, from, to, until, at }: Work): void {
  const run = new Run(seed);
  let index = from;
  for (; index < to && Date.now() < until; index++) {
    Atomics.store(at, 0, index);
    const failures = ofFixes ? run.fixFailuresOf(index) : [run.failureOf(index)];
    for (const failure of failures) if (failure) parentPort?.postMessage(failure);
  }
  Atomics.store(at, 0, index);
}

/** Runs a thread to its end. @returns the draft that it went no further from, where there is one */
function runThread(data: Work, failed: (failure: Failure) => void): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(__filename, { workerData: data });
    let last = -1;
    let since = Date.now();
    let reported = Date.now();
    const timer = setInterval(() => {
      const index = Atomics.load(data.at, 0);
      const now = Date.now();
      if (index !== last) [last, since] = [index, now];
      if (now - reported > TELL_EVERY) {
        reported = now;
        console.log(`… ${index} drafts`);
      }
      if (now - since < FOREVER) return;
      resolve(index);
      void thread.terminate();
    }, 500);
    thread.on('message', failed);
    thread.on('error', reject);
    thread.on('exit', () => {
      clearInterval(timer);
      resolve(undefined);
    });
  });
}

async function fuzz(seed: number, count: number, seconds: number, ofFixes: boolean): Promise<number> {
  const began = Date.now();
  const at = new Int32Array(new SharedArrayBuffer(4));
  const until = began + seconds * 1000;
  let failures = 0;
  const failed = ({ index, oracle, message, draft }: Failure): void => {
    failures++;
    // The fixes of a draft may break the law in many ways; each is reported once.
    if (ofFixes && !draft) return;
    const kept = draft && (ofFixes ? JSON.stringify(draft.texts) : keep(`${oracle}-${seed}-${index}`, draft));
    console.log(`draft ${index}: ${message.slice(0, 2000)}${kept ? `\n  kept as ${kept}` : ''}`);
  };
  for (let from = 0; from < count && Date.now() < until; ) {
    const stuck = await runThread({ seed, ofFixes, from, to: count, until, at }, failed);
    if (stuck === undefined) break;
    const { text, syntax } = draftOf(new Stock(seed), seed, stuck);
    const why = `hang: not read to its end in ${FOREVER / 1000} s`;
    failed({
      index: stuck,
      oracle: 'hang',
      message: why,
      draft: { why, found: `--seed ${seed}`, syntax, texts: [text] },
    });
    from = stuck + 1;
  }
  const done = Atomics.load(at, 0);
  const took = (Date.now() - began) / 1000;
  const rate = (done / took).toFixed(0);
  console.log(`${done} drafts in ${took.toFixed(1)} s (${rate} a second), seed ${seed}: ${failures} failures`);
  return failures > 0 ? 1 : 0;
}

/** Of each kind of harm so many are reported in full. */
const TOLD_IN_FULL = 2;

function slip(seed: number, count: number, seconds: number, shrinks: boolean): number {
  const began = Date.now();
  const until = began + seconds * 1000;
  const run = new SlipRun(seed);
  const reported = new Map<string, number>();
  for (let index = 0; index < count && Date.now() < until; index++) {
    const harmed = run.harmTo(index);
    if (!harmed) continue;
    const rules = fixingRules(harmed.text, harmed.syntax).join(', ');
    const kind = `${rules}: ${harmed.slip}: ${harmed.verdict.harms.join(', ')}`;
    reported.set(kind, (reported.get(kind) ?? 0) + 1);
    if ((reported.get(kind) ?? 0) <= TOLD_IN_FULL)
      console.log(`${rules}: ${shown(shrinks ? smallest(harmed) : harmed)}`);
  }
  for (const [kind, times] of [...reported].sort((a, b) => b[1] - a[1]))
    console.log(`${String(times).padStart(6)} ${kind}`);
  const { slips, changed, back, harmed, harms } = run.tally;
  const took = ((Date.now() - began) / 1000).toFixed(1);
  const share = changed > 0 ? ((100 * back) / changed).toFixed(1) : '0';
  const kinds = Object.entries(harms).map(([harm, times]) => `${harm} ${times}`);
  console.log(
    `${slips} slips in ${took} s, seed ${seed}: ${changed} drafts changed, ${back} brought back (${share} %), ${harmed} harmed (${kinds.join(', ')})`,
  );
  return harmed > 0 ? 1 : 0;
}

function grow(megabytes: number, jobs: readonly string[], only: string | undefined): number {
  let flagged = 0;
  for (const { shape, syntax, job, times, ratio, isLinear } of growths(megabytes * 1_000_000, jobs, only)) {
    if (!isLinear) flagged++;
    const reported = times.map((time) => time.toFixed(0).padStart(7)).join(' ');
    console.log(`${isLinear ? ' ' : '!'} ${ratio.toFixed(2)} ${reported} ms  ${job}, ${syntax}: ${shape}`);
  }
  console.log(`${flagged} shapes take more than their share of time`);
  return flagged > 0 ? 1 : 0;
}

function growWord(paragraphs: number): number {
  let flagged = 0;
  for (const { job, times, isLinear } of wordGrowths(paragraphs)) {
    if (!isLinear) flagged++;
    const reported = times.map((time) => time.toFixed(0).padStart(7)).join(' ');
    console.log(`${isLinear ? ' ' : '!'} ${reported} ms  ${job}, Word, ${paragraphs} paragraphs`);
  }
  return flagged > 0 ? 1 : 0;
}

/** Edits after edits in one draft of each layout in turn, and what memory is held in the course of them. */
function edit(seed: number, count: number): number {
  const began = Date.now();
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const sessions = LAYOUTS.map((layout) => new EditSession(seed, layout));
  const held: number[] = [];
  for (let i = 1; i <= count; i++) {
    const session = sessions[i % sessions.length];
    try {
      session.step();
    } catch (error) {
      console.log(`edit ${i}, seed ${seed}: ${error}\n  kept as ${keep(`edit-${seed}-${i}`, session.lastDraft)}`);
      return 1;
    }
    if (i % Math.ceil(count / MEASURES) !== 0) continue;
    collect();
    held.push(process.memoryUsage().heapUsed / 1e6);
    console.log(`${i} edits: ${held[held.length - 1].toFixed(1)} MB`);
  }
  // What is worked out once for each label fills up in the first half.
  const half = held.length / 2;
  const isFlat = Math.max(...held.slice(half)) <= Math.max(...held.slice(0, half)) + MAX_GROWTH;
  console.log(
    `${count} edits in ${((Date.now() - began) / 1000).toFixed(1)} s, seed ${seed}, memory ${isFlat ? '' : 'not '}flat`,
  );
  return isFlat ? 0 : 1;
}

/** How often memory is looked at, and by how much it may still grow in the second half, in megabytes. */
const MEASURES = 10;
const MAX_GROWTH = 3;

/** A long session with the built server: what it answers, what it reports in the end, what memory it takes. */
async function session(seed: number, edits: number): Promise<number> {
  const began = Date.now();
  const { session, memory } = await startWithin(512);
  const typist = new Typist(session, seed);
  const uri = await typist.open('typed');
  let wrong = 0;
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
    await typist.type(uri, edits / 5, 10);
    const { told: reported, fresh } = await typist.comparison(uri);
    if (!isDeepStrictEqual(reported, fresh)) wrong++;
    console.log(`${share * edits} edits: ${memory()?.toFixed(0)} MB`);
  }
  for (let i = 1; i <= 400; i++) {
    await typist.openAndClose(`closed-${i}`, 20_000);
    if (i % 100 === 0) console.log(`${i} documents opened and closed: ${memory()?.toFixed(0)} MB`);
  }
  await session.stop();
  const faults = [...new Set(typist.faults)];
  for (const fault of faults) console.log(fault);
  const took = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`seed ${seed}, ${took} s: ${wrong} times told otherwise than anew, ${faults.length} faults`);
  return wrong + faults.length > 0 ? 1 : 0;
}

/** Damaged Word files: each is read or refused. */
function word(seed: number, count: number, seconds: number): number {
  const began = Date.now();
  const run = new WordRun(seed);
  let failures = 0;
  let index = 0;
  for (; index < count && Date.now() < began + seconds * 1000; index++) {
    const failure = run.failureOf(index);
    if (!failure) continue;
    failures++;
    console.log(`file ${index}: ${failure}`);
  }
  const took = ((Date.now() - began) / 1000).toFixed(1);
  const { refused, read, written } = run;
  console.log(
    `${index} Word files in ${took} s, seed ${seed}: ${refused} refused, ${read} read, ${written} of them written, ${failures} failures`,
  );
  return failures > 0 ? 1 : 0;
}

/** An area with known defects: all of them are found, and nothing else. */
function area(seed: number, organs: number): number {
  const began = Date.now();
  const { reports, defects, missed, extra } = reviewArea(seed, organs);
  for (const line of missed) console.log(`missed: ${line}`);
  for (const line of extra) console.log(`no defect: ${line}`);
  const took = ((Date.now() - began) / 1000).toFixed(1);
  console.log(
    `${reports} reports in ${took} s, seed ${seed}: ${defects} defects, ${missed.length} missed, ${extra.length} more found`,
  );
  return missed.length + extra.length > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      count: { type: 'string' },
      seconds: { type: 'string' },
      growth: { type: 'boolean' },
      slips: { type: 'boolean' },
      fixes: { type: 'boolean' },
      shrink: { type: 'boolean' },
      lsp: { type: 'boolean' },
      edits: { type: 'boolean' },
      word: { type: 'boolean' },
      area: { type: 'boolean' },
      megabytes: { type: 'string' },
      job: { type: 'string', multiple: true },
      shape: { type: 'string' },
    },
  });
  if (values.growth && values.word) return growWord(Number(values.count ?? 200_000));
  if (values.growth) return grow(Number(values.megabytes ?? 2), values.job ?? jobNames, values.shape);
  const usual = values.lsp ? 10_000 : values.edits ? 20_000 : 100_000;
  const { seed = Date.now() % 1_000_000, count = usual, seconds = 600 } = values;
  if (values.edits) return edit(Number(seed), Number(count));
  if (values.lsp) return session(Number(seed), Number(count));
  if (values.area) return area(Number(values.seed ?? 1), Number(values.count ?? 300));
  if (values.word) return word(Number(seed), Number(values.count ?? 10_000), Number(seconds));
  if (values.slips) return slip(Number(seed), Number(count), Number(seconds), values.shrink ?? false);
  return fuzz(Number(seed), Number(count), Number(seconds), values.fixes ?? false);
}

if (isMainThread) void main().then((status) => process.exit(status));
else work(workerData as Work);
