import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { cached } from '../caches';
import { decode } from '../files/codecs/decode';
import { codeOf } from '../files/disk/failure';
import { readRegularFile } from '../files/disk/regular-file';
import type { Language } from '../lint/finding';
import type { Settings } from '../service/check';
import {
  type FolderNames,
  foldersUpTo,
  nearestWins,
  settingsWithin,
  withPreviousAt,
} from '../service/settings/effective';
import {
  type FolderSettings,
  MAX_SETTINGS_SIZE,
  NO_SETTINGS,
  type ReadFolderSettings,
  readFolderSettings,
  SETTINGS_FILE,
  unusableSettings,
} from '../service/settings/folder-settings';
import { Lines } from '../text/lines';
import type { Input } from './inputs';
import type { Messages } from './output/messages/messages';

/** What settings files set, and what in them cannot be followed, for the user. */
interface FolderFiles {
  readonly settings: FolderSettings;
  readonly problems: readonly string[];
}

const NOTHING: FolderFiles = { settings: NO_SETTINGS, problems: [] };

/** What the `.ogi-report.json` files around the inputs set. Reports of other years are named by their full path. */
export class FolderSettingsFiles {
  private readonly cwd = process.cwd();
  private readonly ownOf = cached((folder: string) => this.read(folder));
  private readonly within = cached((root: string) =>
    cached((folder: string): FolderFiles => {
      const files = foldersUpTo(root, folder, PATHS).map(this.ownOf);
      const settings = nearestWins(files.map(({ settings }) => settings));
      return { settings, problems: files.reverse().flatMap(({ problems }) => problems) };
    }),
  );
  private readonly withSettingsOf: (folder: FolderSettings) => Settings;

  /** @param asked what the command line sets, which goes before what files set */
  constructor(
    asked: Settings['severities'],
    private readonly language: Language,
    private readonly messages: Messages,
  ) {
    this.withSettingsOf = cached((folder) => settingsWithin(folder, { language, severities: asked }));
  }

  /** What holds for an input: the nearest file wins, up to the current folder, or to the one that was named. */
  of(input: Input): FolderSettings {
    return this.filesOf(input).settings;
  }

  /** What cannot be followed in the files that hold for an input; those of another input may say the same. */
  problemsOf(input: Input): readonly string[] {
    return this.filesOf(input).problems;
  }

  settingsFor(input: Input): Settings {
    return this.withSettingsOf(this.of(input));
  }

  private filesOf({ path, name, folder }: Input): FolderFiles {
    const file = path === '-' ? resolve(name) : path;
    const root = isWithin(file, this.cwd) ? this.cwd : (folder ?? dirname(file));
    return this.within(root)(dirname(file));
  }

  private read(folder: string): FolderFiles {
    const file = join(folder, SETTINGS_FILE);
    const name = this.shown(file);
    let bytes: Buffer;
    try {
      bytes = readRegularFile(file, MAX_SETTINGS_SIZE);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return NOTHING;
      if (code === 'TOO_LARGE') return this.from(file, '', unusableSettings('size'));
      return { settings: NO_SETTINGS, problems: [this.messages.failed(name, code)] };
    }
    const decoded = decode(bytes);
    if (typeof decoded === 'string') return this.from(file, '', unusableSettings('encoding'));
    return this.from(file, decoded.text, readFolderSettings(decoded.text));
  }

  /** What a file sets, its faults in words and the files that it names by their full paths. */
  private from(file: string, text: string, { settings, problems: faults }: ReadFolderSettings): FolderFiles {
    const name = this.shown(file);
    const lines = new Lines(text);
    const problems = faults.map(({ range, message }) => {
      const { line, character } = lines.position(range.start);
      return `${name}:${line + 1}:${character + 1}: ${message[this.language]}`;
    });
    const located = withPreviousAt(settings, (path) => {
      const full = fullPath(dirname(file), path);
      if (full === undefined) problems.push(this.messages.settingsPath(name, path));
      return full;
    });
    return { settings: located, problems };
  }

  private shown(file: string): string {
    return isWithin(file, this.cwd) ? relative(this.cwd, file) : file;
  }
}

/** The full path of a file that a settings file names; undefined where no regular file is there, or a link leads out. */
function fullPath(folder: string, path: string): string | undefined {
  try {
    const full = realpathSync(join(folder, ...path.split('/')));
    return isWithin(full, realpathSync(folder)) && statSync(full).isFile() ? full : undefined;
  } catch {
    return undefined;
  }
}

const isWithin = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

const PATHS: FolderNames = { parentOf: dirname, isSame: (a, b) => a === b, isWithin };
