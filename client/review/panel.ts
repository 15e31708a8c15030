import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type BoardData,
  type BoardReport,
  type FromBoard,
  findPlace,
  type ReportPlace,
  reviewedReport,
  type ToBoard,
} from '../../server/protocol';
import { nameOf } from '../names';
import { besides, loadPage } from '../webview-page';
import { keepDecisions } from './decisions';

const PAGE = { style: ['dist', 'webview', 'board.css'], script: ['dist', 'webview', 'board.js'] };

/** What the board asks for that is not its own. */
export interface BoardActions {
  /** The reports are to be read anew. */
  readonly again: () => void;
  /** What is found in its reports is to be listed. */
  readonly list: (board: BoardData) => void;
}

/** The addresses of a board's reports. */
export const reportsOf = ({ rows }: BoardData): string[] => rows.flatMap(({ script }) => script ?? []);

/** The board of one folder. What it shows of each report it asks for when somebody looks at that. */
export class BoardPanel implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private board: BoardData | undefined;
  /** The addresses of the board's reports: the page can have no other file read or opened. */
  private reports: ReadonlySet<string> = new Set();
  private lastDecision: Promise<unknown> = Promise.resolve();
  private readonly waiting: (() => void)[] = [];
  readonly onDidDispose: vscode.Event<void>;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly folder: vscode.Uri,
    private readonly extension: vscode.Uri,
    private readonly actions: BoardActions,
  ) {
    const title = vscode.l10n.t('Review: {0}', nameOf(folder));
    this.panel = vscode.window.createWebviewPanel('ogiReport.board', title, vscode.ViewColumn.Active, {});
    this.onDidDispose = this.panel.onDidDispose;
    this.panel.webview.onDidReceiveMessage((message: FromBoard) => this.onMessage(message));
    this.panel.onDidDispose(() => this.settle());
  }

  /** Shows the board of another review; resolves when the page has drawn it. */
  async show(board: BoardData): Promise<void> {
    this.board = board;
    this.reports = new Set(reportsOf(board));
    this.panel.reveal(this.panel.viewColumn);
    const drawn = new Promise<void>((resolve) => this.waiting.push(resolve));
    loadPage(this.panel, this.extension, PAGE);
    await drawn;
  }

  dispose(): void {
    this.panel.dispose();
  }

  private settle(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private onMessage(message: FromBoard): void {
    switch (message.kind) {
      case 'ready':
        if (this.board) this.post({ kind: 'data', data: this.board });
        break;
      case 'drawn':
        this.settle();
        break;
      case 'report':
        void this.sendReport(message.script);
        break;
      case 'open':
        void this.open(message.script, message.place);
        break;
      case 'decide':
        // One after the other: each goes into the file that the one before has written.
        this.lastDecision = this.lastDecision.then(async () => {
          const isKept = await keepDecisions(this.client, this.folder, message.decisions);
          this.post({ kind: 'decided', request: message.request, isKept });
        });
        break;
      case 'again':
        this.actions.again();
        break;
      case 'list':
        if (this.board) this.actions.list(this.board);
        break;
    }
  }

  private async sendReport(script: string): Promise<void> {
    let report: BoardReport | null = null;
    if (this.reports.has(script))
      report = await this.client.sendRequest(reviewedReport, { uri: script }).catch(() => null);
    this.post({ kind: 'report', script, report });
  }

  /** Opens a report beside the board, where something stands in it. */
  private async open(script: string, place: ReportPlace | null): Promise<void> {
    if (!this.reports.has(script)) return;
    const { client } = this;
    const range = place && (await client.sendRequest(findPlace, { uri: script, place }).catch(() => null));
    await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(script), {
      viewColumn: besides(this.panel),
      ...(range && { selection: client.protocol2CodeConverter.asRange(range) }),
    });
  }

  private post(message: ToBoard): void {
    void this.panel.webview.postMessage(message);
  }
}
