import * as vscode from 'vscode';
import { canBeReport } from '../can-be-report';
import { COPIES } from '../candidates';
import type { WordFiles } from './files';
import { readOnly, unreadable } from './messages';
import { messagePage, pageOf } from './page';
import { documentOf } from './uris';

/** Opened by a double click: a Word file whose name says that it is a report. */
const REPORTS = 'ogiReport.wordReport';
/** Opened by *Open With*: any Word file. */
const ANY = 'ogiReport.word';

/** Hands Word files over to the text editor, where they are drafts as any other, and goes. */
class WordEditor implements vscode.CustomReadonlyEditorProvider {
  /** @param isChosen whether somebody has chosen it for a file; else files that are no reports are left to others */
  constructor(
    private readonly files: WordFiles,
    private readonly isChosen: boolean,
  ) {}

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => {} };
  }

  async resolveCustomEditor({ uri }: vscode.CustomDocument, panel: vscode.WebviewPanel): Promise<void> {
    const read = await this.files.read(uri);
    if (typeof read === 'string') {
      panel.webview.html = messagePage(unreadable(read));
      return;
    }
    const { text } = read.word;
    if (COPIES.includes(uri.scheme)) {
      // Another version, to be compared with: shown beside, and not saved anywhere.
      panel.webview.html = pageOf(text);
      return;
    }
    const options = { viewColumn: panel.viewColumn ?? vscode.ViewColumn.Active, preserveFocus: !panel.active };
    if (this.isChosen || canBeReport(text)) {
      await vscode.window.showTextDocument(documentOf(uri), options);
      const why = readOnly(await this.files.protectionOf(uri, read));
      if (why) void vscode.window.showInformationMessage(vscode.l10n.t('Opened for reading only. {0}', why));
    } else await vscode.commands.executeCommand('vscode.openWith', uri, 'default', options);
    panel.dispose();
  }
}

export const openWordFiles = (files: WordFiles): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.window.registerCustomEditorProvider(REPORTS, new WordEditor(files, false)),
    vscode.window.registerCustomEditorProvider(ANY, new WordEditor(files, true)),
  );
