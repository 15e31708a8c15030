import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readDraft } from '../../server/draft/read';
import { asOtherYear, type OtherYear } from '../../server/report/compare/other-year';
import { readReport } from '../../server/report/report';
import { chartsOf } from '../../server/service/charts';
import { CheckedDocuments } from '../../server/service/checked-document';
import { publishedPage, publishedReport } from '../../server/service/published';
import { cellLines, changed, html, layouts, markdown, received, year } from '../vscode/draft';

const LANGUAGES = { pipes: 'markdown', tabs: 'plaintext', 'cell lines': 'plaintext', HTML: 'html' } as const;

function checked(text: string, languageId: string) {
  const document = TextDocument.create('test:/draft', languageId, 1, text);
  const nothing = () => undefined;
  const all = new CheckedDocuments().getOrCheck(document, { language: 'en', severities: {} }, nothing);
  if (!all.report) throw new Error('no report');
  return { all, report: all.report, document };
}

describe('a report as it will be published', () => {
  for (const { layout, text } of layouts) {
    it(`${layout}: is the page that convert writes, each block of it with its place in the draft`, () => {
      const { all, report, document } = checked(changed(text, received, '19', '29'), LANGUAGES[layout]);
      const shown = publishedReport(all, report, 'en');
      const page = publishedPage(report, 'en');
      ok('html' in shown && 'html' in page);
      equal(shown.html.replace(/ data-block="\d+"/g, ''), page.html.replace(/<style>[^<]*<\/style>\n/, ''));
      const texts = [...shown.html.matchAll(/<(\w+)[^<>]* data-block="(\d+)"[^<>]*>([^<]*)/g)];
      equal(texts.length, shown.blocks.length);
      for (const [, name, block, words] of texts) {
        const offset = document.offsetAt(shown.blocks[Number(block)]);
        if (name !== 'table')
          ok(
            document
              .getText()
              .slice(offset, offset + 200)
              .includes(words),
            words,
          );
      }
      const [wrong] = shown.notes.filter(({ message }) => message.includes('29'));
      equal(texts[wrong.block][1], 'table');
      equal(document.getText(wrong.range), '29');
    });
  }

  it('says the same where lines end in two characters', () => {
    const { all, report, document } = checked(cellLines.replaceAll('\n', '\r\n'), 'plaintext');
    const shown = publishedReport(all, report, 'en');
    ok('html' in shown);
    const at = document.offsetAt(shown.blocks[shown.blocks.length - 1]);
    ok(
      document
        .getText()
        .slice(at)
        .includes(`${year + 1}年1月15日`),
    );
  });

  it('holds no mark-up of the draft’s', () => {
    const evil = html.replace('我局', '<script>alert(1)</script><b onclick="alert(1)">我局</b>');
    const { all, report } = checked(evil, 'html');
    const shown = publishedReport(all, report, 'en');
    if ('html' in shown) ok(!/<script|onclick/.test(shown.html), shown.html);
  });
});

describe('an organ’s figures over the years', () => {
  const reportOf = (text: string): OtherYear => {
    const report = readReport(readDraft(text, 'markdown'));
    const kept = report && asOtherYear(report, 'test:/draft');
    if (!kept) throw new Error('no report');
    return kept;
  };

  it('are sums of the form’s rows, and unknown where one of them is', () => {
    const [before, now] = [
      changed(markdown, '1.本机关不掌握', '5', '').replaceAll(`${year}`, `${year - 1}`),
      changed(markdown, '2.没有现成信息', '0 |\n', '3 |\n'),
    ].map(reportOf);
    const charts = chartsOf([before, now], 'zh-CN');
    const line = (id: string, name: string) =>
      charts.find((chart) => chart.id === id)?.series.find((series) => series.name === name)?.values;
    deepEqual(line('applications', '本年新收'), [19, 19]);
    deepEqual(line('outcomes', '无法提供'), [null, 8]);
    deepEqual(line('disputes', '行政诉讼'), [0, 0]);
    deepEqual(line('documents', '行政规范性文件'), [6, 6]);
  });
});
