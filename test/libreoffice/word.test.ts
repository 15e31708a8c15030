import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDraft } from '../../server/draft/read';
import { encodeWord, readWord, writeEdits, writeWordComments } from '../../server/files/codecs/word';
import { readReport } from '../../server/report/report';
import { check } from '../../server/service/check';
import { officialDocument } from '../../server/write/official-document';
import { draft } from '../cli/draft';
import { docx } from '../word/docx';
import { MORE_WAYS } from '../word/more-ways';
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

/** What it does not open, or writes otherwise into a file of Word 97–2003, as it reports itself when it opens that. */
const LOST: readonly RegExp[] = [
  /controls in cells|everything in controls/, // loses the cells
  /notes at the foot|section break/, // wants the parts that are referred to
  /date that Word sets/, // sets it
  /never ended/, // keeps no such field
  /outside of the standard|second order by list/, // counts otherwise
  /readings above/, // writes a formula
  /nobody knows/, // reads what stands in them
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

/** The body with widths, by which LibreOffice reports columns. */
const sized = (body: string): string =>
  body.replace(/<w:tbl>(?:(?!<w:tbl>)[\s\S])*?<\/w:tbl>/g, (table) => {
    const spanOf = (properties = ''): number => Number(/gridSpan w:val="(\d+)"/.exec(properties)?.[1] ?? 1);
    const cells = /<w:tc>(?:<w:tcPr>(.*?)<\/w:tcPr>)?/g;
    const [row] = /<w:tr[ >][\s\S]*?<\/w:tr>/.exec(table) ?? [''];
    const columns = [...row.matchAll(cells)].reduce((sum, [, properties]) => sum + spanOf(properties), 0);
    return table
      .replace('<w:tblPr/>', `<w:tblPr/><w:tblGrid>${'<w:gridCol w:w="800"/>'.repeat(columns)}</w:tblGrid>`)
      .replace(cells, (_, properties = '') => {
        const width = `<w:tcW w:w="${800 * spanOf(properties)}" w:type="dxa"/>`;
        return `<w:tc><w:tcPr>${width}${properties}</w:tcPr>`;
      });
  });

const findingsIn = (html: string): string[] =>
  check(html, 'html', { language: 'zh-CN', severities: {} })
    .findings.map(({ rule, message }) => `${rule}: ${message}`)
    .sort();

const folded = (text: string): string => text.replace(/[\s\u3000\ufeff]/g, '');

/** The cells of all tables of a page: text and spans. */
const gridsIn = (html: string): string[][][] =>
  readDraft(html, 'html').blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.rows.map(({ cells }) =>
            cells.map((cell) => `${folded(cell.content.text)} ${cell.rowSpan}×${cell.columnSpan}`),
          ),
        ]
      : [],
  );

const textOf = (html: string): string =>
  folded(
    readDraft(html, 'html')
      .blocks.map((block) => {
        if (block.kind === 'table')
          return block.rows.map(({ cells }) => cells.map(({ content }) => content.text).join('')).join('');
        return block.kind === 'line' ? block.content.text : '';
      })
      .join(''),
  );

describe('LibreOffice and this tool read the same in a Word file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-word-'));
  const all = [...files()];
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What LibreOffice makes of the files, in another format. */
  function converted(files: typeof all, format: string, ending: string): Buffer[] {
    const names = files.map(([, bytes], i) => {
      const name = join(folder, `${i}.docx`);
      writeFileSync(name, bytes);
      return name;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, ...names];
    const { status, stderr } = spawnSync('soffice', args, { timeout: 240_000, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return files.map((_, i) => readFileSync(join(folder, `${i}.${ending}`)));
  }

  const decoded = all.map(([name, bytes]) => {
    const word = readWord(bytes);
    assert.ok(typeof word !== 'string', name);
    return word.text;
  });

  it('text', function () {
    this.timeout(300_000);
    converted(all, 'txt:Text (encoded):UTF8', 'txt').forEach((text, i) => {
      assert.equal(folded(text.toString()), textOf(decoded[i]), all[i][0]);
    });
  });

  it('tables, with the cells that span rows and columns', function () {
    this.timeout(300_000);
    // It reports columns by their widths, which files written by hand do not have.
    const sized = all.filter(([name]) => name.startsWith(WRITTEN));
    assert.equal(sized.length, 3);
    converted(sized, 'html:HTML (StarWriter)', 'html').forEach((html, i) => {
      const [name, bytes] = sized[i];
      const word = readWord(bytes);
      assert.ok(typeof word !== 'string', name);
      const grids = gridsIn(word.text);
      assert.equal(grids.length, 3, name);
      assert.deepEqual(gridsIn(html.toString()), grids, name);
    });
  });

  it('findings, in the files of Word 97–2003 that it makes of them', function () {
    this.timeout(300_000);
    const files = [...WAYS, ...MORE_WAYS]
      .filter(({ name }) => ![...OTHERWISE, ...LOST].some((pattern) => pattern.test(name)))
      .map(({ name, write }): (typeof all)[number] => {
        const parts = write(partsOf(page));
        return [name, docx({ ...parts, body: sized(parts.body) })];
      });
    assert.ok(files.length >= 35, `${files.length}`);
    converted(files, 'doc:MS Word 97', 'doc').forEach((bytes, i) => {
      const [name] = files[i];
      const word = readWord(bytes);
      assert.ok(typeof word !== 'string', `${name}: ${word}`);
      assert.equal(word.file, undefined, name);
      assert.deepEqual(findingsIn(word.text), findingsIn(page), `${name}\n${word.text}`);
    });
  });

  it('which are enough to say so', () => {
    assert.ok(all.length >= 14, `${all.length}`);
  });
});
