import * as vscode from 'vscode';
import { readWord } from '../../../server/files/codecs/word';
import { Zip } from '../../../server/files/codecs/word/zip';
import type { FormView } from '../../../server/protocol';
import { docx, p } from '../../word/docx';
import { wordOf } from '../../word/report';
import { markdown, withWrongTotal, year } from '../draft';
import {
  applyQuickFix,
  assert,
  assertEqual,
  closeAll,
  eventually,
  finding,
  findingsNow,
  noFindings,
  replace,
  rulesOf,
  set,
} from '../support';

const REPORT = `word/青石县档案局${year}年政府信息公开工作年度报告.docx`;
const LAST_YEAR = `word/青石县档案局${year - 1}年政府信息公开工作年度报告.docx`;

function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

const write = (bytes: Uint8Array, name = REPORT) => vscode.workspace.fs.writeFile(uriOf(name), bytes);
const bytesOf = (name = REPORT) => vscode.workspace.fs.readFile(uriOf(name));

function textOf(bytes: Uint8Array): string {
  const word = readWord(bytes);
  assert(typeof word !== 'string', String(word));
  return word.text;
}

const tabs = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
const wordTabs = () =>
  tabs().filter(({ input }) => input instanceof vscode.TabInputCustom && input.viewType.startsWith('ogiReport.word'));

/** Opens a file as a double click does. An editor that was closed a moment ago shows at first what it had. */
async function open(name = REPORT): Promise<vscode.TextEditor> {
  const text = textOf(await bytesOf(name));
  await vscode.commands.executeCommand('vscode.open', uriOf(name));
  return eventually(
    () => {
      const { activeTextEditor: editor } = vscode.window;
      const isDraft = editor?.document.uri.scheme === 'ogi-docx' && wordTabs().length === 0;
      return isDraft && editor.document.getText() === text && editor;
    },
    () => `the editor has ${vscode.window.activeTextEditor?.document.uri}`,
  );
}

/** Whether a document is saved; what keeps it from being saved is shown to the user. */
const isSaved = async (document: vscode.TextDocument): Promise<boolean> => {
  const saved = await Promise.resolve(document.save()).catch(() => false);
  return saved && !document.isDirty;
};

