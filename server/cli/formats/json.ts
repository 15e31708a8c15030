import type { Finding } from '../../rules/finding';
import { Lines } from '../../text/lines';
import { isMendable } from '../repair';
import type { FileResult, Format } from './format';

/** One JSON document; its shape is fixed, and told by its `version`. */
export const json: Format = () => {
  let separator = '\n';
  return {
    begin: () => '{"version":1,"files":[',
    file(result) {
      const printed = separator + JSON.stringify(fileEntry(result));
      separator = ',\n';
      return printed;
    },
    end({ files, counts, hidden, milliseconds }) {
      const { error: errors, warning: warnings, info: infos, hint: hints } = counts;
      return `\n],"summary":${JSON.stringify({ files, errors, warnings, infos, hints, hidden, ms: milliseconds })}}\n`;
    },
  };
};

function fileEntry({ file, text, checked: { report, findings } }: FileResult) {
  const lines = new Lines(text);
  return {
    file,
    form: report?.form.id ?? null,
    year: report?.year ?? null,
    organ: report?.organ ?? null,
    findings: findings.map((finding) => findingEntry(finding, lines)),
  };
}

function findingEntry(finding: Finding, lines: Lines) {
  const { rule, severity, message, range, related } = finding;
  const start = place(lines, range.start);
  const end = place(lines, range.end);
  return {
    rule,
    severity,
    message,
    ...start,
    endLine: end.line,
    endColumn: end.column,
    fixable: isMendable(finding),
    related: related.map(({ message, range, file }) =>
      file
        ? { message, file: file.uri, line: file.start.line + 1, column: file.start.character + 1 }
        : { message, ...place(lines, range.start) },
    ),
  };
}

function place(lines: Lines, offset: number): { line: number; column: number } {
  const { line, character } = lines.position(offset);
  return { line: line + 1, column: character + 1 };
}
