import { dirname, relative, resolve, sep } from 'node:path';
import { putFile } from '../files/disk/replace';
import type { Finding } from '../lint/finding';
import { currentRuleId } from '../lint/renamed-rules';
import type { FindingResult } from '../service/file-result';
import { sumOf } from '../text/hash';
import { Lines, nextLineEnd } from '../text/lines';
import { OptionFileError, readOptionFile } from './option-file';
import type { Messages } from './output/messages/messages';

/** One finding that is known of: by what its line says, not by where it stands, so that edits elsewhere change nothing. */
interface Entry {
  readonly file: string;
  readonly rule: string;
  readonly line: string;
  /** How many such findings there are. */
  readonly count: number;
}

/** Longer lines are distinguished by what they begin with and by a sum of the whole. */
const MAX_LINE_LENGTH = 120;

/** Findings that are known of already, by file, rule and line. */
export class Baseline {
  private constructor(
    private readonly path: string,
    private readonly counts: Map<string, number>,
  ) {}

  static empty(path: string): Baseline {
    return new Baseline(resolve(path), new Map());
  }

  /** @throws OptionFileError */
  static read(path: string, messages: Messages): Baseline {
    const entries = entriesIn(readOptionFile(path, messages));
    if (!entries) throw new OptionFileError(messages.noBaseline(path));
    const counts = new Map<string, number>();
    for (const { file, rule, line, count } of entries) {
      const key = keyOf(file, currentRuleId(rule), line);
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
    return new Baseline(resolve(path), counts);
  }

  /**
   * Which findings of a file are not in the baseline; each of its entries hides as many as it counts.
   * @param lines what the line of each finding says, as `linesOf` gives it
   */
  newAmong(file: string, findings: readonly FindingResult[], lines: readonly string[]): boolean[] {
    const name = this.nameOf(file);
    return findings.map((finding, i) => {
      const key = keyOf(name, finding.rule, lines[i]);
      const left = this.counts.get(key) ?? 0;
      if (left > 0) this.counts.set(key, left - 1);
      return left === 0;
    });
  }

  add(file: string, findings: readonly FindingResult[], lines: readonly string[]): void {
    const name = this.nameOf(file);
    findings.forEach((finding, i) => {
      const key = keyOf(name, finding.rule, lines[i]);
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    });
  }

  /** Writes the baseline as `fix` writes files. Returns how many findings it holds; a string is why it could not. */
  async write(messages: Messages): Promise<number | string> {
    const findings = [...this.counts].map(([key, count]): Entry => {
      const [file, rule, line] = key.split('\n');
      return { file, rule, line, count };
    });
    const json = `{\n  "version": 1,\n  "findings": [${findings.map((entry) => `\n    ${JSON.stringify(entry)}`).join(',')}\n  ]\n}\n`;
    const problem = putFile(this.path, this.path, Buffer.from(json), messages);
    return problem ?? findings.reduce((sum, { count }) => sum + count, 0);
  }

  /** Files are named from where the baseline is, so that it holds wherever the run is started. */
  private nameOf(file: string): string {
    return relative(dirname(this.path), resolve(file)).replaceAll(sep, '/');
  }
}

/** What the line of each finding says, by which it is known again. */
export function linesOf(text: string, findings: readonly Finding[]): string[] {
  const lines = new Lines(text);
  return findings.map((finding) => lineOf(text, lines, finding));
}

const keyOf = (file: string, rule: string, line: string): string => `${file}\n${rule}\n${line}`;

/** The line that a finding begins on, as far as people read it: white space and its kinds do not count. */
function lineOf(text: string, lines: Lines, { range }: Finding): string {
  const start = lines.start(lines.position(range.start).line);
  const line = text.slice(start, nextLineEnd(text, start)).replace(/\s+/g, ' ').trim();
  return line.length <= MAX_LINE_LENGTH ? line : `${line.slice(0, MAX_LINE_LENGTH)}… ${sumOf(line)}`;
}

function entriesIn(text: string): readonly Entry[] | undefined {
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (typeof json !== 'object' || json === null || !('version' in json) || json.version !== 1) return undefined;
    const findings = 'findings' in json ? json.findings : undefined;
    return Array.isArray(findings) && findings.every(isEntry) ? findings : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { file, rule, line, count } = value as Record<string, unknown>;
  return (
    [file, rule, line].every((field) => typeof field === 'string') && Number.isInteger(count) && (count as number) > 0
  );
}
