import * as vscode from 'vscode';
import { changed, layouts, markdown, received, withWrongTotal } from '../draft';
import { assert, assertEqual, closeAll, eventually, finding, openText, rangeOf, set } from '../support';

const whole = ({ document }: vscode.TextEditor): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);

const wordsOf = (hover: vscode.Hover): string[] =>
  hover.contents.map((content) => (typeof content === 'string' ? content : content.value));

/** What is reported where a cursor is, by whatever extension. */
async function hoverAt({ document }: vscode.TextEditor, { start }: vscode.Range): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    start,
  );
  return hovers.flatMap(wordsOf).join('\n');
}

/** The hints on a draft: the text before each, and what it says. */
async function hintsOn(editor: vscode.TextEditor): Promise<string[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    editor.document.uri,
    whole(editor),
  );
  return hints.map(({ position, label }) => {
    const before = editor.document.lineAt(position).text.slice(0, position.character);
    const says = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    return `${/\d*$/.exec(before)} ${says}`;
  });
}

const lensesOn = ({ document }: vscode.TextEditor): Thenable<vscode.CodeLens[]> =>
  vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 100);

/** What stands in a draft as a token: its text, its type and what else is said of it. */
async function tokensIn({ document }: vscode.TextEditor): Promise<string[]> {
  const [legend, { data }] = await Promise.all([
    vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    ),
    vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri),
  ]);
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const text = document.getText(new vscode.Range(line, character, line, character + length));
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    tokens.push([text, legend.tokenTypes[type], ...modifiers].join(' '));
  }
  return tokens;
}

describe('what is shown of a draft', () => {
  afterEach(async () => {
    await closeAll();
    for (const setting of ['inlayHints', 'codeLens', 'language']) await set(`ogiReport.${setting}`, undefined);
  });

  for (const { layout, language, text } of layouts) {
    const openWrong = async (): Promise<vscode.TextEditor> => {
      const editor = await openText(withWrongTotal(text), language);
      await finding(editor.document, 'broken-total');
      return editor;
    };

    it(`${layout}: a total and a figure of prose say what they are made of`, async () => {
      const editor = await openWrong();
      const total = await hoverAt(editor, rangeOf(editor, received, '29'));
      assert(total.includes('13 + 4 + 0 + 0 + 2 + 0 = 19'), total);
      const restated = await hoverAt(editor, rangeOf(editor, '收到政府信息公开申请', '19'));
      assert(restated.includes('29'), restated);
    });

    it(`${layout}: with a total go its parts, its balance and the prose that restates it`, async () => {
      const editor = await openText(text, language);
      const { document } = editor;
      const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        document.uri,
        rangeOf(editor, received, '19').start,
      );
      const texts = (kind: vscode.DocumentHighlightKind) =>
        highlights.filter((highlight) => highlight.kind === kind).map(({ range }) => document.getText(range));
      assertEqual(texts(vscode.DocumentHighlightKind.Write), ['19']);
      assertEqual(texts(vscode.DocumentHighlightKind.Text), ['19件']);
      assertEqual(
        texts(vscode.DocumentHighlightKind.Read)
          .map(Number)
          .sort((a, b) => a - b),
        [0, 0, 0, 1, 2, 2, 4, 13, 20],
      );
    });

    it(`${layout}: beside a wrong total stands its sum, beside cells which they are, as the settings say`, async () => {
      const editor = await openWrong();
      const hints = await hintsOn(editor);
      assert(
        hints.some((hint) => /^29 .*19/.test(hint)),
        hints.join(', '),
      );
      const isNamed = layout === 'cell lines';
      assertEqual(hints.length > 100, isNamed);
      await set('ogiReport.inlayHints', isNamed ? 'off' : 'full');
      await eventually(
        async () => {
          const { length } = await hintsOn(editor);
          return isNamed ? length === 0 : length > 100;
        },
        () => 'the hints are as before',
      );
    });

    it(`${layout}: above each table stands whether it holds, and leads to what does not`, async () => {
      const editor = await openWrong();
      const lenses = await lensesOn(editor);
      const known = await vscode.commands.getCommands(true);
      for (const { command } of lenses) {
        assert(command?.title, 'a lens says nothing');
        assert(command.command === '' || known.includes(command.command), `${command.command} is no command`);
      }
      assertEqual(new Set(lenses.map(({ range }) => range.start.line)).size, 3);
      const leads = lenses.flatMap(({ command }) => (command?.command === 'ogiReport.showRange' ? command : []));
      assertEqual(leads.length, 1);
      const [lead] = leads;
      assert(lead?.title.endsWith('19'), lead?.title ?? '');
      await vscode.commands.executeCommand(lead.command, ...(lead.arguments ?? []));
      const { activeTextEditor } = vscode.window;
      assertEqual(activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
      assertEqual(activeTextEditor?.document.getText(activeTextEditor.selection), '29');
      assertEqual(activeTextEditor?.selection.start, rangeOf(editor, received, '29').start);
    });

    it(`${layout}: totals, balance and restated figures are coloured`, async () => {
      const editor = await openWrong();
      const tokens = await tokensIn(editor);
      for (const token of ['29 number total balance wrong', '19 number restated', '13 number balance'])
        assert(tokens.includes(token), `no ${token} in\n${tokens.join('\n')}`);
      assert(
        tokens.some((token) => token.startsWith('一、') && token.endsWith(' balanceRow')),
        tokens.join('\n'),
      );
    });
  }

  it('the lens above a table follows what is typed, the language and its setting', async () => {
    const editor = await openText(markdown);
    const first = async () => (await lensesOn(editor)).map(({ command }) => command?.title ?? '').join(', ');
    await set('ogiReport.language', 'zh-CN');
    const says = (words: string) =>
      eventually(
        async () => (await first()).includes(words),
        () => `no lens says ${words}`,
      );
    await says('勾稽关系成立');
    await editor.edit((edit) => edit.replace(rangeOf(editor, received, '19'), '29'));
    await says('应为 19');
    await set('ogiReport.language', 'en');
    await says('2 sums do not hold');
    await set('ogiReport.codeLens', false);
    await eventually(
      async () => (await lensesOn(editor)).length === 0,
      () => 'there are lenses still',
    );
  });

  it('a document that is no report is left alone', async () => {
    const editor = await openText(
      changed(markdown, '# ', '政府信息公开工作年度报告', '工作总结').replace(/^## .*$/gm, ''),
    );
    assertEqual(await hoverAt(editor, rangeOf(editor, received, '19')), '');
    assertEqual(await hintsOn(editor), []);
    assertEqual((await lensesOn(editor)).length, 0);
    assertEqual(await tokensIn(editor), []);
  });
});
