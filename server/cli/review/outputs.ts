import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDraft } from '../../draft/read';
import { wordCodec } from '../../files/disk/word-codec';
import { headingOf } from '../../forms';
import { numeralOf } from '../../forms/form';
import type { Language } from '../../lint/finding';
import { readReport } from '../../report/report';
import type { ReviewedArea } from '../../review/board';
import type { BoardData } from '../../review/board-data';
import { writeCsv } from '../../review/csv';
import type { Decisions } from '../../review/decisions';
import { type Issue, issueDocument, issueSheet, issuesOf, rowsOfSheet } from '../../review/issue-list';
import { sumReport } from '../../review/sum-report';
import type { ListFormat } from '../command';
import { written } from '../commands/convert';
import { endingOf } from '../targets';
import type { BoardFolder } from './board-folder';

const LISTS = 'lists';
const SUMS = 'sums';
const ALL = 'all';

/** Writes the lists of issues of the year under review, one for each organ, and for sheets one of all. Returns how many. */
export function writeLists(
  formats: ReadonlySet<ListFormat>,
  board: BoardFolder,
  { area, findings }: ReviewedArea,
  data: BoardData,
  decisions: Decisions,
  language: Language,
): number {
  const folder = join(board.path, LISTS);
  mkdirSync(folder, { recursive: true });
  const names = new FileNames();
  const all: Issue[] = [];
  const byOrgan = new Map<string, Issue[]>();
  area.entries.forEach((entry, i) => {
    if (entry.year !== area.year) return;
    const { script } = data.rows[i];
    const own = findings.filter(({ file }) => file === entry.report?.file);
    const partners = data.alike.flatMap(({ a, b, section, share }) => {
      if (a !== i && b !== i) return [];
      const other = area.entries[a === i ? b : a];
      const heading = numeralOf(headingOf(section));
      return [{ name: other.organ.name, year: other.year, section: heading, share }];
    });
    const report = script === null ? undefined : board.read(script);
    const issues = issuesOf({ entry, report, area: own, partners }, decisions, language);
    if (issues.length === 0) return;
    all.push(...issues);
    byOrgan.set(entry.organ.name, [...(byOrgan.get(entry.organ.name) ?? []), ...issues]);
  });
  let count = 0;
  const put = (name: string, content: Uint8Array | string): void => {
    writeFileSync(join(folder, name), content);
    count++;
  };
  for (const format of formats) {
    if (format !== 'docx') put(names.of(ALL, format), listAs(format, all, language));
    for (const [organ, issues] of byOrgan) put(names.of(organ, format), listAs(format, issues, language));
  }
  return count;
}

function listAs(format: ListFormat, issues: readonly Issue[], language: Language): Uint8Array | string {
  if (format === 'docx') return wordCodec().encodeWord(issueDocument(issues, language));
  const sheet = issueSheet(issues, language);
  return format === 'csv' ? writeCsv(rowsOfSheet(sheet)) : wordCodec().encodeWorkbook([sheet]);
}

/** Writes the sum of each parent on the year under review as a report. Returns how many. */
export function writeSums(to: string, board: BoardFolder, { area, totals }: ReviewedArea): number {
  const folder = join(board.path, SUMS);
  mkdirSync(folder, { recursive: true });
  const names = new FileNames();
  const ofYear = totals.filter(({ year }) => year === area.year);
  for (const total of ofYear) {
    const html = sumReport(total, 'html');
    const report = readReport(readDraft(html, 'html'));
    const drawn = report && written(report, to);
    // A sum that Word's format has no place for is there as a page.
    const [content, ending] = drawn && 'content' in drawn ? [drawn.content, endingOf(to)] : [html, '.html'];
    writeFileSync(join(folder, names.of(`${total.parent.name}${total.year}`, ending.slice(1))), content);
  }
  return ofYear.length;
}

/** What no system takes in the name of a file, or takes for something else. */
const UNUSABLE = /[\\/:*?"<>|\p{C}\p{Zl}\p{Zp}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const MAX_LENGTH = 60;

/** Names of files after organs, each once. */
class FileNames {
  private readonly used = new Set<string>();

  of(name: string, ending: string): string {
    const plain =
      name
        .replace(UNUSABLE, '_')
        .slice(0, MAX_LENGTH)
        .replace(/^[. ]+|(?<![. ])[. ]+$/g, '') || '_';
    const base = RESERVED.test(plain) ? `_${plain}` : plain;
    for (let i = 1; ; i++) {
      const file = `${base}${i === 1 ? '' : ` ${i}`}.${ending}`;
      if (this.used.has(file.toLowerCase())) continue;
      this.used.add(file.toLowerCase());
      return file;
    }
  }
}
