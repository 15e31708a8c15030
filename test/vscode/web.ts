// The suite's entry in the web extension host, where mocha comes as its browser build and there are no files to write.
import { MarkedReporter, resultOf } from './reporter';

export async function run(): Promise<void> {
  // late, because on loading it puts itself in the place of this module's exports
  // @ts-expect-error it has no types
  await import('mocha/mocha.js');
  mocha.setup({ ui: 'bdd', timeout: 40_000, retries: 1, reporter: MarkedReporter });
  await import('./suites/all');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      console.log(`[test-result] ${JSON.stringify(resultOf(runner))}`);
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
