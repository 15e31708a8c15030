import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DocumentSymbol, FoldingRange, Range } from 'vscode-languageserver/node';
import { validDraft } from '../../bench/draft';
import { sessions } from './sessions';

const inside = (inner: Range, fullRange: Range): boolean =>
  (inner.start.line > fullRange.start.line ||
    (inner.start.line === fullRange.start.line && inner.start.character >= fullRange.start.character)) &&
  (inner.end.line < fullRange.end.line ||
    (inner.end.line === fullRange.end.line && inner.end.character <= fullRange.end.character));

describe('outline, folding and status over stdio', () => {
  const start = sessions();

  it('outlines title, sections and tables', async () => {
    const session = await start();
    const textDocument = { uri: await session.open(validDraft()) };
    const symbols: DocumentSymbol[] = await session.connection.sendRequest('textDocument/documentSymbol', {
      textDocument,
    });
    deepEqual(
      symbols.map(({ name, children }) => [name, ...(children ?? []).map((child) => child.name)]),
      [
        ['云溪县水务局2025年政府信息公开工作年度报告'],
        ['一、总体情况'],
        ['二、主动公开政府信息情况', '表二'],
        ['三、收到和处理政府信息公开申请情况', '表三'],
        ['四、政府信息公开行政复议、行政诉讼情况', '表四'],
        ['五、存在的主要问题及改进情况'],
        ['六、其他需要报告的事项'],
      ],
    );
    const hold = (all: readonly DocumentSymbol[]): void => {
      for (const { selectionRange, range, children = [] } of all) {
        ok(inside(selectionRange, range));
        for (const child of children) ok(inside(child.range, range));
        hold(children);
      }
    };
    hold(symbols);
    const [table] = symbols[3].children ?? [];
    deepEqual(
      table.children?.map(({ name }) => name),
      ['一、本年新收', '二、上年结转', '三、本年度办理结果', '四、结转下年度继续办理'],
    );
  });

  it('has a name in the language of the editor, where another outline stands beside it', async () => {
    const labels = { 'zh-cn': '政府信息公开年度报告', en: 'OGI annual report' };
    for (const [locale, label] of Object.entries(labels)) {
      const session = await start({ locale });
      deepEqual(session.initialized.capabilities.documentSymbolProvider, { label });
    }
  });

  it('counts the findings of a section', async () => {
    const session = await start({ configuration: { language: 'en' } });
    const text = validDraft().replace('| 0 | 22 |', '| 0 | 23 |');
    const textDocument = { uri: await session.open(text) };
    const symbols: DocumentSymbol[] = await session.connection.sendRequest('textDocument/documentSymbol', {
      textDocument,
    });
    ok(symbols.find(({ name }) => name.startsWith('三'))?.detail?.match(/^\d+ findings?$/));
    equal(symbols.find(({ name }) => name.startsWith('二'))?.detail, '');
  });

  it('folds sections, tables and groups of rows', async () => {
    const session = await start();
    const uri = await session.open(validDraft());
    const ranges: FoldingRange[] = await session.connection.sendRequest('textDocument/foldingRange', {
      textDocument: { uri },
    });
    const lines = session.document(uri).getText().split('\n');
    const folds = new Map(
      ranges.map(({ startLine, endLine }) => [lines[startLine].slice(0, 12).trimEnd(), lines[endLine].slice(0, 30)]),
    );
    equal(
      folds.get('## 一、总体情况'),
      '一年来，本局坚持以公开为常态、不公开为例外，扎实推进政府信息公开'.slice(0, 30),
    );
    ok(folds.get('| 三、本年度办理结果')?.includes('（七）总计'));
    ok(folds.get('|  | （三）不予公开')?.includes('8.属于行政查询事项'));
  });

  it('outlines and folds nothing of other documents', async () => {
    const session = await start();
    const textDocument = { uri: await session.open('# 一、总体情况\n\n甲\n') };
    deepEqual(await session.connection.sendRequest('textDocument/documentSymbol', { textDocument }), []);
    deepEqual(await session.connection.sendRequest('textDocument/foldingRange', { textDocument }), []);
  });

  it('reports the status to a client that asked for it, when it changes', async () => {
    const session = await start({ initializationOptions: { status: true } });
    const reported = () =>
      session.notified.filter(({ method }) => method === 'ogiReport/status').map(({ params }) => params);
    const uri = await session.open(validDraft());
    await session.pull(uri);
    await session.replace(uri, '一年来', '今年来');
    await session.pull(uri);
    deepEqual(reported(), [{ uri, report: true, year: 2025, errors: 0, warnings: 0, infos: 0 }]);
    await session.change(uri, { text: '什么也不是' });
    await session.pull(uri);
    deepEqual(reported()[1], { uri, report: false, year: null, errors: 0, warnings: 0, infos: 0 });
  });

  it('answers before all of many drafts that are opened at once are read', async () => {
    const session = await start({ initializationOptions: { status: true } });
    const drafts = Array.from({ length: 80 }, (_, at) => ({ uri: `untitled:${at}.md` }));
    // Not awaited one by one: they are to come in together.
    await Promise.all(drafts.map((draft) => session.open('# 青石区财政局2024年政府信息公开工作年度报告\n', draft)));
    const [textDocument] = drafts;
    await session.connection.sendRequest('textDocument/documentSymbol', { textDocument });
    const read = session.notified.filter(({ method }) => method === 'ogiReport/status').length;
    ok(read < drafts.length / 2, `${read} of ${drafts.length} were read first`);
  });
});
