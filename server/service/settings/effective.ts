import type { Settings } from '../check';
import { type FolderSettings, NO_SETTINGS, within } from './folder-settings';

/** How a host names folders: by address or by path. */
export interface FolderNames {
  readonly parentOf: (folder: string) => string;
  readonly isSame: (a: string, b: string) => boolean;
  readonly isWithin: (folder: string, outer: string) => boolean;
}

/**
 * The folders whose settings hold for the drafts in one of them: itself and those around it up to `root`, nearest
 * first. Of a folder that is not in `root` its own hold, and no others.
 */
export function foldersUpTo(root: string, folder: string, names: FolderNames): readonly string[] {
  const folders = [folder];
  for (let at = folder; !names.isSame(at, root) && names.isWithin(at, root); ) {
    at = names.parentOf(at);
    folders.push(at);
  }
  return folders;
}

/** What holds where the files of several folders set something: the nearest wins, setting by setting. */
export function nearestWins(nearestFirst: readonly FolderSettings[]): FolderSettings {
  const set = nearestFirst.filter((settings) => settings !== NO_SETTINGS);
  return set.length === 0 ? NO_SETTINGS : set.reduceRight((outer, inner) => within(outer, inner));
}

/** The settings for the drafts of a folder: what the user sets goes before what the files of folders set. */
export function settingsWithin(folder: FolderSettings, user: Settings): Settings {
  if (folder === NO_SETTINGS) return user;
  const severities = Object.assign(Object.create(null), folder.severities, user.severities);
  return { ...user, severities, dueDate: folder.dueDate };
}

/**
 * The settings with the reports of other years named as the host names files.
 * @param locate undefined for a file that is not there, which is left out
 */
export function withPreviousAt(settings: FolderSettings, locate: (path: string) => string | undefined): FolderSettings {
  const previous: Record<string, string> = Object.create(null);
  for (const [year, path] of Object.entries(settings.previous)) {
    const file = locate(path);
    if (file !== undefined) previous[year] = file;
  }
  return { ...settings, previous };
}
