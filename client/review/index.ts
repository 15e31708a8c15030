import * as vscode from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import { type BoardData, type ReviewAnswer, reviewFolder } from '../../server/protocol';
import { showMessage } from '../apply-edits';
import { reportsFound } from '../context';
import { nameOf } from '../names';
import type { RuleNames } from '../rule-names';
import { BoardPanel, reportsOf } from './panel';
import { FolderProblems } from './problems';

/** Has the reports of a folder as a board, held against each other. */
export function reviewFolders(client: BaseLanguageClient, extension: vscode.Uri, names: RuleNames): vscode.Disposable {
  const boards = new Boards(client, extension, new FolderProblems(client, names));
  const onFolder = (run: (folder: vscode.Uri) => Promise<unknown>) => async (given: unknown) => {
    const folder = given instanceof vscode.Uri ? given : await folderOfWorkspace();
    return folder && run(folder);
  };
  return vscode.Disposable.from(
    boards,
    vscode.commands.registerCommand(
      'ogiReport.reviewFolder',
      onFolder((folder) => boards.review(folder)),
    ),
    vscode.commands.registerCommand(
      'ogiReport.listFindings',
      onFolder((folder) => boards.list(folder)),
    ),
  );
}

/** The workspace's folder; the one that is chosen, where there are several. */
async function folderOfWorkspace(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) showMessage(vscode.l10n.t('Open the folder with the reports first.'));
  return folders.length > 1 ? (await vscode.window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}

class Boards implements vscode.Disposable {
  private readonly panels = new Map<string, BoardPanel>();
  private reviews = 0;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly extension: vscode.Uri,
    private readonly problems: FolderProblems,
  ) {}

  /** Reviews a folder and shows the board of it; resolves with what that has drawn, undefined where it was given up. */
  async review(folder: vscode.Uri): Promise<BoardData | undefined> {
    const board = await this.boardOf(folder);
    await (board && this.panelOf(folder).show(board));
    return board;
  }

  /** Lists what is found in all reports of a folder. */
  async list(folder: vscode.Uri): Promise<void> {
    const board = await this.boardOf(folder);
    if (board) await this.problems.list(reportsOf(board));
  }

  /** Undefined where there is none, which is reported, or nobody waits for it any more. */
  private async boardOf(folder: vscode.Uri): Promise<BoardData | undefined> {
    const answer = await this.ask(folder);
    if (answer === null) showMessage(vscode.l10n.t('“{0}” is no folder of the workspace.', folder.fsPath));
    for (const problem of answer?.problems ?? []) showMessage(problem);
    if (answer && reportsOf(answer.board).length > 0) reportsFound();
    return answer?.board;
  }

  dispose(): void {
    this.problems.dispose();
    for (const panel of this.panels.values()) panel.dispose();
  }

  private panelOf(folder: vscode.Uri): BoardPanel {
    const key = folder.toString();
    const existing = this.panels.get(key);
    if (existing) return existing;
    const panel = new BoardPanel(this.client, folder, this.extension, {
      again: () => void this.review(folder),
      list: (board) => void this.problems.list(reportsOf(board)),
    });
    this.panels.set(key, panel);
    panel.onDidDispose(() => this.panels.delete(key));
    return panel;
  }

  /** Null for a folder that is not in the workspace; undefined where nobody waits for the answer any more. */
  private async ask(folder: vscode.Uri): Promise<ReviewAnswer | null | undefined> {
    const { client } = this;
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reviewing the reports in “{0}”', nameOf(folder)),
      cancellable: true,
    };
    return vscode.window.withProgress(options, async (progress, token) => {
      const workDoneToken = `ogiReport.review.${this.reviews++}`;
      let before = 0;
      const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== 'report' || value.percentage === undefined) return;
        progress.report({ message: value.message ?? '', increment: value.percentage - before });
        before = value.percentage;
      });
      try {
        const uri = client.code2ProtocolConverter.asUri(folder);
        return await client.sendRequest(reviewFolder, { folder: uri, workDoneToken }, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      } finally {
        listener.dispose();
      }
    });
  }
}
