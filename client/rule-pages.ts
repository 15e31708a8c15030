import * as vscode from 'vscode';
import { readingLanguage } from './language';
import { pageInLanguage } from './page-in-language';

const SCHEME = 'ogi-report-docs';

/** The folder of the rules' pages as the server links to them; `package.json` has them opened in Markdown's preview. */
export const PAGES = `${SCHEME}:/rules`;

/** Shows the pages of the documentation in the reader's language; they are written in both. */
export const showPages = (extension: vscode.Uri): vscode.Disposable =>
  vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const file = vscode.Uri.joinPath(extension, 'docs', ...path.split('/').filter((part) => part !== '..'));
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      return pageInLanguage(page, readingLanguage());
    },
  });
