import { SEVERITIES, type Severity } from '../../lint/finding';
import type { FileResult } from '../../service/file-result';
import type { FailOn } from '../arguments';

/** What a run has found so far. */
export class Counts {
  readonly found: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  files = 0;
  reports = 0;
  fixable = 0;

  add({ form, findings }: FileResult): void {
    this.files++;
    if (form !== null) this.reports++;
    for (const { severity, fixable } of findings) {
      this.found[severity]++;
      if (fixable) this.fixable++;
    }
  }

  hasAny(failOn: FailOn): boolean {
    const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
    return grave.some((severity) => this.found[severity] > 0);
  }
}
