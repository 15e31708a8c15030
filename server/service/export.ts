import { isLayout } from '../draft/layouts';
import type { ExportedReport, ExportTarget } from '../protocol';
import type { Report } from '../report/report';
import { convertDraft } from '../write/convert/draft';
import type { Obstacle } from '../write/convert/tables';
import { isWrittenWhole, officialDocument } from '../write/official-document';
import { withOfficialLook } from '../write/official-page';

/** A report for a file of its own; a string is why it cannot be exported. */
export function exported(report: Report, target: ExportTarget): ExportedReport | Obstacle {
  if (target === 'word') {
    const blocks = officialDocument(report);
    return typeof blocks === 'string' ? blocks : { blocks };
  }
  const converted = convertDraft(report, isLayout(target) ? target : 'html');
  if (typeof converted === 'string') return converted;
  return { text: target === 'page' ? withOfficialLook(converted.text) : converted.text };
}

export { isWrittenWhole };
