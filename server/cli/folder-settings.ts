import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Settings } from '../rules/check';
import type { Language } from '../rules/finding';
import {
  type FolderSettings,
  NO_SETTINGS,
  readFolderSettings,
  SETTINGS_FILE,
  within,
} from '../settings/folder-settings';
import { Lines } from '../text/lines';
import { decode } from './decode';
import { codeOf } from './failure';
import type { Input } from './inputs';
import type { Messages } from './messages/messages';

/** What the `.ogi-report.json` files around the inputs set. Reports of other years are named by their full path. */
export class FolderSettingsFiles {
  /** What cannot be followed in them, for the user; each told once. */
  readonly problems: string[] = [];
  private readonly own = new Map<string, FolderSettings>();
  private readonly known = new Map<string, FolderSettings>();
  private readonly merged = new Map<FolderSettings, Settings>();
  private readonly cwd = process.cwd();

  /** @param asked what the command line sets, which goes before what files set */
  constructor(
    private readonly asked: Settings['severities'],
    private readonly language: Language,
    private readonly messages: Messages,
  ) {}

  /** What holds for an input: the nearest file wins, up to the current folder, or to the one that was named. */
  of({ path, name, folder }: Input): FolderSettings {
    const file = path === '-' ? resolve(name) : path;
    const root = isWithin(file, this.cwd) ? this.cwd : (folder ?? dirname(file));
    return this.ofFolder(dirname(file), root);
  }

  settingsFor(input: Input): Settings {
    const folder = this.of(input);
    let settings = this.merged.get(folder);
    if (!settings) {
      const severities = Object.assign(Object.create(null), folder.severities, this.asked);
      settings = { language: this.language, severities };
      this.merged.set(folder, settings);
    }
    return settings;
  }

  private ofFolder(folder: string, root: string): FolderSettings {
    const key = `${root}\n${folder}`;
    let settings = this.known.get(key);
    if (!settings) {
      const own = this.ownOf(folder);
      const isTop = folder === root || !isWithin(folder, root);
      const outer = isTop ? NO_SETTINGS : this.ofFolder(dirname(folder), root);
      settings = outer === NO_SETTINGS ? own : own === NO_SETTINGS ? outer : within(outer, own);
      this.known.set(key, settings);
    }
    return settings;
  }

  private ownOf(folder: string): FolderSettings {
    let settings = this.own.get(folder);
    if (!settings) {
      settings = this.read(folder);
      this.own.set(folder, settings);
    }
    return settings;
  }

  private read(folder: string): FolderSettings {
    const file = join(folder, SETTINGS_FILE);
    const name = this.shown(file);
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      const code = codeOf(error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR') this.problems.push(this.messages.failed(name, code));
      return NO_SETTINGS;
    }
    const decoded = decode(bytes);
    if (typeof decoded === 'string') {
      this.problems.push(this.messages.notText(name, decoded));
      return NO_SETTINGS;
    }
    const { settings, problems } = readFolderSettings(decoded.text);
    const lines = new Lines(decoded.text);
    for (const { range, message } of problems) {
      const { line, character } = lines.position(range.start);
      this.problems.push(`${name}:${line + 1}:${character + 1}: ${message[this.language]}`);
    }
    const previous: Record<string, string> = Object.create(null);
    for (const [year, path] of Object.entries(settings.previous)) {
      const full = this.inside(folder, path);
      if (full === undefined) this.problems.push(this.messages.settingsPath(name, path));
      else previous[year] = full;
    }
    return { ...settings, previous };
  }

  /** The full path of a file that a settings file names; undefined where it is not there, or a link leads out. */
  private inside(folder: string, path: string): string | undefined {
    try {
      const full = realpathSync(join(folder, ...path.split('/')));
      return isWithin(full, realpathSync(folder)) ? full : undefined;
    } catch {
      return undefined;
    }
  }

  private shown(file: string): string {
    return isWithin(file, this.cwd) ? relative(this.cwd, file) : file;
  }
}

const isWithin = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
