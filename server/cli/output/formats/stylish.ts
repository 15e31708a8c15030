import type { Severity } from '../../../lint/finding';
import type { FileResult } from '../../../service/file-result';
import { displayWidth, padEnd } from '../../../text/width';
import { printable } from '../printable';
import type { Format, FormatOptions } from './format';

const COLOURS: Readonly<Record<Severity | 'faint' | 'strong', readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  hint: [2, 22],
  faint: [2, 22],
  strong: [4, 24],
};

/** Beyond this width a message is not waited for by the rule's name after it. */
const WIDEST_MESSAGE = 72;

/** For people: findings under the name of their file, in columns, and a line of counts at the end. */
export const stylish: Format = (options) => ({
  begin: () => '',
  file: (result) => (result.findings.length > 0 ? fileBlock(result, options) : ''),
  end: (summary) => `${options.messages.summary(summary)}\n`,
});

function fileBlock({ file, findings }: FileResult, options: FormatOptions): string {
  const paint = painter(options.colour);
  const rows = findings.map((finding) => ({
    finding,
    place: printable(finding.place ?? `${finding.line}:${finding.column}`),
    severity: options.messages.severity[finding.severity],
    message: printable(finding.message),
  }));
  const widest = (widths: number[]): number => widths.reduce((a, b) => Math.max(a, b), 0);
  const placeWidth = widest(rows.map((row) => displayWidth(row.place)));
  const severityWidth = widest(rows.map((row) => displayWidth(row.severity)));
  const messageWidth = Math.min(WIDEST_MESSAGE, widest(rows.map((row) => displayWidth(row.message))));
  let block = `${paint('strong', printable(file))}\n`;
  for (const { finding, place, severity, message } of rows) {
    const columns = [
      paint('faint', padStart(place, placeWidth)),
      paint(finding.severity, padEnd(severity, severityWidth)),
      padEnd(message, messageWidth),
      paint('faint', finding.rule),
    ];
    block += `  ${columns.join('  ')}\n`;
    if (!options.verbose) continue;
    for (const other of finding.related) {
      const place = other.place ?? `${other.line}:${other.column}`;
      const where = printable(other.file === undefined ? place : `${other.file}:${place}`);
      const related = `${padStart(where, placeWidth)}  ${printable(other.message)}`;
      block += `  ${paint('faint', `  ${related}`)}\n`;
    }
  }
  return `${block}\n`;
}

const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - displayWidth(text))) + text;

function painter(colour: boolean): (style: keyof typeof COLOURS, text: string) => string {
  if (!colour) return (_, text) => text;
  return (style, text) => `\u001b[${COLOURS[style][0]}m${text}\u001b[${COLOURS[style][1]}m`;
}
