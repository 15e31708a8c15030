import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ExportTarget, exportReport, isExportedWhole, type WrittenBlock } from '../server/protocol';
import type { ActiveReport } from './active-report';
import { showMessage } from './apply-edits';
import { CHOICES, copyOf, LAYOUTS } from './convert';
import { nameOf } from './names';
import { freeName } from './open-empty';
import { resolveDocument } from './resolve-document';
import type { WordCodec } from './word/codec';
import type { WordFiles } from './word/files';

/** Has the command that writes a report into a file of its own, and offers it where a Word file cannot take a change. */
export const exportReports = (
  client: BaseLanguageClient,
  activeReport: ActiveReport,
  codec: () => Promise<WordCodec>,
  words: WordFiles,
): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('ogiReport.export', async (uri: unknown, target: unknown, file: unknown) => {
      const document = await resolveDocument(client, activeReport, uri);
      if (document) await new Export(client, codec, document).run(target, file);
    }),
    words.onDidRefuse((uri) => void offerNewFile(uri)),
  );

async function offerNewFile(uri: vscode.Uri): Promise<void> {
  const save = vscode.l10n.t('Save as New Word File…');
  const message = vscode.l10n.t(
    'Other paragraphs or rows than the Word file has cannot be saved into it. They can be saved as a new Word file, in the layout of official documents.',
  );
  if ((await vscode.window.showInformationMessage(message, save)) === save)
    await vscode.commands.executeCommand('ogiReport.export', uri, 'word');
}

const TARGETS: readonly ExportTarget[] = ['word', 'page', ...LAYOUTS];
const isTarget = (given: unknown): given is ExportTarget => TARGETS.some((target) => target === given);

class Export {
  constructor(
    private readonly client: BaseLanguageClient,
    private readonly codec: () => Promise<WordCodec>,
    private readonly document: vscode.TextDocument,
  ) {}

  /** Asks for what is not given: what it is to be written as, and where. */
  async run(target: unknown, file: unknown): Promise<void> {
    const chosen = isTarget(target) ? target : await pickTarget();
    if (!chosen) return;
    const written = await this.written(chosen);
    if (!written) return;
    const to = file instanceof vscode.Uri ? file : await this.askWhere(chosen);
    if (!to) return;
    await vscode.workspace.fs.writeFile(to, written);
    void offerToOpen(to);
  }

  private async written(target: ExportTarget): Promise<Uint8Array | undefined> {
    const uri = this.client.code2ProtocolConverter.asUri(this.document.uri);
    const answer = await this.client.sendRequest(exportReport, { uri, target });
    if ('message' in answer) showMessage(answer.message);
    else if (answer.blocks) return this.asWord(uri, answer.blocks);
    else return new TextEncoder().encode(answer.text);
    return undefined;
  }

  /** What is written is read again, and compared with the draft. */
  private async asWord(uri: string, blocks: readonly WrittenBlock[]): Promise<Uint8Array | undefined> {
    const codec = await this.codec();
    const bytes = codec.encodeWord(blocks);
    const word = codec.readWord(bytes);
    const isWhole =
      typeof word !== 'string' && (await this.client.sendRequest(isExportedWhole, { uri, text: word.text }));
    if (isWhole) return bytes;
    showMessage(vscode.l10n.t('Something of the draft would be lost in a Word file. Not exported.'));
    return undefined;
  }

  private async askWhere(target: ExportTarget): Promise<vscode.Uri | undefined> {
    const [beside, name] = copyOf(this.document);
    const folder = beside ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const ending = endingOf(target);
    const defaultUri = folder && (await freeName(folder, name, ending));
    return vscode.window.showSaveDialog({
      ...(defaultUri && { defaultUri }),
      title: vscode.l10n.t('Export the report'),
      filters: { [labelOfTarget(target)]: [ending] },
    });
  }
}

async function pickTarget(): Promise<ExportTarget | undefined> {
  const items = TARGETS.map((target) => ({
    target,
    label: labelOfTarget(target),
    description: `.${endingOf(target)}`,
  }));
  const placeHolder = vscode.l10n.t('What is the report to be exported as?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.target;
}

function endingOf(target: ExportTarget): string {
  if (target === 'word') return 'docx';
  return target === 'page' ? 'html' : CHOICES[target].ending;
}

function labelOfTarget(target: ExportTarget): string {
  if (target === 'word') return vscode.l10n.t('Word file in the layout of official documents');
  return target === 'page' ? vscode.l10n.t('Web page in the layout of official documents') : CHOICES[target].label();
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('Exported as “{0}”.', nameOf(file)), open);
  if (chosen === open) await vscode.commands.executeCommand('vscode.open', file);
}
