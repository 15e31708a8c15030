import * as vscode from 'vscode';

/** The page before anything is drawn. It may load nothing but its own script and style. */
export function pageOf(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const address = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path));
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width">
<title>${vscode.l10n.t('Form')}</title>
<link rel="stylesheet" href="${address('media', 'form.css')}">
</head>
<body>
<script nonce="${nonce}" src="${address('dist', 'webview', 'form.js')}"></script>
</body>
</html>`;
}
