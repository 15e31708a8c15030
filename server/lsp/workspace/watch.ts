import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import { DRAFT_GLOB } from '../../draft/endings';
import { SETTINGS_FILE } from '../../service/settings/folder-settings';
import { isDraftFile } from '../../service/syntax';
import type { Feature } from '../feature';
import type { Session } from '../session';
import { isSettingsFile } from './folders';

const WATCHERS: FileSystemWatcher[] = [
  { globPattern: DRAFT_GLOB },
  { globPattern: `**/${SETTINGS_FILE}` },
  // A folder that goes takes its files with it, and not every editor mentions each.
  { globPattern: '**', kind: WatchKind.Delete },
];

/** Follows what happens to the workspace's files: other years' reports, and the settings of folders. */
export const watching: Feature = { serve: serveWatching };

function serveWatching(session: Session): void {
  const { connection, documents, folders, years } = session;

  session.onInitialized(() => {
    if (session.client.watchesFiles && folders.all.length > 0) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS }).catch(() => {});
    }
    if (session.client.sendsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(({ uri }) => uri);
        folders.open([...folders.opened.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)]);
        session.onFolderSettingsChanged();
        years.rescan();
      });
    }
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => isSettingsFile(uri) || session.hasProblemsWithin(uri)))
      session.onFolderSettingsChanged();
    // What happened to a file last is what counts; what is gone goes first, as a folder may be there anew.
    const last = new Map(changes.map(({ uri, type }) => [uri, type]));
    for (const [uri, type] of last) if (type === FileChangeType.Deleted) years.fileDeleted(uri);
    for (const [uri, type] of last) if (type !== FileChangeType.Deleted && isDraftFile(uri)) years.fileChanged(uri);
  });

  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isSettingsFile(uri)) session.onFolderSettingsChanged();
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (isSettingsFile(uri)) session.onFolderSettingsChanged();
  });
  const lookAgain = (): void => {
    if (session.client.watchesFiles) return;
    // Nobody mentions changed files: they are looked at when something is opened or saved.
    if (folders.all.length > 0) folders.forget();
    years.rescan();
  };
  documents.onDidOpen(({ document: { uri } }) => {
    lookAgain();
    // A draft that no window shows is not asked for, but may be last year's.
    if (folders.all.length > 0 || documents.all().length > 1) void session.checkedInTurn(uri).catch(() => {});
  });
  documents.onDidSave(lookAgain);
}
