import { type InitializeParams, MarkupKind } from 'vscode-languageserver';

/** What the client at the other end can do. */
export interface ClientSupport {
  readonly pulls: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly sendsSettings: boolean;
  readonly registersSettings: boolean;
  /** Whether it can be asked to report changed files. */
  readonly watchesFiles: boolean;
  readonly sendsFolders: boolean;
  readonly versionsEdits: boolean;
  readonly resolvesEdits: boolean;
  readonly marksPreferred: boolean;
  /** Whether it can be said later which documents can be formatted. */
  readonly registersFormatting: boolean;
  readonly takesSnippets: boolean;
  /** How what it shows over a place is to be marked up. */
  readonly hoverFormat: MarkupKind;
  /** Whether a definition may say what of the text leads to it. */
  readonly linksDefinitions: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLens: boolean;
  /** Whether it asks what is to be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
}

export function clientSupportOf(params: InitializeParams | undefined): ClientSupport {
  const { textDocument, workspace } = params?.capabilities ?? {};
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    sendsSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    sendsFolders: workspace?.workspaceFolders === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    marksPreferred: textDocument?.codeAction?.isPreferredSupport === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    hoverFormat: textDocument?.hover?.contentFormat?.[0] ?? MarkupKind.PlainText,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
  };
}
