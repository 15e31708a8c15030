import * as vscode from 'vscode';
import { changed, html, markdown, plainText, received } from '../draft';
import {
  assert,
  assertEqual,
  closeAll,
  eventually,
  findingsNow,
  findingsWhen,
  openFile,
  openText,
  rangeOf,
  rulesOf,
  select,
  set,
  type,
} from '../support';

const heading = '五、存在的主要问题及改进情况';

const until = (editor: vscode.TextEditor, text: string): Promise<boolean> =>
  eventually(
    () => editor.document.getText() === text,
    () => editor.document.getText(),
    vscode.workspace.onDidChangeTextDocument,
  );

describe('typing in a draft', () => {
  afterEach(async () => {
    await closeAll();
    await set('ogiReport.totals.follow', undefined);
    await set('editor.formatOnType', undefined);
  });

  describe('completion', () => {
    /** A draft without the heading of section five, and a cursor on the line where it belongs. */
    async function withoutHeading(text: string, language: 'markdown' | 'ogi-report'): Promise<vscode.TextEditor> {
      const place = text.slice(0, text.search(/^(?:## )?五、/m));
      const editor = await openText(text.replace(/^(?:## )?五、.*$/m, ''), language);
      select(editor, rangeOf(editor, place, '').end);
      await findingsWhen(editor.document, (all) => rulesOf(all).includes('missing-section'));
      return editor;
    }

    /** Takes what is selected in the list, once there is one. */
    const accept = (editor: vscode.TextEditor, expected: string): Promise<boolean> =>
      eventually(
        async () => {
          await vscode.commands.executeCommand('acceptSelectedSuggestion');
          return editor.document.getText().includes(expected);
        },
        () => editor.document.getText(),
      );

    it('a heading is found by its pinyin, in the list that opens by itself', async () => {
      const editor = await withoutHeading(plainText, 'ogi-report');
      await type('czdzywt');
      await accept(editor, heading);
      assertEqual(editor.document.getText(), plainText);
    });

    it('in Markdown it comes with its marks, where the list is asked for', async () => {
      const editor = await withoutHeading(markdown, 'markdown');
      await type('czdzy');
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await accept(editor, heading);
      assertEqual(editor.document.getText(), markdown);
    });

    it('the list has nothing but what the form has', async () => {
      const editor = await withoutHeading(plainText, 'ogi-report');
      await type('cz');
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.selection.active,
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assertEqual(labels.includes(heading), true);
      assertEqual(items.filter(({ kind }) => kind === vscode.CompletionItemKind.Text).length, 0);
    });

    it('a blank total is offered its sum', async () => {
      const editor = await openText(changed(markdown, received, '19 |', ' |'));
      await findingsWhen(editor.document, (all) => rulesOf(all).includes('blank-cell'));
      select(editor, rangeOf(editor, received, '| 2 | 0 | ').end);
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await accept(editor, '| 2 | 0 | 19');
    });
  });

  it('the tab key writes a tab in a draft of tabs', async () => {
    const editor = await openText(plainText, 'ogi-report');
    const { line } = rangeOf(editor, heading, '').end;
    select(editor, editor.document.lineAt(line).range.end);
    await vscode.commands.executeCommand('tab');
    assertEqual(editor.document.lineAt(line).text, `${heading}\t`);
  });

  describe('on Enter and |', () => {
    /** A draft whose table three ends with its first row, and a cursor after that. */
    async function withOneRow(text: string, language: 'markdown' | 'ogi-report' | 'html'): Promise<vscode.TextEditor> {
      const from = text.indexOf('\n', text.indexOf(received));
      const to = text.indexOf('\n', text.indexOf('四、结转下年度继续办理'));
      const editor = await openText(text.slice(0, from) + text.slice(to), language);
      select(editor, editor.document.lineAt(rangeOf(editor, received, '').start.line).range.end);
      await findingsWhen(editor.document, (all) => rulesOf(all).includes('missing-row'));
      return editor;
    }
    const next = '二、上年结转政府信息公开申请数量';
    const behind = ({ document }: vscode.TextEditor): string =>
      document.lineAt(document.positionAt(document.getText().indexOf(received)).line + 1).text;
    /** The cursor is after it then: one Enter after the other writes the whole table. */
    const written = (editor: vscode.TextEditor): Promise<boolean> =>
      eventually(
        () => behind(editor).includes(next) && editor.selection.active.character === behind(editor).length,
        () => `${behind(editor)}, the cursor at ${editor.selection.active.character}`,
        vscode.window.onDidChangeTextEditorSelection,
      );

    it('Enter after a row writes the next one', async () => {
      const editor = await withOneRow(plainText, 'ogi-report');
      await type('\n');
      await written(editor);
      assertEqual(behind(editor), `${next}${'\t'.repeat(7)}`);
    });

    it('one Enter after the other writes the rows that follow', async () => {
      const editor = await withOneRow(plainText, 'ogi-report');
      await type('\n');
      await written(editor);
      await type('\n');
      await eventually(
        () => editor.document.getText().includes(`${next}${'\t'.repeat(7)}\n（一）予以公开${'\t'.repeat(7)}\n`),
        () => editor.document.getText(),
        vscode.workspace.onDidChangeTextDocument,
      );
    });

    for (const [language, text, row] of [
      ['markdown', markdown, `| ${next} |${'  |'.repeat(7)}`],
      ['html', html, `<tr><td>${next}</td>${'<td></td>'.repeat(7)}</tr>`],
    ] as const) {
      it(`${language}: also where the editor formats as one types because the clerk wants it`, async () => {
        await set('editor.formatOnType', true);
        const editor = await withOneRow(text, language);
        await type('\n');
        await written(editor);
        assertEqual(behind(editor), row);
      });
    }

    it('a | after a cell lines its table up', async () => {
      await set('editor.formatOnType', true);
      const editor = await openText(markdown);
      const row = '| 行政许可 | 31 |  |  |';
      select(editor, rangeOf(editor, '| 行政许可 | 31 |  |  ', '|').start);
      await findingsWhen(editor.document, (all) => all.length === 0);
      const { line } = editor.selection.active;
      await vscode.commands.executeCommand('deleteRight');
      await type('|');
      await eventually(
        () => editor.document.lineAt(line).text !== row,
        () => editor.document.lineAt(line).text,
        vscode.workspace.onDidChangeTextDocument,
      );
      assert(
        /^\| 行政许可 +\| +31 \| +\| +\|$/.test(editor.document.lineAt(line).text),
        editor.document.lineAt(line).text,
      );
    });
  });

  describe('totals that follow', () => {
    const undo = () => vscode.commands.executeCommand('undo');

    for (const [language, text, between] of [
      ['markdown', markdown, ' | '],
      ['ogi-report', plainText, '\t'],
      ['html', html, '</td><td>'],
    ] as const) {
      const row = (...figures: number[]) => figures.join(between);
      const withRow = (...figures: number[]) => changed(text, received, row(13, 4, 0, 0, 2, 0, 19), row(...figures));

      it(`${language}: a digit takes its total along, and one undo takes both back`, async () => {
        await set('ogiReport.totals.follow', 'onType');
        const editor = await openText(text, language);
        await findingsWhen(editor.document, (all) => all.length === 0);
        const { start, end } = rangeOf(editor, received, '13');
        select(editor, start, end);
        await type('5');
        await until(editor, withRow(5, 4, 0, 0, 2, 0, 11));
        assertEqual(editor.selection.active, start.translate(0, 1));
        await undo();
        assertEqual(editor.document.getText(), text);
        await vscode.commands.executeCommand('redo');
        await until(editor, withRow(5, 4, 0, 0, 2, 0, 11));
      });

      it(`${language}: so do several digits, typed one after the other`, async () => {
        await set('ogiReport.totals.follow', 'onType');
        const editor = await openText(text, language);
        await findingsWhen(editor.document, (all) => all.length === 0);
        const { start, end } = rangeOf(editor, received, '13');
        select(editor, start, end);
        await type('105');
        await until(editor, withRow(105, 4, 0, 0, 2, 0, 111));
        // Whether two digits are one step or two depends on how fast they are typed; a total goes with its part.
        const steps = [withRow(10, 4, 0, 0, 2, 0, 16), withRow(1, 4, 0, 0, 2, 0, 7), text];
        let at = -1;
        while (editor.document.getText() !== text) {
          await undo();
          const step = steps.indexOf(editor.document.getText());
          assert(step > at, editor.document.getText());
          at = step;
        }
      });
    }

    const wanted = markdown.replace('| 13 | 4 | 0 | 0 | 2 | 0 | 19 |', '| 15 | 4 | 0 | 0 | 2 | 0 | 19 |');
    const followed = wanted.replace('| 15 | 4 | 0 | 0 | 2 | 0 | 19 |', '| 15 | 4 | 0 | 0 | 2 | 0 | 21 |');

    it('they stay as they are where the setting is off', async () => {
      const editor = await openText(markdown);
      const { start, end } = rangeOf(editor, received, '13');
      select(editor, start, end);
      await type('15');
      await findingsWhen(editor.document, (all) => rulesOf(all).includes('broken-total'));
      assertEqual(editor.document.getText(), wanted);
    });

    it('when the draft is saved, if that is wanted', async () => {
      await set('ogiReport.totals.follow', 'onSave');
      const editor = await openFile('totals.md', markdown);
      await findingsWhen(editor.document, (all) => all.length === 0);
      const { start, end } = rangeOf(editor, received, '13');
      select(editor, start, end);
      await type('15');
      await findingsWhen(editor.document, (all) => rulesOf(all).includes('broken-total'));
      assertEqual(editor.document.getText(), wanted);
      assert(await editor.document.save(), 'it is not saved');
      assertEqual(editor.document.getText(), followed);
      const file = new TextDecoder().decode(await vscode.workspace.fs.readFile(editor.document.uri));
      assertEqual(file, followed);
    });

    it('they do not follow what is fixed or replaced all over a draft', async () => {
      await set('ogiReport.totals.follow', 'onType');
      const editor = await openText(markdown);
      await findingsWhen(editor.document, (all) => all.length === 0);
      await vscode.commands.executeCommand('editor.actions.findWithArgs', {
        searchString: '| 13 |',
        replaceString: '| 15 |',
        isRegex: false,
      });
      const expected = markdown.replaceAll('| 13 |', '| 15 |');
      await eventually(
        async () => {
          await vscode.commands.executeCommand('editor.action.replaceAll');
          return editor.document.getText() !== markdown;
        },
        () => 'nothing is replaced',
      );
      await vscode.commands.executeCommand('closeFindWidget');
      await findingsWhen(editor.document, (all) => all.length > 2);
      assertEqual(editor.document.getText(), expected);
      await undo();
      await findingsWhen(editor.document, (all) => all.length === 0);
      assertEqual(findingsNow(editor.document).length, 0);
      assertEqual(editor.document.getText(), markdown);
    });
  });
});
