/** Where the page's own files are. */
export interface PageFiles {
  readonly language: string;
  /** What the policy calls the place that they come from. */
  readonly source: string;
  readonly style: string;
  readonly script: string;
}

/** The page before anything is drawn. It may load nothing but its own script and style, and pictures that it has drawn itself. */
export function pageOf({ language, source, style, script }: PageFiles): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src ${source}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width">
<title>ogi-report</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
