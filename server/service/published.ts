import type { Language } from '../lint/finding';
import type { PublishedReport, Refusal } from '../protocol';
import type { Report } from '../report/report';
import { lastFrom } from '../text/lines';
import { convertDraft } from '../write/convert/draft';
import { OFFICIAL_RULES, withOfficialClasses, withOfficialLook } from '../write/official-page';
import { type CheckedDocument, editorRange } from './checked-document';
import { obstacles } from './convert';

/** A report as a page with the look of an official document, or why it cannot be written so. */
export function publishedPage(report: Report, language: Language): { readonly html: string } | Refusal {
  const converted = convertDraft(report, 'html');
  return typeof converted === 'string'
    ? { message: obstacles[converted][language] }
    : { html: withOfficialLook(converted.text) };
}

/** The same with each block numbered, where it stands in the draft, and what is found in it. */
export function publishedReport(
  { document, findings }: CheckedDocument,
  report: Report,
  language: Language,
): PublishedReport | Refusal {
  const starts: number[] = [];
  const number = (piece: string, at: number): string => {
    // Comments are no blocks.
    if (!/^<[a-z]/i.test(piece)) return piece;
    starts.push(at);
    return piece.replace(/^<[a-z0-9]+/i, `$& data-block="${starts.length - 1}"`);
  };
  const converted = convertDraft(report, 'html', number);
  if (typeof converted === 'string') return { message: obstacles[converted][language] };
  return {
    version: document.version,
    html: withOfficialClasses(converted.text),
    rules: OFFICIAL_RULES,
    blocks: starts.map((start) => document.positionAt(start)),
    notes: findings.map(({ severity, message, range }) => ({
      block: lastFrom(starts, range.start),
      severity,
      message,
      range: editorRange(document, range),
    })),
  };
}
