import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { newReport as beginReport, type Layout, newReportChoices } from '../server/protocol';
import { openFormAtFirstBlank } from './form';
import { insertText } from './insert-text';
import { asFileName, nameOf } from './names';
import { offerNoWrap } from './offer-no-wrap';
import { openEmpty } from './open-empty';
import { fileOf } from './word/uris';

/** Asks whose report is to be begun, on which year and in which format, and opens it with its form beside, at the first figure to fill in. */
export async function newReport(client: BaseLanguageClient, memory: vscode.Memento): Promise<void> {
  const { organs, firstYear } = await searching(client.sendRequest(newReportChoices, {}));
  const organ = await askOrgan(organs);
  if (organ === undefined) return;
  const year = await askYear(firstYear);
  if (year === undefined) return;
  const format = await askFormat();
  if (!format) return;
  const { layout } = format;
  const begun = await searching(client.sendRequest(beginReport, { organ, year, layout, snippet: false }));
  if (!begun) return;
  const last = begun.carriedFrom === null ? undefined : client.protocol2CodeConverter.asUri(begun.carriedFrom);
  const document = await openEmpty(folderFor(last), asFileName(begun.title), format.ending, format.language);
  const editor = await vscode.window.showTextDocument(document);
  await insertText(client, editor, begun.text, new vscode.Range(0, 0, 0, 0));
  offerNoWrap(memory, document);
  await openFormAtFirstBlank(document.uri);
  if (last) void showCarried(last);
}

interface Format {
  readonly layout: Layout;
  readonly ending: string;
  readonly language: string;
}

/** Longer than any organ's name, and than titles that are read as such. */
const MAX_NAME_LENGTH = 40;

const title = (step: number): string => vscode.l10n.t('New annual report ({0} of 3)', step);

async function askOrgan(known: readonly string[]): Promise<string | undefined> {
  if (known.length > 1) {
    const anotherOrgan = { label: vscode.l10n.t('Another organ…'), organ: undefined };
    const organs = known.map((organ) => ({ label: organ, organ }));
    const placeHolder = vscode.l10n.t('Which organ reports?');
    const picked = await vscode.window.showQuickPick([...organs, anotherOrgan], { title: title(1), placeHolder });
    if (!picked || picked.organ !== undefined) return picked?.organ;
  }
  const name = await vscode.window.showInputBox({
    title: title(1),
    prompt: vscode.l10n.t('Which organ reports? Give its full name.'),
    value: known.length === 1 ? known[0] : '',
    validateInput: (typed) =>
      typed.trim() === '' || typed.trim().length > MAX_NAME_LENGTH
        ? vscode.l10n.t('Give the full name of the organ, at most {0} characters.', MAX_NAME_LENGTH)
        : undefined,
  });
  return name?.trim();
}

async function askYear(first: number): Promise<number | undefined> {
  const now = new Date().getFullYear();
  const year = await vscode.window.showInputBox({
    title: title(2),
    prompt: vscode.l10n.t('The year reported on'),
    value: String(now - 1),
    validateInput: (typed) =>
      /^\d{4}$/.test(typed.trim()) && Number(typed) >= first && Number(typed) <= now
        ? undefined
        : vscode.l10n.t('Give a year from {0} to {1}.', first, now),
  });
  return year === undefined ? undefined : Number(year);
}

const askFormat = (): Thenable<Format | undefined> =>
  vscode.window.showQuickPick(
    [
      {
        label: 'Markdown',
        detail: vscode.l10n.t('Tables with vertical bars; preview and outline at once'),
        layout: 'pipes' as const,
        ending: 'md',
        language: 'markdown',
      },
      {
        label: vscode.l10n.t('Plain text'),
        detail: vscode.l10n.t('Cells separated by tabs, as Word, WPS and Excel copy and paste them'),
        layout: 'tabs' as const,
        ending: 'txt',
        language: 'ogi-report',
      },
      {
        label: 'HTML',
        detail: vscode.l10n.t('A web page, with the tables as the form prints them'),
        layout: 'html' as const,
        ending: 'html',
        language: 'html',
      },
    ],
    { title: title(3), placeHolder: vscode.l10n.t('In which format?') },
  );

const searching = <T>(answer: Promise<T>): Thenable<T> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking for last year’s report…') },
    () => answer,
  );

/** Next to last year's report; else in the folder that is open. */
function folderFor(last: vscode.Uri | undefined): vscode.Uri | undefined {
  const file = last && fileOf(last);
  if (file && vscode.workspace.getWorkspaceFolder(file)) return vscode.Uri.joinPath(file, '..');
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

async function showCarried(last: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open last year’s report');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Carried over from {0}: the applications carried in and the documents in force. The latter hold as long as none is made or repealed; change them where that is so.',
      nameOf(last),
    ),
    open,
  );
  if (chosen === open) await vscode.window.showTextDocument(last, { viewColumn: vscode.ViewColumn.Beside });
}
