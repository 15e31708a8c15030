// The suite's entry in the Node extension host.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { MarkedReporter, resultOf } from './reporter';

export async function run(): Promise<void> {
  const grep = process.env.OGI_REPORT_TEST_GREP;
  const mocha = new Mocha({ ui: 'bdd', timeout: 40_000, retries: 1, reporter: MarkedReporter, ...(grep && { grep }) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suites/all');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      // VS Code's exit status cannot be trusted; this file can
      const file = process.env.OGI_REPORT_TEST_RESULT;
      if (file) writeFileSync(file, JSON.stringify(resultOf(runner)));
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
