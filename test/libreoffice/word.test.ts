import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDraft } from '../../server/draft/read';
import { encodeWord, readWord, writeEdits, writeWordComments } from '../../server/files/codecs/word';
import { readReport } from '../../server/report/report';
import { officialDocument } from '../../server/shape/official-document';
import { draft } from '../cli/draft';
import { docx } from '../word/docx';
import { asPage, partsOf } from '../word/report';
import { WAYS } from '../word/ways';

/** Where LibreOffice does not read what Word shows, which is followed here. */
const OTHERWISE: readonly RegExp[] = [
  /revisions|deleted/, // its exports show deletions
  /left in the cells/, // shows them
  /horizontal merges of old/, // loses the cells
  /table of contents/, // is text to it
  /text box/, // its texts are without them
  /hidden text/, // does not open a reference to a comment that is not listed
];

const page = asPage(draft({ total: '9', figure: '１２', signed: '2024年1月16日' }), 'plain');
const WRITTEN = 'written here';
const AUTHOR = { author: 'ogi-report', date: '2024-01-16T08:00:00Z' };

/** Files by name: those that others write, and what is written here. */
function files(): Map<string, Uint8Array> {
  const all = new Map(WAYS.map(({ name, write }) => [name, docx(write(partsOf(page)))]));
  for (const name of [...all.keys()]) if (OTHERWISE.some((pattern) => pattern.test(name))) all.delete(name);
  const report = readReport(readDraft(page, 'html'));
  const blocks = report && officialDocument(report);
  assert.ok(blocks && typeof blocks !== 'string');
  const written = encodeWord(blocks);
  all.set(`${WRITTEN} in the official layout`, written);
  const word = readWord(written);
  assert.ok(typeof word !== 'string');
  const start = word.text.indexOf('<td>9</td>') + 4;
  const range = { start, end: start + 1 };
  all.set(`${WRITTEN} with a figure changed`, writeEdits(word, [{ range, text: '4' }]));
  all.set(`${WRITTEN} with a comment`, writeWordComments(word, [{ range, lines: ['应为 4'] }], AUTHOR));
  return all;
}

const folded = (text: string): string => text.replace(/[\s\u3000\ufeff]/g, '');

/** The cells of all tables of a page: text and spans. */
const gridsIn = (html: string): string[][][] =>
  readDraft(html, 'html').blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.rows.map(({ cells }) =>
            cells.map((cell) => `${folded(cell.passage.text)} ${cell.rowSpan}×${cell.columnSpan}`),
          ),
        ]
      : [],
  );

const textOf = (html: string): string =>
  folded(
    readDraft(html, 'html')
      .blocks.map((block) => {
        if (block.kind === 'table')
          return block.rows.map(({ cells }) => cells.map(({ passage }) => passage.text).join('')).join('');
        return block.kind === 'line' ? block.passage.text : '';
      })
      .join(''),
  );

describe('LibreOffice and this tool read the same in a Word file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-word-'));
  const all = [...files()];
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What LibreOffice makes of the files, in another format. */
  function converted(files: typeof all, format: string, ending: string): string[] {
    const names = files.map(([, bytes], i) => {
      const name = join(folder, `${i}.docx`);
      writeFileSync(name, bytes);
      return name;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, ...names];
    const { status, stderr } = spawnSync('soffice', args, { timeout: 240_000, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return files.map((_, i) => readFileSync(join(folder, `${i}.${ending}`), 'utf8'));
  }

  const decoded = all.map(([name, bytes]) => {
    const word = readWord(bytes);
    assert.ok(typeof word !== 'string', name);
    return word.text;
  });

  it('text', function () {
    this.timeout(300_000);
    converted(all, 'txt:Text (encoded):UTF8', 'txt').forEach((text, i) => {
      assert.equal(folded(text), textOf(decoded[i]), all[i][0]);
    });
  });

  it('tables, with the cells that span rows and columns', function () {
    this.timeout(300_000);
    // It tells columns by their widths, which files written by hand do not have.
    const sized = all.filter(([name]) => name.startsWith(WRITTEN));
    assert.equal(sized.length, 3);
    converted(sized, 'html:HTML (StarWriter)', 'html').forEach((html, i) => {
      const [name, bytes] = sized[i];
      const word = readWord(bytes);
      assert.ok(typeof word !== 'string', name);
      const grids = gridsIn(word.text);
      assert.equal(grids.length, 3, name);
      assert.deepEqual(gridsIn(html), grids, name);
    });
  });

  it('which are enough to say so', () => {
    assert.ok(all.length >= 14, `${all.length}`);
  });
});
