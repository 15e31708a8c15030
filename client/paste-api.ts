import type * as vscode from 'vscode';

// What `vscode.d.ts` says of pasting since 1.97, as far as it is used here: the extension also runs in editors that
// are older and have none of it.

export interface PasteEdit {
  insertText: string | vscode.SnippetString;
  additionalEdit?: vscode.WorkspaceEdit;
}

export interface PasteEditKind {
  append(...parts: string[]): PasteEditKind;
}

export interface PasteEditProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

/** The module `vscode` of an editor that has pasting. */
export interface PasteApi {
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteEditKind };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteEditKind) => PasteEdit;
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: PasteEditProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly PasteEditKind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): vscode.Disposable;
  };
}

export const hasPasting = (api: object): api is PasteApi =>
  'DocumentPasteEdit' in api &&
  'DocumentDropOrPasteEditKind' in api &&
  'languages' in api &&
  'registerDocumentPasteEditProvider' in (api.languages as object);
