import assert from 'node:assert/strict';
import { readDraft } from '../../server/draft/read';
import { encodeWord, readWord } from '../../server/files/codecs/word';
import { readReport } from '../../server/report/report';
import { convertDraft } from '../../server/write/convert/draft';
import { isWrittenWhole, officialDocument } from '../../server/write/official-document';
import { withOfficialLook } from '../../server/write/official-page';
import { draft } from '../cli/draft';

const organ = '云溪市档案管理局';
const title = '2024年政府信息公开工作年度报告';

function reportOf(text: string) {
  const report = readReport(readDraft(text, 'plain'));
  assert.ok(report);
  return report;
}

function rolesOf(text: string): string[] {
  const blocks = officialDocument(reportOf(text));
  assert.ok(typeof blocks !== 'string', String(blocks));
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [`${block.role} ${block.lines.join('')}`] : []));
}

/** The draft with something on the lines above its title, which itself names no organ. */
const below = (...above: readonly string[]): string => {
  const rest = draft();
  return [...above, title, rest.slice(rest.indexOf('\n') + 1)].join('\n');
};

describe('A report in the layout of official documents', () => {
  it('has the organ above the title as a line of the title', () => {
    assert.deepEqual(rolesOf(below(organ)).slice(0, 3), [`title ${organ}`, `title ${title}`, rolesOf(draft())[1]]);
  });

  it('has other lines above the title as text', () => {
    assert.deepEqual(rolesOf(below('仅供内部审核')).slice(0, 2), ['body 仅供内部审核', `title ${title}`]);
  });

  it('is read again as the same report, organ and all', () => {
    const report = reportOf(below(organ));
    const blocks = officialDocument(report);
    assert.ok(typeof blocks !== 'string');
    const word = readWord(encodeWord(blocks));
    assert.ok(typeof word !== 'string');
    assert.ok(word.text.includes(`<h1>${organ}</h1>\n<h1>${title}</h1>`), word.text.slice(0, 400));
    assert.ok(isWrittenWhole(report, word.text));
    assert.equal(readReport(readDraft(word.text, 'html'))?.organ, organ);
  });

  it('has the columns of its tables that some cell divides, and no others', () => {
    const page = (divided: string): string =>
      `<h1>${organ}${title}</h1>\n<h2>一、总体情况</h2>\n<p>无。</p>\n<h2>二、主动公开政府信息情况</h2>\n<table>
<tr><td colspan="4">第二十条第（五）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政许可</td>${divided}</tr>\n</table>\n`;
    const spansOf = (text: string): number[][] => {
      const report = readReport(readDraft(text, 'html'));
      const blocks = report && officialDocument(report);
      assert.ok(blocks && typeof blocks !== 'string');
      const table = blocks.find(({ kind }) => kind === 'table');
      assert.ok(table?.kind === 'table');
      assert.equal(table.columns, table.rows[0][0].columnSpan);
      return table.rows.map((row) => row.map(({ columnSpan }) => columnSpan));
    };
    assert.deepEqual(spansOf(page('<td colspan="3">8</td>')), [[2], [1, 1], [1, 1]]);
    assert.deepEqual(spansOf(page('<td colspan="2">8</td><td>9</td>')), [[3], [1, 2], [1, 1, 1]]);
  });

  it('as a page has the same look on the screen and on paper, and is a whole page', () => {
    const converted = convertDraft(reportOf(below(organ)), 'html');
    assert.ok(typeof converted !== 'string');
    const page = withOfficialLook(converted.text);
    assert.match(page, /^<!DOCTYPE html>\n<html lang="zh-CN">[\s\S]*<\/html>\n$/);
    assert.match(page, /<meta charset="utf-8">[\s\S]*<title>[^<]+<\/title>[\s\S]*@page \{ size: A4[\s\S]*<\/head>/);
    assert.ok(page.includes(`<p class="title">${organ}</p>`), page.slice(0, 3000));
    assert.equal(page.match(/<p class="signature">/g)?.length, 2);
    assert.equal(page.replace(/<style>[\s\S]*?<\/style>\n| class="\w+"/g, ''), converted.text);
  });
});