describe('a Word file', () => {
  afterEach(async () => {
    await closeAll();
    await set('files.autoSave', undefined);
    for (const name of [REPORT, LAST_YEAR])
      await Promise.resolve(vscode.workspace.fs.delete(uriOf(name))).catch(() => {});
  });

  it('is opened by a double click as a draft with findings, and fixed in place', async () => {
    const before = wordOf(withWrongTotal(markdown), 'markdown', { others: { 'docProps/app.xml': '<a/>' } });
    await write(before);
    const { document } = await open();
    const wrong = await finding(document, 'broken-total');
    await applyQuickFix(document, wrong, /19/);
    await noFindings(document);
    assert(await isSaved(document), 'it was not saved');
    const after = await bytesOf();
    assertEqual(textOf(after), textOf(wordOf(markdown, 'markdown')));
    const [old, saved] = [new Zip(before), new Zip(after)];
    for (const name of old.names)
      if (name !== 'word/document.xml') assertEqual([...(saved.read(name) ?? [])], [...(old.read(name) ?? [])]);
  });

  it('that cannot take a change is left as it is', async () => {
    const before = wordOf(markdown, 'markdown');
    await write(before);
    const editor = await open();
    await replace(editor, '</p>', '</p>\n<p>又一段。</p>');
    assertEqual(await isSaved(editor.document), false);
    assertEqual([...(await bytesOf())], [...before]);
    assert(editor.document.isDirty, 'what was typed is lost');
  });

  it('that was changed elsewhere is not overwritten', async () => {
    await write(wordOf(markdown, 'markdown'));
    const editor = await open();
    await replace(editor, '86条', '87条');
    const others = wordOf(markdown.replace('86条', '96条'), 'markdown');
    await write(others);
    assertEqual(await isSaved(editor.document), false);
    assertEqual([...(await bytesOf())], [...others]);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually(
      () => editor.document.getText().includes('96条'),
      () => 'the text is the old one',
    );
    // Reverted, it is compared with what is there now.
    await replace(editor, '96条', '97条');
    assert(await isSaved(editor.document), 'it was not saved');
    assert(textOf(await bytesOf()).includes('97条'), 'the change is not in the file');
  });

  it('is followed when it changes on the disk', async () => {
    await write(wordOf(markdown, 'markdown'));
    const { document } = await open();
    await write(wordOf(markdown.replace('86条', '96条'), 'markdown'));
    await eventually(
      () => document.getText().includes('96条'),
      () => 'the text is the old one',
    );
  });

  it('is never saved but when the user saves it', async () => {
    const before = wordOf(markdown, 'markdown');
    await write(before);
    await set('files.autoSaveDelay', 100);
    await set('files.autoSave', 'afterDelay');
    const editor = await open();
    await replace(editor, '86条', '87条');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert(editor.document.isDirty, 'it was saved');
    assertEqual([...(await bytesOf())], [...before]);
  });

  it('that records revisions gets them, once however often it is saved', async () => {
    await write(wordOf(markdown, 'markdown', { settings: '<w:trackRevisions/>' }));
    const editor = await open();
    for (const [old, by] of [
      ['86条', '87条'],
      ['87条', '88条'],
    ]) {
      await replace(editor, old, by);
      assert(await isSaved(editor.document), 'it was not saved');
    }
    const word = readWord(await bytesOf());
    assert(typeof word !== 'string', String(word));
    assertEqual(word.xml.match(/<w:(?:ins|del) [^>]*/g)?.length, 2);
    assert(/<w:delText[^>]*>86</.test(word.xml) && /<w:t [^>]*>88</.test(word.xml), word.xml.slice(0, 2000));
  });

  it('is shown by the form, and filled in there', async () => {
    await write(wordOf(withWrongTotal(markdown), 'markdown'));
    const { document } = await open();
    const view = await vscode.commands.executeCommand<FormView | null>('ogiReport.form', document.uri);
    const figures = (view?.tables ?? []).flatMap(({ rows }) => rows.flat()).filter(({ figure }) => figure?.severity);
    assertEqual(
      figures.map(({ text }) => text),
      ['29'],
    );
  });

  it('that is protected is opened for reading only', async () => {
    await write(
      wordOf(markdown, 'markdown', { settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' }),
    );
    const { document } = await open();
    const { permissions = 0 } = await vscode.workspace.fs.stat(document.uri);
    assert((permissions & vscode.FilePermission.Readonly) !== 0, `permissions are ${permissions}`);
  });

  it('that is no report is left to other editors, whatever it is called', async () => {
    await write(docx({ body: p('会议纪要') }));
    await vscode.commands.executeCommand('vscode.open', uriOf(REPORT));
    await eventually(
      () => wordTabs().length === 0 && vscode.window.tabGroups.activeTabGroup.activeTab !== undefined,
      () => 'the editor of Word files is still there',
    );
    const drafts = tabs().filter(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === 'ogi-docx',
    );
    assertEqual(drafts.length, 0);
  });

  it('that cannot be read says why', async () => {
    await write(new TextEncoder().encode('PK\x03\x04'));
    await vscode.commands.executeCommand('vscode.open', uriOf(REPORT));
    await eventually(
      () => wordTabs().length === 1,
      () => 'no editor is open',
    );
  });

  it('of last year is held against this year’s', async () => {
    const last = markdown.replaceAll(String(year), String(year - 1)).replaceAll(String(year + 1), String(year));
    await write(wordOf(last, 'markdown'), LAST_YEAR);
    await write(wordOf(markdown, 'markdown'));
    const { document } = await open();
    const reported = await finding(document, 'carry-over');
    const related = reported.relatedInformation?.[0]?.location.uri;
    assertEqual([related?.scheme, related?.path.endsWith(LAST_YEAR)], ['ogi-docx', true]);
  });
});

describe('a report', () => {
  const target = 'export/报告';
  afterEach(closeAll);

  it('is exported as a Word file, a web page and in each layout', async () => {
    await write(wordOf(markdown, 'markdown'));
    const { document } = await open();
    await eventually(
      () => vscode.languages.getDiagnostics(document.uri).length === 0,
      () => rulesOf(findingsNow(document)).join(', '),
    );
    const exportAs = async (as: string, ending: string): Promise<Uint8Array> => {
      const file = uriOf(`${target}.${ending}`);
      await vscode.commands.executeCommand('ogiReport.export', document.uri, as, file);
      return vscode.workspace.fs.readFile(file);
    };
    const read = async (as: string, ending: string) => new TextDecoder().decode(await exportAs(as, ending));
    assert(textOf(await exportAs('word', 'docx')).includes('<td>19</td>'), 'the Word file lacks a figure');
    assert(/@page \{ size: A4[\s\S]*class="signature"/.test(await read('page', 'html')), 'the page has no look');
    assert(/\|\s*19\s*\|/.test(await read('pipes', 'md')), 'Markdown');
    assert(/\t19\n/.test(await read('tabs', 'txt')), 'tabs');
    assert(/\n\t19\n/.test(await read('cell-lines', 'txt')), 'cells');
    assert(!(await read('html', 'html')).includes('@page'), 'HTML');
    await vscode.workspace.fs.delete(uriOf('export'), { recursive: true });
  });
});
