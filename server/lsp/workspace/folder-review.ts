import type { CancellationToken } from 'vscode-languageserver';
import { MAX_FILES } from '../../files/limits';
import type { Unreadable } from '../../files/workspace';
import type { ReviewAnswer } from '../../protocol';
import type { Decisions } from '../../review/decisions';
import type { ReviewedFile } from '../../review/model';
import type { ListedOrgan } from '../../review/organs';
import { organOf } from '../../service/last-year';
import { SETTINGS_FILE } from '../../service/settings/folder-settings';
import { isDraftFile } from '../../service/syntax';
import { uriIn, uriKey, withoutSlash } from '../../text/uris';
import type { Session } from '../session';
import { Slices } from '../slices';

/** How many files have been read, of how many. */
export type OnProgress = (done: number, all: number) => void;

/** So many files are read before their turn, so that reading and checking go on side by side. */
const READ_AHEAD = 4;

/** The reports of a folder of the workspace, held against each other as `ogi-report review` does. */
export class FolderReview {
  readonly problems: string[] = [];

  private constructor(
    private readonly session: Session,
    private readonly folder: string,
    private readonly root: string,
  ) {}

  /** Undefined for a folder that is not in the workspace. */
  static of(session: Session, folder: string): FolderReview | undefined {
    const plain = withoutSlash(folder);
    // An address that goes up again may lead anywhere.
    const isPlain = uriKey(plain)
      .split(/[/\\]/)
      .every((part) => part !== '.' && part !== '..');
    const root = isPlain ? session.folders.rootOf(`${plain}/${SETTINGS_FILE}`) : undefined;
    return root === undefined ? undefined : new FolderReview(session, plain, root);
  }

  /** @throws ResponseError where the review is not wanted any more */
  async run(token: CancellationToken, onProgress: OnProgress): Promise<ReviewAnswer> {
    const slices = new Slices(token);
    const { session, folder, problems } = this;
    const { areaOf, boardData, Decisions, findingAlikeIn, reviewArea } = await session.answers();
    const { language } = session;
    const uris = await slices.wait(this.files());
    // What a report is held against is known before the first one is checked.
    await slices.wait(session.years.all());
    const { files, unread, addresses } = await this.read(uris, slices, token, onProgress);
    const organs = await this.organs();
    const decisions = await this.decisions();
    const { dueDate, severities } = await session.settingsFor(uriIn(folder, SETTINGS_FILE));
    const area = areaOf(files, { organs, year: undefined, dueDate });
    const alike = await slices.run(findingAlikeIn(area));
    const reviewed = reviewArea(area, language, alike, severities);
    const data = boardData(reviewed, decisions ?? new Decisions(), (file) => addresses.get(file) ?? '', language);
    const others = [...data.others, ...unread.map((file) => ({ file, why: 'unread' as const }))];
    return { board: { ...data, others }, problems };
  }

  /** The folder's decisions: none where it has no such file, undefined where that cannot be read, which is reported. */
  async decisions(): Promise<Decisions | undefined> {
    const { DECISIONS_FILE, Decisions, readDecisions } = await this.session.answers();
    const text = await this.textOf(DECISIONS_FILE);
    const decisions = text === undefined ? new Decisions() : readDecisions(text);
    if (!decisions) this.problems.push(NO_DECISIONS[this.session.language](DECISIONS_FILE));
    return decisions;
  }

  private async files(): Promise<string[]> {
    const uris: string[] = [];
    for await (const { uri } of this.session.folders.workspace?.list(this.folder) ?? []) {
      if (uris.length >= MAX_FILES) {
        this.session.reportLimit();
        break;
      }
      if (isDraftFile(uri)) uris.push(uri);
    }
    return uris.sort((a, b) => (uriKey(a) < uriKey(b) ? -1 : 1));
  }

  private async read(uris: readonly string[], slices: Slices, token: CancellationToken, onProgress: OnProgress) {
    const files: ReviewedFile[] = [];
    const unread: string[] = [];
    const addresses = new Map<ReviewedFile, string>();
    const { session } = this;
    const { lightened, reviewedDocument } = await session.answers();
    const checked = (uri: string) => session.checkedFile(uri, token).catch(() => undefined);
    const ahead: ReturnType<typeof checked>[] = uris.slice(0, READ_AHEAD).map(checked);
    for (const [i, uri] of uris.entries()) {
      const found = await ahead.shift();
      if (i + READ_AHEAD < uris.length) ahead.push(checked(uris[i + READ_AHEAD]));
      const name = this.nameOf(uri);
      if (found) {
        const organ = found.report && organOf(found.report, await session.folders.settingsFor(uri));
        const file = lightened(reviewedDocument(name, found, organ));
        files.push(file);
        addresses.set(file, uri);
      } else unread.push(name);
      await slices.pause();
      onProgress(i + 1, uris.length);
    }
    return { files, unread, addresses };
  }

  /** A file as people name it: its path from the folder. */
  private nameOf(uri: string): string {
    return uriKey(uri).slice(uriKey(this.folder).length + 1);
  }

  /** The list of organs that lies beside the reports, or stands in settings; undefined where there is none. */
  private async organs(): Promise<readonly ListedOrgan[] | undefined> {
    const { language, folders } = this.session;
    const { ORGANS_FILE, problemsOf, readOrgans } = await this.session.answers();
    const text = await this.textOf(ORGANS_FILE);
    if (text === undefined) {
      const { organs } = await folders.settingsFor(uriIn(this.folder, SETTINGS_FILE));
      for (const problem of problemsOf(organs ?? [])) this.problems.push(`${SETTINGS_FILE}: ${problem[language]}`);
      return organs;
    }
    const { organs, problems } = readOrgans(text);
    for (const problem of problems) this.problems.push(`${ORGANS_FILE}: ${problem[language]}`);
    return organs.length > 0 ? organs : undefined;
  }

  /** A file beside the reports; undefined where it is not there, or cannot be read. */
  private async textOf(name: string): Promise<string | undefined> {
    const { workspace } = this.session.folders;
    const text: string | Unreadable | undefined = await workspace?.read(uriIn(this.folder, name), this.root);
    if (text !== undefined && typeof text !== 'string') this.problems.push(UNREADABLE[this.session.language](name));
    return typeof text === 'string' ? text : undefined;
  }
}

const NO_DECISIONS = {
  'zh-CN': (name: string) => `${name} 不是审核决定的文件，其中的决定都不起作用。`,
  en: (name: string) => `${name} holds no decisions of a review; nothing in it takes effect.`,
} as const;

const UNREADABLE = {
  'zh-CN': (name: string) => `${name} 太大，或不是文本，未读取。`,
  en: (name: string) => `${name} is too large, or no text, and was not read.`,
} as const;
