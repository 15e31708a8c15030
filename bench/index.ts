// npm run bench [-- [--quick] PART …]: how long we take, as ratios to the least that the same work can cost on the same
// machine, and to other linters. `--quick` does everything a tenth as often: it shows that it works, and no more.
import { measureCommandLine } from './command-line';
import { measureFeatures } from './features';
import { measureForm } from './form';
import { asMarkdown, type Result, type Rounds } from './measure';
import { measurePeers } from './peers';
import { measureReading } from './reading';
import { measureReview } from './review';
import { measureServer } from './server';
import { measureSize } from './size';
import { measureWord } from './word';
import { measureWorkspace } from './workspace';

const parts: Readonly<Record<string, (rounds: Rounds) => Result[] | Promise<Result[]>>> = {
  reading: measureReading,
  server: measureServer,
  features: measureFeatures,
  workspace: measureWorkspace,
  cli: measureCommandLine,
  peers: measurePeers,
  size: measureSize,
  word: measureWord,
  review: measureReview,
  form: measureForm,
};

async function main(args: readonly string[]): Promise<void> {
  const named = args.filter((arg) => arg !== '--quick');
  const unknown = named.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) throw new Error(`No such part: ${unknown}. There are: ${Object.keys(parts).join(', ')}.`);
  const rounds: Rounds = args.includes('--quick') ? (full) => Math.ceil(full / 10) : (full) => full;
  const results: Result[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue;
    console.error(`${name} …`);
    results.push(...(await measure(rounds)));
  }
  console.log(asMarkdown(results));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
