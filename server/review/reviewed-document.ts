import type { CheckedDocument } from '../service/checked-document';
import { resultOf } from '../service/file-result';
import { reviewFacts } from './facts';
import type { ReviewedFile } from './model';
import { reviewedFile } from './reviewed-file';

/**
 * A document that an editor has checked, as the review knows it.
 * @param organ whose it is, where it names none itself
 */
export function reviewedDocument(name: string, checked: CheckedDocument, organ?: string): ReviewedFile {
  const { report, findings, text } = checked;
  return reviewedFile(resultOf(name, text, checked), report && reviewFacts(report, findings, report.organ ?? organ));
}
