import type { Finding } from '../lint/finding';
import { type Decisions, readDecisions } from '../review/decisions';
import type { ReviewFacts } from '../review/model';
import type { FileResult } from '../service/file-result';
import { OptionFileError, readOptionFile } from './option-file';
import type { Messages } from './output/messages/messages';

/** The findings that a review has decided on. */
export class DecidedFindings {
  private constructor(private readonly decisions: Decisions) {}

  /** @throws OptionFileError */
  static read(name: string, messages: Messages): DecidedFindings {
    const decisions = readDecisions(readOptionFile(name, messages));
    if (!decisions) throw new OptionFileError(messages.noDecisions(name));
    return new DecidedFindings(decisions);
  }

  /** Which findings of a file are not dismissed. */
  openAmong(
    { year, findings }: Pick<FileResult, 'year'> & { readonly findings: readonly Pick<Finding, 'rule'>[] },
    { organ, places }: ReviewFacts,
  ): boolean[] {
    if (organ === null || year === null) return findings.map(() => true);
    return findings.map(({ rule }, i) => {
      const { at, sum } = places[i];
      return this.decisions.of({ organ, year, rule, at, sum })?.verdict !== 'dismissed';
    });
  }
}
