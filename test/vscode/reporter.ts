// One reporter for both extension hosts: marked lines that the launcher prints, and the counts at the end.

export interface Result {
  passed: number;
  failed: number;
  skipped: number;
}

class Marked {
  constructor(runner: Mocha.Runner) {
    const log = (text: string) => {
      for (const line of text.split('\n')) console.log(`[test] ${line}`);
    };
    const indent = (test: Mocha.Test) => '  '.repeat(test.titlePath().length);
    runner.on('suite', (suite) => {
      if (suite.title) log('  '.repeat(suite.titlePath().length) + suite.title);
    });
    runner.on('pass', (test) => log(`${indent(test)}✓ ${test.title} (${test.duration ?? 0} ms)`));
    runner.on('pending', (test) => log(`${indent(test)}- ${test.title}`));
    runner.on('retry', (test, error) => log(`${indent(test)}↻ ${test.title}\n${error?.stack ?? error}`));
    runner.on('fail', (test, error) => log(`${indent(test as Mocha.Test)}✗ ${test.title}\n${error?.stack ?? error}`));
  }
}

// mocha asks for a base class that only its own reporters need
export const MarkedReporter = Marked as unknown as Mocha.ReporterConstructor;

export function resultOf(runner: Mocha.Runner): Result {
  const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
  return { passed: passes, failed: failures, skipped: pending };
}
