import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type FolderSettings,
  NO_SETTINGS,
  readFolderSettings,
  SETTINGS_FILE,
  type SettingsProblem,
  unusableSettings,
  within,
} from '../../service/settings/folder-settings';
import { folderOf, isWithin, nameOf, uriIn, uriKey, withoutSlash } from '../../text/uris';
import type { Workspace } from './workspace';

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
  private readonly files = new Map<string, Promise<FolderSettings>>();
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
    this.files.clear();
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
    const own = await this.ownSettings(folder, root);
    if (uriKey(folder) === uriKey(root) || !isWithin(uriKey(folder), uriKey(root))) return own;
    return within(await this.settingsOf(folderOf(folder), root), own);
  }

  private ownSettings(folder: string, root: string): Promise<FolderSettings> {
    let settings = this.files.get(folder);
    if (!settings) {
      settings = this.read(folder, root);
      this.files.set(folder, settings);
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
    const previous: Record<string, string> = Object.create(null);
    for (const [year, path] of Object.entries(settings.previous)) previous[year] = uriIn(folder, path);
    return { ...settings, previous };
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
