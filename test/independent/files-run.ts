import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Draft, randomDraft } from './drafts';
import { check, fixAll, SETTINGS } from './product';
import { Random } from './random';

/** How a text is put into bytes. */
interface Writing {
  readonly name: string;
  /** Undefined where a character has no bytes. */
  readonly encode: (text: string) => Uint8Array | undefined;
}

const WRITINGS: readonly Writing[] = [
  { name: 'UTF-8', encode: (text) => new TextEncoder().encode(text) },
  { name: 'UTF-8 with its mark', encode: (text) => new TextEncoder().encode(`\ufeff${text}`) },
  { name: 'GBK', encode: gbk },
];
const LINE_ENDS = ['\n', '\r\n', '\r'];
const ENDINGS = { plain: 'txt', markdown: 'md', html: 'html' } as const;
/** Files that are given together are compared from year to year. */
const BETWEEN_YEARS: ReadonlySet<string> = new Set([
  'carry-over',
  'documents-in-force',
  'growth',
  'copied-text',
  'uncompared-years',
]);

let codes: ReadonlyMap<string, readonly [number, number]> | undefined;

/** The bytes of a text in GBK, found by reading each of them. */
function gbk(text: string): Uint8Array | undefined {
  codes ??= gbkCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : codes.get(character);
    if (!code) return undefined;
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

function gbkCodes(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, [number, number]>();
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const read = decoder.decode(Uint8Array.of(first, second));
      if ([...read].length === 1 && read !== '\ufffd' && !found.has(read)) found.set(read, [first, second]);
    }
  return found;
}

interface File extends Writing {
  readonly path: string;
  readonly draft: Draft;
  readonly text: string;
}

interface Listed {
  readonly file: string;
  readonly findings: readonly { readonly rule: string; readonly line: number; readonly column: number }[];
}

/**
 * Writes drafts to a folder in several encodings and line ends, has the built command line check and fix them, and
 * holds what it says and writes against what the same drafts give in memory.
 */
export function runFiles(cli: string, seed: number, count: number, onComplaint: (says: string) => void): void {
  const random = new Random(seed);
  const folder = mkdtempSync(join(tmpdir(), 'independent-'));
  try {
    const files = Array.from({ length: count }, (_, at) => written(folder, at, random)).filter(
      (file) => file !== undefined,
    );
    const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', folder], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (status !== 0 && status !== 1) return onComplaint(`check ended with ${status}: ${stderr.slice(0, 500)}`);
    const listed = new Map((JSON.parse(stdout).files as Listed[]).map((file) => [file.file, file.findings]));
    const alone = files.filter((file) => !listed.get(file.path)?.some(({ rule }) => BETWEEN_YEARS.has(rule)));
    for (const file of alone) tell(file, checkedAlike(file, listed.get(file.path)), onComplaint);
    const fixed = spawnSync(process.execPath, [cli, 'fix', folder], { encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (fixed.status !== 0) onComplaint(`fix ended with ${fixed.status}: ${fixed.stderr.slice(0, 500)}`);
    for (const file of alone) tell(file, fixedAlike(file), onComplaint);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const tell = ({ name, draft }: File, says: string | undefined, onComplaint: (says: string) => void): void => {
  if (says !== undefined) onComplaint(`${draft.kind}, ${name}: ${says}`);
};

function written(folder: string, at: number, random: Random): File | undefined {
  const draft = randomDraft(random);
  const writing = random.one(WRITINGS);
  const text = draft.text.replace(/\r\n?|\n/g, random.one(LINE_ENDS)).replace(/[\ud800-\udfff]/gu, '');
  const bytes = writing.encode(text);
  // What looks like no text is told so, which is another matter.
  if (!bytes || /(?![\t\n\r])\p{Cc}|^\ufeff/u.test(text) || !check(text, draft.syntax, SETTINGS).report)
    return undefined;
  const path = join(folder, `${at}.${ENDINGS[draft.syntax]}`);
  writeFileSync(path, bytes);
  return { ...writing, path, draft, text };
}

function checkedAlike({ text, draft }: File, listed: Listed['findings'] | undefined): string | undefined {
  if (!listed) return 'it is not listed';
  const lineOf = (offset: number): string => {
    const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
    return `${lines.length}:${lines[lines.length - 1].length + 1}`;
  };
  const expected = check(text, draft.syntax, SETTINGS).findings.map(
    ({ rule, range }) => `${rule} ${lineOf(range.start)}`,
  );
  const found = listed.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
  const at = expected.findIndex((finding, i) => finding !== found[i]);
  return expected.length === found.length && at < 0
    ? undefined
    : `it says ${found[at] ?? found.length}, for ${expected[at] ?? expected.length}`;
}

function fixedAlike({ text, draft, path, encode }: File): string | undefined {
  const expected = fixAll(text, draft.syntax, SETTINGS).text;
  const bytes = encode(expected);
  if (!bytes) return undefined;
  return Buffer.compare(readFileSync(path), bytes) === 0 ? undefined : `it is fixed otherwise than in memory`;
}
