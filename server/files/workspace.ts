/** A file of the workspace that may be a draft, by its name. */
export interface WorkspaceFile {
  readonly uri: string;
  /** Changes when the file does; empty where nobody can say; the editor then says which files have changed. */
  readonly stamp: string;
}

/** Why a file that is there has no text to be read. */
export interface Unreadable {
  readonly unreadable: 'size' | 'encoding';
}

/** The files of the workspace, as far as the server may see them: whoever starts it says how they are reached. */
export interface Workspace {
  /** The files in a folder, and the folders in it, that may be drafts. */
  list(folder: string): AsyncIterable<WorkspaceFile>;
  /** A file of a folder as text, as many characters of it as are wanted; undefined for one that is not there. */
  read(uri: string, folder: string, most?: number): Promise<string | Unreadable | undefined>;
}
