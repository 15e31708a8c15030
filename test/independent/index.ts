// npm run fuzz:independent -- [--seed N] [--count N] [--only ORACLE] [--show N]
//                             [--word] [--files] [--lsp [--documents N]] [--growth [--most BYTES]]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runFiles } from './files-run';
import { growth } from './growth';
import { reduce } from './reduce';
import { type Complaint, opinionOf, run } from './run';
import { session } from './session';
import { runWord } from './word-run';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    /** Of drafts; of edits with --lsp. */
    count: { type: 'string' },
    only: { type: 'string', multiple: true },
    /** So many different complaints are made small and printed. */
    show: { type: 'string', default: '10' },
    word: { type: 'boolean', default: false },
    files: { type: 'boolean', default: false },
    lsp: { type: 'boolean', default: false },
    documents: { type: 'string', default: '500' },
    growth: { type: 'boolean', default: false },
    /** The longest text of a growth, in characters. */
    most: { type: 'string', default: '10000000' },
  },
});
const seed = Number(values.seed);

async function main(): Promise<number> {
  if (values.lsp) return overStdio(Number(values.count ?? 20_000), Number(values.documents));
  if (values.word) return wordFiles(Number(values.count ?? 1000));
  if (values.files) return files(Number(values.count ?? 500));
  if (values.growth) return growth(Number(values.most), values.only, console.log);
  return drafts(Number(values.count ?? 1000));
}

async function overStdio(edits: number, documents: number): Promise<number> {
  const server = join(__dirname, '../../../dist/server.js');
  const show = (done: number, memory: number): void => console.log(`${done} edits: ${memory} MB`);
  const { complaints, requests } = await session(server, seed, documents, edits, show);
  for (const complaint of complaints.slice(0, Number(values.show))) console.log(complaint.slice(0, 1500));
  console.log(
    `${edits} edits of ${documents} documents, ${requests} requests, seed ${seed}: ${complaints.length} complaints`,
  );
  return complaints.length;
}

function files(count: number): number {
  const complaints: string[] = [];
  runFiles(join(__dirname, '../../../dist/cli.js'), seed, count, (says) => complaints.push(says));
  for (const complaint of complaints.slice(0, Number(values.show))) console.log(complaint.slice(0, 1500));
  console.log(`${count} files, seed ${seed}: ${complaints.length} complaints`);
  return complaints.length;
}

function wordFiles(count: number): number {
  const complaints: string[] = [];
  runWord(seed, count, (at, says) => complaints.push(`${at}: ${says}`));
  for (const complaint of complaints.slice(0, Number(values.show))) console.log(complaint.slice(0, 1500));
  console.log(`${count} Word files from seed ${seed}: ${complaints.length} complaints`);
  return complaints.length;
}

/** Complaints that differ in figures and names only are one. */
function kindOf({ oracle, says }: Complaint): string {
  return `${oracle}: ${says
    .replace(/\d+/g, '#')
    .replace(/“[^”]*”/g, '“”')
    .slice(0, 48)}`;
}

function drafts(count: number): number {
  const began = performance.now();
  const kinds = new Map<string, { complaint: Complaint; seeds: number[] }>();
  const SLICE = 10_000;
  for (let from = seed; from < seed + count; from += SLICE) {
    const add = (complaint: Complaint): void => {
      const kind = kinds.get(kindOf(complaint));
      if (kind) kind.seeds.push(complaint.seed);
      else kinds.set(kindOf(complaint), { complaint, seeds: [complaint.seed] });
    };
    run(from, Math.min(SLICE, seed + count - from), add, values.only);
    const seconds = Math.round((performance.now() - began) / 1000);
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
    if (count > SLICE) console.error(`${from + SLICE - seed} drafts, ${seconds} s, ${memory} MB, ${kinds.size} kinds`);
  }
  const found = [...kinds.values()].sort((a, b) => b.seeds.length - a.seeds.length);
  for (const { complaint, seeds } of found.slice(0, Number(values.show))) show(complaint, seeds);
  for (const { complaint, seeds } of found) console.log(`${seeds.length} × ${kindOf(complaint)}`);
  console.log(`${count} drafts from seed ${seed}: ${found.length} kinds of complaint`);
  return found.length;
}

function show(complaint: Complaint, seeds: readonly number[]): void {
  const { oracle, subject, kind, says } = complaint;
  const isSame = (smaller: typeof subject): boolean => {
    const said = opinionOf(oracle, smaller);
    return said !== undefined && kindOf({ ...complaint, says: said }) === kindOf(complaint);
  };
  const least = says.startsWith('after others') ? subject : reduce(subject, isSame, 600);
  console.log(`\n== ${oracle} (${seeds.length} × ${kind}; seeds ${seeds.slice(0, 5).join(' ')})\n${says}`);
  if (least !== subject) console.log(`made small: ${opinionOf(oracle, least)}`);
  if (least.clean !== undefined) console.log(`-- clean\n${least.clean}`);
  console.log(`-- ${least.syntax}\n${least.text}`);
}

main().then((found) => process.exit(found > 0 ? 1 : 0));
