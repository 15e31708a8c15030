import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Workspace } from '../../files/workspace';
import { type FolderNames, foldersUpTo, nearestWins, withPreviousAt } from '../../service/settings/effective';
import {
  type FolderSettings,
  NO_SETTINGS,
  readFolderSettings,
  SETTINGS_FILE,
  type SettingsProblem,
  unusableSettings,
} from '../../service/settings/folder-settings';
import { folderOf, isWithin, nameOf, uriIn, uriKey, withoutSlash } from '../../text/uris';

const ADDRESSES: FolderNames = {
  parentOf: folderOf,
  isSame: (a, b) => uriKey(a) === uriKey(b),
  isWithin: (folder, outer) => isWithin(uriKey(folder), uriKey(outer)),
};

/** Whether a document holds the settings of a folder. */
export const isSettingsFile = (uri: string): boolean => nameOf(uri) === SETTINGS_FILE;

/** A settings file as it was read from the workspace. */
export interface ReadSettingsFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly SettingsProblem[];
}

/** The workspace's folders, and what the `.ogi-report.json` in them set. Files of other years are named by address. */
export class Folders {
  workspace: Workspace | undefined;
  private roots: readonly string[] = [];
  /** By folder: what its own file sets. */
  private readonly own = new Map<string, Promise<FolderSettings>>();
  /** By folder: with what the folders around it set. */
  private readonly known = new Map<string, Promise<FolderSettings>>();

  /** @param onRead is called with every settings file that is looked for, one that is not there as an empty one */
  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly onRead: (file: ReadSettingsFile) => void = () => {},
  ) {}

  get all(): readonly string[] {
    return this.workspace ? this.roots : [];
  }

  /** As the client named them. */
  get opened(): readonly string[] {
    return this.roots;
  }

  open(roots: readonly string[]): void {
    this.roots = roots.map(withoutSlash);
    this.forget();
  }

  /** The innermost folder of the workspace that a file stands in; nothing outside of it may be read. */
  rootOf(uri: string): string | undefined {
    const key = uriKey(uri);
    const roots = this.all.filter((root) => isWithin(key, uriKey(root)));
    return roots.sort((a, b) => b.length - a.length)[0];
  }

  /** What holds for a document. */
  settingsFor(uri: string): Promise<FolderSettings> | FolderSettings {
    const root = this.rootOf(uri);
    return root === undefined ? NO_SETTINGS : this.settingsOf(folderOf(uri), root);
  }

  /** Forgets what has been read, after files have changed. */
  forget(): void {
    this.own.clear();
    this.known.clear();
  }

  private settingsOf(folder: string, root: string): Promise<FolderSettings> {
    let settings = this.known.get(folder);
    if (!settings) {
      settings = this.combine(folder, root);
      this.known.set(folder, settings);
    }
    return settings;
  }

  private async combine(folder: string, root: string): Promise<FolderSettings> {
    return nearestWins(await Promise.all(foldersUpTo(root, folder, ADDRESSES).map((at) => this.ownSettings(at, root))));
  }

  private ownSettings(folder: string, root: string): Promise<FolderSettings> {
    let settings = this.own.get(folder);
    if (!settings) {
      settings = this.read(folder, root);
      this.own.set(folder, settings);
    }
    return settings;
  }

  private async read(folder: string, root: string): Promise<FolderSettings> {
    const uri = `${folder}/${SETTINGS_FILE}`;
    const found = this.openText(uri) ?? (await this.workspace?.read(uri, root).catch(() => undefined));
    if (found === undefined) {
      this.onRead({ uri, text: '', problems: [] });
      return NO_SETTINGS;
    }
    const text = typeof found === 'string' ? found : '';
    const { settings, problems } =
      typeof found === 'string' ? readFolderSettings(found) : unusableSettings(found.unreadable);
    this.onRead({ uri, text, problems });
    return withPreviousAt(settings, (path) => uriIn(folder, path));
  }

  /** A settings file that is open counts as it is typed. */
  private openText(uri: string): string | undefined {
    const key = uriKey(uri);
    return this.documents
      .all()
      .find((document) => isSettingsFile(document.uri) && uriKey(document.uri) === key)
      ?.getText();
  }
}
