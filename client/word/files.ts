import * as vscode from 'vscode';
import type { Protection, WordDraft, WordRefusal } from '../../server/files/codecs/word';
import { nameOf } from '../names';
import type { WordCodec } from './codec';
import { readOnly, unreadable, unsaved } from './messages';
import { fileOf, WORD_SCHEME } from './uris';

/** Whose name revisions bear. */
const AUTHOR = 'ogi-report';

/** A Word file as it was read. */
interface ReadFile {
  readonly word: WordDraft;
  /** As it is on the disk by now, and since when: what was read, or what was saved last. */
  bytes: Uint8Array;
  mtime: number;
}

/**
 * Word files as text documents: what one says as HTML is read, and what is saved is written into it. What is saved is
 * always compared with the file as it was opened, so that revisions do not pile up from one saving to the next.
 */
export class WordFiles implements vscode.FileSystemProvider, vscode.Disposable {
  /** By document: what it was opened from. */
  private readonly opened = new Map<string, ReadFile>();
  /** By document: what was read last. An editor that compares reads as well, and the document stays what it was. */
  private readonly latest = new Map<string, ReadFile>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private readonly structure = new vscode.EventEmitter<vscode.Uri>();
  /** Documents that are being saved though nobody asked for it. */
  private readonly unasked = new Set<string>();
  private readonly subscriptions: vscode.Disposable;
  readonly onDidChangeFile = this.changed.event;
  /** Fired where something was not saved that a new file could hold. */
  readonly onDidRefuse = this.structure.event;

  constructor(private readonly codec: () => Promise<WordCodec>) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      this.structure,
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.adopt(document)),
      vscode.workspace.onWillSaveTextDocument(({ document: { uri }, reason }) => {
        if (reason === vscode.TextDocumentSaveReason.Manual) this.unasked.delete(uri.toString());
        else if (uri.scheme === WORD_SCHEME) this.unasked.add(uri.toString());
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.opened.delete(uri.toString());
        this.latest.delete(uri.toString());
      }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** What a Word file says; a string is why it cannot be read. */
  async read(file: vscode.Uri): Promise<ReadFile | WordRefusal> {
    const { mtime } = await vscode.workspace.fs.stat(file);
    const bytes = await vscode.workspace.fs.readFile(file);
    const word = (await this.codec()).readWord(bytes);
    return typeof word === 'string' ? word : { word, bytes, mtime };
  }

  /** What a Word file says; undefined for one that cannot be read. */
  async textOf(file: vscode.Uri): Promise<string | undefined> {
    const read = await this.read(file);
    return typeof read === 'string' ? undefined : read.word.text;
  }

  /** Why a file is only shown; undefined for one that can be written. */
  async protectionOf(file: vscode.Uri, { word }: ReadFile): Promise<Protection | 'place' | undefined> {
    if (vscode.workspace.fs.isWritableFileSystem(file.scheme) === false) return 'place';
    const { permissions = 0 } = await vscode.workspace.fs.stat(file);
    if ((permissions & vscode.FilePermission.Readonly) !== 0) return 'place';
    return (await this.codec()).protectionOf(word.file);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const file = fileOf(uri);
    const stat = await vscode.workspace.fs.stat(file);
    const latest = this.latest.get(uri.toString());
    // A document that was closed is kept for a while, and the file may have been protected since.
    const read = latest?.mtime === stat.mtime ? latest : await this.read(file);
    const isLocked = typeof read !== 'string' && readOnly(await this.protectionOf(file, read)) !== undefined;
    return isLocked ? { ...stat, permissions: vscode.FilePermission.Readonly } : stat;
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const read = await this.read(fileOf(uri));
    if (typeof read === 'string') throw vscode.FileSystemError.Unavailable(unreadable(read));
    const key = uri.toString();
    const document = documentAt(key);
    this.latest.set(key, read);
    if (!document?.isDirty) this.opened.set(key, read);
    return new TextEncoder().encode(read.word.text);
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    if (this.unasked.delete(uri.toString()))
      throw vscode.FileSystemError.NoPermissions(vscode.l10n.t('A Word file is saved only when you save it yourself.'));
    const file = fileOf(uri);
    const name = nameOf(file);
    const opened = this.opened.get(uri.toString()) ?? (await this.read(file));
    if (typeof opened === 'string') throw vscode.FileSystemError.Unavailable(unreadable(opened));
    if (!isSame(await vscode.workspace.fs.readFile(file), opened.bytes))
      throw vscode.FileSystemError.Unavailable(conflict(name));
    const codec = await this.codec();
    const protection = await this.protectionOf(file, opened);
    const locked = readOnly(protection);
    if (locked) throw vscode.FileSystemError.NoPermissions(locked);
    const date = `${new Date().toISOString().slice(0, 19)}Z`;
    const tracking = protection === 'tracked' ? { author: AUTHOR, date } : undefined;
    const written = codec.writeText(opened.word, new TextDecoder().decode(content), tracking);
    if (!(written instanceof Uint8Array)) {
      if (written.some(({ why }) => why === 'structure')) this.structure.fire(uri);
      throw vscode.FileSystemError.Unavailable(unsaved(name, written));
    }
    await vscode.workspace.fs.writeFile(file, written);
    opened.bytes = written;
    opened.mtime = (await vscode.workspace.fs.stat(file)).mtime;
    this.opened.set(uri.toString(), opened);
  }

  watch(uri: vscode.Uri): vscode.Disposable {
    const file = fileOf(uri);
    // Its own name may hold what a pattern means otherwise.
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), '*'),
    );
    const report = (type: vscode.FileChangeType) => (changed: vscode.Uri) => {
      if (changed.path === file.path) this.changed.fire([{ type, uri }]);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(report(vscode.FileChangeType.Changed)),
      watcher.onDidCreate(report(vscode.FileChangeType.Created)),
      watcher.onDidDelete(report(vscode.FileChangeType.Deleted)),
    );
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  /** Once a document shows what was read last, that is what it is compared with: it was opened anew, or reverted. */
  private adopt(document: vscode.TextDocument): void {
    if (document.uri.scheme !== WORD_SCHEME || document.isDirty) return;
    const key = document.uri.toString();
    const latest = this.latest.get(key);
    if (latest && latest !== this.opened.get(key) && document.getText() === latest.word.text)
      this.opened.set(key, latest);
  }
}

const documentAt = (key: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

const conflict = (name: string): string =>
  vscode.l10n.t(
    '“{0}” has been changed elsewhere since it was opened, and was not saved. Revert the file to see it as it is now; what you typed can be exported first.',
    name,
  );
