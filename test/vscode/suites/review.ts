import * as vscode from 'vscode';
import type { BoardData } from '../../../server/protocol';
import { wordOf } from '../../word/report';
import { html, markdown, plainText, withWrongTotal, year } from '../draft';
import { assertEqual, closeAll, eventually, findingsNow, rulesOf } from '../support';

const FOLDER = 'area';
const WRONG = `${FOLDER}/${year}/青石县水务局.txt`;
const HOSTILE = `${FOLDER}/${year}/x' onload='y.md`;
const WORD = `${FOLDER}/${year}/青石县财政局.docx`;

/** What the wrong total breaks. */
const FOUND = ['broken-balance', 'broken-total'];

const of = (organ: string, text: string): string => text.replaceAll('青石县档案局', organ);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES: readonly (readonly [string, Uint8Array])[] = [
  [`${FOLDER}/${year}/a.md`, bytes(markdown)],
  [WRONG, bytes(of('青石县水务局', withWrongTotal(plainText)))],
  [`${FOLDER}/${year}/青石县民政局.html`, bytes(of('青石县民政局', html))],
  [HOSTILE, bytes(of('青石县城管局', markdown))],
  [WORD, wordOf(of('青石县财政局', withWrongTotal(markdown)), 'markdown')],
  [`${FOLDER}/notes.md`, bytes('# 会议记录\n')],
  [`${FOLDER}/organs.csv`, bytes('name\n青石县档案局\n青石县水务局\n青石县民政局\n青石县财政局\n青石县司法局\n')],
  // What lies in a dot folder is not looked at.
  [`${FOLDER}/.old/b.md`, bytes(of('青石县教育局', markdown))],
  // What an earlier board has written is no report.
  [`${FOLDER}/board/.ogi-report-board`, bytes('ogi-report review\n')],
  [`${FOLDER}/board/sums/sum.md`, bytes(markdown)],
];

function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

const review = (folder = uriOf(FOLDER)): Thenable<BoardData | undefined> =>
  vscode.commands.executeCommand('ogiReport.reviewFolder', folder);

/** A board's rows by organ. */
const rowsOf = (board: BoardData | undefined) =>
  new Map((board?.rows ?? []).map((row) => [board?.organs[row.organ].name ?? '', row]));

const boards = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('ogiReport.board'));

const findingsIn = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'ogi-report');

describe('the review of a folder', function () {
  // As with the form: a panel may stay empty now and then.
  this.retries(2);
  beforeEach(async () => {
    for (const [name, content] of FILES) await vscode.workspace.fs.writeFile(uriOf(name), content);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(FOLDER), { recursive: true });
  });

  it('shows a board of its reports, one for each folder', async () => {
    const board = await review();
    const rows = rowsOf(board);
    assertEqual([...rows.keys()].sort(), [
      '青石县司法局',
      '青石县城管局',
      '青石县档案局',
      '青石县民政局',
      '青石县水务局',
      '青石县财政局',
    ]);
    assertEqual(rows.get('青石县司法局')?.states, ['missing']);
    assertEqual(rows.get('青石县档案局')?.counts.error, 0);
    for (const organ of ['青石县水务局', '青石县财政局'])
      assertEqual(Object.keys(rows.get(organ)?.rules ?? {}).sort(), FOUND);
    assertEqual(
      board?.others.map(({ file }) => file),
      ['notes.md'],
    );
    assertEqual(boards().length, 1);
    await review();
    assertEqual(boards().length, 1);
  });

  it('counts what is typed and not saved', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(WRONG));
    const editor = await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf('\t29\n') + 1);
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 2)), '19'));
    assertEqual(rowsOf(await review()).get('青石县水务局')?.counts.error, 0);
  });

  it('is of folders of the workspace alone', async () => {
    // A mount in a browser has nothing above it.
    const root = uriOf('');
    const outside = root.scheme === 'file' ? vscode.Uri.joinPath(root, '..') : root.with({ authority: 'elsewhere' });
    assertEqual(await review(outside), undefined);
    assertEqual(boards().length, 0);
  });

  it('lists what is found in files that are not open, once, for as long as it is so', async () => {
    await vscode.commands.executeCommand('ogiReport.listFindings', uriOf(FOLDER));
    const uri = uriOf(WRONG);
    const wordDocument = uriOf(WORD).with({
      scheme: 'ogi-docx',
      query: uri.scheme === 'file' ? '' : uri.scheme,
    });
    for (const listed of [uri, wordDocument]) assertEqual(rulesOf(findingsIn(listed)), FOUND);
    assertEqual(findingsIn(uriOf(`${FOLDER}/${year}/a.md`)).length, 0);

    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await eventually(
      () => findingsNow(document).length === FOUND.length,
      () => `${findingsNow(document).length} findings in the open draft, ${findingsIn(uri).length} in all`,
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.writeFile(uri, bytes(of('青石县水务局', plainText)));
    await eventually(
      () => findingsIn(uri).length === 0,
      () => 'what is mended is still listed',
    );
    await vscode.workspace.fs.writeFile(uri, bytes(of('青石县水务局', withWrongTotal(plainText))));
    await eventually(
      () => findingsIn(uri).length === FOUND.length,
      () => 'what is wrong again is not listed',
    );
    await vscode.workspace.fs.delete(uri);
    await eventually(
      () => findingsIn(uri).length === 0,
      () => 'what is gone is still listed',
    );
  });
});
