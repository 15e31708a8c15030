import * as vscode from 'vscode';
import { layouts, markdown, received, title, year } from '../draft';
import { assert, assertEqual, closeAll, eventually, openText, rangeOf } from '../support';

type Places = (vscode.Location | vscode.LocationLink)[];

const at = (command: string, { document }: vscode.TextEditor, { start }: vscode.Range): Thenable<Places> =>
  vscode.commands.executeCommand(command, document.uri, start);

const textOf = (document: vscode.TextDocument, place: Places[number]): string =>
  document.getText('targetUri' in place ? (place.targetSelectionRange ?? place.targetRange) : place.range);

/** The texts of some places of a document, in its order. */
function textsIn(document: vscode.TextDocument, places: Places): string[] {
  const uris = places.map((place) => ('targetUri' in place ? place.targetUri : place.uri).toString());
  assertEqual(
    uris.filter((uri) => uri !== document.uri.toString()),
    [],
  );
  return places.map((place) => textOf(document, place));
}

const symbolsOf = ({ document }: vscode.TextEditor): Thenable<vscode.DocumentSymbol[]> =>
  vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);

/** All entries of an outline, each with those around it. */
const pathsOf = (symbols: vscode.DocumentSymbol[], above = ''): string[] =>
  symbols.flatMap((symbol) => {
    const path = `${above}/${symbol.name}`;
    return [path, ...pathsOf(symbol.children, path)];
  });

/** What a selection grows to, step by step. */
function steps(document: vscode.TextDocument, range: vscode.SelectionRange | undefined): string[] {
  return range ? [document.getText(range.range), ...steps(document, range.parent)] : [];
}

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert(first, 'no folder is open');
  return vscode.Uri.joinPath(first.uri, 'go');
};

const last = (): vscode.Uri => vscode.Uri.joinPath(folder(), 'last.md');
const lastYears = markdown.replaceAll(String(year), String(year - 1)).replaceAll(String(year + 1), String(year));

describe('ways through a draft', () => {
  afterEach(async () => {
    await closeAll();
    await Promise.resolve(vscode.workspace.fs.delete(folder(), { recursive: true })).catch(() => {});
  });

  for (const { layout, language, text } of layouts) {
    it(`${layout}: a total comes from its parts, a figure of prose from its cell`, async () => {
      const editor = await openText(text, language);
      const { document } = editor;
      const command = 'vscode.executeDefinitionProvider';
      const parts = await at(command, editor, rangeOf(editor, received, '19'));
      assertEqual(textsIn(document, parts), ['13', '4', '0', '0', '2', '0']);
      const cells = await at(command, editor, rangeOf(editor, '收到政府信息公开申请', '19'));
      assertEqual(textsIn(document, cells), ['19']);
      const [cell] = cells;
      const target = cell && ('targetUri' in cell ? cell.targetRange : cell.range);
      assertEqual(target?.start, rangeOf(editor, received, '19').start);
    });

    it(`${layout}: a figure is used by its totals and in prose`, async () => {
      const editor = await openText(text, language);
      const command = 'vscode.executeReferenceProvider';
      const ofPart = await at(command, editor, rangeOf(editor, received, '13'));
      assertEqual(textsIn(editor.document, ofPart).sort(), ['13', '19']);
      const ofTotal = await at(command, editor, rangeOf(editor, received, '19'));
      assertEqual(textsIn(editor.document, ofTotal).sort(), ['19', '19件']);
    });

    it(`${layout}: the outline has the sections, in them the tables, in them the rows`, async () => {
      const paths = pathsOf(await symbolsOf(await openText(text, language)));
      for (const [section, row] of [
        ['/二、主动公开政府信息情况/', '/第二十条第（五）项/行政许可'],
        ['/三、收到和处理政府信息公开申请情况/', '/一、本年新收'],
        ['/四、政府信息公开行政复议、行政诉讼情况/', '/复议后起诉'],
      ] as const) {
        const found = paths.some((path) => path.includes(section) && path.endsWith(row));
        assert(found, `no ${section} … ${row} in\n${paths.join('\n')}`);
      }
      assertEqual(paths.filter((path) => path.endsWith(title)).length > 0, true);
    });

    it(`${layout}: a selection grows from the figure to its row, its table, its section`, async () => {
      const editor = await openText(text, language);
      const { document } = editor;
      const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [rangeOf(editor, received, '19').start],
      );
      const grown = steps(document, range);
      assertEqual(grown[0], '19');
      const row = grown.find((one) => one.includes(received)) ?? '';
      assert(row.includes('13') && !row.includes('二、上年结转'), row);
      const section = grown.find((one) => one.includes('三、收到和处理')) ?? '';
      assert(section.includes('四、结转下年度') && !section.includes('五、存在的'), section);
      assertEqual(grown.at(-1), document.getText());
    });

    it(`${layout}: a law that is cited leads to what is said of it`, async () => {
      const cited = '依据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号编制。';
      const editor = await openText(text.replace(`${year}年，我局`, `${cited}${year}年，我局`), language);
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        editor.document.uri,
        20,
      );
      assertEqual(
        links.map(({ range }) => editor.document.getText(range)),
        ['《中华人民共和国政府信息公开条例》', '国办公开办函〔2021〕30号'],
      );
      for (const { target } of links) {
        assert(target, 'a link leads nowhere');
        const page = await vscode.workspace.openTextDocument(target.with({ fragment: '' }));
        const headings: string[] = page.getText().match(/^## .*$/gm) ?? [];
        assert(headings.includes(`## ${target.fragment}`), `no ${target.fragment} among ${headings.join(', ')}`);
      }
    });
  }

  it('what was carried in comes from last year’s file', async () => {
    await vscode.workspace.fs.writeFile(last(), new TextEncoder().encode(lastYears));
    const editor = await openText(markdown);
    const command = 'vscode.executeDefinitionProvider';
    const [place] = await eventually(
      async () => {
        const places = await at(command, editor, rangeOf(editor, '二、上年结转政府信息公开申请数量', '2'));
        return places.length > 0 && places;
      },
      () => 'it comes from nowhere',
    );
    assert(place && 'targetUri' in place, 'it is not told what leads there');
    assertEqual(place.targetUri.toString(), last().toString());
    const { line, character } = place.targetRange.start;
    assertEqual(lastYears.split('\n')[line]?.startsWith('| 四、结转下年度继续办理 |'), true);
    assertEqual(lastYears.split('\n')[line]?.slice(character).startsWith('1 |'), true);
  });

  it('a report of the workspace is found by its organ and year', async () => {
    await vscode.workspace.fs.writeFile(last(), new TextEncoder().encode(lastYears));
    await openText(markdown);
    const [found] = await eventually(
      async () => {
        const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          `青石 ${year - 1}`,
        );
        return symbols.length > 0 && symbols;
      },
      () => 'no report is found',
    );
    assertEqual(found?.name, title.replace(String(year), String(year - 1)));
    assertEqual(found?.location.uri.toString(), last().toString());
  });
});
