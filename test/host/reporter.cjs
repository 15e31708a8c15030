// Mocha on the command line: prints what failed or was left out, and writes the counts to a file.
'use strict';
const { writeFileSync } = require('node:fs');
const { Base } = require('mocha').reporters;

module.exports = class extends Base {
  constructor(runner, options) {
    super(runner, options);
    const every = Boolean(process.env.OGI_REPORT_TEST_LIST);
    if (every) runner.on('pass', (test) => console.log(`  ✓ ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('retry', (test, error) => console.log(`  ↻ ${test.fullTitle()}: ${error.stack ?? error}`));
    runner.on('pending', (test) => console.log(`  - skipped: ${test.fullTitle()}`));
    runner.on('end', () => {
      if (this.failures.length > 0) Base.list(this.failures);
      const { passes, failures, pending, duration } = this.stats;
      console.log(`  ${passes} of ${passes + failures} passed (${duration} ms)`);
      const result = { passed: passes, failed: failures, skipped: pending };
      writeFileSync(process.env.OGI_REPORT_TEST_RESULT, JSON.stringify(result));
    });
  }
};
