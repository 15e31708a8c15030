import * as vscode from 'vscode';

/** Of documents that show what a Word file says, and are saved into it. */
export const WORD_SCHEME = 'ogi-docx';
/** Their language: HTML to the server, but nothing of HTML's own extensions, which would set it out anew. */
export const WORD_LANGUAGE = 'ogi-report-word';

const WORD_NAME = /\.(?:docx|docm|doc)$/i;

/** Whether a file is called as those are that Word or WPS writes. */
export const isWordFile = ({ path }: vscode.Uri): boolean => WORD_NAME.test(path);

/** The document of a Word file. Its address says which file it is, on the disk unless the query names another scheme. */
export function documentOf(file: vscode.Uri): vscode.Uri {
  const query = file.scheme === 'file' ? '' : file.query === '' ? file.scheme : `${file.scheme}?${file.query}`;
  return file.with({ scheme: WORD_SCHEME, query });
}

/** The file that a document is saved in: of a Word file's document that file, of any other its own. */
export function fileOf(document: vscode.Uri): vscode.Uri {
  if (document.scheme !== WORD_SCHEME) return document;
  const [, scheme, query = ''] = /^([^?]*)\??([\s\S]*)$/.exec(document.query) ?? [];
  return document.with({ scheme: scheme || 'file', query });
}

/**
 * To the server a Word file's document is the file: for the comparison of years, for folders and their settings. What
 * the server says of a Word file is of its document.
 */
export const uriConverters = {
  code2Protocol: (uri: vscode.Uri): string => fileOf(uri).toString(),
  protocol2Code: (address: string): vscode.Uri => {
    const uri = vscode.Uri.parse(address);
    return isWordFile(uri) ? documentOf(uri) : uri;
  },
};
