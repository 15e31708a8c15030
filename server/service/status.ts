import type { Status } from '../protocol';
import type { CheckedDocument } from './checked-document';

/** What is found in a document as a whole. */
export function statusOf({ document, report, findings }: CheckedDocument): Status {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    uri: document.uri,
    report: report !== undefined,
    year: report?.year ?? null,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}
