import assert from 'node:assert/strict';
import { readWord } from '../../server/files/codecs/word';
import { docx, p, zip } from '../word/docx';
import { WordRun } from './word';

const SEED = Number(process.env.OGI_REPORT_SEED ?? 20260115);
const COUNT = Number(process.env.OGI_REPORT_RUNS ?? 1000);

describe(`Word files as nobody should write them (npm run fuzz -- --word --seed ${SEED})`, () => {
  it(`${COUNT} of them are read or refused, and written whole or not at all`, function () {
    this.timeout(120_000);
    const run = new WordRun(SEED);
    for (let index = 0; index < COUNT; index++) {
      const failure = run.failureOf(index);
      assert.equal(failure, undefined, `file ${index}: ${failure}`);
    }
    for (const [what, times] of Object.entries({ refused: run.refused, read: run.read, written: run.written }))
      assert.ok(times > COUNT / 20, `${what}: ${times}`);
  });

  it('that repeat a long number before each paragraph do not grow', () => {
    const level = `<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1'.repeat(100_000)}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = p('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>').repeat(2000);
    const word = readWord(docx({ body, numbering }));
    assert.ok(typeof word !== 'string' && word.text.length < 2_000_000, 'it grows');
  });

  it('that hold more than can be are not inflated: many large parts are one large part', () => {
    const relation = (id: string, target: string): string =>
      `<Relationship Id="${id}" Type="x/${id}" Target="${target}"/>`;
    const relations = (...all: readonly string[]): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
    const blanks = ' '.repeat(90 * 1024 * 1024);
    const bomb = zip({
      '_rels/.rels': relations(relation('officeDocument', 'd.xml')),
      '_rels/d.xml.rels': relations(relation('styles', 's.xml'), relation('numbering', 'n.xml')),
      'd.xml': `${blanks}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>`,
      's.xml': `${blanks}<a/>`,
      'n.xml': `${blanks}<a/>`,
    });
    assert.ok(bomb.length < 1_000_000);
    assert.equal(readWord(bomb), 'word-too-large');
  });
});
