import * as vscode from 'vscode';
import { pageOf } from './form/page';

/** Where a page's own files are, in the folder of the extension. */
export interface PagePaths {
  readonly style: readonly string[];
  readonly script: readonly string[];
}

/** Prepares a panel for a page that loads nothing but what the extension has brought, and is sent all that it shows. */
export function loadPage({ webview }: vscode.WebviewPanel, extension: vscode.Uri, { style, script }: PagePaths): void {
  const folders = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extension, folder));
  webview.options = { enableScripts: true, localResourceRoots: folders };
  const address = (path: readonly string[]) => String(webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)));
  webview.html = pageOf({
    language: vscode.env.language,
    source: webview.cspSource,
    style: address(style),
    script: address(script),
  });
}

/** Another column than that of a panel. */
export const besides = ({ viewColumn }: vscode.WebviewPanel): vscode.ViewColumn =>
  viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
