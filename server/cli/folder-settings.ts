import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { decode } from '../files/codecs/decode';
import { codeOf } from '../files/disk/failure';
import type { Language } from '../lint/finding';
import type { Settings } from '../service/check';
import {
  type FolderSettings,
  MAX_SETTINGS_SIZE,
  NO_SETTINGS,
  type ReadFolderSettings,
  readFolderSettings,
  SETTINGS_FILE,
  unusableSettings,
  within,
} from '../service/settings/folder-settings';
import { Lines } from '../text/lines';
import type { Input } from './inputs';
import type { Messages } from './output/messages/messages';
import { readRegularFile } from './regular-file';

/** What settings files set, and what in them cannot be followed, for the user. */
interface FolderFiles {
  readonly settings: FolderSettings;
  readonly problems: readonly string[];
}

const NOTHING: FolderFiles = { settings: NO_SETTINGS, problems: [] };

/** What the `.ogi-report.json` files around the inputs set. Reports of other years are named by their full path. */
export class FolderSettingsFiles {
  private readonly own = new Map<string, FolderFiles>();
  private readonly known = new Map<string, FolderFiles>();
  private readonly merged = new Map<FolderSettings, Settings>();
  private readonly cwd = process.cwd();

  /** @param asked what the command line sets, which goes before what files set */
  constructor(
    private readonly asked: Settings['severities'],
    private readonly language: Language,
    private readonly messages: Messages,
  ) {}

  /** What holds for an input: the nearest file wins, up to the current folder, or to the one that was named. */
  of(input: Input): FolderSettings {
    return this.filesOf(input).settings;
  }

  /** What cannot be followed in the files that hold for an input; those of another input may say the same. */
  problemsOf(input: Input): readonly string[] {
    return this.filesOf(input).problems;
  }

  private filesOf({ path, name, folder }: Input): FolderFiles {
    const file = path === '-' ? resolve(name) : path;
    const root = isWithin(file, this.cwd) ? this.cwd : (folder ?? dirname(file));
    return this.ofFolder(dirname(file), root);
  }

  settingsFor(input: Input): Settings {
    const folder = this.of(input);
    let settings = this.merged.get(folder);
    if (!settings) {
      const severities = Object.assign(Object.create(null), folder.severities, this.asked);
      settings = { language: this.language, severities, dueDate: folder.dueDate };
      this.merged.set(folder, settings);
    }
    return settings;
  }

  private ofFolder(folder: string, root: string): FolderFiles {
    const key = `${root}\n${folder}`;
    let files = this.known.get(key);
    if (!files) {
      const own = this.ownOf(folder);
      const isTop = folder === root || !isWithin(folder, root);
      const outer = isTop ? NOTHING : this.ofFolder(dirname(folder), root);
      files = outer === NOTHING ? own : own === NOTHING ? outer : inside(outer, own);
      this.known.set(key, files);
    }
    return files;
  }

  private ownOf(folder: string): FolderFiles {
    let files = this.own.get(folder);
    if (!files) {
      files = this.read(folder);
      this.own.set(folder, files);
    }
    return files;
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
    if (typeof decoded === 'string') {
      return { settings: NO_SETTINGS, problems: [this.messages.notText(name, decoded)] };
    }
    return this.from(file, decoded.text, readFolderSettings(decoded.text));
  }

  /** What a file sets, its faults in words and the files that it names by their full paths. */
  private from(file: string, text: string, { settings, problems: faults }: ReadFolderSettings): FolderFiles {
    const name = this.shown(file);
    const folder = dirname(file);
    const lines = new Lines(text);
    const problems = faults.map(({ range, message }) => {
      const { line, character } = lines.position(range.start);
      return `${name}:${line + 1}:${character + 1}: ${message[this.language]}`;
    });
    const previous: Record<string, string> = Object.create(null);
    for (const [year, path] of Object.entries(settings.previous)) {
      const full = this.fullPath(folder, path);
      if (full === undefined) problems.push(this.messages.settingsPath(name, path));
      else previous[year] = full;
    }
    return { settings: { ...settings, previous }, problems };
  }

  /** The full path of a file that a settings file names; undefined where no regular file is there, or a link leads out. */
  private fullPath(folder: string, path: string): string | undefined {
    try {
      const full = realpathSync(join(folder, ...path.split('/')));
      return isWithin(full, realpathSync(folder)) && statSync(full).isFile() ? full : undefined;
    } catch {
      return undefined;
    }
  }

  private shown(file: string): string {
    return isWithin(file, this.cwd) ? relative(this.cwd, file) : file;
  }
}

const inside = (outer: FolderFiles, own: FolderFiles): FolderFiles => ({
  settings: within(outer.settings, own.settings),
  problems: [...outer.problems, ...own.problems],
});

const isWithin = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
