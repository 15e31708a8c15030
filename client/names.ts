import type { Uri } from 'vscode';

/** The name of a file or folder. */
export const nameOf = ({ path }: Pick<Uri, 'path'>): string => path.slice(path.lastIndexOf('/') + 1);

/** The name of a file without its ending. */
export const stemOf = (uri: Pick<Uri, 'path'>): string => nameOf(uri).replace(/\.[^.]*$/, '');

/** A text as the name of a file, without what file systems do not take. */
export const asFileName = (text: string): string => text.replace(/[\p{C}\\/:*?"<>|]/gu, '');
