import type { Finding, Severity } from '../lint/finding';
import { safeFixOf } from '../lint/fix-all';
import { Lines } from '../text/lines';
import { brief } from '../text/shown';
import type { Checked } from './check';

/** One file, checked, as `--format json` prints it: plain data, which one thread can send to another. */
export interface FileResult {
  /** As the user named it. */
  readonly file: string;
  /** The edition of the form; null for what is no annual report. */
  readonly form: string | null;
  readonly year: number | null;
  readonly organ: string | null;
  readonly findings: readonly FindingResult[];
}

/** Lines and columns are counted from 1, columns in UTF-16 units. */
export interface FindingResult {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Where a person finds it, for a Word file, whose lines nobody sees. */
  readonly place?: string;
  /** Whether `fix` would fix it. */
  readonly fixable: boolean;
  readonly related: readonly RelatedResult[];
}

export interface RelatedResult {
  readonly message: string;
  /** Present for a place in another file. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly place?: string;
}

/** Says where a person finds what stands at an offset. */
export type PlaceOf = (offset: number) => string | undefined;

/** What is known of a file beside its text. */
export interface FileFacts {
  readonly placeOf?: PlaceOf | undefined;
  /** Whether a finding's safe fix can be made in the file; it can in any text. */
  readonly canFix?: ((finding: Finding) => boolean) | undefined;
}

/** What is printed of a file. The order of the keys is that of the output. */
export function resultOf(file: string, text: string, { report, findings }: Checked, facts: FileFacts = {}): FileResult {
  const lines = new Lines(text);
  return {
    file,
    form: report?.form.id ?? null,
    year: report?.year ?? null,
    organ: report?.organ ?? null,
    findings: findings.map((finding) => findingOf(finding, lines, facts)),
  };
}

function findingOf(finding: Finding, lines: Lines, { placeOf, canFix }: FileFacts): FindingResult {
  const { rule, severity, message, range, related } = finding;
  const end = place(lines, range.end);
  return {
    rule,
    severity,
    message: brief(message),
    ...place(lines, range.start),
    endLine: end.line,
    endColumn: end.column,
    ...named(placeOf?.(range.start)),
    fixable: safeFixOf(finding) !== undefined && (canFix?.(finding) ?? true),
    related: related.map(({ message, range, file }) =>
      file
        ? { message: brief(message), file: file.uri, line: file.start.line + 1, column: file.start.character + 1 }
        : { message: brief(message), ...place(lines, range.start), ...named(placeOf?.(range.start)) },
    ),
  };
}

const named = (place: string | undefined): { place?: string } => (place === undefined ? {} : { place });

function place(lines: Lines, offset: number): { line: number; column: number } {
  const { line, character } = lines.position(offset);
  return { line: line + 1, column: character + 1 };
}
