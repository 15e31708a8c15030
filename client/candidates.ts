import * as vscode from 'vscode';
import { canBeReport } from './can-be-report';
import { WORD_LANGUAGE } from './word/uris';

/** The languages in which a draft may be written; whether a document is one, the server finds out. */
export const LANGUAGES = ['ogi-report', 'plaintext', 'markdown', 'html', WORD_LANGUAGE];

/** Documents that show another one's text: what is found there is found in the one itself. */
export const COPIES = ['git', 'gitlens', 'pr', 'review', 'output', 'vscode-local-history', 'chat-editing-text-model'];

/** Calls back once, when a document is there that the server is needed for. */
export function whenNeeded(start: () => void): vscode.Disposable {
  let isDone = false;
  const done = (): void => {
    if (isDone) return;
    isDone = true;
    subscriptions.dispose();
    start();
  };
  const look = (document: vscode.TextDocument): void => {
    if (isDraftsOwn(document) || (mayHold(document) && canBeReport(document.getText()))) done();
  };
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!mayHold(document)) return;
      // What was there before has been looked at.
      for (const { range, text } of contentChanges) {
        const end = Math.min(document.lineCount - 1, range.start.line + text.split('\n').length);
        const touched = new vscode.Range(range.start.line, 0, end, MAX_COLUMN);
        if (canBeReport(document.getText(touched))) return done();
      }
    }),
  );
  for (const document of vscode.workspace.textDocuments) if (!isDone) look(document);
  return subscriptions;
}

const MAX_COLUMN = 1_000_000;

/** Documents that are ours whatever they say: drafts by their language, and settings of a folder. */
const isDraftsOwn = ({ languageId, uri }: vscode.TextDocument): boolean =>
  languageId === 'ogi-report' || uri.path.endsWith('/.ogi-report.json');

const mayHold = ({ languageId, uri }: vscode.TextDocument): boolean =>
  LANGUAGES.includes(languageId) && !COPIES.includes(uri.scheme);
