// Prints how long we take, as ratios to the least that the same work can cost on the same machine.
import { measureCommandLine } from './command-line';
import { asMarkdown } from './measure';
import { measureReading } from './reading';
import { measureServer } from './server';

async function main(): Promise<void> {
  const results = [...measureReading(), ...(await measureServer()), ...measureCommandLine()];
  console.log(asMarkdown(results));
}

void main();
