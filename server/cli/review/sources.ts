import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decode } from '../../files/codecs/decode';
import { codeOf } from '../../files/disk/failure';
import { isFolder } from '../../files/disk/is-folder';
import { readRegularFile } from '../../files/disk/regular-file';
import { putFile } from '../../files/disk/replace';
import type { Language } from '../../lint/finding';
import { DECISIONS_FILE, Decisions, readDecisions, writeDecisions } from '../../review/decisions';
import { type ListedOrgan, ORGANS_FILE, problemsOf, readOrgans } from '../../review/organs';
import { type FolderSettings, SETTINGS_FILE } from '../../service/settings/folder-settings';
import type { ReviewCommand } from '../command';
import { FolderSettingsFiles } from '../folder-settings';
import type { Messages } from '../output/messages/messages';

/** What lies beside the reports of a review. */
export class ReviewSources {
  /** The folder of the reports, where lists and decisions are looked for. */
  readonly root: string;
  readonly problems: string[] = [];

  constructor(
    private readonly command: ReviewCommand,
    private readonly language: Language,
    private readonly messages: Messages,
  ) {
    this.root = command.paths.find(isFolder) ?? '.';
  }

  /** What `.ogi-report.json` says of the folder of the reports. */
  settings(): FolderSettings {
    const folders = new FolderSettingsFiles({}, this.language, this.messages);
    const folder = resolve(this.root);
    return folders.of({ name: SETTINGS_FILE, path: join(folder, SETTINGS_FILE), folder });
  }

  /** The list of organs that is named, lies beside the reports, or stands in settings; undefined where there is none. */
  organs(): readonly ListedOrgan[] | undefined {
    const name = this.command.organs ?? join(this.root, ORGANS_FILE);
    if (this.command.organs === undefined && !existsSync(name)) {
      const { organs } = this.settings();
      for (const problem of problemsOf(organs ?? [])) this.problems.push(`${SETTINGS_FILE}: ${problem[this.language]}`);
      return organs;
    }
    const text = this.textOf(name);
    if (text === undefined) return undefined;
    const { organs, problems } = readOrgans(text);
    for (const problem of problems) this.problems.push(`${name}: ${problem[this.language]}`);
    return organs.length > 0 ? organs : undefined;
  }

  /** The decisions beside the reports, with those put to them that are handed in; undefined where they cannot be read. */
  decisions(): Decisions | undefined {
    const name = join(this.root, DECISIONS_FILE);
    const present = existsSync(name) ? this.decisionsIn(name) : new Decisions();
    const { decide } = this.command;
    if (!present || decide === undefined) return present;
    const added = this.decisionsIn(decide);
    if (!added) return undefined;
    for (const decision of added.sorted()) present.add(decision);
    const problem = putFile(name, name, Buffer.from(writeDecisions(present)), this.messages);
    if (problem !== undefined) this.problems.push(problem);
    return problem === undefined ? present : undefined;
  }

  private decisionsIn(name: string): Decisions | undefined {
    const text = this.textOf(name);
    const decisions = text === undefined ? undefined : readDecisions(text);
    if (text !== undefined && !decisions) this.problems.push(this.messages.noDecisions(name));
    return decisions;
  }

  private textOf(name: string): string | undefined {
    try {
      const decoded = decode(readRegularFile(name));
      if (typeof decoded !== 'string') return decoded.text;
      this.problems.push(this.messages.notText(name, decoded));
    } catch (error) {
      this.problems.push(this.messages.failed(name, codeOf(error)));
    }
    return undefined;
  }
}
